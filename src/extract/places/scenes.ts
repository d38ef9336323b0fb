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
    const weight = isAbode(mention, document) ? 0 : sceneWeight[mention.relation]
    const before = ofSentence[sentence]
    // "the market of Djibo in Burkina Faso": the more exact of two.
    const isExacter = before >= 0 && weight >= strong && holds(places[before], mention)
    const isWider = before >= 0 && weights[sentence] >= strong && holds(mention, places[before])
    if (isWider || !(isExacter || weight > weights[sentence])) continue
    ofSentence[sentence] = number
    weights[sentence] = weight
  }
  const topic = topicOf(discourse, ofSentence, weights)
  const isRoundUp = document.datelines.filter(({ place }) => place !== null).length > 1
  return { starts, ofSentence, weights, topic, wide: wideOf(discourse, topic), isRoundUp }
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
    if (headline >= 0 && holds(places[headline], places[scene])) return scene
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

function wideOf({ places }: Discourse, topic: number): number {
  const list = gazetteer()
  if (!list || topic < 0 || places[topic].number < 0) return -1
  const country = countryOf(list, places[topic].number)
  let area = -1
  for (const [number, mention] of places.entries()) {
    if (mention.number === country && mention.relation !== 'dateline') return number
    const isArea = mention.kind === 'province' || mention.kind === 'region'
    if (area < 0 && isArea && (mention.number === places[topic].number || holds(mention, places[topic]))) area = number
  }
  return area
}
