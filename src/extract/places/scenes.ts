import { countryOf, gazetteer, isWithin } from '../../gazetteer/index.ts'
import type { Discourse, PlaceMention } from '../discourse.ts'
import { isAbode } from './is-abode.ts'

/** Where the sentences of a document are set. */
export interface Scenes {
  /** For each sentence, where its mentions of places start in the discourse's list; one more at the end. */
  readonly starts: Int32Array
  /** For each sentence, the number of the mention that says where it happens, -1 where none does. */
  readonly ofSentence: Int32Array
  /** How much that mention says it. */
  readonly weights: Uint8Array
  /** Where the report's main event is set: the headline's place, or a more exact one of the first sentences; -1 for none. */
  readonly topic: number
  /** It has items with datelines of their own, each about something else. */
  readonly isRoundUp: boolean
  /** The headline is about two countries at once, which is in neither. */
  readonly isOfTwo: boolean
  /** The widest place named that holds the topic: the country, or the territory; -1 for none. */
  readonly wide: number
}

/** A mention that says outright where a sentence is set. */
export const strong = 2
/** How many sentences behind the headline may say more exactly where its event was. */
const beginning = 4

const known = new WeakMap<Discourse, Scenes>()

/** Returns the scenes of a document, made at first use. */
export function scenesOf(discourse: Discourse): Scenes {
  const made = known.get(discourse) ?? makeScenes(discourse)
  known.set(discourse, made)
  return made
}

function makeScenes(discourse: Discourse): Scenes {
  const { document, places } = discourse
  const { length } = document.sentences
  const starts = new Int32Array(length + 1)
  for (const { sentence } of places) starts[sentence + 1]++
  for (let sentence = 0; sentence < length; sentence++) starts[sentence + 1] += starts[sentence]
  const ofSentence = new Int32Array(length).fill(-1)
  const weights = new Uint8Array(length)
  for (const [number, mention] of places.entries()) {
    const { sentence } = mention
    const weight = isAbode(mention, document) ? 0 : weightOf(mention)
    const before = ofSentence[sentence]
    // "the market of Djibo in Burkina Faso": the more exact of two.
    const isExacter = before >= 0 && weight >= strong && holds(places[before], mention)
    const isWider = before >= 0 && weights[sentence] >= strong && holds(mention, places[before])
    if (isWider || !(isExacter || weight > weights[sentence])) continue
    ofSentence[sentence] = number
    weights[sentence] = weight
  }
  const isOfTwo = namesTwoCountries(discourse)
  const main = topicOf(discourse, ofSentence, weights)
  const topic = isOfTwo ? -1 : main
  const isRoundUp =
    document.datelines.filter(({ place }) => place !== null).length > 1 ||
    (!isInHeadline(discourse, topic) && hasSeveral(discourse, ofSentence, weights, topic))
  return { starts, ofSentence, weights, topic, wide: wideOf(discourse, main), isRoundUp, isOfTwo }
}

/** Says whether one mention's place lies within another's, and is not the same. */
export function holds(outer: PlaceMention, inner: PlaceMention): boolean {
  const places = gazetteer()
  if (!places || outer.number < 0 || inner.number < 0 || outer.number === inner.number) return false
  return isWithin(places, inner.number, outer.number)
}

/** How much a mention says that its sentence is set there. */
const sceneWeight: Readonly<Record<PlaceMention['relation'], number>> = {
  in: 4,
  target: 3,
  of: 2,
  owner: 1,
  modifier: 2,
  free: 1,
  dateline: 0,
  from: 0,
  to: 1,
  actor: 0,
  container: 0,
}

/** "the Kirovskyi district": what no list has says less than the town that the report is about. */
function weightOf({ relation, number, alternatives }: PlaceMention): number {
  const isUnknown = number < 0 && alternatives.length === 0
  return isUnknown && relation === 'modifier' ? 1 : sceneWeight[relation]
}

function topicOf({ document, places }: Discourse, ofSentence: Int32Array, weights: Uint8Array): number {
  const { sentences, blocks } = document
  const end = blocks.headline?.end ?? -1
  let headline = -1
  let sentence = 0
  for (; sentence < sentences.length && sentences.starts[sentence] < end; sentence++)
    if (headline < 0) headline = ofSentence[sentence]
  const last = Math.min(sentences.length, sentence + beginning)
  let body = -1
  for (; sentence < last; sentence++) {
    const scene = ofSentence[sentence]
    if (scene < 0) continue
    if (headline >= 0 && isExacter(places, headline, scene)) return scene
    if (weights[sentence] < strong) continue
    // The first sentence tells what the headline is about.
    if (headline >= 0) break
    if (body < 0) body = scene
  }
  if (headline >= 0) return headline
  if (body >= 0) return body
  // Nothing but a name in the first lines: "Rochester officer killed".
  const first = places.findIndex((one) => one.relation !== 'container' && one.relation !== 'to')
  return first >= 0 && places[first].sentence < beginning && places[first].relation !== 'dateline' ? first : -1
}

/** "controls much of Sagaing" is no more exact than the headline, nor is one of three towns. */
function isExacter(places: readonly PlaceMention[], headline: number, scene: number): boolean {
  return places[scene].relation !== 'of' && holds(places[headline], places[scene]) && !isOfMany(places, scene)
}

/** One of several that one word brings in: "in Rafah, Gaza and Khan Younis". */
function isOfMany(places: readonly PlaceMention[], number: number): boolean {
  const { sentence, lead } = places[number]
  const next = places[number + 1]
  return next?.sentence === sentence && next.lead === lead && next.relation !== 'container'
}

/** "Russia and Ukraine exchange prisoners": what two countries do with each other is in neither. */
function namesTwoCountries({ document, places }: Discourse): boolean {
  const end = document.blocks.headline?.end ?? -1
  let country = -1
  for (const { start, kind, number } of places) {
    if (start >= end) return false
    if (kind !== 'country') {
      if (kind !== null) return false
    } else if (country >= 0 && number !== country) return true
    else country = number
  }
  return false
}

function isInHeadline({ document, places }: Discourse, topic: number): boolean {
  const end = document.blocks.headline?.end ?? -1
  if (topic < 0) return false
  for (const mention of places) {
    if (mention.start >= end) return false
    if (mention.number === places[topic].number || holds(mention, places[topic])) return true
  }
  return false
}

/** Paragraphs set in places apart: a bulletin, where what names no place may have happened anywhere. */
function hasSeveral(
  { document, places }: Discourse,
  ofSentence: Int32Array,
  weights: Uint8Array,
  topic: number,
): boolean {
  if (topic < 0) return false
  const { paragraphs } = document.sentences
  const apart: PlaceMention[] = []
  let last = -1
  for (let sentence = 0; sentence < ofSentence.length; sentence++) {
    if (weights[sentence] <= strong || paragraphs[sentence] === last) continue
    const mention = places[ofSentence[sentence]]
    const isNew = (other: PlaceMention): boolean =>
      mention.number !== other.number && !holds(other, mention) && !holds(mention, other)
    if (mention.number < 0 || !isNew(places[topic]) || !apart.every(isNew)) continue
    last = paragraphs[sentence]
    apart.push(mention)
    if (apart.length >= 2) return true
  }
  return false
}

/** What a running total counts over: the smallest area of the headline, else the country, else an area around the topic. */
function wideOf({ document, places }: Discourse, topic: number): number {
  const list = gazetteer()
  if (!list) return -1
  const end = document.blocks.headline?.end ?? -1
  let area = -1
  for (let number = 0; number < places.length && places[number].start < end; number++) {
    const mention = places[number]
    if (mention.relation === 'actor' || !isAreaOf(mention, topic, places)) continue
    if (area < 0 || holds(places[area], mention)) area = number
  }
  if (area >= 0) return area
  if (topic < 0 || places[topic].number < 0) return -1
  const country = countryOf(list, places[topic].number)
  for (const [number, mention] of places.entries()) {
    if (mention.number === country && mention.relation !== 'dateline') return number
    if (area < 0 && mention.kind !== 'country' && isAreaOf(mention, topic, places)) area = number
  }
  return area
}

function isAreaOf(mention: PlaceMention, topic: number, places: readonly PlaceMention[]): boolean {
  if (mention.kind !== 'province' && mention.kind !== 'region' && mention.kind !== 'country') return false
  return topic < 0 || mention.number === places[topic].number || holds(mention, places[topic])
}
