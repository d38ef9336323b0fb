import {
  countryOf,
  findName,
  type Gazetteer,
  goesOn,
  keyOfName,
  kindOf,
  type NameKey,
  targetAt,
} from '../../gazetteer/index.ts'
import { capitalOf } from '../../language/parties/parties.ts'
import { PlaceWord } from '../../language/place-words.ts'
import { hashWord, TokenKind, type Tokens } from '../../text/index.ts'
import type { ReadDocument } from '../read-document.ts'
import { theHash } from './brought-in.ts'
import { type Candidate, type PlaceRelation, unlistedCandidate } from './candidate.ts'
import { nameAt } from './name-at.ts'
import { wordsBeside } from './words-beside.ts'

const capitalHash = hashWord('capital', 0, 7)
const comma = 44
const key: NameKey = { hash: 0, check: 0 }

/** Says whether the word at a token is a noun by which a nationality before it tells a place; `beside`: bits of `PlaceWord`. */
export function isNounOfNation({ hashes }: Tokens, beside: Int32Array, token: number): boolean {
  return (beside[token] & PlaceWord.grounds) !== 0 || hashes[token] === capitalHash
}

/**
 * Returns the place that a nationality and a noun behind it tell, where a word of place brings them in: a country's capital
 * or its territory. `null` where the capital's name follows.
 *
 *     a hotel in {the Somali capital} · shells that fell on {Jordanian soil}
 */
export function nationPlace(
  document: ReadDocument,
  gazetteer: Gazetteer,
  sentence: number,
  first: number,
): Candidate | null {
  const { tokens, nodes, lexicon } = document
  const node = nodes[first]
  if (node < 0 || !isNounOfNation(tokens, wordsBeside(document), first + 1)) return null
  const isCapital = tokens.hashes[first + 1] === capitalHash
  const nationality = (lexicon.nodes[node] ?? lexicon.makeNode(node)).entry?.nationality
  if (!nationality) return null
  const country = gazetteer.countryNumber(nationality.slice('nat:'.length))
  return told(document, gazetteer, sentence, first, first + 2, country, isCapital)
}

/** "a hotel in {Somalia's capital}": behind the name of a country, whose last token is not included. */
export function capitalOfNamed(
  document: ReadDocument,
  gazetteer: Gazetteer,
  sentence: number,
  first: number,
  last: number,
  place: number,
): Candidate | null {
  const { kinds, hashes } = document.tokens
  if (kinds[last] !== TokenKind.possessive || hashes[last + 1] !== capitalHash) return null
  if (kindOf(gazetteer, place) !== 'country') return null
  return told(document, gazetteer, sentence, first, last + 2, place, true)
}

function told(
  document: ReadDocument,
  gazetteer: Gazetteer,
  sentence: number,
  first: number,
  last: number,
  country: number,
  isCapital: boolean,
): Candidate | null {
  const { text, tokens, sentences } = document
  const { starts, hashes } = tokens
  const closing = sentences.lastTokens[sentence]
  if (country < 0 || last > closing) return null
  // "in the Somali capital, Mogadishu", "the Somali capital city".
  const next = last < closing && text.charCodeAt(starts[last]) === comma ? last + 1 : last
  if (isCapital && next < closing && nameAt(document, gazetteer, next, closing)) return null
  const place = isCapital ? capitalAt(gazetteer, country) : country
  const opening = sentences.firstTokens[sentence]
  let lead = first - 1
  if (lead > opening && hashes[lead] === theHash) lead--
  const relation = lead >= opening ? relationBy(wordsBeside(document)[lead]) : null
  if (relation === null || place < 0) return null
  const candidate = unlistedCandidate(tokens, { first, last, sentence, relation, lead, kinds: 0 })
  return { ...candidate, place, isTold: true }
}

function relationBy(bits: number): PlaceRelation | null {
  if (bits & PlaceWord.locatives) return 'in'
  if (bits & PlaceWord.origins) return 'from'
  if (bits & PlaceWord.goals) return 'to'
  if (bits & PlaceWord.targets) return 'target'
  return bits & PlaceWord.belongs ? 'of' : null
}

/** The town of a country that bears its capital's name, -1 where no list has it. */
export function capitalAt(gazetteer: Gazetteer, country: number): number {
  const name = capitalOf(gazetteer.countryCode(country))
  if (name === null || keyOfName(key, name) === 0) return -1
  const from = findName(gazetteer, key)
  if (from < 0) return -1
  for (let at = from; at < from + 48; at++) {
    const place = targetAt(gazetteer, at)
    if (countryOf(gazetteer, place) === country && kindOf(gazetteer, place) === 'settlement') return place
    if (!goesOn(gazetteer, at)) break
  }
  return -1
}
