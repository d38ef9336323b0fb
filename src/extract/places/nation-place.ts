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
import { hashWord, TokenKind } from '../../text/index.ts'
import type { ReadDocument } from '../read-document.ts'
import { theHash } from './brought-in.ts'
import type { Candidate, PlaceRelation } from './candidate.ts'
import { nameAt } from './name-at.ts'

const capitalHash = hashWord('capital', 0, 7)
const comma = 44
const key: NameKey = { hash: 0, check: 0 }

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
  const { text, tokens, sentences, nodes, lexicon } = document
  const { starts, ends, kinds, hashes } = tokens
  const closing = sentences.lastTokens[sentence]
  const last = first + 2
  if (last > closing || kinds[first + 1] !== TokenKind.word) return null
  const isCapital = hashes[first + 1] === capitalHash
  const bits = lexicon.placeWords().get(hashes[first + 1]) ?? 0
  if (!isCapital && !(bits & PlaceWord.grounds)) return null
  const nationality = (lexicon.nodes[nodes[first]] ?? lexicon.makeNode(nodes[first])).entry?.nationality
  if (!nationality) return null
  // "in the Somali capital, Mogadishu", "the Somali capital city".
  const next = text.charCodeAt(starts[last]) === comma ? last + 1 : last
  if (isCapital && next < closing && nameAt(gazetteer, text, tokens, next, closing)) return null
  const country = gazetteer.countryNumber(nationality.slice('nat:'.length))
  if (country < 0) return null
  const place = isCapital ? capitalAt(gazetteer, country) : country
  const opening = sentences.firstTokens[sentence]
  let lead = first - 1
  if (lead > opening && hashes[lead] === theHash) lead--
  const relation = lead >= opening ? relationBy(lexicon.placeWords().get(hashes[lead]) ?? 0) : null
  if (relation === null || place < 0) return null
  return {
    first,
    last,
    start: starts[first],
    end: ends[last - 1],
    nameEnd: ends[last - 1],
    sentence,
    at: -1,
    hash: key.hash,
    relation,
    lead,
    kinds: 0,
    evidence: 3,
    isPerson: false,
    place,
    alternatives: [],
    isTold: true,
  }
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
