import { countryOf, gazetteer, type PlaceKind } from '../../gazetteer/index.ts'
import { kindsOfPlace, PlaceWord } from '../../language/place-words.ts'
import { hashWord, TokenKind } from '../../text/index.ts'
import type { NounGroup } from '../chunk.ts'
import type { Anchor, Discourse, PlaceMention } from '../discourse.ts'
import { countryMention } from './country-mention.ts'
import { Besides, scenesOf } from './scenes.ts'
import { wordsBeside } from './words-beside.ts'

/** What "the city", "this village", "there" points back to: the last place of that kind. */
export function pointedTo(anchor: Anchor, discourse: Discourse): PlaceMention | null {
  const { tokens, sentences } = discourse.document
  const words = wordsBeside(discourse.document)
  const first = sentences.firstTokens[anchor.sentence]
  const last = sentences.lastTokens[anchor.sentence]
  for (let token = first + 1; token < last; token++) {
    const bits = words[token]
    if (bits === 0) continue
    if (tokens.hashes[token] === thereHash && isPlainThere(token, discourse)) {
      const before = lastBefore(tokens.starts[token], discourse)
      if (before) return before
    }
    // "On the island": of a region or a province.
    const kinds = (bits & pointable) | (tokens.hashes[token] === islandHash ? PlaceWord.regions : 0)
    if (kinds === 0 || !(words[token - 1] & PlaceWord.points)) continue
    // "the city of X" names itself.
    if (words[token + 1] & PlaceWord.belongs) continue
    const found =
      (tokens.hashes[token] === countryHash && words[token - 2] & PlaceWord.locatives
        ? ownCountry(token, anchor.sentence, discourse)
        : null) ?? lastOfKind(tokens.starts[token], kinds, discourse)
    if (found) return found
  }
  return null
}

/** What a noun group points back to, and what else it may. */
export interface Pointed {
  readonly mention: PlaceMention
  readonly others: readonly PlaceMention[]
}

/** How many sentences back another town may still be the one that is meant. */
const rivalReaches = 4

/**
 * Returns what a noun group such as "this city" points back to. Where rockets were aimed at another place of the kind
 * shortly before, that may be the one that is meant.
 */
export function pointedToBy({ start, end }: NounGroup, discourse: Discourse): Pointed | null {
  const { tokens } = discourse.document
  const words = wordsBeside(discourse.document)
  let first = 0
  let high = tokens.length
  while (first < high) {
    const middle = (first + high) >> 1
    if (tokens.starts[middle] < start) first = middle + 1
    else high = middle
  }
  // "the city", and not "the city council", "the old mining town".
  const kinds = words[first + 1] & pointable
  if (kinds === 0 || tokens.ends[first + 1] < end) return null
  if (!(words[first] & PlaceWord.points)) return null
  const mention = lastOfKind(start, kinds, discourse)
  if (mention === null) return null
  const others = discourse.places.filter(
    ({ number, kind, relation, sentence, start: at }) =>
      at < mention.start &&
      mention.sentence - sentence <= rivalReaches &&
      number !== mention.number &&
      (relation === 'target' || relation === 'in') &&
      kind !== null &&
      (kinds & pointedBy[kind]) !== 0,
  )
  return { mention, others: others.slice(-1) }
}

const thereHash = hashWord('there', 0, 5)
const countryHash = hashWord('country', 0, 7)
const islandHash = hashWord('island', 0, 6)

/** "190 were wounded in the country": that in which the report is set. */
function ownCountry(token: number, sentence: number, discourse: Discourse): PlaceMention | null {
  const list = gazetteer()
  const { topic } = scenesOf(discourse)
  const { places, given, document } = discourse
  if (!list || topic < 0 || places[topic].number < 0) return null
  const country = countryOf(list, places[topic].number)
  if (country < 0) return null
  const { starts, ends } = document.tokens
  const words = { start: starts[token], end: ends[token], sentence, relation: 'in' } as const
  const tokens = { lead: token - 1, first: token, last: token + 1 }
  return countryMention(list.countryCode(country), { ...words, ...tokens }, given.text, places)
}

/** "new fighting there", "were shot there", and not "there were": a noun, a participle or a preposition stands before it. */
function isPlainThere(token: number, { document }: Discourse): boolean {
  const { tokens, text } = document
  const unit = text.charCodeAt(tokens.starts[token + 1])
  const isLast = token + 1 >= tokens.length || tokens.kinds[token + 1] !== TokenKind.word
  if (tokens.kinds[token - 1] !== TokenKind.word) return false
  if (isLast) return unit !== 39
  // "fighting there could displace more", but "there could be more".
  const isModal = modals.has(wordAt(token + 1))
  return !beings.has(wordAt(isModal ? token + 2 : token + 1))

  function wordAt(at: number): number {
    return tokens.hashes[at]
  }
}

const hashesOf = (words: readonly string[]): ReadonlySet<number> =>
  new Set(words.map((word) => hashWord(word, 0, word.length)))
const beings = hashesOf(['is', 'are', 'was', 'were', 'has', 'have', 'had', 'been', 'be', 'seems', 'remain', 'exists'])
const modals = hashesOf(['may', 'might', 'will', 'would', 'could', 'can'])

/** The last place named before an offset that something may have happened in. */
function lastBefore(offset: number, discourse: Discourse): PlaceMention | null {
  const { places } = discourse
  const { besides } = scenesOf(discourse)
  let low = 0
  let high = places.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (places[middle].start < offset) low = middle + 1
    else high = middle
  }
  for (let number = low - 1; number >= Math.max(0, low - 4); number--) {
    const { relation } = places[number]
    if (
      relation !== 'container' &&
      relation !== 'actor' &&
      relation !== 'dateline' &&
      !(besides[number] & Besides.abode)
    )
      return places[number]
  }
  return null
}

const pointable = kindsOfPlace & ~PlaceWord.sites & ~PlaceWord.waters & ~PlaceWord.neighbourhoods

function lastOfKind(offset: number, kinds: number, discourse: Discourse): PlaceMention | null {
  const { places } = discourse
  const { besides } = scenesOf(discourse)
  let low = 0
  let high = places.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (places[middle].start < offset) low = middle + 1
    else high = middle
  }
  for (let number = low - 1; number >= Math.max(0, low - 40); number--) {
    const { kind, relation } = places[number]
    if (
      (relation === 'dateline' && low > 1) ||
      relation === 'actor' ||
      relation === 'to' ||
      besides[number] & Besides.abode
    )
      continue
    const fits = kind === null ? 0 : kinds & pointedBy[kind]
    if (fits) return places[number]
  }
  return null
}

/** By which words each kind of place is pointed back to. */
const pointedBy: Readonly<Record<PlaceKind, number>> = {
  country: PlaceWord.countries,
  province: PlaceWord.provinces | PlaceWord.regions,
  region: PlaceWord.regions | PlaceWord.provinces,
  district: PlaceWord.districts | PlaceWord.provinces | PlaceWord.regions,
  settlement: PlaceWord.settlements | PlaceWord.camps,
  camp: PlaceWord.camps,
  area: 0,
  neighbourhood: 0,
  site: 0,
}
