import { CharacterClass, classOf, foldUnit } from './characters.ts'
import type { Range } from './range.ts'

/** Words between quotation marks; `start` and `end` include the marks. Quotations within quotations are part of it. */
export interface Quotation extends Range {
  /** The words without the marks. */
  readonly inner: Range
  /** False where the closing mark is missing: the quotation ends with its paragraph or where the next one opens. */
  readonly closed: boolean
}

const { space, letter, digit, mark, surrogate } = CharacterClass
const straight = 34
const apostrophe = 39
const curlySingle = 0x2018
const curlyApostrophe = 0x2019
const curlyOpen = 0x201c
const curlyClose = 0x201d
const lowOpen = 0x201e
const guillemetOpen = 0xab
const guillemetClose = 0xbb

/** What may open a quotation, and what may close one or end its paragraph. A pattern's own loop is faster than one over characters. */
const openers = /["'‘“”„«»]/g
const marks = /["'‘’“”„«»\n\u2029]/g

/**
 * Returns the quotations of `text` from `start` to `end`, in order and without overlap. Apostrophes, possessives, feet
 * and inches are none. A speech of several paragraphs, each with an opening mark, gives one quotation a paragraph.
 *
 *     He said {“We lost five men.”} The {'ceasefire'} held in Ba'ath Party offices.
 */
export function findQuotations(text: string, start = 0, end = text.length): Quotation[] {
  const found: Quotation[] = []
  let open = -1
  let closer = 0
  let depth = 0
  let newlineSince = false
  // A single mark after an s ("the soldiers'") closes only if no better one follows.
  let candidate = -1
  // An apostrophe that opened nothing ("'twas") must not hide real quotations: its paragraph is read again without.
  let singlesFrom = start

  const close = (last: number, closed: boolean): void => {
    const innerEnd = closed ? last - 1 : last
    if (innerEnd > open + 1) found.push({ start: open, end: last, inner: { start: open + 1, end: innerEnd }, closed })
    open = -1
  }

  for (let at = start; at <= end; at++) {
    at = Math.min(nextOf(open < 0 ? openers : marks, text, at), end)
    const unit = at < end ? text.charCodeAt(at) : 0x2029
    const single = open >= 0 && (closer === apostrophe || closer === curlyApostrophe)
    if (unit === 10 || unit === 0x2029) {
      newlineSince = true
      if (unit === 10 && !isBlankNext(text, at + 1, end)) continue
      if (single && candidate < 0) {
        singlesFrom = at
        at = open
        open = -1
      } else if (open >= 0) close(single ? candidate : trimEnd(text, open, at), single)
      continue
    }
    const before = at > start ? classOf(text.charCodeAt(at - 1)) : space
    const after = at + 1 < end ? classOf(text.charCodeAt(at + 1)) : space
    const wordBefore = before === letter || before === digit || before === mark
    const wordAfter = after === letter || after === digit || after === surrogate

    if (open >= 0) {
      if (single) {
        if (unit === closer && !wordAfter && before !== space && !endsElision(text, at)) {
          candidate = at + 1
          const isPossessive =
            after === space && foldUnit(text.charCodeAt(at - 1)) === 115 && isWordAt(text, at + 2, end)
          if (!isPossessive) close(candidate, true)
        } else if (unit === curlySingle && candidate > 0) {
          close(candidate, true)
          at--
        }
        continue
      }
      const reopens = before === space && wordAfter && (newlineSince || unit === straight)
      if (unit === straight && closer === straight) {
        if (!reopens) close(at + 1, true)
        else {
          close(trimEnd(text, open, at), false)
          open = at
          newlineSince = false
        }
      } else if (unit === closer && closer !== straight) {
        if (--depth === 0) close(at + 1, true)
      } else if (unit === text.charCodeAt(open) && closer !== straight) {
        if (reopens) {
          close(trimEnd(text, open, at), false)
          open = at
          depth = 1
          newlineSince = false
        } else depth++
      }
      continue
    }

    const opens = opening(unit, wordBefore, before === space, wordAfter, after === space)
    if (opens === 0) continue
    const isSingle = opens === apostrophe || opens === curlyApostrophe
    // "'90s" and "rock 'n' roll" leave something out.
    if (isSingle && (at < singlesFrom || isElision(text, at, end))) continue
    open = at
    closer = opens
    depth = 1
    candidate = -1
    newlineSince = false
  }
  return found
}

/** Where a pattern is found next; behind the text where it is not. */
function nextOf(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from
  return pattern.test(text) ? pattern.lastIndex - 1 : text.length
}

/** Returns the mark that closes what `unit` opens here, or 0 where it opens nothing. */
function opening(
  unit: number,
  wordBefore: boolean,
  spaceBefore: boolean,
  wordAfter: boolean,
  spaceAfter: boolean,
): number {
  switch (unit) {
    case straight:
      // 5'10", 155" guns: a mark behind a number or word with no word behind it closes or measures.
      return !wordBefore || wordAfter ? (spaceAfter && !spaceBefore ? 0 : straight) : 0
    case curlyOpen:
      return curlyClose
    case lowOpen:
      return curlyOpen
    case curlyClose:
      return spaceBefore && wordAfter ? curlyClose : 0
    case guillemetOpen:
      return guillemetClose
    case guillemetClose:
      return spaceBefore && wordAfter ? guillemetOpen : 0
    case curlySingle:
      return !wordBefore && wordAfter ? curlyApostrophe : 0
    case apostrophe:
      return !wordBefore && wordAfter ? apostrophe : 0
    default:
      return 0
  }
}

function isElision(text: string, at: number, end: number): boolean {
  const third = at + 3 < end ? foldUnit(text.charCodeAt(at + 3)) : 0
  const isDecade =
    third === 115 && classOf(text.charCodeAt(at + 1)) === digit && classOf(text.charCodeAt(at + 2)) === digit
  const isN =
    at + 2 < end && foldUnit(text.charCodeAt(at + 1)) === 110 && foldUnit(text.charCodeAt(at + 2)) === apostrophe
  return isDecade || isN
}

/** "rock 'n' roll": the mark behind the n. */
function endsElision(text: string, at: number): boolean {
  return at > 1 && foldUnit(text.charCodeAt(at - 1)) === 110 && foldUnit(text.charCodeAt(at - 2)) === apostrophe
}

function isWordAt(text: string, at: number, end: number): boolean {
  return at < end && classOf(text.charCodeAt(at)) === letter
}

/** Says whether only spaces stand between `at` and the next line break or `end`. */
function isBlankNext(text: string, at: number, end: number): boolean {
  // Sixty-four columns of spaces: no more, so that a text of line breaks and spaces is not read twice over.
  const limit = Math.min(end, at + 64)
  while (at < limit) {
    const unit = text.charCodeAt(at)
    if (unit === 10) return true
    if (classOf(unit) !== space) return false
    at++
  }
  return at === end
}

function trimEnd(text: string, start: number, end: number): number {
  while (end > start + 1 && classOf(text.charCodeAt(end - 1)) === space) end--
  return end
}
