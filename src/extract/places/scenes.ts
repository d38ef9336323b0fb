import type { Discourse, PlaceMention } from '../discourse.ts'
import { onceFor } from '../once-for.ts'
import { sentenceOf } from '../sentence-of.ts'
import { isHeadlineBoard } from '../tolls/events.ts'
import { isOfWords } from './anchor-measure.ts'
import { holds } from './holds.ts'
import { isAbode } from './is-abode.ts'
import { isOfSaying } from './is-of-saying.ts'
import { namesTwoCountries } from './of-two-countries.ts'
import { strong, topicOf } from './topic-of.ts'
import { wideOf } from './wide-of.ts'

/** Where the sentences of a document are set. */
export interface Scenes {
  /** For each sentence, the number of the mention that says where it happens, -1 where none does, or {@link elsewhere}. */
  readonly ofSentence: Int32Array
  /** How much that mention says it. */
  readonly weights: Uint8Array
  /** For each mention of a place, what it is besides where something happens: bits of {@link Besides}. */
  readonly besides: Uint8Array
  /** Where the report's main event is set: the headline's place, or a more exact one of the first sentences; -1 for none. */
  readonly topic: number
  /** It has items with datelines of their own. */
  readonly isOfItems: boolean
  /** The sentence from which on its paragraphs are set in places apart, each about something else; -1 where they are not. */
  readonly bulletin: number
  /** Nothing but headlines, each of something else. */
  readonly isBoard: boolean
  /** The headline is about two countries at once, which is in neither. */
  readonly isOfTwo: boolean
  /** Its sentences are set in several countries. */
  readonly isOfCountries: boolean
  /** The widest place named that holds the topic: the country, or the territory; -1 for none. */
  readonly wide: number
}

/** What a place may be besides where something happens. */
export const Besides = {
  /** Somebody lives there, or is treated there: {@link isAbode}. */
  abode: 1,
  /** Somebody says it there: {@link isOfSaying}. */
  saying: 2,
} as const

/** In {@link Scenes.ofSentence}: set somewhere, but only a reading tells where. */
export const elsewhere = -2

/** Returns the scenes of a document, made at first use. */
export const scenesOf = onceFor(makeScenes)

function makeScenes(discourse: Discourse): Scenes {
  const { document, places } = discourse
  const { length } = document.sentences
  const ofSentence = new Int32Array(length).fill(-1)
  const weights = new Uint8Array(length)
  const besides = new Uint8Array(places.length)
  for (let number = 0; number < places.length; number++) {
    const mention = places[number]
    const { sentence } = mention
    if (isAbode(mention, document)) besides[number] |= Besides.abode
    if (isOfSaying(mention, discourse)) besides[number] |= Besides.saying
    const weight = besides[number] !== 0 || isOfSpeech(mention, discourse) ? 0 : weightOf(mention)
    if (mention.contextual) {
      // What only a reading tells, "the occupied territories", is passed on to no other sentence, nor is what stood before.
      if (ofSentence[sentence] === -1) ofSentence[sentence] = elsewhere
      continue
    }
    const before = Math.max(-1, ofSentence[sentence])
    // "attacked Ubudaro in Otuk district": a name that no list has, right before what holds it.
    const inner = places[number - 1]
    if (
      before >= 0 &&
      before === number - 1 &&
      inner.number < 0 &&
      mention.relation === 'in' &&
      inner.last === mention.lead
    ) {
      weights[sentence] = Math.max(weight, weights[sentence])
      continue
    }
    // "the market of Djibo in Burkina Faso": the more exact of two.
    const isExacter = before >= 0 && weight >= strong && holds(places[before], mention)
    const isWider = before >= 0 && weights[sentence] >= strong && holds(mention, places[before])
    if (isWider || !(isExacter || weight > weights[sentence])) continue
    ofSentence[sentence] = number
    weights[sentence] = weight
  }
  const isOfTwo = namesTwoCountries(discourse)
  const topic = isOfTwo ? -1 : topicOf(discourse, ofSentence, weights, besides)
  const isOfItems = document.datelines.length > 1 && document.datelines.filter(({ place }) => place !== null).length > 1
  const bulletin = isInHeadline(discourse, topic) ? -1 : bulletinFrom(discourse, ofSentence, weights, topic)
  // The lines of a running report, each with its hour, are of one event.
  const isBoard = document.datelines.length === 0 && isHeadlineBoard(document.text)
  const wide = isOfTwo ? -1 : wideOf(discourse, topic)
  const isOfCountries = isSetInSeveral(discourse, ofSentence, weights)
  return { ofSentence, weights, besides, topic, wide, isOfItems, bulletin, isBoard, isOfTwo, isOfCountries }
}

function isSetInSeveral({ places }: Discourse, ofSentence: Int32Array, weights: Uint8Array): boolean {
  let country: string | null = null
  for (let sentence = 0; sentence < ofSentence.length; sentence++) {
    if (weights[sentence] <= strong) continue
    const { place } = places[ofSentence[sentence]]
    if (country !== null && place.country !== null && place.country !== country) return true
    country ??= place.country
  }
  return false
}

/** It stands before the words of a sentence that counts nothing and does nothing else: "In Paris, ministers condemned the attack". */
function isOfSpeech({ sentence, start }: PlaceMention, { eventMentions, firsts, document }: Discourse): boolean {
  const read = sentenceOf(document.read, sentence)
  if (read === null || read.headline || read.claims.length > 0) return false
  let isBefore = false
  for (let at = firsts.eventMentions[sentence]; at < firsts.eventMentions[sentence + 1]; at++) {
    if (isOfWords(eventMentions[at])) isBefore ||= start < eventMentions[at].trigger.start
    else if (eventMentions[at].noun === null) return false
  }
  return isBefore
}

/** How much a mention says that its sentence is set there. */
const sceneWeight: Readonly<Record<PlaceMention['relation'], number>> = {
  in: 4,
  head: 3,
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

function isInHeadline({ document, places }: Discourse, topic: number): boolean {
  const end = document.blocks.headline?.end ?? -1
  if (topic < 0) return false
  for (const mention of places) {
    if (mention.start >= end) return false
    if (mention.number === places[topic].number || holds(mention, places[topic])) return true
  }
  return false
}

/**
 * Returns the sentence from which on a report is a bulletin: its paragraphs are set in places apart, and what names no place
 * may have happened anywhere. -1 where it is none.
 */
function bulletinFrom(
  { document, places }: Discourse,
  ofSentence: Int32Array,
  weights: Uint8Array,
  topic: number,
): number {
  if (topic < 0) return -1
  const second = secondHead(places)
  if (second >= 0) return second
  const { paragraphs } = document.sentences
  const apart: PlaceMention[] = []
  let last = -1
  let first = -1
  for (let sentence = 0; sentence < ofSentence.length; sentence++) {
    if (weights[sentence] <= strong || paragraphs[sentence] === last) continue
    const mention = places[ofSentence[sentence]]
    const isNew = (other: PlaceMention): boolean =>
      mention.number !== other.number && !holds(other, mention) && !holds(mention, other)
    if (mention.number < 0 || !isNew(places[topic]) || !apart.every(isNew)) continue
    last = paragraphs[sentence]
    apart.push(mention)
    if (first < 0) first = sentence
    if (apart.length >= 2) return first
  }
  return -1
}

/** "Kharkiv region: …", "Sumy region: …": the sentence of the second head of a line that lies apart from the first, -1 for none. */
function secondHead(places: readonly PlaceMention[]): number {
  let first: PlaceMention | null = null
  for (const mention of places) {
    if (mention.relation !== 'head' || mention.number < 0 || mention.sentence === first?.sentence) continue
    if (first && first.number !== mention.number && !holds(first, mention) && !holds(mention, first))
      return mention.sentence
    first ??= mention
  }
  return -1
}
