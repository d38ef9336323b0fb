import { kindOf } from '../../gazetteer/index.ts'
import { findPhrase } from '../../language/lexicon.ts'
import { kindsOfPlace, PlaceWord } from '../../language/place-words.ts'
import { hashWord, TokenKind } from '../../text/index.ts'
import type { ReadDocument } from '../read-document.ts'
import { bitsAt, isCapitalAt, type NameInText, unitAt } from './name-in-text.ts'

const hyphen = 45

/** Weighs what stands behind a name: "X police", "X province", "X's". Says `false` where it is none whatever else is said. */
export function weighBehind(name: NameInText): boolean {
  const { document, gazetteer, target, last, closing, isSingle, isFlat } = name
  const { starts, ends, kinds } = document.tokens
  if (last >= closing) return true
  if (kinds[last] === TokenKind.possessive) {
    // "Kenya's defence ministry" speaks; "Kenya's north" is a place.
    const isActor = (bitsAt(name, last + 1) | bitsAt(name, last + 2)) & PlaceWord.organisations
    // "in Kenya's overnight attack": what it did, not where.
    const isDeed = (bitsAt(name, last + 1) | bitsAt(name, last + 2)) & PlaceWord.blows
    if (isDeed && !isActor) return false
    name.relation = isActor ? 'actor' : 'owner'
    return true
  }
  const isGlued = starts[last] === ends[last - 1]
  if (isGlued && unitAt(document, last) === hyphen && last + 1 < closing && kinds[last + 1] === TokenKind.word) {
    // "Israel-Gaza" joins two; "Kenyan-backed", "Nairobi-based" tell of whom, not where.
    if (bonds.has(document.tokens.hashes[last + 1])) return false
    if (!isCapitalAt(document, last + 1)) name.relation = 'modifier'
    // "Al-Quds Brigades": a country may be joined to another, a town seldom is to anything.
    else name.evidence -= kindOf(gazetteer, target) === 'country' ? 0 : 3
    return true
  }
  if (kinds[last] !== TokenKind.word) return true
  let next = last
  while (next < closing && next < last + 2 && bitsAt(name, next) & PlaceWord.kindModifiers) next++
  if (isOfAnother(name, last)) {
    // A sea and a province may have one name: only a country surely holds what is named behind it.
    if (kindOf(gazetteer, target) !== 'country') return false
    name.relation = 'container'
    return true
  }
  const bits = bitsAt(name, next)
  // "Garnet Street" is named after anything.
  if (bits & PlaceWord.roads && isCapitalAt(document, next)) return false
  if (bits & PlaceWord.sites && isCapitalAt(document, next) && !isFlat) {
    // "Saint Francis Hospital" may stand anywhere.
    name.relation = 'actor'
    name.isOverruled = true
    name.evidence -= 2
  } else if (bits & kindsOfPlace && !(bits & PlaceWord.organisations && isCapitalAt(document, next))) {
    name.kinds = bits & kindsOfPlace
    name.evidence += bits & (PlaceWord.sites | PlaceWord.waters) ? 1 : 3
    name.relation = 'modifier'
    if (!(bits & (PlaceWord.sites | PlaceWord.waters))) name.end = ends[next]
  } else if (isArticleOfName(name, next)) return false
  else if (bits & PlaceWord.organisations) name.relation = 'actor'
  else if (bits & PlaceWord.assaults && isSuffered(name, next)) {
    name.relation = 'target'
    name.evidence += 2
  } else if (bits & PlaceWord.actsOf && !isFlat) {
    name.relation = 'actor'
    name.isOverruled = true
  } else if (isCapitalAt(document, last) && !isFlat) {
    // "Paris Hilton", "Jordan Peterson": part of some other name. "Gaza Health Ministry" is known by its words.
    const behind = bitsAt(name, last)
    const isKnown = !(behind & PlaceWord.givenNames) && (document.nodes[last] >= 0 || behind !== 0)
    if (isKnown) {
      name.relation = 'modifier'
      // "Abbey Gate", "Victoria Falls": a town of many people may still be meant.
      if (isSingle && !(behind & PlaceWord.organisations)) name.evidence -= 2
    } else {
      name.evidence -= 4
      name.isPerson = isSingle
    }
  } else if (isNounAt(document, last, closing)) name.relation = 'modifier'
  return true
}

/** What ties somebody to a country, wherever they are: "Kenya-backed rebels", "Kenyan-made drones". */
const bonds: ReadonlySet<number> = new Set(
  'backed led allied aligned linked funded financed supported sponsored trained armed equipped made built supplied produced designed manufactured owned style mediated brokered based born bound educated recognised recognized appointed friendly'
    .split(' ')
    .map((word) => hashWord(word, 0, word.length)),
)

/** "the Red Sea [port city of] Mokha", "the Punjab [village of] Kot": the kind is that of the name behind, which lies there. */
function isOfAnother(name: NameInText, kind: number): boolean {
  const { document, closing } = name
  const { tokens } = document
  let behind = kind
  let kinds = 0
  for (; behind < closing && behind < kind + 3 && tokens.hashes[behind] !== ofHash; behind++) {
    if (tokens.kinds[behind] !== TokenKind.word || isCapitalAt(document, behind)) return false
    kinds |= bitsAt(name, behind) & kindsOfPlace
    if (tokens.hashes[behind] === portHash) kinds |= PlaceWord.sites
  }
  if (kinds === 0 || behind + 1 >= closing || tokens.hashes[behind] !== ofHash) return false
  // "of al-Mokha"
  const next = unitAt(document, behind + 2) === hyphen ? behind + 3 : behind + 1
  return next < closing && tokens.kinds[next] === TokenKind.word && isCapitalAt(document, next)
}

/** "Kherson shelled, two hurt", "Kherson hit by drones", and not "Kherson hit back": what is done to it, by no object behind. */
function isSuffered({ document, closing }: NameInText, verb: number): boolean {
  const { text, tokens } = document
  const last = text.charCodeAt(tokens.ends[verb] - 1) | 32
  // "shells", "shelling" are no participles.
  if (last === 115 || last === 103) return false
  const next = verb + 1
  return next >= closing || unitAt(document, next) === comma || tokens.hashes[next] === byHash
}

const comma = 44
const byHash = hashWord('by', 0, 2)
const ofHash = hashWord('of', 0, 2)
const portHash = hashWord('port', 0, 4)

/** "Ain el-Rummaneh" is no Ain. */
function isArticleOfName({ document, closing }: NameInText, token: number): boolean {
  const { starts, ends } = document.tokens
  return (
    token + 1 < closing &&
    ends[token] - starts[token] <= 3 &&
    !isCapitalAt(document, token) &&
    unitAt(document, token + 1) === hyphen &&
    ends[token] === starts[token + 1]
  )
}

/** A small word that is a noun, or that nobody knows: "Gaza hospitals". */
function isNounAt(document: ReadDocument, token: number, closing: number): boolean {
  const { lexicon, text, tokens, nodes } = document
  const node = nodes[token]
  if (node < 0) return true
  const entry = findPhrase(lexicon, text, tokens, node, token, closing)
  return entry !== null && (entry.pos & nounBits) !== 0 && (entry.pos & ~(nounBits | verbBits)) === 0
}

const nounBits = 1 | (1 << 29)
const verbBits = 2 | 4 | 32
