import type { VerbGroup } from '../chunk.ts'
import type { Anchor, Discourse, TimeMention } from '../discourse.ts'
import { onceFor } from '../once-for.ts'
import { sentenceOf } from '../sentence-of.ts'
import { daysOf } from './days-of-report.ts'
import { factsOfTimes, type TimeFacts } from './facts-of-times.ts'
import { hostOf, isBehindNoun, isSaying } from './host-of.ts'
import { isBackground } from './is-background.ts'
import { isOfSomethingElse } from './is-of-something-else.ts'

const mostBack = 12
/** How many sentences on a night or a morning is still that of what is told. */
const nightReaches = 2
const headingTokens = 9
const leadSentences = 6
/** Where sentences have no end, the head of a report ends here. */
const leadCharacters = 1000

/** What a report tells of the times before its claims, whichever of them asks. */
interface Told {
  /** Most of its lines are headlines. */
  readonly isBoard: boolean
  /** The first time of its head at which something is said to have happened. */
  readonly lead: TimeMention | null
  /** By what all else is measured: in a report of something long past that. */
  readonly now: string | null
  /** Of each time, whether something happened then. */
  readonly ofEvent: readonly boolean[]
}

const toldIn = onceFor((discourse: Discourse): Told => {
  const { published } = daysOf(discourse)
  const ofEvent = factsOfTimes(discourse).map((facts, at) => isOfEvent(discourse.times[at], facts, published))
  const lead = findLead(discourse, published, ofEvent)
  const now = lead && isBackground(lead, published) ? lead.time.end : published
  return { isBoard: isBoard(discourse), lead, now, ofEvent }
})

/**
 * Returns the time that a claim without one has from what was told before: in its paragraph, by the heading of a
 * chronology above it, or by the lead of the report. `null` where none tells.
 */
export function timeBefore(anchor: Anchor, discourse: Discourse): TimeMention | null {
  const { times, firsts, document } = discourse
  const { paragraphs } = document.sentences
  const paragraph = paragraphs[anchor.sentence]
  const last = firsts.times[anchor.sentence] - 1
  const told = toldIn(discourse)
  const { lead, ofEvent } = told
  // Each line of a board of headlines tells of something else.
  const isItem = told.isBoard && isLineItem(anchor.sentence, discourse)
  for (let at = last; at >= 0 && at > last - mostBack; at--) {
    if (!ofEvent[at]) continue
    const time = times[at]
    if (isItem && time.sentence !== anchor.sentence && isLineItem(time.sentence, discourse)) continue
    const isOfParagraph = paragraphs[time.sentence] === paragraph
    // What is background ends with its sentence: "In October 2017 a lorry bomb killed 587."
    if (isOfParagraph && (isOfLaterDeath(time, discourse) || isOfAnotherVerb(at, discourse))) continue
    // "All last night" is not when what comes sentences later happened.
    if (isOfParagraph && time.time.precision === 'part-of-day' && anchor.sentence - time.sentence > nightReaches)
      continue
    if (isOfParagraph && (anchor.sentence - time.sentence === 1 || !isBackground(time, told.now))) return time
    if (!isOfParagraph && isHeading(time, discourse) && !isHeadOfReport(time, discourse)) return time
  }
  if (lead && isItem && lead.sentence !== anchor.sentence && isLineItem(lead.sentence, discourse)) return null
  // All items of a bulletin on "the past day" are of that day.
  if (lead && isPeriod(lead)) return lead
  return lead === null || isOfSomethingElse(anchor, discourse) ? null : lead
}

function findLead(discourse: Discourse, published: string | null, ofEvent: readonly boolean[]): TimeMention | null {
  const { times } = discourse
  for (let at = 0; at < times.length; at++) {
    const time = times[at]
    if (time.sentence >= leadSentences || time.start > leadCharacters) return null
    if (time.time.basis === 'inferred') continue
    if (!ofEvent[at] || isHeadOfReport(time, discourse)) continue
    if (isBackground(time, published) && time.sentence > 2) return null
    if (isNarrow(time)) return time
  }
  return null
}

/** A stretch of days in the lead of a report, which is what it reports on. */
function isPeriod({ time }: TimeMention): boolean {
  return time.start !== time.end && time.precision !== 'part-of-day'
}

function isNarrow({ time }: TimeMention): boolean {
  return time.precision !== 'year' && time.precision !== 'years'
}

/** The date of the report itself above its text: "Press statement, 12 December 2021". */
function isHeadOfReport(time: TimeMention, discourse: Discourse): boolean {
  const { document } = discourse
  const { published } = daysOf(discourse)
  if (time.sentence >= leadSentences || time.time.start !== time.time.end) return false
  if (published !== null && time.time.end !== published) return false
  // News tells the day of publication as "today" or by its weekday; with its year it is the date of the paper.
  if (document.text.slice(time.start, time.end).includes(time.time.end.slice(0, 4))) return true
  // "#Velo | Sat 11 May | what we know": a date for itself between signs.
  if (time.sentence === 0 && standsAlone(document.text, time)) return true
  // "Daily briefing, 6 May": a line of the heading that tells nothing else.
  const chunks = sentenceOf(document.read, time.sentence)?.chunks ?? []
  return time.sentence < 3 && published !== null && !chunks.some(({ kind }) => kind === 'verb')
}

/** Signs on both sides part it from all else. */
function standsAlone(text: string, { start, end }: TimeMention): boolean {
  let before = start - 1
  while (before >= 0 && text[before] === ' ') before--
  let behind = end
  while (behind < text.length && text[behind] === ' ') behind++
  return parting.includes(text[before] ?? '\n') && parting.includes(text[behind] ?? '\n')
}

const parting = '|·•—–\n'

/** Something happened then: no date of a dateline, none of saying, none that lies ahead. */
function isOfEvent(time: TimeMention, facts: TimeFacts, published: string | null): boolean {
  if (time.relation !== 'at' || (published !== null && time.time.start > published)) return false
  if (facts.isInDateline) return false
  const { chunks, host } = facts
  if (chunks === null) return true
  // "The government, which took power in 2021, denied …" is of the government.
  if (isSaying(host.verb) && !(host.verb && isBehindNoun(chunks, host.verb))) return false
  if (host.relative >= 0 && isBackground(time, published)) return false
  // "The toll rose to 13 on Tuesday": then it was counted.
  return !facts.isOfStatement && !facts.isOfFigure && facts.comparedAt < 0
}

/** "Hopes for 60 people trapped are fading: rescuers heard knocking on Monday": what is told has other verbs. */
function isOfAnotherVerb(number: number, discourse: Discourse): boolean {
  const { document, eventMentions, firsts, times } = discourse
  const sentence = sentenceOf(document.read, times[number].sentence)
  if (sentence === null) return false
  const { index, claims, clauses, chunks } = sentence
  const { at, verb, opens, relative } = factsOfTimes(discourse)[number].host
  if (!verb || opens || relative >= 0 || verb.form === 'participle') return false
  const behind = chunks[at + 1]
  // "The rebels last night shelled the town": the verb right behind may tell it.
  if (behind?.kind === 'verb' && isTelling(behind)) return false
  const clause = clauses.predications.find((one) => one.verb === verb)
  if (!clause || claims.length === 0) return false
  if (claims.some(({ predication }) => predication === clause || predication?.subject === clause.subject)) return false
  if (isTelling(verb)) return false
  for (let at = firsts.eventMentions[index]; at < firsts.eventMentions[index + 1]; at++) {
    const { predication, noun } = eventMentions[at]
    if (predication === clause || (noun !== null && verb.start < noun.start)) return false
  }
  return true
}

function isTelling({ main: { entry } }: VerbGroup): boolean {
  return entry !== null && (entry.events.length > 0 || entry.frames.length > 0)
}

/** "A fourth died two days later": what follows is told of the first day. */
export function isOfLaterDeath(time: TimeMention, { document }: Discourse): boolean {
  if (!time.onward) return false
  const chunks = sentenceOf(document.read, time.sentence)?.chunks
  const verb = chunks ? hostOf(chunks, time).verb : null
  return (
    verb !== null &&
    time.start > verb.end &&
    (verb.main.entry?.frames.some(({ frame }) => frame.measure === 'killed' && frame.counted.includes('subject')) ??
      false)
  )
}

/** Most of a report's lines are headlines. */
function isBoard(discourse: Discourse): boolean {
  const { length } = discourse.document.sentences
  const seen = Math.min(length, linesOfBoard)
  let items = 0
  for (let sentence = 0; sentence < seen; sentence++) if (isLineItem(sentence, discourse)) items++
  return items >= fewestItems && items * 2 > seen
}

const linesOfBoard = 40
const fewestItems = 3

/** A line that ends without a full stop and tells more than a time: a headline. */
function isLineItem(sentence: number, { document: { sentences, text } }: Discourse): boolean {
  const end = sentences.ends[sentence]
  if (sentences.lastTokens[sentence] - sentences.firstTokens[sentence] < fewestTokens) return false
  const last = text.charCodeAt(end - 1)
  if (last === 46 || last === 33 || last === 63 || last === 58 || last === 59) return false
  // "Killed: 9-10", "23 March: 40 dead": the entry of a list.
  const start = sentences.starts[sentence]
  if (text.slice(start, Math.min(end, start + longestLabel)).includes(':')) return false
  const behind = text.charCodeAt(end)
  return behind === 10 || behind === 13 || end >= text.length
}

const fewestTokens = 5
const longestLabel = 40

/** A line of little more than the time: the heading of what follows. */
function isHeading(time: TimeMention, { document: { sentences } }: Discourse): boolean {
  return sentences.lastTokens[time.sentence] - sentences.firstTokens[time.sentence] <= headingTokens
}
