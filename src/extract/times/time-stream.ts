import { type Lexicon, Pos } from '../../language/lexicon.ts'
import { findTimeWord, mayStartTime, mayTellTime, TimeSense, type TimeWords } from '../../language/time-words.ts'
import { TokenKind, type Tokens } from '../../text/index.ts'
import type { Day } from './calendar.ts'
import type { Stretch } from './stretch.ts'

/** The tokens of a document with the words among them that tell time, and what was told so far. */
export interface TimeStream {
  readonly text: string
  readonly capitals: boolean
  readonly tokens: Tokens
  readonly nodes: Int32Array
  readonly lexicon: Lexicon
  readonly table: TimeWords
  /** Number of each token's word in the table and one, 0 where it was not looked up: {@link wordAt}. */
  readonly words: Int16Array
  /** The day from which weekdays look back: of publication. */
  reference: Day | null
  /** Which number of "08/10/2023" is the month, as far as the document tells. */
  order: 'day-month' | 'month-day' | null
  /** The first token of each sentence. */
  readonly firsts: Int32Array
  /** Tokens of the sentence that is read; `last` is not included. */
  first: number
  last: number
  sentence: number
  /** The time that was told last for something that happened. */
  told: Stretch | null
  /** The last of these that did not go on from another. */
  main: Stretch | null
  /** The day from which something goes on, told last. */
  begun: Day | null
  /** The day of a truce, told last. */
  truce: Day | null
  /** The day that a report of something long past begins with; `null` in news. */
  era: Day | null
  /** How many years before that of publication the labels of a chronology are; `null` while it is not known. */
  labelYears: number | null
  /** The day from which dates without a year go on: of the last time whose words said its year. */
  base: Day | null
  /** That year stands in the title alone. */
  isBaseOfTitle: boolean
}

/**
 * Returns the tokens of a document with which a time may start, in order: numbers, words such as "Friday" and "last". Slashes
 * are among them, by which {@link orderOf} knows dates.
 */
export function startsOfTimes(table: TimeWords, text: string, { length, kinds, hashes, starts }: Tokens): number[] {
  const found: number[] = []
  for (let token = 0; token < length; token++) {
    const hash = hashes[token]
    if (hash !== 0) {
      if (mayStartTime(table, hash)) found.push(token)
      continue
    }
    const kind = kinds[token]
    if (
      kind === TokenKind.number ||
      kind === TokenKind.ordinal ||
      (kind === TokenKind.symbol && text.charCodeAt(starts[token]) === slash)
    )
      found.push(token)
  }
  return found
}

const slash = 47

/** The number of a token's word in the table, looked up when it is asked for; 0 where it tells no time. */
export function wordAt({ table, text, tokens, words }: TimeStream, token: number): number {
  const known = words[token]
  if (known > 0) return known - 1
  if (token < 0 || token >= tokens.length) return 0
  const hash = tokens.hashes[token]
  const word = hash !== 0 && mayTellTime(table, hash) ? findTimeWord(table, text, tokens, token) : 0
  words[token] = word + 1
  return word
}

/** What a token of the sentence tells of time ({@link TimeSense}); 0 outside of it. */
export function senseAt(stream: TimeStream, token: number): number {
  return token >= stream.first && token < stream.last ? stream.table.senses[wordAt(stream, token)] : 0
}

/** The value of a token's word: which month, which weekday, how many days. */
export function valueAt(stream: TimeStream, token: number): number {
  return stream.table.values[wordAt(stream, token)]
}

/** The token is a short form, which alone may be another word: "sun", "may" is none. */
export function isShort(stream: TimeStream, token: number): boolean {
  return stream.table.flags[wordAt(stream, token)] === 2
}

/** The word is a plural: "days". */
export function isPlural(stream: TimeStream, token: number): boolean {
  return stream.table.flags[wordAt(stream, token)] === 4
}

/** Which {@link Link} a token is; -1 for all else. */
export function linkAt(stream: TimeStream, token: number): number {
  return senseAt(stream, token) === TimeSense.link ? valueAt(stream, token) : -1
}

/** Which {@link Join} a token is; -1 for all else. */
export function joinAt(stream: TimeStream, token: number): number {
  return senseAt(stream, token) === TimeSense.join ? valueAt(stream, token) : -1
}

/** The first letter of a token is a capital. */
export function isCapital({ text, tokens }: TimeStream, token: number): boolean {
  const unit = text.charCodeAt(tokens.starts[token])
  return unit >= 65 && unit <= 90
}

/** The sign that a token is, as its code; 0 for all that is no single sign, and outside of the sentence. */
export function signAt({ text, tokens, first, last }: TimeStream, token: number): number {
  if (token < first || token >= last || tokens.kinds[token] !== TokenKind.punctuation) {
    return token >= first && token < last && tokens.kinds[token] === TokenKind.symbol
      ? text.charCodeAt(tokens.starts[token])
      : 0
  }
  return text.charCodeAt(tokens.starts[token])
}

/** A hyphen or a dash. */
export function isDash(sign: number): boolean {
  return sign === 45 || sign === 0x2013 || sign === 0x2014
}

/** The token follows the one before without a space. */
export function isGlued({ tokens }: TimeStream, token: number): boolean {
  return token > 0 && token < tokens.length && tokens.ends[token - 1] === tokens.starts[token]
}

/** The digits of a number or an ordinal, "7th" as 7; -1 where the token is none, or has other signs in it. */
export function digitsAt({ text, tokens, first, last }: TimeStream, token: number): number {
  if (token < first || token >= last) return -1
  const kind = tokens.kinds[token]
  if (kind !== TokenKind.number && kind !== TokenKind.ordinal) return -1
  let value = 0
  const end = tokens.ends[token] - (kind === TokenKind.ordinal ? 2 : 0)
  if (end - tokens.starts[token] > 4) return -1
  for (let at = tokens.starts[token]; at < end; at++) {
    const digit = text.charCodeAt(at) - 48
    if (digit < 0 || digit > 9) return -1
    value = value * 10 + digit
  }
  return value
}

/** A year in four digits; 0 where the token is none. */
export function yearAt(stream: TimeStream, token: number): number {
  const { tokens } = stream
  if (token >= stream.last || tokens.ends[token] - tokens.starts[token] !== 4) return 0
  if (tokens.kinds[token] !== TokenKind.number) return 0
  const year = digitsAt(stream, token)
  return year >= 1900 && year <= 2100 ? year : 0
}

/** How many a token says, in digits or in words: "24", "two", "a"; 0 where it says no small number. */
export function countAt(stream: TimeStream, token: number): number {
  const { tokens, nodes, lexicon, table } = stream
  if (token < stream.first || token >= stream.last) return 0
  if (tokens.kinds[token] === TokenKind.number) return Math.max(0, digitsAt(stream, token))
  const word = wordAt(stream, token)
  if (table.senses[word] === TimeSense.number) return table.values[word]
  const node = nodes[token]
  if (node < 0) return 0
  const entry = (lexicon.nodes[node] ?? lexicon.makeNode(node)).entry
  if (entry && entry.pos & Pos.article) return 1
  const number = entry?.number
  return number && (number.kind === 'unit' || number.kind === 'ten') ? number.value : 0
}
