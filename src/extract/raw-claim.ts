import type { Certainty, Stance } from '../model/index.ts'
import type { FacetMention, NounGroup } from './chunk.ts'
import type { Predication } from './clauses/predication.ts'
import type { RawAttribution } from './discourse.ts'
import type { QuantityMention, Unit } from './unit.ts'

/** A count claim while its document is still being read. */
export interface RawClaim {
  readonly measure: string
  readonly rule: string
  readonly quantity: QuantityMention
  readonly noun: NounGroup
  readonly trigger: { readonly start: number; readonly end: number }
  readonly unit: string
  readonly people: boolean
  facets: readonly FacetMention[]
  certainty: Certainty
  stance: Stance
  scope: 'incident' | 'period' | 'cumulative'
  role: 'victim' | 'attacker' | null
  readonly predication: Predication | null
  /** Number of the sentence, from 0. */
  sentence: number
  partOf: RawClaim | null
  /** The count that a change left behind: "rose from 30". */
  readonly older: boolean
  /** "the three men", "the 33 dead": points back. */
  readonly definite: boolean
  readonly additive: boolean
  /** "also", "later": told as a further thing. */
  readonly also: boolean
  /** Another speaker's figure for the same people: "radio says 25". */
  instead: boolean
  /** By whom it is said, once that is known; `null` before, and where the publisher speaks. */
  attribution: RawAttribution | null
  /** "in total", "brings the toll to": takes in what was said before. */
  readonly total: boolean
  readonly evidence: { start: number; end: number }
  readonly doubts: { readonly part: string; readonly reason: string; readonly alternatives: readonly unknown[] }[]
  /** How it was read, for `explain`. */
  readonly trace: string
  /** Its place among the claims of its document, once they are related; -1 before. */
  place: number
  /** The frame's own word, for tolls and scope. */
  readonly triggerUnit: Unit | null
}
