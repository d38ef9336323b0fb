import type { Time } from '../../model/index.ts'
import type { Discourse, TimeMention } from '../discourse.ts'
import { onceFor } from '../once-for.ts'
import { sentenceOf } from '../sentence-of.ts'
import { dayOfIso } from './calendar.ts'
import { isInDateline } from './facts-of-times.ts'
import { isFigure } from './host-of.ts'
import { precisionOf } from './stretch.ts'

/** What a whole report tells of its days. */
export interface DaysOfReport {
  /** The day of publication, else that of the dateline. */
  readonly published: string | null
  /** The cut-off that stands above it: "Situation report 14 (as of 2 March)". */
  readonly cutOff: Time | null
  /** "As of 18 June, 12:00" above a report that tells of "the past 24 hours": these hours. */
  readonly period: Time | null
  /** A thread that is written hour by hour tells of the day on which it was published. */
  readonly thread: Time | null
  /**
   * What a report tells without a day happened on one of the days that it is about: on the second day of something, on
   * one of the two; where people have fled "since Friday", between Friday and the report.
   */
  readonly recent: Time | null
  /** The first day of a running list on one event, whose dated entries tell how its toll rises. */
  readonly runs: Time | null
  /** The year of some of its times stands in its title alone. */
  readonly isTitled: boolean
}

/** Returns the days of a report, found at first use. */
export const daysOf = onceFor((discourse: Discourse): DaysOfReport => {
  const published = publishedOn(discourse)
  const cutOff = cutOffOf(discourse)
  const days = {
    published,
    cutOff,
    period: cutOff && periodOf(discourse, cutOff),
    thread: published && threadOf(discourse, published),
    runs: runsFrom(discourse),
    recent: published && recentOf(discourse, published),
    isTitled: discourse.times.some(({ ofTitle }) => ofTitle),
  }
  return days as DaysOfReport
})

const headSentences = 4

function cutOffOf({ times, document: { text } }: Discourse): Time | null {
  for (const { sentence, relation, time, start } of times) {
    if (sentence >= headSentences) return null
    // "(Velo hospital, 1 March)" is the day of one figure.
    if (relation === 'until' && text.charCodeAt(start - 2) !== 44) return inferred(time)
  }
  return null
}

function periodOf({ times }: Discourse, cutOff: Time): Time | null {
  for (const { relation, time } of times) {
    if (relation !== 'at' || time.precision !== 'days' || time.end < cutOff.end) continue
    if ((dayOfIso(time.end) ?? 0) - (dayOfIso(time.start) ?? 0) === 1) return inferred(time)
  }
  return null
}

/** How many days back a beginning may lie of what a report tells as news. */
const longestNews = 7

function recentOf({ times }: Discourse, published: string): Time | null {
  const last = dayOfIso(published) ?? 0
  for (const mention of times) {
    if (mention.relation !== 'since' || mention.time.precision === 'part-of-day') continue
    const first = dayOfIso(mention.time.start) ?? 0
    if (first <= last && last - first <= longestNews) return upTo(mention, null, published)
  }
  return null
}

/** Entries of a list open with their days; in a running list at least two of them tell of a toll. */
function runsFrom({ times, document: { sentences, read } }: Discourse): Time | null {
  let first: Time | null = null
  let labels = 0
  let tolls = 0
  for (const { relation, sentence, start, time } of times) {
    if (relation !== 'at' || sentences.starts[sentence] !== start) continue
    first ??= time
    labels++
    if (labels > mostLabels) break
    const entry = sentenceOf(read, sentence)
    if (labels > 1 && entry?.chunks.some((chunk) => chunk.kind === 'noun' && isFigure(chunk.head.entry))) tolls++
  }
  return labels > 3 && tolls > 1 && first !== null && first.start === first.end ? inferred(first) : null
}

const mostLabels = 60

function threadOf({ document: { text, sentences } }: Discourse, published: string): Time | null {
  let labels = 0
  for (let sentence = 0; sentence < sentences.length && sentence < mostLabels && labels < 2; sentence++)
    if (startsWithClock.test(text.slice(sentences.starts[sentence], sentences.starts[sentence] + 24))) labels++
  return labels < 2 ? null : { start: published, end: published, precision: 'day', basis: 'inferred' }
}

/** "[9:15 p.m.]", "UPDATE 17:35" */
const startsWithClock = /^[^\p{L}]*(?:\p{L}+ )?\d{1,2}[:.]\d\d\b/u

function publishedOn({ given, document, times }: Discourse): string | null {
  const day = given.published ? dayOfIso(given.published) : null
  if (day !== null && given.published) return given.published.slice(0, 10)
  for (const time of times) {
    if (isInDateline(time, document)) return time.time.end
    if (time.sentence > 5) break
  }
  return null
}

/** Returns the stretch from a beginning up to a cut-off, else up to the report; `null` where neither is known. */
export function upTo({ time }: TimeMention, asOf: Time | null, published: string | null): Time | null {
  return upToDay(time, asOf?.end ?? published)
}

/** Returns the stretch from the beginning of a time up to a day; `null` where that is not known, or lies before it. */
export function upToDay(time: Time, end: string | null): Time | null {
  const [first, last] = [dayOfIso(time.start), end === null ? null : dayOfIso(end)]
  if (end === null || first === null || last === null || last < first) return null
  return { start: time.start, end, precision: precisionOf(first, last), basis: time.basis }
}

/** Returns a time as one that the words of a claim do not say. */
export function inferred(time: Time): Time {
  return time.basis === 'inferred' ? time : { ...time, basis: 'inferred' }
}
