import { kindsOfPlace, PlaceWord } from '../../language/place-words.ts'
import type { Anchor, Discourse, PlaceMention } from '../discourse.ts'
import { sentenceOf } from '../sentence-of.ts'
import { flying, isOfLeaving, leaving, measureOf, pointOf } from './anchor-measure.ts'
import { holds } from './holds.ts'
import { isFronted } from './is-fronted.ts'
import { isRanked } from './is-ranked.ts'
import { Besides, scenesOf } from './scenes.ts'
import { wordsBeside } from './words-beside.ts'

const semicolon = 59
/** A mention says where something happened from here on. */
const enough = 3
/** A place within the best one is told instead if it falls short by no more: "in the Nuseirat camp in Gaza". */
const shortOf = 8

/**
 * Returns the place that a claim's own sentence says it happened in: by the preposition, then by nearness.
 *
 *     {a:21} were killed in {a:Rafah} and {b:17} in {b:Khan Younis}.
 */
export function placeInSentence(anchor: Anchor, discourse: Discourse): PlaceMention | null {
  const { places } = discourse.firsts
  const from = places[anchor.sentence]
  const to = places[anchor.sentence + 1]
  if (from === to) return null
  const { isBoard, besides } = scenesOf(discourse)
  const points = pointsOf(anchor, discourse)
  let best: PlaceMention | null = null
  let bestScore = -Infinity
  const scores: number[] = []
  for (let number = from; number < to; number++) {
    const mention = discourse.places[number]
    const isNot =
      isRanked(mention, points[0], discourse) ||
      isOfPart(mention, anchor, discourse) ||
      // "57 drones downed; six die in Sumy": two stories on one line.
      (isBoard && mention.relation !== 'head' && isBehindSemicolon(mention, pointOf(anchor), discourse))
    const weight = isNot ? 0 : weightOf(mention, besides[number], anchor, discourse)
    const score = weight - (weight > 0 ? costOf(mention, number - from, anchor, points, discourse, from, to) : 0)
    scores.push(weight < enough ? -Infinity : score)
    if (weight >= enough && score > bestScore) {
      best = mention
      bestScore = score
    }
  }
  if (!best) return null
  // "Shelling in Khan Younis as Gaza death toll tops 25,000": what bears the name itself is of all of it.
  const isNamed = measureOf(anchor) !== null && bearsName(best, anchor)
  for (let number = from; number < to && !isNamed; number++) {
    const mention = discourse.places[number]
    if (mention === best || scores[number - from] < bestScore - shortOf) continue
    if (holds(best, mention)) best = mention
  }
  return within(best, from, to, discourse)
}

/** "attacked X in Otuk district": what stands right before "in" lies there; "along the border at X": X is where. */
function within(best: PlaceMention, from: number, to: number, { places }: Discourse): PlaceMention {
  for (let number = from; number < to; number++) {
    const mention = places[number]
    if (best.relation === 'in' && mention.last === best.lead && mention.number < 0 && sites.has(mention.relation))
      return mention
    if (best.kind === 'area' && mention.lead === best.last && mention.relation === 'in') return mention
  }
  return best
}

const sites: ReadonlySet<string> = new Set(['in', 'target', 'to', 'of'])

/** "Of the 37, {29 in Sumy}": the part's place is not that of the whole. */
export function isOfPart({ sentence, lead }: PlaceMention, anchor: Anchor, { document }: Discourse): boolean {
  const start = document.tokens.starts[lead]
  for (const { partOf, quantity } of sentenceOf(document.read, sentence)?.claims ?? [])
    if (partOf === anchor && start > quantity.end && start - quantity.end <= nearPart) return true
  return false
}

/** A part of what is counted has a place of its own in the sentence: the whole was not there alone. */
export function isOfParts(anchor: Anchor, discourse: Discourse): boolean {
  const { places } = discourse.firsts
  for (let number = places[anchor.sentence]; number < places[anchor.sentence + 1]; number++)
    if (isOfPart(discourse.places[number], anchor, discourse)) return true
  return false
}

/** " of them ", between a part and its place. */
const nearPart = 9

/** "the Israel-Hamas war", "the Kyiv–Moscow talks": two names joined tell who, not where. */
function isJoined({ start, end }: PlaceMention, text: string): boolean {
  return (
    (isDash(text.charCodeAt(end)) && /^\p{Lu}/u.test(text.slice(end + 1, end + 2))) ||
    (isDash(text.charCodeAt(start - 1)) && /^\p{Ll}/u.test(text.slice(Math.max(0, start - 2), start)))
  )
}

function isDash(unit: number): boolean {
  return unit === 45 || unit === 0x2013
}

/** How much a mention's own words say that something happened there. */
function weightOf(mention: PlaceMention, besides: number, anchor: Anchor, discourse: Discourse): number {
  const measure = measureOf(anchor)
  // "Sumy region: two killed" reads like a speaker; "Kyiv: two killed" may be one.
  if ((mention.relation !== 'head' || isParty(mention, discourse)) && isOfSource(mention, discourse)) return 0
  if (besides & Besides.saying || isJoined(mention, discourse.given.text)) return 0
  const isAbode = (besides & Besides.abode) !== 0
  switch (mention.relation) {
    case 'in':
      if (isOwnerOfPlace(mention, discourse)) return 2
      return isAbode && !isOwn(mention, anchor, discourse) ? 2 : 10
    case 'head':
      return 6
    case 'target':
      return 8
    case 'of':
      return isBehindTrigger(mention, anchor, discourse) ? 9 : isAbode ? 2 : 4
    case 'modifier':
      // "Ukraine drone attack kills three in Belgorod": a country may be who strikes.
      if (bearsName(mention, anchor)) return mention.kind === 'country' ? 5 : 12
      return mention.end <= anchor.trigger.start && anchor.trigger.start - mention.end < 30 ? 7 : 5
    case 'owner':
      return ownsPlace(mention, discourse) ? 4 : 2
    case 'from':
      if (measure === 'munitions-intercepted') return 0
      if (measure === 'returned') return 7
      if (isOfLeaving(anchor)) return 9
      return measure !== null && leaving.has(measure) ? 9 : measure !== null && flying.has(measure) ? 3 : 2
    case 'to':
      if (isOfLeaving(anchor)) return 2
      if (measure === 'returned') return 9
      return measure !== null && !flying.has(measure) ? 2 : 3
    case 'free':
      return bearsName(mention, anchor) ? 12 : 3.5
    default:
      return 0
  }
}

/** "killed in Israel's Gaza offensive", "in Russia's Kursk campaign": the place behind is where it was. */
function isOwnerOfPlace({ end, sentence }: PlaceMention, { places, firsts, document: { text } }: Discourse): boolean {
  const behind = end + possessive.length
  if (text[end + 1] !== 's' || (text[end] !== "'" && text[end] !== '’')) return false
  for (let at = firsts.places[sentence]; at < firsts.places[sentence + 1]; at++)
    if (places[at].start === behind + 1) return true
  return false
}

const possessive = '’s'

/** "40 people were sheltering in Kharkiv": what happened to them there is what is told. */
function isOwn({ lead }: PlaceMention, { trigger }: Anchor, { document }: Discourse): boolean {
  return lead > 0 && document.tokens.ends[lead - 1] === trigger.end
}

/** "Kharkiv's outskirts", and not "Kharkiv's separatists". */
function ownsPlace({ last }: PlaceMention, { document }: Discourse): boolean {
  const words = wordsBeside(document)
  return ((words[last + 1] | words[last + 2] | words[last + 3]) & ownable) !== 0
}

const ownable = kindsOfPlace | PlaceWord.directions | PlaceWord.partsOf

/** "as Gaza death toll tops 34,000": the words that count bear the name themselves. */
function bearsName({ end }: PlaceMention, { trigger }: Anchor): boolean {
  return end + 1 === trigger.start
}

/** A state or whoever else may speak has the name. */
function isParty({ sentence, start, end }: PlaceMention, { parties, firsts }: Discourse): boolean {
  for (let at = firsts.parties[sentence]; at < firsts.parties[sentence + 1]; at++)
    if (parties[at].start <= start && end <= parties[at].end) return true
  return false
}

/** Named as part of who speaks: "a hospital in X said". */
function isOfSource(mention: PlaceMention, { attributions, firsts }: Discourse): boolean {
  const end = firsts.attributions[mention.sentence + 1]
  for (let at = firsts.attributions[mention.sentence]; at < end; at++)
    for (const { start, end } of attributions[at].source) if (mention.start >= start && mention.end <= end) return true
  return false
}

/** "the bombing of X": the words of the event bring it in. */
function isBehindTrigger({ lead }: PlaceMention, { trigger }: Anchor, { document }: Discourse): boolean {
  const start = document.tokens.starts[lead]
  return start >= trigger.end && start - trigger.end <= 1
}

/** Where the claims of the sentence stand; parts of others stand with these. */
function pointsOf(anchor: Anchor, { document }: Discourse): number[] {
  const own = pointOf(anchor)
  const points: number[] = []
  let isIn = false
  // The claims of a sentence are in the order of its text.
  for (const { partOf, quantity } of sentenceOf(document.read, anchor.sentence)?.claims ?? []) {
    if (!isIn && quantity.start >= own) isIn = points.push(own) > 0
    if (!partOf && quantity.start !== own) points.push(quantity.start)
  }
  if (!isIn) points.push(own)
  return points
}

/** What lies between a claim and a mention: other claims, other places, a new clause. */
function costOf(
  mention: PlaceMention,
  at: number,
  anchor: Anchor,
  points: readonly number[],
  discourse: Discourse,
  from: number,
  to: number,
): number {
  const point = pointOf(anchor)
  const { places } = discourse
  const { text } = discourse.document
  if (mention.start > point) {
    // "17 died; in Nikopol" is another matter, as is "17 died; two days later at Nikopol".
    if (isCutOff(text, point, mention.start)) return 9
    if (isFronted(mention, points, discourse)) return 8
    let between = 0
    for (const other of points) if (other > point && other < mention.start) between++
    let nearer = 0
    for (let other = from; other < from + at; other++) if (places[other].start > point) nearer++
    return (between > 0 ? 2 + between : 0) + nearer * 0.5
  }
  let between = 0
  for (let other = from + at + 1; other < to && places[other].start < point; other++)
    between += isFronted(places[other], points, discourse) ? 5 : 0.5
  // "at Nikopol, where 17 died".
  if (isWhere(text, mention.end)) return isCutOff(text, mention.end, point) ? 9 : between
  if (isFronted(mention, points, discourse)) return 1 + between
  const isTaken = points.some((other) => other < mention.start)
  return 2 + between + (isTaken ? 2 : 0)
}

function isBehindSemicolon({ start, end }: PlaceMention, point: number, { document }: Discourse): boolean {
  return start > point ? isCutOff(document.text, point, start) : isCutOff(document.text, end, point)
}

/** A semicolon stands between two offsets. */
function isCutOff(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (text.charCodeAt(at) === semicolon) return true
  return false
}

/** "where" follows, with or without a comma. */
function isWhere(text: string, end: number): boolean {
  return text.startsWith(' where ', text.charCodeAt(end) === 44 ? end + 1 : end)
}
