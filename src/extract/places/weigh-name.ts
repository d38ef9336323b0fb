import { type Gazetteer, isOtherName, kindOf, sizeOf } from '../../gazetteer/index.ts'
import { findPhrase } from '../../language/lexicon.ts'
import { kindsOfPlace, PlaceWord } from '../../language/place-words.ts'
import { TokenKind } from '../../text/index.ts'
import type { ReadDocument } from '../read-document.ts'
import { bitsAt, type NameInText } from './name-in-text.ts'

/** Weighs what a name is by itself: how many people live there, and what else its words may mean. */
export function weighName(name: NameInText, at: number): void {
  const { document, gazetteer, target, first, last, closing, isSingle, own } = name
  const { text, tokens } = document
  const kind = kindOf(gazetteer, target)
  name.evidence = weightOf(gazetteer, target)
  if (isOtherName(gazetteer, at)) name.evidence--
  if (!isSingle) {
    name.evidence++
    const final = bitsAt(name, last - 1)
    if (final & kindsOfPlace) {
      // "Miraflores District" is known as Miraflores.
      name.evidence += 2
      // "Donetsk People's Republic" is a name of its own.
      if ((kind === 'district' || kind === 'province') && !(final & PlaceWord.countries))
        name.nameEnd = tokens.ends[last - 2]
    } else if (kind === 'settlement' && bitsAt(name, first) !== 0 && final & PlaceWord.commonWords) name.evidence -= 4
    return
  }
  // Where every word has capitals, "EARLY" and "WESTERN" are no towns, but "EASTERN ZONE" is one.
  const doubt = name.isFlat && !(bitsAt(name, last) & kindsOfPlace) ? 8 : 4
  if (own & PlaceWord.givenNames) name.evidence -= 3
  else if (own & (PlaceWord.commonWords | PlaceWord.titles | kindsOfPlace | PlaceWord.directions))
    name.evidence -= doubt
  else if (isKnownWord(document, first, closing, kind === 'country'))
    name.evidence -= !name.isFlat && isWherePeopleLive(name) ? 2 : doubt
  // Nicknames and titles stand in quotation marks by themselves.
  if (
    first > 0 &&
    isQuote(text.charCodeAt(tokens.starts[first] - 1)) &&
    isQuote(text.charCodeAt(tokens.ends[last - 1]))
  )
    name.evidence -= 3
}

/** How much a name by itself says that the place is meant: many people live there. */
function weightOf(gazetteer: Gazetteer, place: number): number {
  const kind = kindOf(gazetteer, place)
  if (kind === 'country') return 4
  const size = sizeOf(gazetteer, place)
  if (kind === 'region' || kind === 'area') return 3
  const weight = size >= 160 ? 3 : size >= 133 ? 2 : size >= 110 ? 1 : 0
  return kind === 'province' ? Math.max(weight, 2) : kind === 'district' ? Math.min(weight, 1) : weight
}

/** A word of the language: "Reading", "Mobile" at the start of a sentence. */
function isKnownWord(
  { lexicon, text, tokens, nodes }: ReadDocument,
  token: number,
  closing: number,
  isCountry: boolean,
): boolean {
  const node = nodes[token]
  if (node < 0) return false
  const entry = findPhrase(lexicon, text, tokens, node, token, Math.min(closing, token + 1))
  if (entry === null || entry.pos === 0) return false
  // "Somali forces" are no region of that name.
  return entry.nationality === null || !isCountry
}

/** "killed in Kachin,": behind "in" and with no noun behind it a people is where it lives. */
function isWherePeopleLive(name: NameInText): boolean {
  const { document, first, last, opening, closing } = name
  const { lexicon, nodes, tokens } = document
  if (first <= opening || !(bitsAt(name, first - 1) & PlaceWord.locatives)) return false
  if (last < closing && tokens.kinds[last] === TokenKind.word) return false
  return (lexicon.nodes[nodes[first]] ?? lexicon.makeNode(nodes[first])).entry?.person != null
}

function isQuote(unit: number): boolean {
  return unit === 34 || unit === 39 || (unit >= 0x2018 && unit <= 0x201f) || unit === 0xab || unit === 0xbb
}
