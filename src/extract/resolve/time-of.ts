import type { Doubt, Scope, Time } from '../../model/index.ts'
import type { Anchor, Discourse, TimeMention } from '../discourse.ts'
import { dayOfIso } from '../times/calendar.ts'
import { hostOf, isBeginning } from '../times/host-of.ts'
import { precisionOf } from '../times/stretch.ts'
import { timeBefore } from '../times/time-before.ts'
import { isInDateline, type NearTime, timesNear } from '../times/times-near.ts'
import { sentenceOf } from '../times/times-of-sentence.ts'

/** When a claim says that it happened, and up to when a toll counts. */
export interface ClaimTime {
  readonly time: Time | null
  readonly asOf: Time | null
  readonly doubts: readonly Doubt[]
}

const unknown: ClaimTime = { time: null, asOf: null, doubts: [] }

/**
 * Returns when a claim says that it happened, and up to when a toll counts. A stretch "since" a day ends with the toll's
 * cut-off, else with the report. What the claim's own sentence does not tell is inferred from what was told before.
 *
 *     At least nine people were killed on {time:Sunday}, police said on Monday.
 *     {asOf:By Sunday evening} 90 people had been killed since {time:3 May}.
 */
export function timeOf(anchor: Anchor, scope: Scope | null, discourse: Discourse): ClaimTime {
  if (discourse.times.length === 0) return unknown
  const published = publishedOn(discourse)
  const near = timesNear(anchor, discourse, published)
  const cutOff = near.find(({ time }) => time.relation === 'until')?.time ?? null
  const asOf = cutOff ? cutOff.time : scope === 'cumulative' ? cutOffOfReport(discourse) : null
  const isRise = isRiseOf(anchor)
  const at = near.filter(({ time }) => time.relation === 'at')
  const since = near.find(({ time }) => time.relation === 'since')?.time ?? null
  if (scope === 'cumulative') return cumulative(anchor, discourse, { near: at, since, asOf, published, isRise })
  if (scope !== 'incident' && since && (scope === 'period' || at.length === 0))
    return { time: upTo(since, asOf, published), asOf, doubts: [] }
  // "The toll rose to 13 on Tuesday": on Tuesday it was counted.
  const own = (isRise ? at.filter(({ behindVerb }) => !behindVerb) : at)[0]
  const told = isRise ? (at.find(({ behindVerb }) => behindVerb)?.time.time ?? asOf) : asOf
  if (own) return { time: own.time.time, asOf: told, doubts: [] }
  const before = timeBefore(anchor, discourse, published)?.time ?? sinceNthDay(discourse, published)
  return { time: before ? inferred(before) : null, asOf: told, doubts: [] }
}

/** "The death toll rose to …": the verb is of the figure, not of the event. */
function isRiseOf({ predication, trigger }: Anchor): boolean {
  if (!predication?.verb?.main.entry?.lists.has('changeTo')) return false
  const { subject } = predication
  return subject !== null && subject.start <= trigger.start && trigger.end <= subject.end
}

const headSentences = 4

/** The cut-off that stands above a report: "Situation report 14 (as of 2 March)". */
function cutOffOfReport({ times }: Discourse): Time | null {
  for (const { sentence, relation, time } of times) {
    if (sentence >= headSentences) return null
    if (relation === 'until') return inferred(time)
  }
  return null
}

/** What a report on the second day of something tells happened on one of its days. */
function sinceNthDay({ times }: Discourse, published: string | null): Time | null {
  for (const mention of times) {
    if (mention.sentence >= headSentences) return null
    if (mention.relation === 'since' && mention.time.basis === 'inferred') return upTo(mention, null, published)
  }
  return null
}

interface Told {
  readonly near: readonly NearTime[]
  readonly since: TimeMention | null
  readonly asOf: Time | null
  readonly published: string | null
  readonly isRise: boolean
}

/** Everything from a beginning on: the beginning must be told, here or once in the report. */
function cumulative(anchor: Anchor, discourse: Discourse, { near, since, asOf, published, isRise }: Told): ClaimTime {
  if (since) return { time: upTo(since, asOf, published), asOf, doubts: [] }
  const wide = near.find(({ time: { time } }) => time.start !== time.end && time.precision !== 'part-of-day')
  if (wide) return { time: wide.time.time, asOf, doubts: [] }
  const told = isRise ? (near.find(({ behindVerb }) => behindVerb)?.time.time ?? asOf) : asOf
  const begun = beginningBefore(anchor, discourse)
  const time = begun ? upTo(begun, told, published) : null
  return { time: time && inferred(time), asOf: told, doubts: [] }
}

/** The beginning that the report told so far; where it tells of two, none. */
function beginningBefore({ sentence }: Anchor, { times, document }: Discourse): TimeMention | null {
  let found: TimeMention | null = null
  for (const time of times) {
    if (time.sentence > sentence) break
    if (time.relation !== 'since') {
      if (time.relation !== 'at') continue
      const chunks = sentenceOf(document.read, time.sentence)?.chunks
      // "The war, which broke out on 15 April, has killed 9,000."
      if (!chunks || !isBeginning(chunks, hostOf(chunks, time))) continue
    }
    if (found && found.time.start !== time.time.start) return null
    found = time
  }
  return found
}

/** From a beginning up to a cut-off, else up to the report; `null` where neither is known. */
function upTo({ time }: TimeMention, asOf: Time | null, published: string | null): Time | null {
  const end = asOf?.end ?? published
  const [first, last] = [dayOfIso(time.start), end === null ? null : dayOfIso(end)]
  if (end === null || first === null || last === null || last < first) return null
  return { start: time.start, end, precision: precisionOf(first, last), basis: time.basis }
}

function inferred(time: Time): Time {
  return time.basis === 'inferred' ? time : { ...time, basis: 'inferred' }
}

/** The day of publication, else that of the dateline. */
function publishedOn({ given, document, times }: Discourse): string | null {
  const day = given.published ? dayOfIso(given.published) : null
  if (day !== null && given.published) return given.published.slice(0, 10)
  for (const time of times) {
    if (isInDateline(time, document)) return time.time.end
    if (time.sentence > 5) break
  }
  return null
}
