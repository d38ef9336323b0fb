import { type Gazetteer, isOtherName, PLACE_KINDS, targetAt } from '../../gazetteer/index.ts'
import { findPhrase } from '../../language/lexicon.ts'
import { kindsOfPlace, PlaceWord } from '../../language/place-words.ts'
import { isUpper, TokenKind } from '../../text/index.ts'
import type { ReadDocument } from '../read-document.ts'
import type { Candidate, PlaceRelation } from './candidate.ts'
import { containment } from './containment.ts'
import { found } from './name-at.ts'

/** Evidence from which a name is a place by itself. */
export const enough = 3
/** Evidence from which a name is a place where its country is spoken of. */
export const enoughInContext = 1

/** What a sign of punctuation is to us. */
const comma = 44
const hyphen = 45
const numberSign = 35
const colon = 58

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
): Candidate | null {
  const { text, tokens, sentences, lexicon } = document
  const { starts, ends, kinds, hashes } = tokens
  const { at, last, hash } = found
  const words = lexicon.placeWords()
  const opening = sentences.firstTokens[sentence]
  const closing = sentences.lastTokens[sentence]
  const target = targetAt(gazetteer, at)
  const previous = before.at(-1)
  const isSingle = last === first + 1
  const bitsAt = (token: number): number =>
    token >= opening && token < closing && kinds[token] === TokenKind.word ? (words.get(hashes[token]) ?? 0) : 0
  const isCapital = (token: number): boolean => isUpper(text.charCodeAt(starts[token]))
  const unitAt = (token: number): number => text.charCodeAt(starts[token])

  /** "Ain el-Rummaneh" is no Ain. */
  const isArticleOfName = (token: number): boolean =>
    token + 1 < closing &&
    ends[token] - starts[token] <= 3 &&
    !isCapital(token) &&
    unitAt(token + 1) === hyphen &&
    ends[token] === starts[token + 1]

  let evidence = weightOf(gazetteer, target)
  if (isOtherName(gazetteer, at)) evidence--
  if (!isSingle) evidence++
  let isPerson = false
  let nameEnd = ends[last - 1]
  if (!isSingle) {
    const final = bitsAt(last - 1)
    const kind = PLACE_KINDS[gazetteer.kinds[target]]
    if (final & kindsOfPlace) {
      // "Miraflores District" is known as Miraflores.
      evidence += 2
      if (kind === 'district' || kind === 'province') nameEnd = ends[last - 2]
    } else if (kind === 'settlement' && bitsAt(first) !== 0 && final & PlaceWord.commonWords) evidence -= 4
  }

  // What the word itself is beside a name.
  const own = isSingle ? bitsAt(first) : 0
  if (isSingle) {
    if (own & PlaceWord.givenNames) evidence -= 3
    else if (own & (PlaceWord.commonWords | PlaceWord.titles | kindsOfPlace | PlaceWord.directions)) evidence -= 4
    else if (isKnownWord(document, first, closing, PLACE_KINDS[gazetteer.kinds[target]] === 'country')) evidence -= 4
    // Nicknames and titles stand in quotation marks by themselves.
    if (first > 0 && isQuote(text.charCodeAt(starts[first] - 1)) && isQuote(text.charCodeAt(ends[last - 1])))
      evidence -= 3
  }

  // Behind it.
  let kindBits = 0
  let end = ends[last - 1]
  let relation: PlaceRelation = 'free'
  let next = last
  let isOverruled = false
  const isNextGlued = next < closing && starts[next] === ends[last - 1]
  if (next < closing && kinds[next] === TokenKind.possessive)
    // "Kenya's defence ministry" speaks; "Kenya's north" is a place.
    relation = (bitsAt(next + 1) | bitsAt(next + 2)) & PlaceWord.organisations ? 'actor' : 'owner'
  else if (isNextGlued && unitAt(next) === hyphen && next + 1 < closing && kinds[next + 1] === TokenKind.word) {
    // "Gaza-based", "Tel Aviv-bound"; "Israel-Gaza" joins two.
    if (!isCapital(next + 1)) relation = 'modifier'
    // "Al-Quds Brigades": a country may be joined to another, a town seldom is to anything.
    else evidence -= PLACE_KINDS[gazetteer.kinds[target]] === 'country' ? 0 : 3
  } else if (next < closing && kinds[next] === TokenKind.word) {
    while (next < closing && next < last + 2 && bitsAt(next) & PlaceWord.kindModifiers) next++
    const bits = bitsAt(next)
    if (bits & PlaceWord.roads && isCapital(next)) {
      // "Garnet Street" is named after anything.
      return null
    } else if (bits & PlaceWord.sites && isCapital(next) && !isFlat) {
      // "Saint Francis Hospital" may stand anywhere.
      relation = 'actor'
      isOverruled = true
      evidence -= 2
    } else if (bits & kindsOfPlace && !(bits & PlaceWord.organisations && isCapital(next))) {
      kindBits = bits & kindsOfPlace
      evidence += bits & (PlaceWord.sites | PlaceWord.waters) ? 1 : 3
      relation = 'modifier'
      if (!(bits & (PlaceWord.sites | PlaceWord.waters))) end = ends[next]
    } else if (isArticleOfName(next)) return null
    else if (bits & PlaceWord.organisations) relation = 'actor'
    else if (bits & PlaceWord.actsOf && !isFlat) {
      relation = 'actor'
      isOverruled = true
    } else if (isCapital(last) && !isFlat) {
      // "Paris Hilton", "Jordan Peterson": part of some other name. "Gaza Health Ministry" is known by its words.
      const behind = bitsAt(last)
      const isKnown = !(behind & PlaceWord.givenNames) && (document.nodes[last] >= 0 || behind !== 0)
      if (isKnown) {
        relation = 'modifier'
        // "Abbey Gate", "Victoria Falls": a town of many people may still be meant.
        if (isSingle && !(behind & PlaceWord.organisations)) evidence -= 2
      } else {
        evidence -= 4
        isPerson = isSingle
      }
    } else if (isNounAt(document, last, closing)) relation = 'modifier'
  }

  // Before it.
  let token = first - 1
  const isGluedBefore = token >= opening && ends[token] === starts[first]
  if (isGluedBefore && unitAt(token) === hyphen) {
    // "Abu-Jihad", "Al-Aqsa": part of another name, but "Russia-Ukraine", "north-Gaza".
    const isJoint = previous?.last === token || bitsAt(token - 1) & PlaceWord.directions
    if (!isJoint) {
      evidence -= 5
      isPerson = true
    }
  } else if (token >= opening && kinds[token] === TokenKind.word && starts[first] - ends[token] <= 1) {
    const bits = bitsAt(token)
    if (isCapital(token) && !(isSingle && own === 0 && isFlat)) {
      if (bits & (PlaceWord.titles | PlaceWord.givenNames) && !(bits & PlaceWord.districtsOf)) {
        evidence -= 6
        isPerson = true
      } else if (
        !isFlat &&
        bits === 0 &&
        document.nodes[token] < 0 &&
        token > opening &&
        (previous?.last !== first ||
          (isSingle && previous.last === previous.first + 1 && previous.relation === 'free')) &&
        hashes[token] !== 0
      ) {
        evidence -= 4
        isPerson = true
      }
    } else if (bits & PlaceWord.titles && !isCapital(token)) evidence -= 2
  } else if (
    token > opening &&
    unitAt(token) === 46 &&
    ends[token - 1] - starts[token - 1] === 1 &&
    isCapital(token - 1)
  ) {
    // "J. Washington".
    evidence -= 6
    isPerson = true
  }

  let lead = first
  let isList = false
  if (token >= opening && unitAt(token) === numberSign && isGluedBefore) token--
  if (token >= opening) {
    const unit = unitAt(token)
    // "in Gaza, Rafah and Khan Younis": all are brought in by one word.
    const joint = unit === comma || isJoiner(document, token)
    const behind = joint && unit !== comma && unitAt(token - 1) === comma ? token - 1 : token
    if (joint && previous && previous.last === behind && previous.sentence === sentence) {
      isList = true
      const pair = unit === comma ? containment(gazetteer, previous, at) : null
      if (pair) {
        previous.place = pair.inner
        previous.evidence += 6
        return candidate({
          relation: 'container',
          evidence: evidence + 6,
          place: pair.outer,
          lead: previous.lead,
        })
      }
      if (relation === 'free' || relation === 'modifier') {
        if (previous.relation !== 'actor' && previous.relation !== 'container' && previous.relation !== 'owner')
          relation = previous.relation
        lead = previous.lead
        if (relation === 'in') evidence += 2
        else if (relation !== 'free') evidence++
      }
    }
  }
  if (!isList) {
    let isNamed = false
    let steps = 0
    for (; token >= opening && steps < 10; token--, steps++) {
      if (kinds[token] !== TokenKind.word) {
        if (kinds[token] === TokenKind.possessive || unitAt(token) === hyphen) continue
        break
      }
      const bits = bitsAt(token)
      if (bits & PlaceWord.belongs && token > opening) {
        const holder = bitsAt(token - 1)
        if (holder & PlaceWord.districtsOf) {
          evidence += 4
          kindBits |= holder & kindsOfPlace
          isNamed = true
          relation = 'in'
          token--
          continue
        }
        if (holder & (PlaceWord.partsOf | PlaceWord.directions)) {
          evidence += 2
          relation = 'in'
          lead = token
          break
        }
        lead = token
        if (relation === 'free' || relation === 'modifier') relation = 'of'
        evidence++
        break
      }
      if (bits & (bringers | PlaceWord.assaults)) {
        lead = token
        const said: PlaceRelation =
          bits & PlaceWord.locatives
            ? 'in'
            : bits & PlaceWord.origins
              ? 'from'
              : bits & PlaceWord.goals
                ? 'to'
                : 'target'
        // "in Gaza's hospitals" and "in Gaza hospitals" are in Gaza; "by Gaza police" is not.
        // A place near which somebody "claimed" lives is still where.
        if (relation !== 'actor' || isNamed || (isOverruled && said === 'in')) relation = said
        evidence += said === 'in' ? 3 : 1
        break
      }
      if (hashes[token] === theHash || bits & (PlaceWord.directions | PlaceWord.kindModifiers)) {
        if (bits & PlaceWord.directions && steps === 0) evidence++
        continue
      }
      // "on peaceful X"; "on government-held X".
      if (steps === 0 && isAdjectiveAt(document, token, opening)) {
        if (token - 2 >= opening && unitAt(token - 1) === hyphen && ends[token - 1] === starts[token]) token -= 2
        continue
      }
      // "in the Gaza town of X", "in Ukraine's eastern city of X": names stand between.
      if (isNamed && (isCapital(token) || document.nodes[token] >= 0)) continue
      break
    }
  }
  if (document.datelines.length > 0 && isInDateline(document, starts[first], end)) {
    relation = 'dateline'
    evidence = Math.max(evidence, 0) + 5
    isPerson = false
  } else if (
    relation === 'free' &&
    last === closing &&
    first > opening &&
    unitAt(first - 1) === comma &&
    sentence < 3
  ) {
    // "STATEMENT OF THE HOSPITAL, GOMA": that is where it was sent from.
    evidence += 2
    for (let word = opening; word < first; word++)
      if (bitsAt(word) & (PlaceWord.organisations | PlaceWord.sites)) relation = 'dateline'
  } else if (relation === 'free' && isSingle && (first === opening || isFlat)) {
    // "Senbete: 300 homes lost".
    if (first === opening && !isFlat && unitAt(last) === colon && last < closing) relation = 'in'
    evidence--
  }
  // In texts of capitals "OF THE CONVOY" is no name.
  if (document.capitals && isSingle && kindBits === 0 && first > opening && hashes[first - 1] === theHash) evidence -= 3
  return candidate({})

  function candidate(other: Partial<Candidate>): Candidate | null {
    const made: Candidate = {
      first,
      last,
      start: starts[first],
      nameEnd,
      end,
      sentence,
      at,
      hash,
      relation,
      lead,
      kinds: kindBits,
      evidence,
      isPerson,
      place: -1,
      alternatives: [],
      ...other,
    }
    return made.evidence >= enoughInContext || made.isPerson ? made : null
  }
}

/** How much a name by itself says that the place is meant: many people live there. */
function weightOf({ kinds, sizes }: Gazetteer, place: number): number {
  const kind = PLACE_KINDS[kinds[place]]
  if (kind === 'country') return 4
  const size = sizes[place]
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

/** A small word that is a noun, or that nobody knows: "Gaza hospitals". */
function isNounAt(document: ReadDocument, token: number, closing: number): boolean {
  const { lexicon, text, tokens, nodes } = document
  const node = nodes[token]
  if (node < 0) return true
  const entry = findPhrase(lexicon, text, tokens, node, token, closing)
  return entry !== null && (entry.pos & nounBits) !== 0 && (entry.pos & ~(nounBits | verbBits)) === 0
}

/** A small word before a name that nobody knows, or the end of a compound: "peaceful", "government-held". */
function isAdjectiveAt({ text, tokens, nodes, lexicon }: ReadDocument, token: number, opening: number): boolean {
  if (isUpper(text.charCodeAt(tokens.starts[token]))) return false
  const isCompound =
    token - 2 >= opening &&
    tokens.ends[token - 1] === tokens.starts[token] &&
    text.charCodeAt(tokens.starts[token - 1]) === hyphen
  return isCompound || (nodes[token] < 0 && !lexicon.placeWords().has(tokens.hashes[token]))
}

function isQuote(unit: number): boolean {
  return unit === 34 || unit === 39 || (unit >= 0x2018 && unit <= 0x201f) || unit === 0xab || unit === 0xbb
}

const bringers = PlaceWord.locatives | PlaceWord.origins | PlaceWord.goals | PlaceWord.targets
const nounBits = 1 | (1 << 29)
const verbBits = 2 | 4 | 32
const theHash = hashOf('the')
const joiners: ReadonlySet<number> = new Set(['and', 'or'].map(hashOf))

function isJoiner({ tokens }: ReadDocument, token: number): boolean {
  return joiners.has(tokens.hashes[token])
}

function hashOf(word: string): number {
  let hash = 0x811c9dc5 | 0
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193)
  return hash
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
