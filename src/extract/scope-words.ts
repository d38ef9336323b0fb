import { type EventKind, isApart } from './event-near.ts'
import type { RawClaim } from './raw-claim.ts'
import { isAgentive, perfectNear, type Tense } from './tense-of.ts'
import { Tag, type Unit } from './unit.ts'

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

/** Returns the words of time of a sentence, in its order. */
export function findScopeWords(units: readonly Unit[]): ScopeWords[] {
  const words: ScopeWords[] = []
  for (let at = 0; at < units.length; at++) {
    const { entry, reason } = units[at]
    if (reason === null && (entry === null || (entry.scope === null && entry.lists.size === 0))) continue
    const scope = scopeAt(units, at)
    const isStretch = isStretchAt(units, at)
    if (scope || isStretch) words.push({ at, scope: scope ?? 'period', isStretch })
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
  for (const { at: index, scope, isStretch } of words) {
    const away = Math.abs(index - at)
    if (away >= distance || index === at + reach || (isStretch && agentive)) continue
    const unit = units[index]
    // "The deadliest attack of the war killed 91": the war is the attack's.
    if (event === 'one' && unit.entry?.lists.has('ofWar')) continue
    if (isApart(units, at, index, toll)) continue
    distance = away
    // "In seven years 523 clinics have been destroyed": up to now.
    found =
      tense === 'perfect' && unit.reason === 'duration' && units[index + 1]?.word === 'years' ? 'cumulative' : scope
  }
  return found
}

/** The scope that the words at one place say: a phrase of time, a duration, "since", two dates. */
function scopeAt(units: readonly Unit[], at: number): Scope | null {
  const unit = units[at]
  const { entry } = unit
  if (isDateRange(units, at)) return 'period'
  if (isDuration(units, at))
    return units[at + 1]?.word === 'of' && (units[at + 2]?.entry?.lists.has('warWords') ?? false)
      ? 'cumulative'
      : 'period'
  if (!entry?.scope) return null
  const next = units[at + 1]
  // "a day before", "a day earlier": a point in time.
  if (next && (next.entry?.lists.has('pointsInTime') ?? false)) return null
  if (entry.lists.has('sinceWords')) {
    // "since dawn", "since Wednesday" are of the report's days; "for the fourth time since 2015" counts times.
    if (units[at - 1]?.word === 'time' || !next || next.word === '.' || next.tag === Tag.comma) return null
    const when = next?.tag === Tag.determiner ? units[at + 2] : next
    return when?.tag === Tag.time && when.reason === null && !isMonth(when) ? 'period' : 'cumulative'
  }
  // "as of 21:00" tells when the report was written.
  if (unit.word === 'as of' && next?.reason === 'time') return null
  // "day 362 of the war"
  if (unit.word.startsWith('of the') && (units[at - 1]?.tag === Tag.number || units[at - 1]?.reason !== null))
    return null
  return entry.scope
}

function isMonth(unit: Unit): boolean {
  return unit.entry?.lists.has('months') ?? false
}

/** "between 27 September and 4 October", "from 3 to 9 May", "between 1988 and 1994". */
function isDateRange(units: readonly Unit[], at: number): boolean {
  const unit = units[at]
  if (unit.reason === 'date' && unit.end - unit.start >= 7 && isMonth(units[at + 1] ?? unit)) return true
  if (!unit.entry?.lists.has('rangeOpeners')) return false
  return units[at + 1]?.reason === 'date' && (units[at + 2]?.tag === Tag.time || units[at + 2]?.tag === Tag.coordinator)
}

/** "in January", "in early March", "last week": a stretch in which one thing may have happened, or many. */
function isStretchAt(units: readonly Unit[], at: number): boolean {
  const unit = units[at]
  if (unit.entry?.lists.has('stretches')) return true
  if (!isMonth(unit)) return false
  let before = at - 1
  if (units[before]?.entry?.lists.has('partsOfStretch')) before--
  const word = units[before]?.word
  return word === 'in' || word === 'during' || word === 'throughout'
}

/** "in 6 months", "over three days", "within 48 hours"; "in a two-hour battle" tells how long one thing lasted. */
function isDuration(units: readonly Unit[], at: number): boolean {
  if (units[at].reason !== 'duration' || at === 0) return false
  if (!/^(?:in|over|within|during|in just|in only|every)$/.test(units[at - 1].word)) return false
  for (let next = at + 1; next < Math.min(units.length, at + 6); next++) {
    if (units[next].tag === Tag.comma || units[next].tag === Tag.verb || units[next].tag === Tag.preposition)
      return true
    const lists = units[next].entry?.lists
    if (lists?.has('eventNouns') || lists?.has('warWords') || lists?.has('eventNounsPlural')) return false
  }
  return true
}
