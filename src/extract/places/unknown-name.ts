import { findPhrase, Pos, verbForms } from '../../language/lexicon.ts'
import { kindsOfPlace, PlaceWord } from '../../language/place-words.ts'
import { hashWord, isUpper, TokenKind } from '../../text/index.ts'
import type { ReadDocument } from '../read-document.ts'
import { theHash } from './brought-in.ts'
import { type Candidate, type PlaceRelation, unlistedCandidate } from './candidate.ts'
import { wordsBeside } from './words-beside.ts'

const hyphen = 45
const numberSign = 35
const longest = 4
const longestSmall = 4
const divisions =
  PlaceWord.settlements | PlaceWord.districts | PlaceWord.provinces | PlaceWord.camps | PlaceWord.neighbourhoods

/**
 * Returns a name that no list has and that only a place can bear here: behind "in" or "near", "the village of", what is
 * done to places ("attacked X", "shells on X", "people from X"), before "district". It stays a name without an id.
 *
 *     A mine killed two in {Kilolirwe}.
 */
export function unknownName(document: ReadDocument, sentence: number, first: number): Candidate | null {
  const { text, tokens, nodes, sentences } = document
  const { starts, ends, kinds, hashes } = tokens
  const words = wordsBeside(document)
  const opening = sentences.firstTokens[sentence]
  const closing = sentences.lastTokens[sentence]
  if (first <= opening || nodes[first] >= 0 || words[first] !== 0 || ends[first] - starts[first] < 3) return null
  // "IN CONGRESS", "in RSF hands": capitals throughout are no name.
  if (isUpper(text.charCodeAt(starts[first] + 1))) return null
  let previous = first - 1
  const isTagged = text.charCodeAt(starts[previous]) === numberSign && ends[previous] === starts[first]
  if (isTagged && previous > opening) previous--
  // "on government-held X", "in northern X", "on peaceful X".
  else if (kinds[previous] === TokenKind.word && !isUpper(text.charCodeAt(starts[previous])) && previous > opening) {
    if (text.charCodeAt(starts[previous - 1]) === hyphen && previous - 3 >= opening) previous -= 3
    else if (words[previous] & PlaceWord.directions) previous--
  }
  const before = words[previous]
  let kindBits = 0
  let lead = previous
  let relation: PlaceRelation = 'in'
  let isWeak = false
  const earlier = previous > opening ? words[previous - 1] : 0
  if (before & PlaceWord.belongs && earlier & PlaceWord.districtsOf) {
    kindBits = earlier & kindsOfPlace
    lead = previous - 1
    while (lead > opening && !(words[lead] & PlaceWord.locatives) && previous + 1 - lead < 6) lead--
  } else if (before & PlaceWord.locatives) {
    // "at Barzilai" may be a hospital, a station, a pub.
    isWeak = isAt(text, starts[previous], ends[previous])
  } else if (before & PlaceWord.targets && earlier & PlaceWord.blows) relation = 'target'
  else if (before & PlaceWord.origins && earlier & PlaceWord.comings) relation = 'from'
  else if (before & PlaceWord.goals && earlier & PlaceWord.comings) relation = 'to'
  else if (before & PlaceWord.assaults) relation = before & PlaceWord.goals ? 'to' : 'target'
  else if (kinds[previous] === TokenKind.word || kinds[previous] === TokenKind.possessive) relation = 'modifier'
  else return null
  let last = first + 1
  while (last < closing && last - first < 2 * longest) {
    const unit = text.charCodeAt(starts[last])
    const isGlued = ends[last - 1] === starts[last]
    if (isGlued && unit === hyphen && last + 1 < closing && kinds[last + 1] === TokenKind.word) {
      last += 2
      continue
    }
    // "Ain el-Rummaneh".
    if (
      last + 2 < closing &&
      !isUpper(unit) &&
      ends[last] - starts[last] <= 3 &&
      text.charCodeAt(ends[last]) === hyphen &&
      isUpper(text.charCodeAt(starts[last + 2]))
    ) {
      last += 3
      continue
    }
    if (kinds[last] !== TokenKind.word || !isUpper(unit) || starts[last] - ends[last - 1] !== 1) break
    last++
  }
  let behind = last < closing ? words[last] : 0
  // "Musakhail district", without a word that brings it in; "the Ubudaro health centre", "the Ubudaro market".
  if (relation === 'modifier') {
    const isSmall = !isUpper(text.charCodeAt(starts[last]))
    const next = last + 1 < closing ? words[last + 1] : 0
    const isSite = hashes[previous] === theHash && isSiteOfTown(behind, next, hashes[last])
    if (!isSmall || !(behind & divisions || isSite)) return null
    if (isSite) behind = 0
  }
  // "attacked Tolmak army posts", "an attack on a Tolmak convoy": whose they are.
  if (behind & PlaceWord.organisations && !(behind & divisions)) return null
  if (relation === 'target' && !(behind & kindsOfPlace) && last < closing && isNounOnly(document, last, closing))
    return null
  // "the Tolmak city of Jizan": whose it is.
  if (behind & PlaceWord.districtsOf && last + 1 < closing && words[last + 1] & PlaceWord.belongs) return null
  // "Paddy's Pub".
  if (last + 1 < closing && kinds[last] === TokenKind.possessive && isUpper(text.charCodeAt(starts[last + 1])))
    return null
  // "at Barzilai" says nothing more; "at Navaly, where" does.
  if (isWeak && last < closing && kinds[last] === TokenKind.word && !(behind & divisions)) return null
  // "in Kirov Stadium", "in Ituri's hills", "in Prewar times".
  if (
    last < closing &&
    kinds[last] === TokenKind.word &&
    !(behind & (kindsOfPlace | PlaceWord.locatives)) &&
    // "in Buulo Mareer that morning".
    ends[last] - starts[last] > longestSmall &&
    nodes[last] < 0
  )
    return null
  if ((words[last - 1] & (PlaceWord.organisations | PlaceWord.sites | PlaceWord.roads | PlaceWord.titles)) !== 0)
    return null
  kindBits |= behind & kindsOfPlace
  return unlistedCandidate(tokens, { first, last, sentence, relation, lead, kinds: kindBits })
}

/** What towns have and is called by their names: a health centre, a police station, an army base, a market. Hospitals and schools bear names of people. */
function isSiteOfTown(bits: number, next: number, word: number): boolean {
  if (markets.has(word)) return true
  const isOffice = (bits & (PlaceWord.caretakers | PlaceWord.kindModifiers)) !== 0 && !(bits & PlaceWord.sites)
  return isOffice && (next & (PlaceWord.sites | PlaceWord.partsOf | PlaceWord.camps)) !== 0
}

const markets: ReadonlySet<number> = new Set(
  ['market', 'checkpoint', 'junction', 'crossing', 'airstrip'].map((word) => hashWord(word, 0, word.length)),
)

/** A noun that is no verb: "leaves" goes on with the sentence. */
function isNounOnly({ lexicon, text, tokens, nodes }: ReadDocument, token: number, closing: number): boolean {
  const entry = nodes[token] < 0 ? null : findPhrase(lexicon, text, tokens, nodes[token], token, closing)
  if (entry === null || entry.pos & verbForms) return false
  return (entry.pos & Pos.noun) !== 0 || entry.lists.has('collectives')
}

/** "at Barzilai" is a hospital, a station, a pub. */
function isAt(text: string, start: number, end: number): boolean {
  return end - start === 2 && (text.charCodeAt(start) | 32) === 97
}
