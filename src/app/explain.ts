import { type Extraction, extract, type NumberReading, type TraceStep, tracer } from '../extract/index.ts'

export type { TraceStep } from '../extract/index.ts'

import type { Claim, Document } from '../model/index.ts'

/** Returns the steps that led to a claim of a document, in order. */
export type TraceClaim = (document: Document, claim: Claim) => readonly TraceStep[]

/** A claim with its number in the document (from 1 on) and how it was read. */
export interface Explanation {
  readonly number: number
  readonly claim: Claim
  readonly trace: readonly TraceStep[]
}

/** Which claims are asked for; nothing named: all. */
export interface ClaimChoice {
  readonly claim?: string
  /** UTF-16 offset into the text. */
  readonly at?: number
  /** The number that the table prints before a claim, from 1 on. */
  readonly number?: number
}

export interface DocumentExplanation {
  readonly explanations: readonly Explanation[]
  /** For `at`: the number that stands there, where no claim holds it. */
  readonly number: NumberReading | null
}

/** Returns how the chosen claims of a document were read. */
export function explain(document: Document, choice: ClaimChoice = {}, trace?: TraceClaim): DocumentExplanation {
  const { claims, number } = chooseClaims(extract(document), choice)
  const traceOf = trace ?? traceOfEngine(document)
  return { explanations: claims.map((one) => ({ ...one, trace: traceOf(document, one.claim) })), number }
}

/** The engine's own trace, the document read once for all its claims. */
function traceOfEngine(document: Document): TraceClaim {
  const stepsOf = tracer(document)
  return (_, claim) => stepsOf(claim.id)
}

/** Returns the claims that are asked for, each with its number in the document. */
export function chooseClaims(
  { claims, numbers }: Pick<Extraction, 'claims' | 'numbers'>,
  { claim: id, at, number }: ClaimChoice,
): { readonly claims: readonly { claim: Claim; number: number }[]; readonly number: NumberReading | null } {
  const numbered = claims.map((claim, index) => ({ claim, number: index + 1 }))
  if (id !== undefined) return { claims: numbered.filter(({ claim }) => claim.id === id), number: null }
  if (number !== undefined) return { claims: numbered.filter((one) => one.number === number), number: null }
  if (at === undefined) return { claims: numbered, number: null }
  const counting = numbered.filter(({ claim }) => holds(claim.quantity, at))
  if (counting.length > 0) return { claims: counting, number: null }
  const uncounted = numbers.find((one) => one.claim === null && holds(one, at))
  if (uncounted !== undefined) return { claims: [], number: uncounted }
  return { claims: numbered.filter(({ claim }) => holds(claim.trigger, at)), number: null }
}

function holds(span: { readonly start: number; readonly end: number } | null, at: number): boolean {
  return span !== null && span.start <= at && at < span.end
}
