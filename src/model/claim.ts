import type { Quantity } from './quantity.ts'
import type { Span } from './span.ts'

/** What about a population a facet tells. Age or sex never implies status. */
export type Facet = 'nationality' | 'side' | 'status' | 'age' | 'sex' | 'occupation' | 'kin'
/** `said`: the words state it. `implied`: the words carry it with them ("peasants" implies civilians). */
export type Basis = 'said' | 'implied'
/** `said` in the text or `inferred` from the discourse. */
export type Reading = 'said' | 'inferred'

export interface PopulationFacet extends Partial<Span> {
  /** e.g. `civilians`, `children`, `nat:ISR` (DESIGN.md 3.2). */
  readonly id: string
  readonly facet: Facet
  readonly basis: Basis
}

export type Responsibility = 'stated' | 'claimed' | 'suspected' | 'accused' | 'accepted' | 'denied'
export interface Actor extends Partial<Span> {
  readonly id: string | null
  readonly name: string
  readonly responsibility: Responsibility
}

export interface Place extends Partial<Span> {
  readonly name: string
  readonly id: string | null
  readonly country: string | null
  readonly latitude: number | null
  readonly longitude: number | null
  readonly precision: string
  readonly basis: Reading
}

/** ISO dates, both included. */
export interface Time {
  readonly start: string
  readonly end: string
  readonly precision: string
  readonly basis: Reading
}

/** One event, a stretch of time ("in the past 24 hours"), or everything up to a date. Never compared across. */
export type Scope = 'incident' | 'period' | 'cumulative'
export type Certainty = 'stated' | 'hedged' | 'feared' | 'unconfirmed'
export type Counting = 'counted' | 'registered' | 'estimated' | 'modelled'
export type Stance = 'asserts' | 'acknowledges' | 'denies' | 'doubts' | 'predicts' | 'threatens'

export interface Source {
  readonly name: string
  readonly kind: string
  readonly party: string | null
}

/** Source, cue and content of what somebody is said to have said. */
export interface Attribution {
  readonly source: readonly Span[]
  readonly cue: readonly Span[]
  readonly content: readonly Span[]
  readonly quoted: boolean
  readonly stance: Stance
  /** Nearest to the text first; the publisher is always the last link. */
  readonly sources: readonly Source[]
}

/** What the engine is not sure of, with the other readings. */
export interface Doubt {
  readonly part: string
  readonly reason: string
  readonly alternatives: readonly unknown[]
}

/** What somebody said: a count, or an event. Never a truth. */
export interface Claim {
  readonly id: string
  readonly kind: 'count' | 'event'
  readonly measure: string | null
  readonly event: string | null
  /** `null` on events. */
  readonly quantity: (Span & Quantity) | null
  /** The words that say what is counted or happened: "martyrs", "killed", "air strikes". */
  readonly trigger: Span | null
  readonly unit: string | null
  /** `attacker`: the dead of those who carried out the attack. `null` where nobody is a victim (rockets fired). */
  readonly role: 'victim' | 'attacker' | null
  readonly population: readonly PopulationFacet[]
  readonly actors: readonly Actor[]
  readonly cause: string | null
  readonly target: Place | null
  readonly place: Place | null
  readonly time: Time | null
  /** The cut-off of a toll. */
  readonly asOf: Time | null
  readonly scope: Scope | null
  readonly certainty: Certainty
  readonly counting: Counting | null
  readonly stance: Stance
  readonly attribution: Attribution | null
  /** Id of the claim of the same text that includes this one: "…, five of them children". */
  readonly partOf: string | null
  /** The words that carry the claim. */
  readonly evidence: Span
  readonly doubts: readonly Doubt[]
  /** Id of the frame that read it, e.g. `killed/kill`. */
  readonly rule: string
}

/** What one report says of the event it reports, for one measure: disjoint claims that add up. */
export interface Toll {
  readonly measure: string
  readonly low: number
  readonly high: number | null
  readonly claims: readonly string[]
  /** Where the report gives other figures for the same thing: each a set of claims that would stand instead. */
  readonly alternatives: readonly (readonly string[])[]
}

/** A loaded word or name with its neutral reading. */
export interface Term extends Span {
  readonly reading: string
  readonly kind: 'fixed' | 'contextual'
  readonly speaker: string
}
