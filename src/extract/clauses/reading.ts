import type { Chunk, NounGroup } from '../chunk.ts'
import { addSub } from './join-groups.ts'
import type { Predication } from './predication.ts'

/** A clause while it is read: who stands in which role so far. */
export interface Clause {
  subject: NounGroup | null
  verb: Predication | null
  object: NounGroup | null
  /** The noun group that a relative pronoun takes up. */
  antecedent: NounGroup | null
  /** Opened by a comma, a bracket … or null. */
  readonly opened: 'comma' | 'bracket' | 'plain' | null
  readonly hypothetical: boolean
  governor: Predication | null
  /** The subject has its finite verb. */
  finite: boolean
  /** "…, two of them children, …": ends at its comma. */
  parenthesis: boolean
}

/** A sentence while its clauses are read: one for each call of `readClauses`, changed in place. */
export interface Reading {
  readonly chunks: readonly Chunk[]
  readonly predications: Predication[]
  /** Noun groups up to the place that is read. */
  readonly nouns: NounGroup[]
  /** The clause that is open. */
  clause: Clause
  /** The clauses around it, the innermost last. */
  readonly outer: Clause[]
  lastNoun: NounGroup | null
  /** The noun group whose parts are being listed. */
  including: NounGroup | null
  /** Place of the "with" that opened the list of parts; -1 where another word did. */
  withAt: number
  /** The noun group that a colon explains. */
  elaborated: NounGroup | null
  /** "of whom 20 are children and 12 are women": the whole whose parts go on being told. */
  ofWhom: NounGroup | null
  /** The preposition before adds to the count: "in addition to". */
  additive: boolean
  /** A noun group before its subject that counts with it. */
  ahead: NounGroup | null
  /** The noun group behind "between" whose other side is still to come. */
  oneSide: NounGroup | null
  /** Noun groups taken up as parts of another. */
  readonly parts: NounGroup[]
  /** Place of the last subordinator that turned out to be a preposition; -1 before any. */
  prepositionalAt: number
}

const deepest = 8

/** A clause of which nothing is known but what opens it. */
export function clauseOf(governor: Predication | null, hypothetical: boolean, opened: Clause['opened']): Clause {
  return {
    subject: null,
    verb: null,
    object: null,
    antecedent: null,
    opened,
    hypothetical,
    governor,
    finite: false,
    parenthesis: false,
  }
}

/** The reading of a sentence before its first chunk. */
export function startReading(chunks: readonly Chunk[]): Reading {
  return {
    chunks,
    predications: [],
    nouns: [],
    clause: clauseOf(null, false, null),
    outer: [],
    lastNoun: null,
    including: null,
    withAt: -1,
    elaborated: null,
    ofWhom: null,
    additive: false,
    ahead: null,
    oneSide: null,
    parts: [],
    prepositionalAt: -1,
  }
}

/** Opens a clause inside the open one, at most {@link deepest} deep: deeper, it takes the open one's place. */
export function enterClause(reading: Reading, inner: Clause): void {
  if (reading.outer.length < deepest) reading.outer.push(reading.clause)
  reading.clause = inner
}

/** Goes back to the clause around the open one; the outermost stays open. */
export function leaveClause(reading: Reading): void {
  const around = reading.outer.pop()
  if (around) reading.clause = around
}

/** Closes all clauses and opens a new one. */
export function restart(reading: Reading, clause: Clause): void {
  reading.clause = clause
  if (reading.outer.length > 0) reading.outer.length = 0
}

/** Puts a clause with this subject in the place of the open one, under the same condition. */
export function beginClause(reading: Reading, subject: NounGroup, governor: Predication | null): void {
  const clause = clauseOf(governor, reading.clause.hypothetical, null)
  clause.subject = subject
  reading.clause = clause
}

/** Takes a noun group up as a part of another: "33 people, including five children". */
export function addPart(reading: Reading, whole: NounGroup, part: NounGroup): void {
  addSub(whole, part)
  reading.parts.push(part)
}

/** The verb or adjective read last. */
export function lastPredication(reading: Reading): Predication | undefined {
  const { predications } = reading
  return predications.length > 0 ? predications[predications.length - 1] : undefined
}
