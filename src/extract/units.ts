import {
  type Entry,
  findEventPhrase,
  findPhrase,
  type Lexicon,
  Opens,
  Pos,
  phrase,
  startsEvent,
  startsTelling,
  tellsEvent,
  worthReading,
} from '../language/lexicon.ts'
import { Sign } from '../language/signs.ts'
import { noLists } from '../language/word-lists.ts'
import { isUpper, normaliseWord, TokenKind, type Tokens } from '../text/index.ts'
import { semicolonAt, Tag, type TagValue, type Unit } from './unit.ts'

const colonCode = 58
const semicolonCode = 59

/** What a sign is by itself, by its code; 0 for all others. */
const tagOfSign = new Uint8Array(65_536)
for (const sign of ',،') tagOfSign[sign.charCodeAt(0)] = Tag.comma
for (const sign of '-–—') tagOfSign[sign.charCodeAt(0)] = Tag.dash
for (const sign of '([') tagOfSign[sign.charCodeAt(0)] = Tag.open
for (const sign of ')]') tagOfSign[sign.charCodeAt(0)] = Tag.close
for (const sign of '"“”‘’\'«»') tagOfSign[sign.charCodeAt(0)] = Tag.quote
tagOfSign[colonCode] = Tag.colon
tagOfSign[semicolonCode] = Tag.semicolon

/** What the tokens of the units made last tell: nearly every sentence has units made, and nothing is made for this. */
export const told = {
  /** Bits of `Sign` of all its words, digits and signs. */
  signs: 0,
  /** What it is worth reading for, bits of `Opens`; what else one with a trigger tells is left to its units. */
  worth: 0,
}

/** Returns the units of the tokens from `first` to `last` (not included): the longest phrases of the lexicon, else words. */
export function makeUnits(
  text: string,
  tokens: Tokens,
  nodes: Int32Array,
  lexicon: Lexicon,
  first: number,
  last: number,
): Unit[] {
  const { starts, ends, kinds } = tokens
  const { opens } = lexicon
  const units: Unit[] = []
  let signs = 0
  let worth = 0
  let isName = false
  for (let token = first; token < last; ) {
    const start = starts[token]
    if (token > first && isBroken(text, ends[token - 1], start) && partsRows(text, ends[token - 1], start))
      units.push(semicolonAt(ends[token - 1], ends[token - 1] + 1))
    let end = ends[token]
    const kind = kinds[token]
    let next = token + 1
    let entry: Entry | null = null
    let word = ''
    const capital = kind === TokenKind.word && isCapital(text, text.charCodeAt(start), start)
    let reason: string | null = kind === TokenKind.ordinal ? 'order' : null
    let tag: TagValue = Tag.other
    if (kind === TokenKind.word) {
      const node = nodes[token]
      const found = node >= 0 ? findPhrase(lexicon, text, tokens, node, token, last) : null
      if (found) {
        entry = found
        next = phrase.next
        signs |= found.signs
        end = ends[next - 1]
        word = entry.phrase
      } else word = normaliseWord(text.slice(start, end))
      tag = Tag.noun
      const nameEnd =
        (!capital && !isName) ||
        (found && (next > token + 1 || found.notCount?.before || (found.pos & Pos.time && found.lists.has('months'))))
          ? next
          : endOfCode(text, tokens, token, last, isName, capital)
      if (nameEnd > next) {
        tag = Tag.name
        entry = null
        reason = 'name'
        next = nameEnd
        end = ends[next - 1]
      } else if (
        entry !== null &&
        entry.pos & (Pos.relative | Pos.be) &&
        isAbbreviation(text, tokens, token, first, last)
      ) {
        tag = Tag.name
        entry = null
      }
      if (node >= 0 && opens[node] & worthReading)
        worth = withWorth(worth, found, lexicon, text, tokens, node, token, last)
      // "in" starts "in custody", and a phrase may start within another.
      for (let inner = token + 1; inner < next; inner++) {
        const other = nodes[inner]
        if (other >= 0 && opens[other] & worthReading)
          worth = withWorth(worth, undefined, lexicon, text, tokens, other, inner, last)
      }
    } else if (kind === TokenKind.number) {
      tag = Tag.number
      signs |= Sign.numeral
    } else if (kind === TokenKind.ordinal) tag = Tag.adjective
    else if (kind === TokenKind.possessive) tag = Tag.possessive
    else {
      word = text.slice(start, end)
      const mark = isMark(text, tokens, token, first, last)
      if (mark === 'name') {
        isName = true
        token = next
        continue
      }
      tag = mark ?? signTag(text, start, end)
      if (tag === Tag.coordinator) word = 'and'
      else if (tag === Tag.quote) signs |= Sign.quote
      else if (tag === Tag.colon || tag === Tag.dash || tag === Tag.open) signs |= Sign.label
    }
    // "Sgt. Daniel Okoro": the full stop belongs to the title.
    if (
      kind === TokenKind.word &&
      next < last - 1 &&
      starts[next] === end &&
      text.charCodeAt(starts[next]) === 46 &&
      ends[next] - starts[next] === 1 &&
      lexicon.abbreviations.has(word)
    ) {
      end = ends[next]
      next++
      // "No. killed: 4": the short form of "number", which denies nothing.
      if (entry !== null && entry.pos & Pos.negative && kinds[next] === TokenKind.word) entry = null
    }
    units.push({
      start,
      end,
      word,
      entry,
      lists: entry === null ? noLists : entry.lists,
      tag,
      pos: entry?.pos ?? (kind === TokenKind.number ? Pos.number : tag === Tag.coordinator ? Pos.coordinator : 0),
      capital: capital || (isName && kind === TokenKind.word),
      glued: next < last && starts[next] === end,
      quantity: null,
      reason,
    })
    isName = false
    token = next
  }
  told.signs = signs
  told.worth = worth
  return units
}

/** What a sentence is worth reading for, with what the phrase at a token adds; `found` is that phrase, where it is known. */
function withWorth(
  worth: number,
  found: Entry | null | undefined,
  lexicon: Lexicon,
  text: string,
  tokens: Tokens,
  node: number,
  token: number,
  last: number,
): number {
  let sum = worth
  if ((sum & Opens.trigger) === 0 && startsTelling(lexicon, node)) {
    const entry = found === undefined ? findPhrase(lexicon, text, tokens, node, token, last) : found
    if (entry !== null) sum |= entry.signs & worthReading
  }
  if ((sum & Opens.event) === 0 && startsEvent(lexicon, node)) {
    const entry = findEventPhrase(lexicon, text, tokens, node, token, last)
    if (entry !== null && tellsEvent(entry)) sum |= Opens.event
  }
  return sum
}

function signTag(text: string, start: number, end: number): TagValue {
  const tag = tagOfSign[text.charCodeAt(start)]
  const isSign = tag !== 0 && (end === start + 1 || (end === start + 2 && text.startsWith('--', start)))
  return isSign ? (tag as TagValue) : Tag.other
}

/** More than a space stands between two tokens. */
function isBroken(text: string, from: number, to: number): boolean {
  return to > from + 1 || (to === from + 1 && text.charCodeAt(from) !== space)
}

const space = 32

/** "the WHO says", "IS fighters" among words in small letters: names, not the relative "who" and the verb. */
function isAbbreviation(text: string, tokens: Tokens, token: number, first: number, last: number): boolean {
  if (!isAllCapitals(text, tokens, token)) return false
  let words = 0
  for (let at = Math.max(first, token - 3); at < Math.min(last, token + 4); at++) {
    if (at === token || tokens.kinds[at] !== TokenKind.word) continue
    if (isAllCapitals(text, tokens, at)) return false
    words++
  }
  return words > 0
}

function isAllCapitals(text: string, { starts, ends, kinds }: Tokens, token: number): boolean {
  return (
    kinds[token] === TokenKind.word &&
    ends[token] - starts[token] > 1 &&
    isUpper(text.charCodeAt(starts[token])) &&
    isUpper(text.charCodeAt(ends[token] - 1))
  )
}

/** A line break between two rows of a list, each a name and its number: "tanks – 983" above "aircraft – 359". */
function partsRows(text: string, from: number, to: number): boolean {
  let line = from
  while (line < to && text.charCodeAt(line) !== newline) line++
  if (line === to) return false
  let start = from
  while (start > 0 && from - start < longestRow && text.charCodeAt(start - 1) !== newline) start--
  return row.test(text.slice(start, from)) && row.test(text.slice(line + 1, line + longestRow))
}

const newline = 10
const longestRow = 100
const row = /^[ \t•*-]*\p{L}[\p{L} ,/'()]{1,60}[–—:-]\s*(?:[\p{L}.]{1,10} )?[~>≥]?\d/u

/** Where a name made of letters and digits ends: "T-72", "M23", "#Day2"; the token itself where it is none. */
function endOfCode(
  text: string,
  { starts, ends, kinds }: Tokens,
  token: number,
  last: number,
  isTag: boolean,
  capital: boolean,
): number {
  let next = token + 1
  if (isTag) {
    while (
      next < last &&
      starts[next] === ends[next - 1] &&
      (kinds[next] === TokenKind.word || kinds[next] === TokenKind.number)
    )
      next++
    return next
  }
  if (!capital || next >= last || starts[next] !== ends[token]) return token
  // "Mirror24": a name with two figures right behind it.
  if (ends[token] - starts[token] > 4)
    return kinds[next] === TokenKind.number &&
      ends[next] - starts[next] === 2 &&
      (next + 1 === last || starts[next + 1] > ends[next])
      ? next + 1
      : token
  const isDashed =
    kinds[next] === TokenKind.punctuation &&
    ends[next] - starts[next] === 1 &&
    next + 1 < last &&
    starts[next + 1] === ends[next] &&
    text.charCodeAt(starts[next]) === 45
  if (isDashed) next++
  return kinds[next] === TokenKind.number ? next + 1 : token
}

/**
 * What a sign is by its neighbours: a hashtag's or mention's sign opens a name, "+" and "&" coordinate, a slash parts
 * two counts, a bullet or a picture parts two clauses. `null` where the sign alone tells.
 *
 *     "3 killed/9 injured" · "2 soldiers + 4 guards" · "#Goma" · "4 dead 🔴 9 hurt"
 */
function isMark(
  text: string,
  { starts, ends, kinds }: Tokens,
  token: number,
  first: number,
  last: number,
): TagValue | 'name' | null {
  if (kinds[token] !== TokenKind.symbol && kinds[token] !== TokenKind.punctuation) return null
  const code = text.charCodeAt(starts[token])
  const gluedBefore = token > first && ends[token - 1] === starts[token]
  const gluedAfter = token + 1 < last && starts[token + 1] === ends[token]
  if (code === ampersand) return Tag.coordinator
  // "Total fatalities = 12"
  if (code === equals)
    return token > first &&
      kinds[token - 1] === TokenKind.word &&
      token + 1 < last &&
      kinds[token + 1] === TokenKind.number
      ? Tag.colon
      : null
  if (code === hash || code === at)
    return gluedAfter && !gluedBefore && kinds[token + 1] === TokenKind.word ? 'name' : null
  if (code === plus) return token > first && !gluedBefore && !gluedAfter && token + 1 < last ? Tag.coordinator : null
  if (code === slash) {
    const isBeforeNumber = token + 1 < last && kinds[token + 1] === TokenKind.number
    if (token === first || token + 1 === last) return null
    if (!gluedBefore && !gluedAfter) return Tag.comma
    if (kinds[token - 1] !== TokenKind.word || ends[token - 1] - starts[token - 1] < 3) return null
    if (isBeforeNumber) return Tag.comma
    return kinds[token + 1] === TokenKind.word &&
      ends[token + 1] - starts[token + 1] > 2 &&
      !isCapital(text, text.charCodeAt(starts[token + 1]), starts[token + 1])
      ? Tag.coordinator
      : null
  }
  if (
    code === bar ||
    code === bullet ||
    code === middleDot ||
    (code >= firstPicture && kinds[token] === TokenKind.symbol && !isComparison(code))
  )
    return token > first ? Tag.semicolon : null
  return null
}

const [hash, ampersand, plus, slash, equals, at, bar, middleDot, bullet, firstPicture] = [
  35, 38, 43, 47, 61, 64, 124, 0xb7, 0x2022, 0x2190,
]

/** "≈", "≤", "≥" and other signs of mathematics; they say how exact a number is. */
function isComparison(code: number): boolean {
  return code >= 0x2200 && code <= 0x22ff
}

function isCapital(text: string, code: number, start: number): boolean {
  if (code < 128) return code >= 65 && code <= 90
  const char = text[start]
  return char !== char.toLowerCase()
}
