import type { Chunk } from '../chunk.ts'
import type { Clauses } from '../clauses/predication.ts'
import type { Unit } from '../unit.ts'

/** A sentence of a document with the words, groups and clauses that were read in it. */
export interface Sentence {
  readonly index: number
  /** Bits of `Sign`. */
  readonly signs: number
  readonly units: readonly Unit[]
  readonly chunks: readonly Chunk[]
  readonly clauses: Clauses
}
