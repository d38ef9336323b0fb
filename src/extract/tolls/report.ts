import type { RawClaim } from '../raw-claim.ts'
import type { ReadSentence } from '../read-document.ts'
import { sentenceOf } from '../sentence-of.ts'
import { backdropsOf, isBackground, type Times } from './background.ts'
import { type Events, eventOf, headlineEvent, isOfOneEvent } from './events.ts'
import { isRepeat, refines } from './same-figure.ts'

/** What the whole report tells about how its counts belong together. */
export interface Report {
  readonly eventOf: (claim: RawClaim) => number
  /** The report opens with the event. */
  readonly isOwn: (event: number) => boolean
  /** Each entry stands for itself. */
  readonly isList: boolean
  /** Nothing but headlines. */
  readonly isBoard: boolean
  /** Each entry is an hour of one event: what is later is fuller. */
  readonly isTimeline: boolean
  /** Its headline and its lead count the same: other events are no part of its toll. */
  readonly isOfOneEvent: boolean
  /** Most of its counts are of a war or a year so far. */
  readonly isOverall: boolean
  /** Its headline counts an event: figures for the war so far are background. */
  readonly isNews: boolean
  /** Its first sentence that counts tells of an event: what it counts of a week or a war is background. */
  readonly opensWithEvent: boolean
  /** The sentence up to which the report says what it is about. */
  readonly lead: number
}

/** Reads off the told claims what kind of report they stand in. */
export function readReport(told: readonly RawClaim[], sentences: readonly ReadSentence[], events: Events): Report {
  const isTimeline = (events.isList && rises(told)) || (events.isThread && grows(told, events))
  const isOne = isOfOneEvent(
    told,
    events,
    (headline, lead) => headline.quantity.hedge === 'vague' || isRepeat(headline, lead) || refines(headline, lead),
  )
  const body = sentences.find((sentence) => !sentence.headline && sentence.claims.length > 0)
  return {
    eventOf: ({ sentence }) => {
      const event = eventOf(sentence, events)
      return isTimeline || (isOne && events.settings.has(event)) ? 0 : event
    },
    isOwn: (event) => events.leading.has(event),
    isList: events.isList && !isTimeline,
    isBoard: events.isBoard && !isTimeline,
    isTimeline,
    isOfOneEvent: isOne,
    isOverall: told.filter(({ scope }) => scope === 'cumulative').length * 2 > told.length,
    isNews: told.some((claim) => events.of[claim.sentence] === headlineEvent && claim.scope !== 'cumulative'),
    opensWithEvent:
      !isTimeline &&
      told.some(({ sentence, scope, people }) => sentence === body?.index && people && scope === 'incident'),
    lead: body?.index ?? -1,
  }
}

/** The claims that are told as having happened in what the report is about, each by itself and no part of another. */
export function selectTold(claims: readonly RawClaim[], sentences: readonly ReadSentence[], text: string): RawClaim[] {
  const told: RawClaim[] = []
  if (claims.length === 0) return told
  const times: Times = { text, end: sentenceOf(sentences, claims[0].sentence)?.end ?? 0, year: undefined }
  const released = startsOfReleased(claims)
  let sentence: ReadSentence | null = null
  let backdrops: readonly number[] = []
  for (const claim of claims) {
    // "Two men were detained and later released."
    if (!isAsserted(claim) || (claim.measure === 'held' && released.has(claim.quantity.start))) continue
    if (sentence === null || sentence.index !== claim.sentence) {
      sentence = sentenceOf(sentences, claim.sentence)
      if (sentence !== null) backdrops = backdropsOf(sentence)
    }
    if (sentence !== null && !isBackground(claim, sentence, backdrops, times)) told.push(claim)
  }
  return told
}

function startsOfReleased(claims: readonly RawClaim[]): ReadonlySet<number> {
  let starts: Set<number> | null = null
  for (const { measure, quantity } of claims)
    if (measure === 'released') {
      starts ??= new Set()
      starts.add(quantity.start)
    }
  return starts ?? nowhere
}

const nowhere: ReadonlySet<number> = new Set()

function isAsserted(claim: RawClaim): boolean {
  return !claim.older && claim.partOf === null && claim.certainty !== 'feared' && !untold.has(claim.stance)
}

const untold: ReadonlySet<string> = new Set(['denies', 'doubts', 'threatens', 'predicts'])

/**
 * The claims of one measure that cover what the report covers. A report of an event leaves out the dead of the war so
 * far, unless it opens with them; a report of a war so far leaves out the events it mentions.
 */
export function selectScope(
  said: readonly RawClaim[],
  { isBoard, isList, isOverall, isNews, opensWithEvent, isOfOneEvent, lead, eventOf, isOwn }: Report,
): readonly RawClaim[] {
  if (isBoard) return said
  const overall = said.filter(({ scope }) => scope === 'cumulative')
  const own = said.filter(
    (claim) => claim.scope !== 'cumulative' && (!isOfOneEvent || claim.total || isOwn(eventOf(claim))),
  )
  if (overall.length > 0 && (isOverall || own.length === 0)) {
    return (isNews || opensWithEvent) && !isOverall ? overall.filter(({ sentence }) => sentence <= lead) : overall
  }
  if (!isNews && said[0].scope === 'cumulative') return overall
  // "Five were killed on Monday. In January alone raids have killed 150": the month is no part of the day.
  const told =
    own[0]?.scope === 'incident'
      ? own.filter(({ scope, total, people }) => scope === 'incident' || total || !people)
      : own
  // News of an event: what an army shot down in a week is another matter.
  return (isOfOneEvent || (opensWithEvent && !isList)) &&
    told.every(({ scope, sentence }) => scope === 'period' && sentence > lead)
    ? []
    : told
}

/** In a thread of hours on one event no number of dead is less than one before, and one of them is called a toll. */
function grows(claims: readonly RawClaim[], events: Events): boolean {
  let highest = 0
  let hasToll = false
  for (const { measure, total, quantity, sentence } of claims) {
    if (measure !== 'killed') continue
    if (quantity.low < highest || eventOf(sentence, events) > 0) return false
    hasToll ||= total
    highest = quantity.low
  }
  return hasToll
}

/** Tolls that grow from entry to entry: the entries are hours of one event, no list of many. */
function rises(claims: readonly RawClaim[]): boolean {
  let highest = 0
  let steps = 0
  for (const { measure, total, quantity } of claims) {
    if (measure !== 'killed' || quantity.stated === null) continue
    if (total && quantity.stated < highest) return false
    if (total && highest > 0 && quantity.stated > highest) steps++
    highest = Math.max(highest, quantity.stated)
  }
  return steps >= 2
}
