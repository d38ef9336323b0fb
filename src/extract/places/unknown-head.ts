import { type Gazetteer, goesOn, kindOf, targetAt } from '../../gazetteer/index.ts'
import { isUpper, TokenKind } from '../../text/index.ts'
import type { ReadDocument } from '../read-document.ts'
import { type Candidate, unlistedCandidate } from './candidate.ts'
import { endOfHead } from './item-head.ts'
import { found, nameAt } from './name-at.ts'
import { wordsBeside } from './words-beside.ts'

const comma = 44
const opened = 40
const longest = 4

/**
 * Returns a name that no list has and that heads its line before what holds it. It stays a name without an id.
 *
 *     {place:Ubudaro}, Cauca | On 12 March a bomb went off.
 */
export function unknownHead(
  document: ReadDocument,
  gazetteer: Gazetteer,
  sentence: number,
  first: number,
): Candidate | null {
  const { text, tokens, nodes, sentences } = document
  const { starts, kinds } = tokens
  const closing = sentences.lastTokens[sentence]
  // "Statement of the hospital, Goma".
  if (nodes[first] >= 0 || wordsBeside(document)[first] !== 0) return null
  let last = first
  while (
    last < closing &&
    last - first < longest &&
    kinds[last] === TokenKind.word &&
    isUpper(text.charCodeAt(starts[last]))
  )
    last++
  if (last === first || last + 1 >= closing) return null
  const unit = text.charCodeAt(starts[last])
  if (unit !== comma && unit !== opened) return null
  if (!nameAt(document, gazetteer, last + 1, closing)) return null
  if (!namesDivision(gazetteer, found.at)) return null
  if (endOfHead(document, found.last) < 0) return null
  return unlistedCandidate(tokens, { first, last, sentence, relation: 'head', lead: first, kinds: 0 })
}

/** One of the places that bear a name holds others. */
export function namesDivision(gazetteer: Gazetteer, from: number): boolean {
  for (let at = from; at < from + mostNamesakes; at++) {
    if (divisions.has(kindOf(gazetteer, targetAt(gazetteer, at)))) return true
    if (!goesOn(gazetteer, at)) break
  }
  return false
}

const mostNamesakes = 48
const divisions: ReadonlySet<string> = new Set(['country', 'province', 'district', 'region'])
