import type { Range } from '../../text/index.ts'
import type { Chunk } from '../chunk.ts'
import { chunkEndingBehind } from '../chunk-ending-behind.ts'
import type { Anchor, Discourse, TimeMention } from '../discourse.ts'
import { eventOf, pointOf } from '../places/anchor-measure.ts'
import { sentenceOf } from '../sentence-of.ts'
import { factsOfTimes, type TimeFacts } from './facts-of-times.ts'
import { type Host, isQuoted, isSaying } from './host-of.ts'
import { isBackground } from './is-background.ts'

/** A time of a claim's own sentence, with how far it stands from what the claim says. */
export interface NearTime {
  readonly time: TimeMention
  readonly distance: number
  /** It stands behind the claim's own verb: "rose to 13 on Tuesday". */
  readonly behindVerb: boolean
  /** It tells when a figure changed, and stands behind that: "the number of dead climbed to 13 on Tuesday". */
  readonly ofFigure: boolean
  /** It stands with the claim's own verb. */
  readonly own: boolean
}

/**
 * Returns the times of a claim's sentence that may tell when it happened, the nearest first. The time at which somebody
 * spoke, and what a relative clause says of its own, are left out:
 *
 *     Nine men, who were captured on 3 May, were killed on {time:Sunday}, the ministry said on Tuesday.
 */
export function timesNear(anchor: Anchor, discourse: Discourse, published: string | null): readonly NearTime[] {
  const { times, document, firsts } = discourse
  const first = firsts.times[anchor.sentence]
  const end = firsts.times[anchor.sentence + 1]
  if (first === end) return none
  const facts = factsOfTimes(discourse)
  const near: NearTime[] = []
  const chunks = facts[first].chunks ?? []
  const trigger = chunkEndingBehind(chunks, anchor.trigger.start)
  for (let at = first; at < end; at++) {
    const time = times[at]
    const { host, isInDateline, isLabel, isOfStatement, isOfFigure, comparedAt } = facts[at]
    if (isInDateline) continue
    const isOfCount = time.closed === true || isOfRecord(time, facts[at], trigger, chunks)
    if (!isLabel && !isOfCount && isOutsideContent(time, anchor, discourse)) continue
    if (time.opens && anchor.trigger.start < time.start) continue
    if (
      isOfStatement ||
      (!isLabel &&
        !isOfCount &&
        !isReported(anchor, host, trigger, chunks) &&
        isOfSaying(host, trigger, chunks) &&
        !(host.verb && isQuoted(document.text, host.verb, time))) ||
      isApart(host, trigger, chunks)
    )
      continue
    // "Nine people were killed, compared with 12 in May": the time is that of the 12.
    if (comparedAt > trigger && comparedAt > chunkEndingBehind(chunks, pointOf(anchor))) continue
    const own = anchor.predication?.verb ?? null
    // "They hit 90 depots and took out a planner of the murder of three hikers in 1997": the depots have no time.
    const isOther = own !== null && host.verb !== null && host.verb !== own
    if (isOther && time.relation === 'at' && host.at > trigger && isBackground(time, published)) continue
    // "Hopes for nine people are fading: guards heard knocking on Monday."
    if (isOther && host.at > trigger && hasColon(chunks, trigger, host.at)) continue
    const apart = own && !host.opens ? (host.verb === own ? -6 : 6) : 0
    // "Nine died in January and six in February": what stands between two numbers is the first one's.
    const isOthers = !host.opens && isOfNumberBefore(time, anchor, document)
    const distance = time.opens ? -1 : distanceOf(host, trigger, chunks) + apart + (isOthers ? othersCost : 0)
    near.push({
      time: explained(time, trigger, chunks, host.at),
      distance,
      behindVerb: own !== null && time.start > own.end,
      own: !isOther,
      ofFigure: host.verb !== null && time.start > host.verb.end && isOfFigure,
    })
  }
  return near.length > 1 ? near.sort((a, b) => a.distance - b.distance || a.time.start - b.time.start) : near
}

const none: readonly NearTime[] = []

/** It stands before the claim's number, and behind another that may be the one it tells of. */
function isOfNumberBefore(
  { start, end, relation }: TimeMention,
  anchor: Anchor,
  { read }: Discourse['document'],
): boolean {
  if (relation !== 'at' || end > pointOf(anchor)) return false
  for (const { quantity } of sentenceOf(read, anchor.sentence)?.claims ?? []) if (quantity.end < start) return true
  return false
}

const othersCost = 24

/** What is said holds the claim and not the time: the time is that of the saying. */
function isOutsideContent(time: TimeMention, anchor: Anchor, { attributions, firsts }: Discourse): boolean {
  const last = firsts.attributions[anchor.sentence + 1]
  for (let at = firsts.attributions[anchor.sentence]; at < last; at++) {
    const { content, cue } = attributions[at]
    if (!content.some(({ start, end }) => start <= anchor.trigger.start && anchor.trigger.end <= end)) continue
    if (content.some(({ start, end }) => start <= time.start && time.end <= end)) continue
    // Only what stands with the cue: "12 were killed, police said on Tuesday", but "24 March: 12 killed, police say".
    if (cue.some((range) => !content.some((said) => isBetween(said, range, time)))) return true
  }
  return false
}

function isBetween(middle: Range, one: Range, other: Range): boolean {
  const [left, right] = one.start < other.start ? [one, other] : [other, one]
  return left.end <= middle.start && middle.end <= right.start
}

/** "Clashes were reported in Velo on Sunday": they went on then. */
function isReported(anchor: Anchor, { verb, at }: Host, trigger: number, chunks: readonly Chunk[]): boolean {
  if (verb === null || !verb.passive || eventOf(anchor) === null) return false
  const said = chunkEndingBehind(chunks, verb.start)
  return trigger < said && said < at
}

/** The time stands with a verb of saying that does not itself tell the count: "said on Tuesday that …". */
function isOfSaying({ at, verb, opens }: Host, trigger: number, chunks: readonly Chunk[]): boolean {
  if (!isSaying(verb) || verb === null) return false
  const said = chunkEndingBehind(chunks, verb.start)
  // "reported 12 deaths on Tuesday": what is counted stands between.
  if (said < trigger && trigger <= at) return verbsBetween(chunks, trigger + 1, at) > 0
  // "On Tuesday nine people were reported killed", "were said to have died": of whom it is said, it happened to.
  const next = chunks[said + 1]?.kind
  if (verb.passive && trigger > said && (next === 'verb' || next === 'to')) return false
  // "On Tuesday the army reported 12 deaths": nothing else happened then.
  return !(opens && trigger > said && verbsBetween(chunks, said + 1, chunks.length) === 0)
}

/** "In March 2024 the office recorded 12 deaths": nobody says one thing for weeks, so those are when what it counts was. */
function isOfRecord(
  { time }: TimeMention,
  { host: { verb, opens }, isOwner }: TimeFacts,
  trigger: number,
  chunks: readonly Chunk[],
): boolean {
  if (!opens || isOwner || verb === null || !isLong[time.precision] || !isSaying(verb)) return false
  const said = chunkEndingBehind(chunks, verb.start)
  if (said >= trigger || chunks[said + 1]?.kind !== 'noun') return false
  // "In March the ministry said 12 people had died": when it said so.
  for (let at = said + 1; at <= trigger && at < chunks.length; at++) {
    const { kind } = chunks[at]
    // "12 casualties: four killed", "40 attacks that killed 12"
    if (kind === 'relative' || kind === 'colon' || kind === 'open') return true
    if (kind === 'verb') return false
  }
  return true
}

const isLong: Readonly<Record<string, boolean>> = { week: true, month: true, year: true, years: true }

/** One of the two stands in a relative clause of its own. */
function isApart({ at, relative, verb }: Host, trigger: number, chunks: readonly Chunk[]): boolean {
  if (relative >= 0 && trigger < relative) return true
  // "Those who were captured on 3 May were killed"
  if (relative >= 0 && trigger > at && verb !== null && verbsBetween(chunks, at, trigger + 1) > 0) return true
  return false
}

function hasColon(chunks: readonly Chunk[], from: number, to: number): boolean {
  for (let at = from; at < to && at < chunks.length; at++) if (chunks[at].kind === 'colon') return true
  return false
}

function verbsBetween(chunks: readonly Chunk[], from: number, to: number): number {
  let verbs = 0
  for (let at = from; at < to && at < chunks.length; at++) if (chunks[at].kind === 'verb') verbs++
  return verbs
}

/** "the worst since June 2014, when five were killed": that was then. */
function explained(time: TimeMention, trigger: number, chunks: readonly Chunk[], at: number): TimeMention {
  if (time.relation !== 'since' || trigger < at) return time
  for (let index = at; index < at + 3 && index < trigger; index++)
    if (chunks[index].kind === 'subordinator' && chunks[index].start > time.end) return { ...time, relation: 'at' }
  return time
}

function distanceOf({ at, opens }: Host, trigger: number, chunks: readonly Chunk[]): number {
  const [from, to] = at < trigger ? [at, trigger] : [trigger, at]
  let distance = to - from
  for (let between = from + 1; between < to; between++) {
    const { kind } = chunks[between]
    if (kind === 'semicolon') distance += 20
    else if (kind === 'verb') distance += 4
    else if (kind === 'comma' || kind === 'coordinator') distance += 1
  }
  // What opens a sentence tells of all of it, unless something nearer does.
  return opens && at < trigger ? Math.min(distance, 8) : distance
}
