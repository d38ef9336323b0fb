import { Sign } from '../../language/signs.ts'
import type { RawClaim } from '../raw-claim.ts'
import { Tag, type Unit } from '../unit.ts'
import { unitBefore } from '../unit-before.ts'
import { type EventKind, isApart } from './event-near.ts'
import { isAgentive, perfectNear, type Tense } from './tense-of.ts'

/** The stretch of time a count covers: one event, a stretch with two ends, everything from a beginning on. */
export type Scope = RawClaim['scope']

/** Words of time in a sentence, and the scope that they give a count. */
export interface ScopeWords {
  readonly at: number
  readonly scope: Scope
  /** "in January": a stretch in which one thing may have happened, or many. */
  readonly isStretch: boolean
}

/** How far from a count words still speak of it, in units. */
const reach = 60

/** Measures of a state of things: how many are so now, since it began. */
export const standing: ReadonlySet<string> = new Set([
  'missing',
  'besieged',
  'trapped',
  'sheltered',
  'held',
  'displaced',
  'homeless',
  'evacuated',
])

/** Returns the words of time of a sentence, in its order. */
export function findScopeWords(units: readonly Unit[]): ScopeWords[] {
  const words: ScopeWords[] = []
  for (let at = 0; at < units.length; at++) {
    if (!mayStretch(units[at])) continue
    const scope = scopeAt(units, at)
    const isStretch = isStretchAt(units, at)
    if ((scope || isStretch) && !isOfRank(units, at) && !isOfEvent(units, at))
      words.push({ at, scope: scope ?? 'period', isStretch })
  }
  return words
}

/** The stretch of time that opens a sentence, and with it what follows: "In the past 24 hours …", "Since Monday …". */
export function startsWithStretch(units: readonly Unit[]): Scope | null {
  for (let at = 0; at < Math.min(units.length, 3); at++) {
    const scope = scopeAt(units, at)
    if (scope) return scope
  }
  return null
}

/** The stretch of time that labels a sentence: "Past 48 hours: 71 strikes", "3/7 In January alone: 40 dead". */
export function stretchOfLabel(units: readonly Unit[], signs: number): Scope | null {
  if ((signs & Sign.label) === 0) return null
  const end = Math.min(units.length, longestLabel)
  let colon = 0
  while (colon < end && units[colon].tag !== Tag.colon) colon++
  if (colon === end) return null
  for (let at = 0; at < colon; at++) {
    const found = scopeAt(units, at) ?? (isStretchAt(units, at) ? 'period' : null)
    if (found) return found
  }
  return null
}

/** How many units a label may have. */
const longestLabel = 8

/** The scope by the nearest words of time in the claim's clause, or by the two dates between which the sentence stands. */
export function scopeByWords(
  units: readonly Unit[],
  words: readonly ScopeWords[],
  at: number,
  toll: boolean,
  claim: RawClaim,
  event: EventKind | null,
  tense: Tense,
): Scope | null {
  if (words.length === 0) return null
  let found: Scope | null = null
  let distance = reach + 1
  const agentive = isAgentive(claim) && !perfectNear(units, at)
  const isOnce = isToldOnce(units, claim, tense)
  const isSoNow = tense === 'present' && standing.has(claim.measure)
  for (const { at: index, scope, isStretch } of words) {
    const away = Math.abs(index - at)
    if (away >= distance || index === at + reach || (isStretch && (agentive || (isOnce && !isSameDay(units[index])))))
      continue
    const unit = units[index]
    // "In the past two weeks 30 were killed, and 5,000 remain besieged": what is so now has no end.
    if (isSoNow && scope === 'period' && !unit.lists.has('sinceWords')) continue
    // "The deadliest attack of the war killed 91": the war is the attack's.
    if (event === 'one' && unit.lists.has('ofWar')) continue
    if (isApart(units, at, index, toll, true)) continue
    distance = away
    // "In seven years 523 clinics have been destroyed": up to now.
    // Those who left home since Friday are still away.
    if (scope === 'period' && claim.measure === 'displaced' && unit.lists.has('sinceWords')) {
      found = 'cumulative'
      continue
    }
    found =
      tense === 'perfect' && unit.reason === 'duration' && units[index + 1]?.word === 'years' ? 'cumulative' : scope
  }
  return found
}

/** A stretch of time may begin with the unit. */
function mayStretch({ entry, reason }: Unit): boolean {
  return reason !== null || (entry !== null && (entry.signs & Sign.stretch) !== 0)
}

/** The scope that the words at one place say: a phrase of time, a duration, "since", two dates. */
function scopeAt(units: readonly Unit[], at: number): Scope | null {
  const unit = units[at]
  if (!mayStretch(unit)) return null
  const { entry } = unit
  if (isDateRange(units, at) || isMonthRange(units, at)) return 'period'
  if (isDuration(units, at))
    return units[at + 1]?.word === 'of' && (units[at + 2]?.lists.has('warWords') ?? false) ? 'cumulative' : 'period'
  if (!entry?.scope) return null
  const next = units[at + 1]
  // "a day before", "a day earlier": a point in time.
  if (next?.lists.has('pointsInTime')) return null
  if (unit.lists.has('sinceWords')) {
    // "since dawn", "since Wednesday" are of the report's days; "for the fourth time since 2015" counts times.
    if (unitBefore(units, at)?.word === 'time' || !next || next.word === '.' || next.tag === Tag.comma) return null
    // "most of whom have since been freed"
    if (unitBefore(units, at)?.tag === Tag.auxiliary) return null
    const when = next?.tag === Tag.determiner ? units[at + 2] : next
    return when?.tag === Tag.time && when.reason === null && !isMonth(when) ? 'period' : 'cumulative'
  }
  // "as of 21:00" tells when the report was written.
  if (unit.word === 'as of' && next?.reason === 'time') return null
  // "in the first hours", "in the first half of 2023"; "in the first blaze" is a thing of its kind.
  if (unit.word === 'in the first' && !isTimeSoon(units, at + 1)) return null
  // "day 362 of the war"
  if (
    unit.word.startsWith('of the') &&
    (unitBefore(units, at)?.tag === Tag.number || unitBefore(units, at)?.reason !== null)
  )
    return null
  return entry.scope
}

/** "the deadliest bombing of the civil war": the war is the bombing's. */
function isOfEvent(units: readonly Unit[], at: number): boolean {
  return (units[at].lists.has('ofWar') && unitBefore(units, at)?.lists.has('eventNouns')) ?? false
}

/**
 * Told of a month or a week, a few are of one event, and so are those that a participle picks out: "In March three men
 * were hurt there", "the 62 soldiers seized last week are not among them".
 */
function isToldOnce(units: readonly Unit[], claim: RawClaim, tense: Tense): boolean {
  const { quantity, trigger, predication, trace } = claim
  if (tense === 'perfect' || trace === 'the figure behind a label') return false
  if ((quantity.stated ?? quantity.low) < fewest) return true
  if (tense !== 'none' || !predication?.passive) return false
  return units.some(({ tag, start }) => tag === Tag.auxiliary || (tag === Tag.verb && start !== trigger.start))
}

/** From so many on a month's count is the sum of several events. */
const fewest = 20

function isSameDay({ lists }: Unit): boolean {
  return lists.has('sameDay')
}

/** "the second exchange in two days", "the deadliest raid this year": the stretch ranks the event and counts nobody. */
function isOfRank(units: readonly Unit[], at: number): boolean {
  let back = at - 1
  if (units[at].reason !== null && units[back]?.tag === Tag.preposition) back--
  for (const end = back - 5; back >= 0 && back > end; back--) {
    const { tag, entry, lists } = units[back]
    if (lists.has('ordinals') || lists.has('superlatives')) return true
    const goesOn = tag === Tag.noun || tag === Tag.adjective || tag === Tag.preposition || tag === Tag.name
    if (!goesOn && tag !== Tag.time && !entry?.scope) return false
  }
  return false
}

/** A time, a duration or a share of a stretch stands within three words. */
function isTimeSoon(units: readonly Unit[], from: number): boolean {
  for (let at = from; at < Math.min(units.length, from + 3); at++) {
    const { tag, reason, lists } = units[at]
    if (tag === Tag.time || reason === 'duration' || lists.has('timeNouns')) return true
    if (lists.has('sharesOfStretch')) return true
    if (tag !== Tag.adjective && tag !== Tag.number && tag !== Tag.noun) return false
  }
  return false
}

function isMonth(unit: Unit): boolean {
  return unit.lists.has('months')
}

/** "between 27 September and 4 October", "from 3 to 9 May", "between 1988 and 1994". */
function isDateRange(units: readonly Unit[], at: number): boolean {
  const unit = units[at]
  if (unit.reason === 'date' && unit.end - unit.start >= 7 && isMonth(units[at + 1] ?? unit)) return true
  if (!unit.lists.has('rangeOpeners')) return false
  return units[at + 1]?.reason === 'date' && (units[at + 2]?.tag === Tag.time || units[at + 2]?.tag === Tag.coordinator)
}

/** "Jan–Mar", "January to March", "between January and March". */
function isMonthRange(units: readonly Unit[], at: number): boolean {
  const isOpened = units[at].lists.has('rangeOpeners')
  const first = isOpened ? at + 1 : at
  const between = units[first + 1]
  if (!between || !isMonth(units[first])) return false
  const { tag, word } = between
  const joins = tag === Tag.dash || word === 'to' || word === 'through' || (isOpened && word === 'and')
  return joins && units[first + 2] !== undefined && isMonth(units[first + 2])
}

/** "in January", "in early March", "last week": a stretch in which one thing may have happened, or many. */
function isStretchAt(units: readonly Unit[], at: number): boolean {
  const unit = units[at]
  if (unit.lists.has('stretches')) return true
  if (!isMonth(unit)) return false
  let before = at - 1
  if (units[before]?.lists.has('partsOfStretch')) before--
  const word = units[before]?.word
  return word === 'in' || word === 'during' || word === 'throughout'
}

/** "in 6 months", "over three days", "within 48 hours"; "in a two-hour battle" tells how long one thing lasted. */
function isDuration(units: readonly Unit[], at: number): boolean {
  if (units[at].reason !== 'duration' || at === 0) return false
  if (!overStretch.has(units[at - 1].word)) return false
  for (let next = at + 1; next < Math.min(units.length, at + 6); next++) {
    const { tag } = units[next]
    if (tag === Tag.comma || tag === Tag.colon || tag === Tag.verb || tag === Tag.preposition) return true
    const lists = units[next].lists
    if (lists?.has('eventNouns') || lists?.has('warWords') || lists?.has('eventNounsPlural')) return false
  }
  return true
}

/** Words that bring in how long it took. */
const overStretch: ReadonlySet<string> = new Set([
  'in',
  'over',
  'within',
  'during',
  'in just',
  'in only',
  'every',
  'past',
  'last',
  'previous',
])
