import { Sign } from '../../language/signs.ts'
import type { RawClaim } from '../raw-claim.ts'
import { Tag, type Unit } from '../unit.ts'

/** What a noun of an event says of how often it happened. */
export type EventKind = 'one' | 'many' | 'war' | 'fighting' | 'today' | 'stretch'

/** An event that a sentence names: the unit and its kind. */
export interface NamedEvent {
  readonly at: number
  readonly kind: EventKind
}

/** How far from a count an event still speaks of it, in units. */
const reach = 24

/** Returns the events that a sentence names, in its order. */
export function findNamedEvents(units: readonly Unit[]): NamedEvent[] {
  const events: NamedEvent[] = []
  for (let at = 0; at < units.length; at++) {
    const kind = eventOf(units, at)
    if (kind !== null) events.push({ at, kind })
  }
  return events
}

/** The event that the clause names beside the count at `at`: one, many, a war, or today's; of several, the nearest. */
export function eventNear(
  units: readonly Unit[],
  events: readonly NamedEvent[],
  at: number,
  claim: RawClaim,
  toll: boolean,
): EventKind | null {
  let best: EventKind | null = null
  let distance = reach
  for (const { at: index, kind } of events) {
    const away = Math.abs(index - at)
    if (away >= distance || units[index].start === claim.trigger.start) continue
    // "an offensive that killed forty": the clause is of the event.
    const from = index < at && units[index + 1]?.word === 'that' ? index + 2 : index
    if (isApart(units, at, from, toll)) continue
    distance = away
    best = kind
  }
  return best
}

function eventOf(units: readonly Unit[], index: number): EventKind | null {
  const unit = units[index]
  if (unit.entry === null || (unit.entry.signs & Sign.eventNoun) === 0 || unit.tag !== Tag.noun) return null
  const next = units[index + 1]
  // "war crime", "attack helicopter": the word modifies another.
  if (next && (next.tag === Tag.noun || next.tag === Tag.name) && !next.lists.has('eventNouns') && !isToll(next))
    return null
  const { lists } = unit.entry
  const thing = unit.entry.thing?.class === 'strike' ? unit.entry.thing : null
  const isToday = index >= 2 && units[index - 1].tag === Tag.possessive && units[index - 2].word === 'today'
  if (isToday && (thing?.plural || lists.has('warWords') || lists.has('eventNounsPlural'))) return 'today'
  if (lists.has('campaigns') && isLong(units, index)) return 'stretch'
  if (lists.has('eventNounsPlural') || thing?.plural) return 'many'
  if (lists.has('eventNouns') || thing) return 'one'
  if (lists.has('fightingWords')) return 'fighting'
  if (!lists.has('warWords')) return null
  // "killed in an air aggression on the port": whoever calls it so, one attack is meant.
  return lists.has('onceIfOne') && isIndefinite(units, index) ? 'one' : 'war'
}

function isIndefinite(units: readonly Unit[], index: number): boolean {
  for (let at = index - 1; at >= Math.max(0, index - 4); at--) {
    const { tag, word } = units[at]
    if (tag === Tag.determiner || tag === Tag.possessive) return word === 'a' || word === 'an'
    if (tag !== Tag.adjective && tag !== Tag.noun && tag !== Tag.name) return word === 'a' || word === 'an'
  }
  return false
}

/** "a 50-day offensive", "the week-long campaign": a stretch with two ends. */
function isLong(units: readonly Unit[], index: number): boolean {
  for (let at = index - 1; at >= Math.max(0, index - 3); at--) {
    if (units[at].lists.has('lasting')) return true
    if (units[at].reason === 'duration') return units[at + 1].tag === Tag.dash || units[at + 1].tag === Tag.noun
  }
  return false
}

const openers = /^(?:while|when|whereas|although|though|because|as|after|before|amid|that|if|where)$/

/**
 * A boundary of clauses lies between: what stands beyond it speaks of something else. With `goesOn` a second content of
 * one speech is no boundary: "said that forty rockets fell that day and that two blocks were hit".
 */
export function isApart(units: readonly Unit[], from: number, to: number, atCommas: boolean, goesOn = false): boolean {
  const first = Math.min(from, to)
  const last = Math.max(from, to)
  /** Where the last noun of a toll stands, once a comma asks for it. */
  let toll = -2
  for (let at = first; at < last; at++) {
    const { tag, word } = units[at]
    if (goesOn && word === 'that' && units[at - 1]?.tag === Tag.coordinator) continue
    if (tag === Tag.semicolon || tag === Tag.colon) return true
    if (tag === Tag.comma) {
      if (atCommas) return true
      if (toll === -2) toll = lastToll(units, at + 1, last)
      if (toll > at) return true
    }
    if (
      (tag === Tag.subordinator || word === 'amid') &&
      at > first &&
      openers.test(word) &&
      units[at + 1]?.tag !== Tag.adjective &&
      !isComparison(units, at)
    )
      return true
  }
  return false
}

/** "as high as 60" */
function isComparison(units: readonly Unit[], at: number): boolean {
  return units[at].word === 'as' && (units[at + 2]?.word === 'as' || units[at - 2]?.word === 'as')
}

/** The last noun of a toll among some units, -1 where there is none. */
function lastToll(units: readonly Unit[], from: number, to: number): number {
  for (let at = Math.min(to, units.length - 1); at >= from; at--) if (isToll(units[at])) return at
  return -1
}

function isToll({ entry }: Unit): boolean {
  if (entry === null || (entry.signs & Sign.framed) === 0) return false
  for (const { form, frame } of entry.frames) if (form === 'noun' && frame.counted.includes('value')) return true
  return false
}
