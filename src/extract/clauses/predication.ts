import type { Mark, NounGroup, VerbGroup } from '../chunk.ts'

/** A verb, or an adjective, with whom it is said of and what it acts on. */
export interface Predication {
  readonly verb: VerbGroup | null
  readonly adjective: Mark | null
  /** Place among the chunks. */
  readonly at: number
  readonly passive: boolean
  readonly subject: NounGroup | null
  object: NounGroup | null
  /** "12 were children": what a copula says its subject is. */
  predicate: NounGroup | null
  /** The verb coordinated before it that has no object of its own: "abducted and killed nine students". */
  shares: Predication | null
  /** Noun groups behind a preposition, in order. */
  readonly obliques: NounGroup[]
  /** The verb that governs this clause: "feared", "denied that …". */
  readonly governor: Predication | null
  /** A condition opens the clause. */
  readonly hypothetical: boolean
}

/** A predication of which nothing is known but of whom it is said. */
export function newPredication(
  { verb, adjective, at }: Pick<Predication, 'verb' | 'adjective' | 'at'>,
  subject: NounGroup | null,
  passive: boolean,
  governor: Predication | null,
  hypothetical: boolean,
): Predication {
  return {
    verb,
    adjective,
    at,
    passive,
    subject,
    object: null,
    predicate: null,
    shares: null,
    obliques: [],
    governor,
    hypothetical,
  }
}

/** What is said in a sentence, and its noun groups, both in their order. */
export interface Clauses {
  readonly predications: readonly Predication[]
  readonly nouns: readonly NounGroup[]
}
