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
  const words = scopeWords(units, claim)
  if (words) return words
  const event = eventNear(units, claim)
  if (event === 'one') return 'incident'
  if (event === 'today') return 'period'
  if (event === 'war') return 'cumulative'
  const value = claim.quantity.stated ?? claim.quantity.low
  const perfect = claim.predication?.verb?.perfect ?? claim.predication?.governor?.verb?.perfect ?? perfectNear(units, claim)
  if (toll && event === 'many') return 'cumulative'
  if (perfect && event === 'many') return 'cumulative'
  if (perfect && value >= largestIncident) return 'cumulative'
  if (claim.people && claim.measure === 'killed' && value >= largestIncident) return 'cumulative'
  if (perfect && standing.has(claim.measure) && value >= 100) return 'cumulative'
  return 'incident'
}

function scopeWords(units: readonly Unit[], claim: RawClaim): RawClaim['scope'] | null {
  let found: RawClaim['scope'] | null = null
  const at = Math.max(0, units.findIndex((unit) => unit.end > claim.quantity.start))
  let distance = Infinity
  for (let index = 0; index < units.length; index++) {
    const scope = units[index].entry?.scope
    if (!scope) continue
    if (isApart(units, at, index)) continue
    if (Math.abs(index - at) < distance) {
      distance = Math.abs(index - at)
      found = scope
    }
  }
  return found
}

/** A boundary of clauses lies between: what stands beyond it speaks of something else. */
function isApart(units: readonly Unit[], from: number, to: number): boolean {
  const [first, last] = from < to ? [from, to] : [to, from]
  for (let at = first + 1; at < last; at++) {
    const { tag, word } = units[at]
    if (tag === Tag.semicolon) return true
    if (tag === Tag.subordinator && /^(?:while|when|whereas|although|though|because)$/.test(word)) return true
  }
  return false
}

function perfectNear(units: readonly Unit[], claim: RawClaim): boolean {
  const at = units.findIndex((unit) => unit.end > claim.quantity.start)
  for (let back = at; back >= Math.max(0, at - 8); back--) {
    const { word } = units[back]
    if (word === 'has' || word === 'have') return true
    if (units[back].tag === Tag.semicolon) return false
  }
  return false
}

/** The event that the clause names beside the count: one, many, a war, or today's. */
function eventNear(units: readonly Unit[], claim: RawClaim): 'one' | 'many' | 'war' | 'today' | null {
  const at = Math.max(0, units.findIndex((unit) => unit.end > claim.quantity.start))
  let best: 'one' | 'many' | 'war' | 'today' | null = null
  let distance = 24
  for (let index = Math.max(0, at - 24); index < Math.min(units.length, at + 24); index++) {
    const unit = units[index]
    const lists = unit.entry?.lists
    const isStrike = unit.entry?.thing?.class === 'strike'
    if (!lists && !isStrike) continue
    let kind: 'one' | 'many' | 'war' | 'today' | null = null
    if (unit.tag !== Tag.noun) continue
    const today = index >= 2 && units[index - 1].tag === Tag.possessive && units[index - 2].word === 'today'
    if (today && (lists?.has('warWords') || lists?.has('eventNouns') || lists?.has('eventNounsPlural') || unit.entry?.thing || /s$/.test(unit.word))) kind = 'today'
    else if (lists?.has('eventNounsPlural') || (isStrike && unit.entry?.thing?.plural)) kind = 'many'
    else if (lists?.has('eventNouns') || isStrike) kind = 'one'
    else if (lists?.has('warWords')) kind = 'war'
    if (!kind || isApart(units, at, index)) continue
    const away = Math.abs(index - at)
    if (away < distance) {
      distance = away
      best = kind
    }
  }
  return best
}
