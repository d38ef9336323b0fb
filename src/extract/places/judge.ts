import { type Gazetteer, targetAt } from '../../gazetteer/index.ts'
import { kindsOfPlace, PlaceWord } from '../../language/place-words.ts'
import { hashWord, TokenKind } from '../../text/index.ts'
import type { ReadDocument } from '../read-document.ts'
import { bringIn, theHash } from './brought-in.ts'
import type { Candidate } from './candidate.ts'
import { containment } from './containment.ts'
import { found, nameAt } from './name-at.ts'
import { bitsAt, isCapitalAt, type NameInText, unitAt } from './name-in-text.ts'
import { namesDivision } from './unknown-head.ts'
import { weighBefore } from './weigh-before.ts'
import { weighBehind } from './weigh-behind.ts'
import { weighName } from './weigh-name.ts'
import { wordsBeside } from './words-beside.ts'

/** Evidence from which a name is a place by itself. */
export const enough = 3
/** Evidence from which a name is a place where its country is spoken of. */
export const enoughInContext = 1

const comma = 44
const numberSign = 35
const bracket = 40

/**
 * Weighs what stands beside a name: prepositions, kinds ("the village of X"), titles, other names. Returns the
 * candidate, or `null` where nothing could make it a place.
 */
export function judge(
  document: ReadDocument,
  gazetteer: Gazetteer,
  before: readonly Candidate[],
  sentence: number,
  first: number,
  isFlat: boolean,
  isHead: boolean,
): Candidate | null {
  const { at, last, hash } = found
  const name = nameFrom(document, gazetteer, sentence, first, last, targetAt(gazetteer, at), isFlat)
  weighName(name, at)
  if (!weighBehind(name)) return null
  const previous = before.at(-1)
  weighBefore(name, previous)
  let place = -1
  const { opening } = name
  const { starts, ends } = document.tokens
  let token = first - 1
  if (token >= opening && unitAt(document, token) === numberSign && ends[token] === starts[first]) token--
  // "near Mach (Balochistan)".
  const isBracketed = previous?.last === token && token >= opening && unitAt(document, token) === bracket
  if (previous && (isBracketed || isListed(name, previous, token))) {
    const isComma = unitAt(document, token) === comma || isBracketed
    const pair = isComma ? containment(gazetteer, previous, at) : null
    if (isComma && previous.at < 0 && previous.relation === 'head') {
      name.relation = 'container'
      name.evidence += 6
      name.lead = previous.lead
    } else if (pair) {
      previous.place = pair.inner
      previous.evidence += 6
      place = pair.outer
      name.relation = 'container'
      name.evidence += 6
      name.lead = previous.lead
    } else if (!isBracketed) {
      takeFrom(previous, name)
      if (name.kinds & areas && isPluralAt(document, last)) shareKind(before, name)
    }
  } else {
    const pair = previous && isHeldBehind(name, previous) ? containment(gazetteer, previous, at) : null
    if (previous && pair) {
      previous.place = pair.inner
      previous.evidence += 6
      place = pair.outer
      name.relation = 'container'
      name.evidence += 6
      name.lead = previous.lead
    } else bringIn(name, token)
  }
  if (place < 0) placeInText(name, isHead)
  // In texts of capitals "OF THE CONVOY" is no name.
  if (
    place < 0 &&
    document.capitals &&
    name.isSingle &&
    name.kinds === 0 &&
    first > opening &&
    document.tokens.hashes[first - 1] === theHash
  )
    name.evidence -= 3
  if (name.evidence < enoughInContext && !name.isPerson && !isHeldByNext(name, at)) return null
  return {
    first,
    last,
    start: starts[first],
    nameEnd: name.nameEnd,
    end: name.end,
    sentence,
    at,
    hash,
    relation: name.relation,
    lead: name.lead,
    kinds: name.kinds,
    evidence: name.evidence,
    isPerson: name.isPerson,
    place,
    alternatives: [],
  }
}

function nameFrom(
  document: ReadDocument,
  gazetteer: Gazetteer,
  sentence: number,
  first: number,
  last: number,
  target: number,
  isFlat: boolean,
): NameInText {
  const { sentences, tokens } = document
  const words = wordsBeside(document)
  const isSingle = last === first + 1
  return {
    document,
    gazetteer,
    words,
    sentence,
    opening: sentences.firstTokens[sentence],
    closing: sentences.lastTokens[sentence],
    first,
    last,
    target,
    isFlat,
    isSingle,
    own: isSingle ? words[first] : 0,
    evidence: 0,
    relation: 'free',
    isPerson: false,
    kinds: 0,
    end: tokens.ends[last - 1],
    nameEnd: tokens.ends[last - 1],
    lead: first,
    isOverruled: false,
  }
}

/** "in Gaza, Rafah and Khan Younis": all are brought in by one word. */
function isListed({ document, sentence, opening }: NameInText, previous: Candidate, token: number): boolean {
  if (token < opening || previous.sentence !== sentence) return false
  const isComma = unitAt(document, token) === comma
  if (!isComma && !joiners.has(document.tokens.hashes[token])) return false
  return previous.last === (!isComma && unitAt(document, token - 1) === comma ? token - 1 : token)
}

/** "Tafas, in Deraa province", "Sadove, a village of the Kherson region": what holds it follows behind a comma. */
function isHeldBehind({ document, words, first, sentence }: NameInText, previous: Candidate): boolean {
  const { tokens } = document
  if (previous.sentence !== sentence || previous.at < 0 || first - previous.last > longestTie) return false
  // "Beni territory, in": behind the noun that says its kind.
  let behind = previous.last
  while (behind < first && tokens.ends[behind] <= previous.end) behind++
  if (first - behind < 2 || unitAt(document, behind) !== comma) return false
  let isTied = false
  for (let token = behind + 1; token < first; token++) {
    if (tokens.kinds[token] !== TokenKind.word || isCapitalAt(document, token)) return false
    const bits = words[token]
    if (tokens.hashes[token] === inHash || bits & PlaceWord.belongs) isTied = true
    else if (
      !(bits & (PlaceWord.districtsOf | kindsOfPlace | PlaceWord.directions)) &&
      !articles.has(tokens.hashes[token])
    )
      return false
  }
  return isTied
}

/** ", a small town in the south of the": no more words stand between. */
const longestTie = 9
const inHash = hashWord('in', 0, 2)
const articles: ReadonlySet<number> = new Set(['the', 'a', 'an'].map((word) => hashWord(word, 0, word.length)))

const areas = PlaceWord.provinces | PlaceWord.districts | PlaceWord.regions

/** "regions", "districts" */
function isPluralAt({ text, tokens }: ReadDocument, token: number): boolean {
  return token < tokens.length && (text.charCodeAt(tokens.ends[token] - 1) | 32) === 115
}

/** "in Sumy, Poltava and Kherson regions": each of them is a region. */
function shareKind(before: readonly Candidate[], name: NameInText): void {
  for (let at = before.length - 1, next = name.first; at >= 0 && before[at].kinds === 0; at--) {
    const { sentence, last, first } = before[at]
    if (sentence !== name.sentence || next - last > 2) return
    before[at].kinds = name.kinds
    next = first
  }
}

/** "near Mach (Balochistan)", "in Reading, England": what holds it stands behind it. */
function isHeldByNext(name: NameInText, at: number): boolean {
  const { document, gazetteer, last, closing } = name
  if (name.relation !== 'in' || last + 1 >= closing) return false
  const unit = unitAt(document, last)
  if (unit !== comma && unit !== bracket) return false
  if (!nameAt(document, gazetteer, last + 1, closing)) return false
  const inner = { at, place: -1, relation: name.relation }
  if (!namesDivision(gazetteer, found.at) || containment(gazetteer, inner, found.at) === null) return false
  name.evidence = enoughInContext
  return true
}

/** A name of a list is brought in as the one before it. */
function takeFrom(previous: Candidate, name: NameInText): void {
  if (name.relation !== 'free' && name.relation !== 'modifier') return
  const { relation } = previous
  if (relation !== 'actor' && relation !== 'container' && relation !== 'owner') name.relation = relation
  name.lead = previous.lead
  if (name.relation === 'in') name.evidence += 2
  else if (name.relation !== 'free') name.evidence++
}

/** What the place of a name in the report says: a dateline, the end of a title, the head of a line. */
function placeInText(name: NameInText, isHead: boolean): void {
  const { document, sentence, opening, closing, first, last, isSingle, isFlat } = name
  if (document.datelines.length > 0 && isInDateline(document, document.tokens.starts[first], name.end)) {
    // A round-up has a dateline an item: there it says where.
    name.relation = hasSeveralDatelines(document) ? 'head' : 'dateline'
    name.evidence = Math.max(name.evidence, 0) + 5
    name.isPerson = false
    return
  }
  if (isHead && name.relation !== 'owner') {
    // "Argelia, Cauca |": what holds it stands behind it.
    const unit = unitAt(document, last)
    if (unit === comma || unit === bracket) {
      name.evidence = Math.max(name.evidence, 0)
      name.isPerson = false
    }
    name.relation = 'head'
    name.evidence += 2
    return
  }
  if (name.relation !== 'free') return
  if (last === closing && first > opening && unitAt(document, first - 1) === comma && sentence < 3) {
    // "STATEMENT OF THE HOSPITAL, GOMA": that is where it was sent from.
    name.evidence += 2
    for (let word = opening; word < first; word++)
      if (bitsAt(name, word) & (PlaceWord.organisations | PlaceWord.sites)) name.relation = 'dateline'
  } else if (isSingle && (first === opening || isFlat)) {
    name.evidence--
  }
}

const joiners: ReadonlySet<number> = new Set([hashWord('and', 0, 3), hashWord('or', 0, 2)])

/** More than one dateline names a place. */
function hasSeveralDatelines({ datelines }: ReadDocument): boolean {
  let count = 0
  for (const { place } of datelines) if (place !== null && ++count > 1) return true
  return false
}

function isInDateline({ datelines }: ReadDocument, start: number, end: number): boolean {
  let low = 0
  let high = datelines.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (datelines[middle].end <= start) low = middle + 1
    else high = middle
  }
  const place = datelines[low]?.place
  return place != null && start >= place.start && end <= place.end
}
