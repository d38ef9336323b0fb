import type { Chunk } from '../chunk.ts'
import type { Clauses } from '../clauses/predication.ts'
import type { CountContext } from '../counts/count.ts'
import type { RawClaim } from '../raw-claim.ts'
import type { Unit } from '../unit.ts'
import type { Sentence } from './sentence.ts'

/** A sentence while its triggers look for whom they count, with what they have counted so far. */
export interface FrameReading {
  readonly sentence: Sentence
  readonly units: readonly Unit[]
  readonly chunks: readonly Chunk[]
  readonly clauses: Clauses
  readonly context: CountContext
  /** The last count of people in the sentences before. */
  readonly previous: RawClaim | null
  readonly claims: RawClaim[]
  /** What was counted last in the sentences right before, where it is no people: what "41 of them" may be. */
  readonly thingBefore: Thing | null
  /** What a bare number of things goes on counting. */
  lastThing: Thing | null
}

/** Of what class a thing is, and in what it is counted. */
export interface Thing {
  readonly class: string
  readonly unit: string
}
