import type { Chunk } from '../chunk.ts'
import type { Clauses } from '../clauses/predication.ts'
import type { CountContext } from '../counts/count.ts'
import type { Sentence } from '../frames/sentence.ts'
import type { RawClaim } from '../raw-claim.ts'
import type { Unit } from '../unit.ts'

/** A sentence while its bare numbers look for what was counted before them, with what they have taken up so far. */
export interface EllipticReading {
  readonly sentence: Sentence
  readonly units: readonly Unit[]
  readonly chunks: readonly Chunk[]
  readonly clauses: Clauses
  readonly context: CountContext
  /** Claims of the sentence, in the order of the text. */
  readonly own: readonly RawClaim[]
  /** Claims of the sentences before that a bare number may take up. */
  readonly near: readonly RawClaim[]
  /** Those that a count which is named may take up. */
  readonly far: readonly RawClaim[]
  readonly found: RawClaim[]
  /** Place of the last bare number that somebody told. */
  toldAt: number
}
