import type { RawClaim } from './raw-claim.ts'
import { Tag, type Unit } from './unit.ts'

/** The stretch of time a count covers: one event, a stretch with two ends, everything from a beginning on. */
export type Scope = RawClaim['scope']

/** What the words around a claim say of the stretch of time it covers. */
export interface ScopeReading {
  /** `null` where the words leave it open. */
  readonly scope: Scope | null
  /** What decided: words of time, the event that is named, the size, or nothing. */
  readonly by: 'words' | 'event' | 'size' | null
  /** `none` where no verb tells: "37 civilians killed", "143 dead". */
  readonly tense: 'past' | 'present' | 'perfect' | 'pluperfect' | 'none'
  /** The sentence names the day it happened: "on 27 February", "on Tuesday". */
  readonly dated: boolean
  /** "was killed when shells fell on a market": one thing, told. */
  readonly narrated: boolean
  readonly value: number
}

/** Measures of a state of things: how many are so now, since it began. */
const standing: ReadonlySet<string> = new Set([
  'missing',
  'besieged',
  'trapped',
  'sheltered',
  'held',
  'displaced',
  'homeless',
  'evacuated',
])

/** Beyond this number no single event is meant unless the words name one. */
const largestIncident = 1000

/**
 * Which stretch of time a count covers, as far as its sentence tells. Words decide ("since Saturday", "in the past 24
 * hours"); without them the event that is named: one blast is an incident, "these attacks" and "the war" are
 * everything so far.
 */
export function readScope(claim: RawClaim, units: readonly Unit[], traits: SentenceTraits): ScopeReading {
  const toll = claim.trace === 'the figure of a toll'
  const at = placeOf(claim, units)
  const value = claim.quantity.stated ?? claim.quantity.low
  const tense = tenseOf(claim, units)
  const { dated, narrated } = traits
  // "Until noon we had admitted 188", "before Sunday some 500 had been killed".
  const until = tense === 'pluperfect' && traits.endsBefore
  const reading = (scope: Scope | null, by: ScopeReading['by']): ScopeReading => ({
    scope,
    by,
    tense,
    dated,
    narrated,
    value,
  })
  const event = eventNear(units, at, claim, toll)
  const isOne = isOneAgent(claim)
  const words = scopeWords(units, at, toll, claim, isOne ? 'one' : event, tense)
  // "a war that killed 9,000 in a month": the war's count all the same.
  if (words === 'period' && event === 'war' && value >= largestIncident) return reading('cumulative', 'event')
  if (words) return reading(words, 'words')
  // What has not happened has no beginning to be counted from.
  if (claim.stance === 'predicts' || claim.stance === 'threatens') return reading(null, null)
  if (event === 'one' || isOne) return reading('incident', 'event')
  if (until) return reading('cumulative', 'words')
  if (event === 'today') return reading('period', 'event')
  if (event === 'war') return reading('cumulative', 'event')
  const perfect = tense === 'perfect' || perfectNear(units, at)
  if (event === 'fighting' && (toll || perfect)) return reading('cumulative', 'event')
  if (event === 'many' && (toll || perfect)) return reading('cumulative', 'event')
  if (event === 'many' && traits.spreads) return reading('period', 'event')
  if (toll && claim.people && (value >= largestIncident || isOfWhole(units, claim)))
    return reading('cumulative', 'size')
  if ((perfect || tense === 'pluperfect') && value >= largestIncident) return reading('cumulative', 'size')
  // "has acknowledged a hundred casualties": a side's losses so far.
  if (perfect && event === null && !dated && claim.measure === 'casualties' && claim.triggerUnit?.tag === Tag.noun)
    return reading('cumulative', 'size')
  if (claim.people && claim.measure === 'killed' && value >= largestIncident && !dated)
    return reading('cumulative', 'size')
  if (claim.measure === 'held' && tense === 'present' && value >= 20) return reading('cumulative', 'size')
  if (
    standing.has(claim.measure) &&
    (tense === 'present' || claim.measure === 'missing' || claim.measure === 'besieged') &&
    value >= 100
  )
    return reading('cumulative', 'size')
  return reading(null, null)
}

/** What a sentence says of time as a whole. */
export interface SentenceTraits {
  readonly dated: boolean
  readonly narrated: boolean
  /** "across the Strip": many places at once. */
  readonly spreads: boolean
  /** It opens with the end of what it counts: "until noon", "before Sunday". */
  readonly endsBefore: boolean
}

/** Reads a sentence once for all its claims. */
export function traitsOf(units: readonly Unit[]): SentenceTraits {
  return {
    dated: isDated(units),
    narrated: units.some(({ tag, word }) => tag === Tag.subordinator && word === 'when'),
    spreads: units.some(({ word }) => word === 'across' || word === 'throughout'),
    endsBefore: (units[0]?.entry?.lists.has('endsBefore') ?? false) && units[1]?.tag === Tag.time,
  }
}

/** The unit at which a claim's quantity begins; a noun group knows its place, so that no sentence is searched. */
function placeOf({ noun, quantity }: RawClaim, units: readonly Unit[]): number {
  for (let at = noun.first; at >= 0 && at <= noun.last && at < units.length; at++)
    if (units[at].end > quantity.start && units[at].start <= quantity.start) return at
  return Math.max(
    0,
    units.findIndex((unit) => unit.end > quantity.start),
  )
}

/** How far from a count words still speak of it, in units. */
const reach = 60

/** The stretch of time that opens a sentence, and with it what follows: "In the past 24 hours …", "Since Monday …". */
export function startsWithStretch(units: readonly Unit[]): Scope | null {
  for (let at = 0; at < Math.min(units.length, 3); at++) {
    const scope = scopeAt(units, at)
    if (scope) return scope
  }
  return null
}

/** "Gaza death toll", "the Palestinian toll", "the toll in Sudan": of a place or a people as a whole. */
function isOfWhole(units: readonly Unit[], claim: RawClaim): boolean {
  const at = units.findIndex((unit) => unit.start === claim.trigger.start)
  if (at < 0) return false
  const before = units[at - 1]
  if (before && (before.tag === Tag.name || before.entry?.nationality || before.tag === Tag.possessive)) return true
  return units[at + 1]?.word === 'in' && units[at + 2]?.tag === Tag.name
}

/** The nearest words of time in the claim's clause, or the two dates between which the sentence stands. */
function scopeWords(
  units: readonly Unit[],
  at: number,
  toll: boolean,
  claim: RawClaim,
  event: Event | null,
  tense: ScopeReading['tense'],
): Scope | null {
  let found: Scope | null = null
  let distance = Infinity
  const agentive = isAgentive(claim) && !perfectNear(units, at)
  for (let index = Math.max(0, at - reach); index < Math.min(units.length, at + reach); index++) {
    const scope = isStretch(units, index)
      ? agentive
        ? null
        : (scopeAt(units, index) ?? 'period')
      : scopeAt(units, index)
    // "The deadliest attack of the war killed 91": the war is the attack's.
    if (event === 'one' && units[index].entry?.lists.has('ofWar')) continue
    if (!scope || isApart(units, at, index, toll)) continue
    if (Math.abs(index - at) < distance) {
      distance = Math.abs(index - at)
      // "In seven years 523 clinics have been destroyed": up to now.
      found =
        tense === 'perfect' && units[index].reason === 'duration' && units[index + 1]?.word === 'years'
          ? 'cumulative'
          : scope
    }
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
function isStretch(units: readonly Unit[], at: number): boolean {
  const unit = units[at]
  if (unit.entry?.lists.has('stretches')) return true
  if (!isMonth(unit)) return false
  let before = at - 1
  if (units[before]?.entry?.lists.has('partsOfStretch')) before--
  const word = units[before]?.word
  return word === 'in' || word === 'during' || word === 'throughout'
}

/** "A truck bomb killed 58 people": one who acts did so once; "58 people were killed" may be the sum of many. */
function isAgentive({ predication, trigger }: RawClaim): boolean {
  if (
    !predication?.verb ||
    predication.adjective ||
    predication.passive ||
    predication.verb.main.start !== trigger.start
  )
    return false
  return predication.object !== null && predication.subject !== null && !predication.verb.perfect
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

const openers = /^(?:while|when|whereas|although|though|because|as|after|before|amid|that|if|where)$/

/** A boundary of clauses lies between: what stands beyond it speaks of something else. */
function isApart(units: readonly Unit[], from: number, to: number, atCommas: boolean): boolean {
  const [first, last] = from < to ? [from, to] : [to, from]
  for (let at = first; at < last; at++) {
    const { tag, word } = units[at]
    if (tag === Tag.semicolon || tag === Tag.colon) return true
    if (tag === Tag.comma && (atCommas || hasToll(units, at + 1, last))) return true
    if (
      (tag === Tag.subordinator || word === 'amid') &&
      at > first &&
      openers.test(word) &&
      units[at + 1]?.tag !== Tag.adjective
    )
      return true
  }
  return false
}

function hasToll(units: readonly Unit[], from: number, to: number): boolean {
  for (let at = from; at <= to && at < units.length; at++) if (isToll(units[at])) return true
  return false
}

function isToll(unit: Unit): boolean {
  return unit.entry?.frames.some((sense) => sense.frame.counted.includes('value') && sense.form === 'noun') ?? false
}

function perfectNear(units: readonly Unit[], at: number): boolean {
  for (let back = at; back >= Math.max(0, at - 8); back--) {
    const { word } = units[back]
    if (word === 'has' || word === 'have') return true
    if (units[back].tag === Tag.semicolon) return false
  }
  return false
}

function tenseOf({ predication }: RawClaim, units: readonly Unit[]): ScopeReading['tense'] {
  const verb = predication?.verb
  if (!verb) return 'none'
  if (verb.perfect) for (let at = verb.first; at <= verb.last; at++) if (units[at]?.word === 'had') return 'pluperfect'
  if (verb.perfect || predication?.governor?.verb?.perfect) return 'perfect'
  for (let at = verb.first; at <= verb.last; at++) {
    const { word } = units[at] ?? { word: '' }
    if (word === 'are' || word === 'is') return 'present'
    if (word === 'remain' || word === 'remains' || word === 'stay') return 'present'
  }
  return verb.bare && predication?.passive ? 'none' : 'past'
}

/** "A mine killed two children": one thing acts once. */
function isOneAgent(claim: RawClaim): boolean {
  const subject = claim.predication?.subject
  if (!subject || !isAgentive(claim) || subject.quantity !== null || subject.plural) return false
  return subject.determiner === 'indefinite' || (subject.head.entry?.lists.has('eventNouns') ?? false)
}

/** "on 27 February", "on Tuesday", "March 4:": the day of what the sentence tells. */
function isDated(units: readonly Unit[]): boolean {
  for (let at = 0; at < units.length; at++) {
    const unit = units[at]
    if (unit.tag !== Tag.time && unit.reason !== 'date') continue
    const before = units[at - 1]
    if (before?.word === 'on' || (at === 0 && unit.reason === 'date')) return true
  }
  return false
}

type Event = 'one' | 'many' | 'war' | 'fighting' | 'today'

/** The event that the clause names beside the count: one, many, a war, or today's. */
function eventNear(units: readonly Unit[], at: number, claim: RawClaim, toll: boolean): Event | null {
  let best: Event | null = null
  let distance = 24
  for (let index = Math.max(0, at - 24); index < Math.min(units.length, at + 24); index++) {
    const kind = eventOf(units, index)
    if (!kind || units[index].start === claim.trigger.start || isApart(units, at, index, toll)) continue
    const away = Math.abs(index - at)
    if (away < distance) {
      distance = away
      best = kind
    }
  }
  return best
}

function eventOf(units: readonly Unit[], index: number): Event | null {
  const unit = units[index]
  if (unit.tag !== Tag.noun) return null
  const next = units[index + 1]
  // "war crime", "attack helicopter": the word modifies another.
  if (next && (next.tag === Tag.noun || next.tag === Tag.name) && !next.entry?.lists.has('eventNouns') && !isToll(next))
    return null
  const lists = unit.entry?.lists
  const thing = unit.entry?.thing?.class === 'strike' ? unit.entry.thing : null
  const isToday = index >= 2 && units[index - 1].tag === Tag.possessive && units[index - 2].word === 'today'
  if (isToday && (thing?.plural || lists?.has('warWords') || lists?.has('eventNounsPlural'))) return 'today'
  if (lists?.has('eventNounsPlural') || thing?.plural) return 'many'
  if (lists?.has('eventNouns') || thing) return 'one'
  if (lists?.has('fightingWords')) return 'fighting'
  return lists?.has('warWords') ? 'war' : null
}
