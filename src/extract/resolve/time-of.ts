import type { Entry } from '../../language/lexicon.ts'
import type { Doubt, Scope, Time } from '../../model/index.ts'
import type { Anchor, Discourse, TimeMention } from '../discourse.ts'
import { isOfWords, measureOf, pointOf } from '../places/anchor-measure.ts'
import { tenseOf } from '../scope/tense-of.ts'
import { sentenceOf } from '../sentence-of.ts'
import { stillIs } from '../still-is.ts'
import { daysOf, inferred, upTo, upToDay } from '../times/days-of-report.ts'
import { hostOf, isBeginning } from '../times/host-of.ts'
import { isOfSomethingElse } from '../times/is-of-something-else.ts'
import { isOfLaterDeath, timeBefore } from '../times/time-before.ts'
import { type NearTime, timesNear } from '../times/times-near.ts'
import type { Unit } from '../unit.ts'

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
  const found = toldTimeOf(anchor, scope, discourse)
  if (!found.time || !daysOf(discourse).isTitled) return found
  if (!discourse.times.some((time) => time.ofTitle && time.time.start === found.time?.start)) return found
  return { ...found, doubts: [...found.doubts, { part: 'time', reason: onlyInTitle, alternatives: [] }] }
}

const onlyInTitle = 'the year stands in the title alone'

function toldTimeOf(anchor: Anchor, scope: Scope | null, discourse: Discourse): ClaimTime {
  const { published, cutOff: ofReport, runs } = daysOf(discourse)
  // "Thirty died in two weeks, and 900 remain besieged": what still is has only the days of its own verb.
  const still = scope !== null && stillIs(anchor, discourse)
  const all = timesNear(anchor, discourse, published)
  const near = still && all.length > 0 ? all.filter(({ own }) => own) : all
  if (scope !== null && isAhead(anchor))
    return { ...unknown, time: isOnlySpokenOf(anchor) ? null : aheadOf(near, published) }
  const cutOff = near.find(({ time }) => time.relation === 'until')?.time ?? dayOfSource(anchor, discourse)
  const asOf = cutOff ? cutOff.time : scope === 'cumulative' ? ofReport : null
  const isOfAll = scope === 'cumulative' && !isOfOneEvent(anchor)
  if (near.length === 0 && !isOfAll) return untoldTime(anchor, discourse, still, asOf)
  const isRise = isRiseOf(anchor)
  const at = near.filter(({ time }) => time.relation === 'at')
  const since = near.find(({ time }) => time.relation === 'since')?.time ?? null
  if (isOfAll) return cumulative(anchor, discourse, { near: at, since, asOf, published, isRise })
  if (scope !== 'incident' && since && (scope === 'period' || at.length === 0))
    return { time: upTo(since, asOf, published), asOf, doubts: [] }
  // "The toll rose to 13 on Tuesday": on Tuesday it was counted.
  const own = at.find(({ behindVerb, ofFigure }) => !ofFigure && !(isRise && behindVerb))
  const told =
    at.find(
      ({ time, behindVerb, ofFigure }) =>
        isDay(time) && ((ofFigure && pointOf(anchor) < time.start) || (isRise && behindVerb)),
    )?.time.time ?? asOf
  // "24 March: toll reaches 40" in a running list on one event: by then it was counted.
  if (own && runs && isOfList(own.time, anchor, discourse)) {
    const time = goesOn(anchor, discourse) ? upToDay(runs, own.time.time.end) : runs
    return { time, asOf: own.time.time, doubts: [] }
  }
  // "Three died at once, and a fourth two days later": the fourth some day from the event on, the others then.
  if (own && isOfLaterDeath(own.time, discourse)) {
    const first = timeBefore(anchor, discourse)?.time
    const isIt = own.own && own.behindVerb
    if (first && first.end < own.time.time.end)
      return { time: isIt ? upToDay(first, own.time.time.end) : inferred(first), asOf: told, doubts: [] }
  }
  // "On 3 May two men were seized. They were found dead on 9 May": on one of the days between.
  if (own?.own && isFoundDead(anchor, discourse)) {
    const first = timeBefore(anchor, discourse)
    const isNear =
      first !== null && first.sentence < anchor.sentence && anchor.sentence - first.sentence <= nearSentences
    const time = isNear && first.time.end < own.time.time.end ? upToDay(first.time, own.time.time.end) : null
    if (time && isOfDays(time)) return { time: inferred(time), asOf: told, doubts: [] }
  }
  // "The toll of Thursday's bombing rose after two died of their wounds": not on Thursday alone.
  if (own && !own.own && goesOn(anchor, discourse)) {
    const time = upToDay(own.time.time, told?.end ?? published)
    if (time && isOfDays(time)) return { time: inferred(time), asOf: told, doubts: [] }
  }
  if (own) return { time: own.time.time, asOf: told, doubts: [] }
  return untoldTime(anchor, discourse, still, told)
}

/** The time of what its own sentence does not date: that of what was told before, or the days that the report is about. */
function untoldTime(anchor: Anchor, discourse: Discourse, still: boolean, told: Time | null): ClaimTime {
  // "Three are still held": what still is has no day on which it happened. Talks are held on no day of the fighting.
  if (still || isOfWords(anchor)) return { ...unknown, asOf: told }
  const { published, period, thread, recent } = daysOf(discourse)
  // "On the second day of the operation" all else was on one of the two, wherever it was.
  const ofDays = recent?.basis === 'inferred' ? recent : null
  const ofReport = thread ?? recent
  const before =
    timeBefore(anchor, discourse)?.time ??
    period ??
    (ofReport !== null && isOfSomethingElse(anchor, discourse) ? ofDays : ofReport)
  const time = before && goesOn(anchor, discourse) ? (upToDay(before, told?.end ?? published) ?? before) : before
  return { time: time ? inferred(time) : null, asOf: told, doubts: [] }
}

/** "A fourth died of his wounds", "the bodies have been found": some day from the event up to the report. */
function goesOn(anchor: Anchor, { document }: Discourse): boolean {
  const measure = measureOf(anchor)
  const isFound = measure === 'bodies-recovered'
  if (!isFound && measure !== 'killed') return false
  const units = sentenceOf(document.read, anchor.sentence)?.units
  if (!units) return false
  return isFound ? tenseOf(anchor, units) === 'perfect' : isOfWounds(anchor, units)
}

/** "Was found dead", "were found shot dead on 9 May": that day tells when they were found. */
function isFoundDead(anchor: Anchor, { document }: Discourse): boolean {
  if (measureOf(anchor) !== 'killed') return false
  const units = sentenceOf(document.read, anchor.sentence)?.units ?? []
  for (let at = 1; at < units.length && units[at].start <= anchor.trigger.start; at++)
    if (units[at].end > anchor.trigger.start - nearWords && units[at].lists.has('foundWords')) return true
  return false
}

const nearWords = 16
const nearSentences = 3

/** Not from something long past up to now. */
function isOfDays({ precision }: Time): boolean {
  return precision !== 'year' && precision !== 'years'
}

const woundsWithin = 4

/** "died of their wounds" */
function isOfWounds({ trigger, predication }: Anchor, units: readonly Unit[]): boolean {
  const end = predication?.verb && predication.verb.end > trigger.end ? predication.verb.end : trigger.end
  let at = 0
  for (let high = units.length; at < high; ) {
    const middle = (at + high) >> 1
    if (units[middle].start < end) at = middle + 1
    else high = middle
  }
  // "22 deaths and 35 injuries" are not of them.
  if (!units[at]?.lists.has('prepositions')) return false
  for (const last = Math.min(units.length, at + woundsWithin); at < last; at++)
    if (units[at].lists.has('woundNouns')) return true
  return false
}

/** "The death toll rose to …": the verb is of the figure, not of the event. */
function isRiseOf({ predication, trigger }: Anchor): boolean {
  if (!predication?.verb?.main.lists.has('changeTo')) return false
  const { subject } = predication
  return subject !== null && subject.start <= trigger.start && trigger.end <= subject.end
}

/** "The bombing cost the lives of 91 people": whatever stands beside, it is that of the one event. */
function isOfOneEvent({ predication }: Anchor): boolean {
  const subject = predication?.passive === false ? predication.subject : null
  return subject !== null && subject.determiner === 'definite' && !subject.plural && isBlow(subject.head.entry)
}

function isBlow(entry: Entry | null): boolean {
  return entry?.lists.has('eventNouns') === true && !entry.lists.has('warWords')
}

const counted: ReadonlySet<string> = new Set(['killed', 'injured', 'missing', 'casualties', 'bodies-recovered'])

/** The time is the label of an entry, and the claim counts the people that the list is about. */
function isOfList({ start, sentence }: TimeMention, anchor: Anchor, { document: { sentences } }: Discourse): boolean {
  return sentences.starts[sentence] === start && counted.has(measureOf(anchor) ?? '')
}

/** "37 killed, 61 injured (Velo hospital, 1 March)": the day in the bracket behind is that of all its sentence's figures. */
function dayOfSource(anchor: Anchor, { times, firsts, document: { text } }: Discourse): TimeMention | null {
  for (let at = firsts.times[anchor.sentence]; at < firsts.times[anchor.sentence + 1]; at++) {
    const time = times[at]
    const behind = text.charCodeAt(time.end)
    if (time.relation === 'until' && (behind === 41 || behind === 93)) return time
  }
  return null
}

/** "Overnight" is no cut-off. */
function isDay({ time }: TimeMention): boolean {
  return time.start === time.end
}

/** Only foretold, threatened or planned. */
function isAhead(anchor: Anchor): boolean {
  const { stance } = anchor as Anchor & { readonly stance?: string }
  return stance === 'predicts' || stance === 'threatens'
}

/** "Talks on the release of 40 resume on Monday": nobody is freed on that day. */
function isOnlySpokenOf({ trigger, predication, noun }: Anchor): boolean {
  if (noun?.preposition !== 'of') return false
  if (predication === null) return true
  const { verb, subject } = predication
  if (verb === null || (verb.start < trigger.end && trigger.start < verb.end)) return false
  return subject !== null && subject.end <= trigger.start
}

/** "Four will be freed on Saturday": only a day that its own verb tells and that lies ahead. */
function aheadOf(near: readonly NearTime[], published: string | null): Time | null {
  return near.find(({ own, time }) => own && published !== null && time.time.start > published)?.time.time ?? null
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
  // "As of Friday, 41 people had died this year": of the year only what lies before.
  const isOver = wide && asOf && asOf.start > wide.time.time.start && wide.time.time.end === published
  if (wide) return { time: isOver ? upTo(wide.time, asOf, published) : wide.time.time, asOf, doubts: [] }
  const told = isRise ? (near.find(({ behindVerb }) => behindVerb)?.time.time ?? asOf) : asOf
  if (stillIs(anchor, discourse)) return { ...unknown, asOf: told }
  const begun = beginningBefore(anchor, discourse, published)
  // "The losses from 24.02.22 to 18.06.24:", and a line for each.
  if (begun && begun.relation === 'at' && begun.time.start !== begun.time.end)
    return { time: inferred(begun.time), asOf: told ?? lastDayOf(begun.time), doubts: [] }
  const time = begun ? upTo(begun, told, published) : null
  return { time: time && inferred(time), asOf: told, doubts: [] }
}

function endsInColon({ sentence }: TimeMention, { text, sentences }: Discourse['document']): boolean {
  return text.charCodeAt(sentences.ends[sentence] - 1) === 58 || text.charCodeAt(sentences.ends[sentence]) === 58
}

function isLong({ time }: TimeMention): boolean {
  return time.precision === 'year' || time.precision === 'years'
}

function lastDayOf({ end, basis }: Time): Time {
  return { start: end, end, precision: 'day', basis }
}

/** The beginning that the report told so far; where it tells of two, none. */
function beginningBefore(
  { sentence }: Anchor,
  { times, document }: Discourse,
  published: string | null,
): TimeMention | null {
  let found: TimeMention | null = null
  for (const time of times) {
    if (time.sentence > sentence) break
    if (time.relation !== 'since') {
      if (time.relation !== 'at') continue
      const chunks = sentenceOf(document.read, time.sentence)?.chunks
      // "The war, which broke out on 15 April, has killed 9,000."
      const isTotal = time.time.end === published && isLong(time) && endsInColon(time, document)
      if (!isTotal && (!chunks || !isBeginning(chunks, hostOf(chunks, time)))) continue
    }
    if (found && found.time.start !== time.time.start) return null
    found = time
  }
  return found
}
