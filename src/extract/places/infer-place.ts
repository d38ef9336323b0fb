import { TokenKind } from '../../text/index.ts'
import type { Anchor, Discourse, PlaceMention } from '../discourse.ts'
import type { RawClaim } from '../raw-claim.ts'
import { dayOfIso } from '../times/calendar.ts'
import { factsOfTimes } from '../times/facts-of-times.ts'
import { isCumulative, isOfPeriod, isThreatened, measureOf, nationOf } from './anchor-measure.ts'
import { localSpeaker } from './local-speaker.ts'
import { itemOf } from './numbered-items.ts'
import { placeOfEvent } from './place-of-event.ts'
import { placeOfNation } from './place-of-nation.ts'
import { placeOnBoard } from './place-on-board.ts'
import { pointedTo } from './pointed-to.ts'
import { elsewhere, scenesOf } from './scenes.ts'
import { strong } from './topic-of.ts'
import { datelineBefore, startOfItem } from './under-dateline.ts'

/** How many sentences back an event is still the one spoken of. */
const reach = 12

/** A place that the claim's own sentence does not say, and what is doubtful about it. */
export interface InferredPlace {
  readonly mention: PlaceMention
  readonly reason: string | null
}

/**
 * Returns where a claim happened as the discourse tells it: what "the city" points back to, where the police who speak
 * are from, where the sentences before are set, the headline, the dateline.
 */
export function inferPlace(anchor: Anchor, discourse: Discourse): InferredPlace | null {
  const pointed = pointedTo(anchor, discourse)
  if (pointed) return { mention: pointed, reason: null }
  const scenes = scenesOf(discourse)
  if (scenes.isBoard) return certain(placeOnBoard(anchor, discourse))
  const isWide = isCumulative(anchor)
  // "Yerevan and Baku exchange captives; hundreds still missing": in neither.
  const local = scenes.isOfTwo && isOfHeadline(anchor, discourse) ? null : localSpeaker(anchor, discourse, isWide)
  if (local) return { mention: local, reason: null }
  // "Gangs vowed to kill 100 police": nowhere yet.
  if (isThreatened(anchor)) return null
  const { ofSentence, weights, topic, wide, isOfItems, bulletin, isOfTwo } = scenes
  const { sentences, datelines } = discourse.document
  const { places } = discourse
  if (isWide) return placeOfTotal(anchor, discourse)
  const item = itemOf(anchor.sentence, discourse.document)
  const itemStart =
    item >= 0 ? sentences.starts[item] : isOfItems ? startOfItem(sentences.starts[anchor.sentence], datelines) : 0
  // Each item of a numbered list is of something else, unless all are of what the headline names.
  const isApart = item >= 0 && !isInHeadline(topic, discourse)
  // What stands above the first place of a bulletin is of all of them.
  const isAbove = bulletin >= 0 && topic >= 0 && anchor.sentence < places[topic].sentence
  const isRoundUp = isOfItems || isApart || isAbove || (bulletin >= 0 && anchor.sentence >= bulletin)
  const paragraph = sentences.paragraphs[anchor.sentence]
  let back = -1
  let beside = -1
  for (let sentence = anchor.sentence - 1; sentence >= Math.max(0, anchor.sentence - reach); sentence--) {
    // Another item of a round-up speaks of another event.
    if (sentences.ends[sentence] <= itemStart) break
    const scene = ofSentence[sentence]
    if (scene === elsewhere && sentences.paragraphs[sentence] === paragraph) return null
    if (scene < 0) continue
    if (back < 0 && sentences.paragraphs[sentence] >= paragraph - 1) back = scene
    if (sentences.paragraphs[sentence] !== paragraph) continue
    // "At Velo in January 1976, …; in September 1982 26 were killed": another time, another event.
    if (isOfAnotherTime(sentence, anchor.sentence, discourse)) break
    // What the paragraph speaks of comes before what the report is about.
    if (weights[sentence] >= strong) return { mention: places[scene], reason: null }
    if (beside < 0) beside = scene
  }
  const ofEvent = placeOfEvent(anchor, discourse)
  if (ofEvent) return { mention: ofEvent, reason: null }
  // What the headline counts over, where the town only comes in later.
  if (isOfPeriod(anchor) && isInHeadline(wide, discourse) && !isInHeadline(topic, discourse) && !isRoundUp)
    return certain(places[wide])
  if (topic >= 0 && !isRoundUp) {
    const isLong = isOfPeriod(anchor) && isOfDays(anchor.sentence, discourse)
    if (isOfAnotherTime(places[topic].sentence, anchor.sentence, discourse))
      return wide >= 0 ? certain(places[wide]) : null
    if (!isLong || isArea(places[topic])) return certain(places[topic])
    return wide >= 0 ? certain(places[wide]) : null
  }
  // A bulletin's paragraph without a place may be about anywhere; the points of a list go on.
  if (beside >= 0) return certain(places[beside])
  if (back >= 0 && ((topic < 0 && !isOfTwo) || isPoint(anchor, discourse) || itemStart > 0))
    return { mention: places[back], reason: null }
  if (isOfTwo || (isRoundUp && !isOfItems)) return null
  const dateline = datelineBefore(anchor, discourse)
  return dateline && { mention: dateline, reason: sentFrom }
}

/** Both sentences tell days, and these lie months apart. */
function isOfAnotherTime(before: number, sentence: number, discourse: Discourse): boolean {
  const other = dayToldIn(sentence, discourse)
  if (other === null) return false
  const one = dayToldIn(before, discourse)
  return one !== null && Math.abs(one - other) > monthsApart
}

const monthsApart = 60

function dayToldIn(sentence: number, discourse: Discourse): number | null {
  const { times } = discourse.firsts
  const at = times[sentence]
  return at < times[sentence + 1] ? factsOfTimes(discourse)[at].day : null
}

/** Its sentence tells a stretch of days: "between 3 and 12 May". */
function isOfDays(sentence: number, { times, firsts }: Discourse): boolean {
  for (let at = firsts.times[sentence]; at < firsts.times[sentence + 1]; at++) {
    const { start, end } = times[at].time
    if ((dayOfIso(end) ?? 0) - (dayOfIso(start) ?? 0) >= fewDays) return true
  }
  return false
}

const fewDays = 3

function isArea({ kind }: PlaceMention): boolean {
  return kind === 'country' || kind === 'province' || kind === 'region' || kind === 'area'
}

function isOfHeadline({ sentence }: Anchor, { document: { sentences, blocks } }: Discourse): boolean {
  return blocks.headline !== null && sentences.starts[sentence] < blocks.headline.end
}

function isInHeadline(number: number, { places, document }: Discourse): boolean {
  const end = document.blocks.headline?.end ?? -1
  for (let at = 0; number >= 0 && at < places.length && places[at].start < end; at++)
    if (at === number || (places[at].number >= 0 && places[at].number === places[number].number)) return true
  return false
}

function certain(mention: PlaceMention | null): InferredPlace | null {
  return mention && { mention, reason: null }
}

/** Where a running total counts: what its item is headed by, the area of the headline, the country of those counted. */
function placeOfTotal(anchor: Anchor, discourse: Discourse): InferredPlace | null {
  const { wide, ofSentence, isOfCountries } = scenesOf(discourse)
  const { places, document } = discourse
  const { sentences, datelines } = document
  const paragraph = sentences.paragraphs[anchor.sentence]
  for (let sentence = anchor.sentence; sentence >= 0 && sentences.paragraphs[sentence] === paragraph; sentence--) {
    const scene = places[ofSentence[sentence]]
    if (scene?.relation === 'head') return certain(scene)
  }
  // A hospital counts where it stands: "STATEMENT OF THE HOSPITAL, GOMA".
  const seat = datelines.length === 0 ? datelineBefore(anchor, discourse) : null
  const around = places[wide] ?? seat
  // "900 Varan troops", "the Varan invaders lost 900": those who fight do so abroad, too.
  const nation = isOfFighters(anchor) ? null : nationOf(anchor)
  if (nation) {
    const { start, end } = nation.unit
    const country = placeOfNation(nation.facet.id, { start, end }, anchor.sentence, discourse)
    const isAtHome =
      around === null || (!isInHeadline(wide, discourse) && around.place.country === country?.place.country)
    // "95,000 Lebanese have left their homes": those were at home.
    if (country && measureOf(anchor) === 'displaced') return certain(country)
    // Where a report is set in several countries, its people may have been in any: "90 Iraqis are missing".
    if (country && isOfCountries && !isInHeadline(wide, discourse)) return null
    if (country && isAtHome) return certain(country)
  }
  if (wide >= 0) return certain(places[wide])
  return seat && { mention: seat, reason: sentFrom }
}

function isOfFighters(anchor: Anchor & Partial<Pick<RawClaim, 'rule' | 'facets'>>): boolean {
  // "The losses of the Varan side": of those who fight.
  if (anchor.rule === 'casualties/losses') return true
  return anchor.facets?.some(({ facet }) => fighting.has(facet.id)) ?? false
}

const fighting: ReadonlySet<string> = new Set(['combatants', 'soldiers', 'insurgents', 'militants'])

const sentFrom = 'only the dateline names a place, and that is where the report was sent from'

/** A point of a list: "- They destroyed two tanks". */
function isPoint({ sentence }: Anchor, { document }: Discourse): boolean {
  const { sentences, tokens } = document
  const token = sentences.firstTokens[sentence]
  return tokens.kinds[token] !== TokenKind.word && tokens.kinds[token] !== TokenKind.number
}
