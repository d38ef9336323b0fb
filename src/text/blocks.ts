import { isLower, isUpper } from './characters.ts'
import type { Calendar, Dateline } from './datelines.ts'
import { calendarOf, readDateline } from './datelines.ts'
import { Break as allBreaks, startsItem } from './lines.ts'
import type { Range } from './range.ts'
import type { Sentences } from './sentences.ts'
import type { Tokens } from './tokens.ts'
import { TokenKind as allKinds } from './tokens.ts'

// Numbers of the module itself are compiled in; those of others are read from memory each time.
const Break = allBreaks
const TokenKind = allKinds

/** The parts of a report that are no running text. */
export interface Blocks {
  readonly headline: Range | null
  /** The first dateline, within the first five paragraphs. */
  readonly dateline: Dateline | null
  /** Every dateline at the start of a paragraph: a round-up has one an item. */
  readonly datelines: readonly Dateline[]
  /** Notes of an editor at the start or behind a dateline: "[TEXT]", "[EXCERPTS]". Brackets included. */
  readonly notes: readonly Range[]
}

const longestHeadline = 40
const longestNote = 24
let english: Calendar | null = null

/** Returns headline, datelines and editor's notes. Words of dates are English unless a `calendar` is given. */
export function findBlocks(
  text: string,
  tokens: Tokens,
  sentences: Sentences,
  calendar: Calendar = englishCalendar(),
): Blocks {
  const { breaks } = sentences
  const datelines: Dateline[] = []
  const notes: Range[] = []
  let dateline: Dateline | null = null
  for (let sentence = 0; sentence < sentences.length; sentence++) {
    if (sentence > 0 && sentences.paragraphs[sentence] === sentences.paragraphs[sentence - 1]) continue
    let first = readNotes(text, tokens, behindBullet(text, tokens, sentences.firstTokens[sentence]), breaks, notes)
    if (first >= tokens.length) break
    const found = readDateline(text, tokens, first, breaks, calendar)
    if (found === null) continue
    datelines.push(found)
    if (sentences.paragraphs[sentence] < 5) dateline ??= found
    while (first < tokens.length && tokens.starts[first] < found.end) first++
    if (first < tokens.length && breaks[first] <= Break.wrap) readNotes(text, tokens, first, breaks, notes)
  }
  return { headline: findHeadline(text, tokens, sentences, dateline), dateline, datelines, notes }
}

/** "* KABUL - Nine died.": the sign of an item is no part of its dateline. */
function behindBullet(text: string, { starts, ends, length }: Tokens, first: number): number {
  if (first + 1 >= length || ends[first] - starts[first] !== 1 || starts[first + 1] === ends[first]) return first
  return bullets.includes(text[starts[first]]) ? first + 1 : first
}

const bullets = '*•·▪●◦'

function englishCalendar(): Calendar {
  english ??= calendarOf('en')
  return english
}

/** Adds the bracketed notes in capitals that start at the token; returns the token after them. */
function readNotes(text: string, tokens: Tokens, first: number, breaks: Uint8Array, notes: Range[]): number {
  let token = first
  while (token < tokens.length && text.charCodeAt(tokens.starts[token]) === 91) {
    // A note of the next paragraph is that paragraph's.
    if (token > first && breaks[token] > Break.wrap) return token
    let last = token + 1
    const limit = Math.min(tokens.length, token + longestNote)
    while (last < limit && breaks[last] <= Break.wrap && text.charCodeAt(tokens.starts[last]) !== 93) last++
    if (last === limit || text.charCodeAt(tokens.starts[last]) !== 93) return token
    const range = { start: tokens.starts[token], end: tokens.ends[last] }
    if (hasLower(text, range)) return token
    notes.push(range)
    token = last + 1
  }
  return token
}

function hasLower(text: string, range: Range): boolean {
  for (let at = range.start; at < range.end; at++) if (isLower(text.charCodeAt(at))) return true
  return false
}

function findHeadline(text: string, tokens: Tokens, sentences: Sentences, dateline: Dateline | null): Range | null {
  if (sentences.length === 0 || startsItem(text, tokens, 0)) return null
  let count = 1
  while (count < sentences.length && sentences.paragraphs[count] === sentences.paragraphs[0]) {
    // A line of its own within the first block ends the headline too.
    if (sentences.breaks[sentences.firstTokens[count]] === Break.line) break
    count++
  }
  const range = { start: sentences.starts[0], end: sentences.ends[count - 1] }
  const last = sentences.lastTokens[count - 1]
  if (last > longestHeadline || count > 3) return null
  if (dateline !== null && dateline.start < range.end) return null
  const isWhole = count === sentences.length
  const unit = text.charCodeAt(tokens.ends[last - 1] - 1)
  const end = (unit === 34 || unit === 0x201d || unit === 0x2019 || unit === 39) && last > 1 ? last - 1 : last
  const final = text.charCodeAt(tokens.ends[end - 1] - 1)
  if (isWhole) return count === 1 && final !== 46 && final !== 33 && final !== 63 ? range : null
  if (final === 58) return null
  if (final !== 46) return range
  // What stands right above a dateline is its headline, full stop or not.
  if (dateline !== null && dateline.start === sentences.starts[count]) return range
  return tokens.ends[end - 1] - tokens.starts[end - 1] > 1 || isTitle(text, tokens, last) ? range : null
}

/** Says whether nearly every longer word up to the token `last` has a capital, as titles in English have. */
function isTitle(text: string, tokens: Tokens, last: number): boolean {
  let words = 0
  let capitals = 0
  let isMixed = false
  for (let token = 0; token < last; token++) {
    const start = tokens.starts[token]
    if (tokens.kinds[token] !== TokenKind.word || tokens.ends[token] - start < 4) continue
    words++
    if (isUpper(text.charCodeAt(start))) capitals++
    if (isLower(text.charCodeAt(start + 1))) isMixed = true
  }
  return words > 2 && capitals >= words * 0.8 && isMixed
}
