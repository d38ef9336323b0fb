import { Sign } from '../../language/signs.ts'
import { noLists } from '../../language/word-lists.ts'
import type { RawClaim } from '../raw-claim.ts'
import type { ReadSentence } from '../read-document.ts'
import { Tag, type Unit } from '../unit.ts'
import { tagAt } from '../unit-at.ts'
import { readScope, type ScopeReading } from './scope.ts'
import { type Scope, startsWithStretch, stretchOfLabel } from './scope-words.ts'
import { isDated, traitsOf } from './sentence-traits.ts'

/**
 * Decides the scope of every claim of a report. Its own clause speaks first; then the whole it is part of, the
 * stretch of time that opened its paragraph, and the kind of report that the heading names.
 */
export function decideScopes(sentences: readonly ReadSentence[], heading: readonly Unit[], text: string): void {
  const named = frameOf(heading)
  const frame = named === 'period' && isListOfDays(text) ? null : named
  /** The claims in the order of the sentences, and how each was read. */
  const told: RawClaim[] = []
  const readings: ScopeReading[] = []
  let hasDaily = false
  let isLarge = false
  /** What opened the paragraph, as far as it was read. */
  let topic: Scope | null = null
  let paragraph = -1
  let next = 0
  for (let at = 0; at < sentences.length; at++) {
    const sentence = sentences[at]
    if (sentence.paragraph !== paragraph) {
      paragraph = sentence.paragraph
      topic = null
      next = at
    }
    const { claims, units, signs } = sentence
    if (claims.length === 0) continue
    // Only what stands before a count is asked for what it opens with.
    for (; next < at; next++) topic = openingOf(sentences[next]) ?? topic
    next = at + 1
    const label = labelOf(sentence)
    const dated = isDated(units, signs)
    const around: Scope | null = label ?? stretchOf(sentence) ?? (dated ? 'incident' : topic)
    topic = around
    const traits = traitsOf(units, signs, dated)
    for (let number = 0; number < claims.length; number++) {
      const claim = claims[number]
      const reading = readScope(claim, units, traits)
      told.push(claim)
      readings.push(reading)
      if (reading.scope === 'incident' && reading.by === 'event' && reading.value >= 1000) isLarge = true
      // A list of losses says itself which figure is the day's.
      if (claim.rule === 'losses/list') {
        hasDaily ||= isAdded(claim, text)
        continue
      }
      // "On 10 April … close to 10,000 lay dead": a day's event, however large.
      const isOneDay = around === 'incident' && reading.by === 'size' && reading.tense === 'past'
      claim.scope = isOneDay ? 'incident' : (reading.scope ?? label ?? fromContext(claim, reading, around, frame))
    }
  }
  let read = 0
  for (const { claims } of sentences) {
    const sum = claims.length > 2 ? sumOf(claims) : null
    let figures: Map<number, Scope> | null = null
    let before: RawClaim | null = null
    for (const claim of claims) {
      const { by } = readings[read++]
      // An earthquake of thousands: size tells nothing any more.
      if (isLarge && by === 'size') claim.scope = 'incident'
      // "rose to 2,886, from 2,719": both figures are of one toll.
      if (claim.trace === 'the figure of a toll') {
        figures ??= new Map()
        if (by !== 'words') claim.scope = figures.get(claim.trigger.start) ?? claim.scope
        figures.set(claim.trigger.start, claim.scope)
      }
      if (sum !== null && by !== 'words' && summands.has(claim.measure)) claim.scope = sum.scope
      const whole = claim.partOf ?? (pointsBack(claim) ? lastOf(claim.measure, told, read - 2) : null)
      if (whole && by !== 'words') claim.scope = whole.scope
      // "Twelve rockets were fired, all of which were shot down": one number under two verbs.
      if (before?.quantity.start === claim.quantity.start) claim.scope = before.scope
      before = claim
      if (hasDaily && claim.rule === 'losses/list') claim.scope = isAdded(claim, text) ? 'period' : 'cumulative'
    }
  }
  shareWithHeadline(sentences)
}

/** "604 casualties: 126 killed and 478 injured": the count of all of them; `null` where the numbers are none of one sum. */
function sumOf(claims: readonly RawClaim[]): RawClaim | null {
  const [all] = claims
  if (all.measure !== 'casualties' || all.quantity.stated === null) return null
  let rest = all.quantity.stated
  for (const { measure, partOf, quantity } of claims)
    if (partOf === null && summands.has(measure)) rest -= quantity.stated ?? Infinity
  return rest === 0 ? all : null
}

const summands: ReadonlySet<string> = new Set(['killed', 'injured'])

/** What a sentence says of the stretch of time of all behind it in its paragraph. */
function openingOf(sentence: ReadSentence): Scope | null {
  return labelOf(sentence) ?? stretchOf(sentence) ?? (isDated(sentence.units, sentence.signs) ? 'incident' : null)
}

function labelOf({ units, signs }: ReadSentence): Scope | null {
  return signs & stretching ? stretchOfLabel(units, signs) : null
}

function stretchOf({ units, signs }: ReadSentence): Scope | null {
  return signs & stretching ? startsWithStretch(units) : null
}

/** The signs of a word with which a stretch of time may begin. */
const stretching = Sign.stretch | Sign.reason

/** The last count of a measure among those up to a place. */
function lastOf(measure: string, claims: readonly RawClaim[], from: number): RawClaim | null {
  let at = from
  while (at >= 0 && claims[at].measure !== measure) at--
  return at < 0 ? null : claims[at]
}

/** "tanks – 7,983 (+9)": all so far, and the day's. */
function isAdded({ quantity }: RawClaim, text: string): boolean {
  return text.charCodeAt(quantity.start) === plus || text.charCodeAt(quantity.start - 1) === plus
}

const plus = 43

/** "17 February, Bangui: …", "11/05/2014: …": lines that each open with a date tell of incidents apart. */
function isListOfDays(text: string): boolean {
  let found = 0
  for (const line of text.split('\n', 200)) if (opensWithDate.test(line) && ++found >= 2) return true
  return false
}
const opensWithDate =
  /^\W{0,3}(?:\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./]\d{2,4}|\d{1,2} \p{L}+|\p{L}+ \d{1,2})\s*[:.|,]/u

/** What the words around a claim leave open. */
function fromContext(claim: RawClaim, reading: ScopeReading, topic: Scope | null, frame: Scope | null): Scope {
  if (reading.dated || (reading.narrated && frame === 'period')) return 'incident'
  // "An uncle lost both legs": one person is hurt once, whatever the stretch.
  const isOne =
    claim.partOf === null &&
    (claim.quantity.stated === 1 || (claim.noun.determiner === 'indefinite' && !claim.noun.additive))
  if (topic) return topic === 'period' && isOne ? 'incident' : topic
  if (frame === 'period') return isOne ? 'incident' : 'period'
  // A situation report counts up to its day; a single thing that it tells of happened once.
  if (
    frame === 'cumulative' &&
    (reading.tense === 'none' || reading.tense === 'present' || reading.tense === 'perfect')
  )
    return 'cumulative'
  // What is threatened or foreseen has not begun.
  const isAhead = claim.stance === 'threatens' || claim.stance === 'predicts'
  if (reading.tense === 'perfect' && claim.people && reading.value >= largestPerfect && !isAhead) return 'cumulative'
  return 'incident'
}

/** "Among the wounded are 57 soldiers", "ten of the dead": of those told of before. */
function pointsBack({ trace, noun }: RawClaim): boolean {
  return (
    trace === 'said to be among them' ||
    (noun.partitive === 'noun' && noun.person === null && noun.triggers.some(({ unit }) => unit === noun.head))
  )
}

/** "Five hundred medics have been killed": beyond this number no single event is meant. */
const largestPerfect = 200

/** "Strikes kill 38", "City toll reaches 30": the headline means what the text below says of the same number. */
function shareWithHeadline(sentences: readonly ReadSentence[]): void {
  for (const { claims, headline } of sentences) {
    if (!headline) continue
    for (const claim of claims) {
      const { stated } = claim.quantity
      if (claim.scope === 'period' || stated === null || stated <= 1) continue
      const same = toldBelow(sentences, claim.measure, stated)
      if (same?.scope === 'period' || (same?.scope === 'incident' && same.people === claim.people))
        claim.scope = same.scope
    }
  }
}

/** The first count below the headline with the same number. */
function toldBelow(sentences: readonly ReadSentence[], measure: string, stated: number): RawClaim | null {
  for (const { claims, headline } of sentences) {
    if (headline) continue
    for (const claim of claims) if (claim.measure === measure && claim.quantity.stated === stated) return claim
  }
  return null
}

/**
 * What kind of report the heading names: a "daily report" or a bulletin "as of 08:00" counts a stretch of time, a
 * "situation report" or "flash update" counts up to its day.
 */
function frameOf(heading: readonly Unit[]): Scope | null {
  const frame = frameSaid(heading)
  // A list of incidents tells of each apart, whatever stretch it is of.
  return frame !== null && heading.some(({ lists }) => lists.has('eventLists')) ? null : frame
}

function frameSaid(heading: readonly Unit[]): Scope | null {
  let isReport = false
  let isRegular = false
  for (let at = 0; at < heading.length; at++) {
    const { lists } = heading[at]
    if (isCutOff(heading, at) || isRangeOfDays(heading, at)) return 'period'
    if (lists === noLists) continue
    if (lists.has('statusReports')) return 'cumulative'
    if (lists.has('regularReports')) isReport = true
    if (lists.has('intervals')) isRegular = true
    if (lists.has('bulletins')) return 'period'
  }
  return isReport && isRegular ? 'period' : null
}

/** "as of 08:00" */
function isCutOff(units: readonly Unit[], at: number): boolean {
  return tagAt(units, at + 1) === Tag.number && tagAt(units, at + 2) === Tag.colon && units[at].word === 'as of'
}

/** "8–26 February 2024", "8 to 21 January". */
function isRangeOfDays(units: readonly Unit[], at: number): boolean {
  const unit = units[at]
  if (unit.tag !== Tag.number && unit.reason !== 'date') return false
  if (isMonth(units[at + 1]) && unit.end - unit.start >= 4) return true
  return (
    (units[at + 1]?.word === 'to' || units[at + 1]?.tag === Tag.dash) &&
    units[at + 2]?.tag === Tag.number &&
    isMonth(units[at + 3])
  )
}

function isMonth(unit: Unit | undefined): boolean {
  return unit?.lists.has('months') ?? false
}
