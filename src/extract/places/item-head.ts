import { kindsOfPlace, PlaceWord } from '../../language/place-words.ts'
import { Break, hashWord, isUpper, TokenKind } from '../../text/index.ts'
import type { ReadDocument } from '../read-document.ts'
import { wordsBeside } from './words-beside.ts'

/** A head has no more tokens before its place: "2024-03-12 | ", "- 17 February, ". */
const longestLead = 14
/** Nor behind it: ", Cauca |". */
const longestTail = 10
/** "Syria today: nine killed" */
const todayHash = hashWord('today', 0, 5)
const comma = 44
const opened = 40
const closed = 41
const hyphen = 45
const ampersand = 38

/**
 * Returns the token at which a place would stand that heads its line, -1 where none can: only numbers, dates and signs
 * stand before it.
 *
 *     {head:Toribío}, Cauca | 2024-03-12 | …   ·   12 March, {head:Saada}: …   ·   - {head:Sumy} region: …
 */
export function headToken({ text, tokens, sentences, lexicon }: ReadDocument, sentence: number): number {
  const first = sentences.firstTokens[sentence]
  if (sentence > 0 && sentences.breaks[first] < Break.line) return -1
  const closing = Math.min(sentences.lastTokens[sentence], first + longestLead)
  const { hashes } = lexicon.calendar
  for (let token = first; token < closing; token++) {
    if (tokens.kinds[token] !== TokenKind.word) continue
    if (!isUpper(text.charCodeAt(tokens.starts[token]))) return -1
    if (!hashes.has(tokens.hashes[token])) return token
  }
  return -1
}

/**
 * Returns the token at which the head of a line ends whose place ends before the token `last`: that of the sign, or the
 * first of the next line; -1 where it heads nothing. What holds the place may stand between: "Toribío, Cauca |",
 * "Shopian (J&K):", "Sumy region –".
 */
export function endOfHead(document: ReadDocument, last: number): number {
  const { text, tokens, sentences } = document
  const { starts, ends, kinds, hashes } = tokens
  const limit = last + longestTail
  const words = wordsBeside(document)
  let isWithin = false
  for (let token = last; token < limit; token++) {
    // A line of its own: "KHERSON".
    if (token >= tokens.length || sentences.breaks[token] >= Break.line) return isWithin ? -1 : token
    const unit = text.charCodeAt(starts[token])
    if (unit === opened) isWithin = true
    else if (unit === closed) isWithin = false
    else if (kinds[token] === TokenKind.word) {
      const bits = words[token]
      // "Norte de Santander".
      const isSmall = ends[token] - starts[token] <= 3 && isUpper(text.charCodeAt(ends[token] + 1))
      const isDay = hashes[token] === todayHash
      if (!isUpper(unit) && !isSmall && !isDay && !(bits & (kindsOfPlace | PlaceWord.kindModifiers))) return -1
    } else if (!isWithin && isSeparator(text, unit, token, starts, ends)) return token
    else if (unit !== comma && unit !== hyphen && unit !== ampersand && kinds[token] !== TokenKind.number) return -1
  }
  return -1
}

/** A colon, a bar or a dash between two words. */
function isSeparator(text: string, unit: number, token: number, starts: Int32Array, ends: Int32Array): boolean {
  if (unit === 58 || unit === 124 || unit === 0x2014 || unit === 0x2013) return true
  const isApart = token > 0 && starts[token] > ends[token - 1]
  return unit === hyphen && isApart && text.charCodeAt(ends[token]) === 32
}
