import { kindsOfPlace, PlaceWord } from '../../language/place-words.ts'
import { isUpper, TokenKind } from '../../text/index.ts'
import type { ReadDocument } from '../read-document.ts'
import type { Candidate } from './candidate.ts'

const hyphen = 45
const longest = 4

/**
 * Returns a name that no list has and that only a place can bear here: behind "in" or "near", or "the village of". It
 * stays a name without an id.
 *
 *     A mine killed two in {Kilolirwe}.
 */
export function unknownName(document: ReadDocument, sentence: number, first: number): Candidate | null {
  const { text, tokens, nodes, sentences, lexicon } = document
  const { starts, ends, kinds, hashes } = tokens
  const opening = sentences.firstTokens[sentence]
  const closing = sentences.lastTokens[sentence]
  const bitsAt = (token: number): number => lexicon.placeWords().get(hashes[token]) ?? 0
  if (first <= opening || nodes[first] >= 0 || bitsAt(first) !== 0 || ends[first] - starts[first] < 4) return null
  // "IN CONGRESS", "in RSF hands": capitals throughout are no name.
  if (isUpper(text.charCodeAt(starts[first] + 1))) return null
  const before = bitsAt(first - 1)
  let kindBits = 0
  let lead = first - 1
  if (before & PlaceWord.belongs && first - 2 >= opening && bitsAt(first - 2) & PlaceWord.districtsOf) {
    kindBits = bitsAt(first - 2) & kindsOfPlace
    lead = first - 2
    while (lead > opening && !(bitsAt(lead) & PlaceWord.locatives) && first - lead < 6) lead--
  } else if (!(before & PlaceWord.locatives) || isAt(text, starts[first - 1], ends[first - 1])) return null
  let last = first + 1
  while (last < closing && last - first < 2 * longest) {
    const unit = text.charCodeAt(starts[last])
    const isGlued = ends[last - 1] === starts[last]
    if (isGlued && unit === hyphen && last + 1 < closing && kinds[last + 1] === TokenKind.word) {
      last += 2
      continue
    }
    if (kinds[last] !== TokenKind.word || !isUpper(unit) || starts[last] - ends[last - 1] !== 1) break
    last++
  }
  // "in Kirov Stadium", "in Ituri's hills", "in Prewar times".
  const behind = last < closing ? bitsAt(last) : 0
  if (
    last < closing &&
    kinds[last] === TokenKind.word &&
    !(behind & (kindsOfPlace | PlaceWord.locatives)) &&
    nodes[last] < 0
  )
    return null
  if ((bitsAt(last - 1) & (PlaceWord.organisations | PlaceWord.sites | PlaceWord.roads | PlaceWord.titles)) !== 0)
    return null
  kindBits |= behind & kindsOfPlace
  return {
    first,
    last,
    start: starts[first],
    end: ends[last - 1],
    nameEnd: ends[last - 1],
    sentence,
    at: -1,
    hash: hashes[first],
    relation: 'in',
    lead,
    kinds: kindBits,
    evidence: 3,
    isPerson: false,
    place: -1,
    alternatives: [],
  }
}

/** "at Barzilai" is a hospital, a station, a pub. */
function isAt(text: string, start: number, end: number): boolean {
  return end - start === 2 && (text.charCodeAt(start) | 32) === 97
}
