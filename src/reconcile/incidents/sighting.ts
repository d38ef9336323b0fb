import type { Claim, ClaimReference, Place } from '../../model/index.ts'

/** What one report tells of one incident: its claims, and what they say of where, when, how and to whom. */
export interface Sighting {
  readonly report: string
  readonly textHash: string
  readonly published: string | null
  readonly claims: readonly ClaimReference[]
  readonly place: Place | null
  /** Days since 1970-01-01, both included; `null` where nothing is said. */
  readonly from: number | null
  readonly to: number | null
  readonly cause: string | null
  readonly target: string | null
  readonly actors: ReadonlySet<string>
  /** What it counts: the claims of each measure. */
  readonly figures: ReadonlyMap<string, readonly Figure[]>
  /** Words around its claims that tell incidents apart: names and rarer words, in small letters. */
  readonly words: ReadonlySet<string>
}

/** A number of a sighting. */
export type Figure = Pick<NonNullable<Claim['quantity']>, 'low' | 'high' | 'stated'>
