import type { RawClaim } from '../raw-claim.ts'
import { Tag, type Unit } from '../unit.ts'
import { unitBefore } from '../unit-before.ts'
import { eventNear } from './event-near.ts'
import { type Scope, scopeByWords, standing } from './scope-words.ts'
import type { SentenceTraits } from './sentence-traits.ts'
import { hadNear, isOneAgent, perfectNear, type Tense, tenseOf } from './tense-of.ts'

/** What the words around a claim say of the stretch of time it covers. */
export interface ScopeReading {
  /** `null` where the words leave it open. */
  readonly scope: Scope | null
  /** What decided: words of time, the event that is named, the size, or nothing. */
  readonly by: 'words' | 'event' | 'size' | null
  readonly tense: Tense
  /** The sentence names the day it happened: "on 27 February", "on Tuesday". */
  readonly dated: boolean
  /** "was killed when shells fell on a market": one thing, told. */
  readonly narrated: boolean
  readonly value: number
}

/** Beyond this number even a named attack is a campaign. */
const largestAttack = 10_000

/** Beyond this number no single event is meant unless the words name one. */
const largestIncident = 1000

/**
 * Which stretch of time a count covers, as far as its sentence tells. Words decide ("since Saturday", "in the past 24
 * hours"); without them the event that is named: one blast is an incident, "these attacks" and "the war" are
 * everything so far.
 */
export function readScope(claim: RawClaim, units: readonly Unit[], traits: SentenceTraits): ScopeReading {
  const toll = claim.trace === 'the figure of a toll'
  const at = claim.trace === 'the figure behind a label' ? placeOfLabel(claim, units) : placeOf(claim, units)
  const value = claim.quantity.stated ?? claim.quantity.low
  const tense = tenseOf(claim, units)
  const { dated, narrated } = traits
  // "Until noon we had admitted 188", "before Sunday some 500 had been killed".
  const until = traits.endsBefore && (tense === 'pluperfect' || hadNear(units, at))
  const reading = (scope: Scope | null, by: ScopeReading['by']): ScopeReading => ({
    scope,
    by,
    tense,
    dated,
    narrated,
    value,
  })
  const event = eventNear(units, traits.events, at, claim, toll)
  const isOne = isOneAgent(claim)
  // What has not happened has no stretch behind it: "vowed to shoot one hostage each month".
  const isAhead = claim.stance === 'predicts' || claim.stance === 'threatens'
  const words = scopeByWords(units, traits.words, at, toll, claim, isOne ? 'one' : event, tense)
  // "a war that killed 9,000 in a month": the war's count all the same.
  if (words === 'period' && event === 'war' && value >= largestIncident) return reading('cumulative', 'event')
  if (words && (words === 'cumulative' || !isAhead)) return reading(words, 'words')
  if (isAhead) return reading(null, null)
  // "Over 16,000 dead in Orra from the attack": no attack alone has killed so many.
  const isBeyondOne = claim.measure === 'killed' && value >= largestAttack && !isOne && !dated
  if (isBeyondOne && event === 'one') return reading('cumulative', 'size')
  if (event === 'one' || isOne) return reading('incident', 'event')
  if (until) return reading('cumulative', 'words')
  if (event === 'stretch') return reading('period', 'event')
  // "carried out four strikes on 22 March": a day's strikes.
  if (claim.measure === 'strikes' && value > 1 && (dated || traits.words.some(({ isStretch }) => isStretch)))
    return reading('period', 'event')
  if (event === 'today') return reading('period', 'event')
  if (event === 'war') return reading('cumulative', 'event')
  const asksPerfect =
    event === 'fighting' || event === 'many' || value >= largestIncident || claim.measure === 'casualties'
  const perfect = asksPerfect && (tense === 'perfect' || perfectNear(units, at))
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

/** The unit at which a claim's quantity begins; a noun group knows its place, so that no sentence is searched. */
function placeOf({ noun, quantity }: RawClaim, units: readonly Unit[]): number {
  for (let at = noun.first; at >= 0 && at <= noun.last && at < units.length; at++)
    if (units[at].end > quantity.start && units[at].start <= quantity.start) return at
  return Math.max(
    0,
    units.findIndex((unit) => unit.end > quantity.start),
  )
}

/** The words of time of a label stand with it: "Killed in May: soldiers 13, civilians 6". */
function placeOfLabel({ trigger }: RawClaim, units: readonly Unit[]): number {
  return Math.max(
    0,
    units.findIndex(({ end }) => end > trigger.start),
  )
}

/** "Gaza death toll", "the Palestinian toll", "the toll in Sudan": of a place or a people as a whole. */
function isOfWhole(units: readonly Unit[], claim: RawClaim): boolean {
  const at = units.findIndex((unit) => unit.start === claim.trigger.start)
  if (at < 0) return false
  const before = unitBefore(units, at)
  if (before && (before.tag === Tag.name || before.entry?.nationality || before.tag === Tag.possessive)) return true
  return units[at + 1]?.word === 'in' && units[at + 2]?.tag === Tag.name
}
