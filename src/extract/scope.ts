import type { RawClaim } from './raw-claim.ts'
import { Tag, type Unit } from './unit.ts'

/** Measures of a state of things: how many are so now, since it began. */
const standing: ReadonlySet<string> = new Set(['missing', 'besieged', 'trapped', 'sheltered'])

/** Beyond this number no single event is meant unless the words name one. */
const largestIncident = 1000

/**
 * Which stretch of time a count covers. Words decide ("since Saturday", "in the past 24 hours"); without them the
 * event that is named: one blast is an incident, "these attacks" and "the war" are everything so far.
 */
export function scopeOf(claim: RawClaim, units: readonly Unit[], toll: boolean): RawClaim['scope'] {
  const at = Math.max(0, units.findIndex((unit) => unit.end > claim.quantity.start))
  const words = scopeWords(units, at, toll)
  if (words) return words
  const event = eventNear(units, at, claim, toll)
  if (event === 'one') return 'incident'
  if (event === 'today') return 'period'
  if (event === 'war') return 'cumulative'
  const value = claim.quantity.stated ?? claim.quantity.low
  const perfect = (claim.predication?.verb?.perfect ?? false) || (claim.predication?.governor?.verb?.perfect ?? false) || perfectNear(units, at)
  if (event === 'many' && (toll || perfect)) return 'cumulative'
  if (toll && claim.people && (value >= largestIncident || isOfWhole(units, claim))) return 'cumulative'
  if (perfect && value >= largestIncident) return 'cumulative'
  if (perfect && event === null && claim.measure === 'casualties') return 'cumulative'
  if (claim.people && claim.measure === 'killed' && value >= largestIncident) return 'cumulative'
  if (standing.has(claim.measure) && value >= 100) return 'cumulative'
  return 'incident'
}

/** "Gaza death toll", "the Palestinian toll", "the toll in Sudan": of a place or a people as a whole. */
function isOfWhole(units: readonly Unit[], claim: RawClaim): boolean {
  const at = units.findIndex((unit) => unit.start === claim.trigger.start)
  if (at < 0) return false
  const before = units[at - 1]
  if (before && (before.tag === Tag.name || before.entry?.nationality || before.tag === Tag.possessive)) return true
  return units[at + 1]?.word === 'in' && units[at + 2]?.tag === Tag.name
}

function scopeWords(units: readonly Unit[], at: number, toll: boolean): RawClaim['scope'] | null {
  let found: RawClaim['scope'] | null = null
  let distance = Infinity
  for (let index = 0; index < units.length; index++) {
    const scope = units[index].entry?.scope ?? (isDuration(units, index) ? 'period' : null)
    if (!scope || isApart(units, at, index, toll)) continue
    if (Math.abs(index - at) < distance) {
      distance = Math.abs(index - at)
      found = scope
    }
  }
  return found
}

/** "in 6 months", "over three days", "within 48 hours". */
function isDuration(units: readonly Unit[], at: number): boolean {
  return units[at].reason === 'duration' && at > 0 && /^(?:in|over|within|during|in just|in only|every)$/.test(units[at - 1].word)
}

const openers = /^(?:while|when|whereas|although|though|because|as|after|before|amid|that|if|where)$/

/** A boundary of clauses lies between: what stands beyond it speaks of something else. */
function isApart(units: readonly Unit[], from: number, to: number, atCommas: boolean): boolean {
  const [first, last] = from < to ? [from, to] : [to, from]
  for (let at = first; at < last; at++) {
    const { tag, word } = units[at]
    if (tag === Tag.semicolon || tag === Tag.colon) return true
    if (tag === Tag.comma && (atCommas || hasToll(units, at + 1, last))) return true
    if ((tag === Tag.subordinator || word === 'amid') && at > first && openers.test(word)) return true
  }
  return false
}

function hasToll(units: readonly Unit[], from: number, to: number): boolean {
  for (let at = from; at <= to && at < units.length; at++) if (units[at].entry?.frames.some((sense) => sense.frame.counted.includes('value') && sense.form === 'noun')) return true
  return false
}

function perfectNear(units: readonly Unit[], at: number): boolean {
  for (let back = at; back >= Math.max(0, at - 8); back--) {
    const { word } = units[back]
    if (word === 'has' || word === 'have') return true
    if (units[back].tag === Tag.semicolon) return false
  }
  return false
}

type Event = 'one' | 'many' | 'war' | 'today'

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
  if (next && (next.tag === Tag.noun || next.tag === Tag.name) && !next.entry?.lists.has('eventNouns')) return null
  const lists = unit.entry?.lists
  const thing = unit.entry?.thing?.class === 'strike' ? unit.entry.thing : null
  const isToday = index >= 2 && units[index - 1].tag === Tag.possessive && units[index - 2].word === 'today'
  if (isToday && (thing || lists?.has('warWords') || lists?.has('eventNouns') || lists?.has('eventNounsPlural'))) return 'today'
  if (lists?.has('eventNounsPlural') || thing?.plural) return 'many'
  if (lists?.has('eventNouns') || thing) return 'one'
  return lists?.has('warWords') ? 'war' : null
}
