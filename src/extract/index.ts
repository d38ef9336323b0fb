import type { Attribution, Claim, Document, Problem, Term, Toll } from '../model/index.ts'

/** A number of the text: the claim it is in, or the reason why it is no count. */
export interface NumberReading {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly claim: string | null
  /** e.g. `age`, `date`, `money`, `storeys`, `no-trigger`; `null` where a claim holds it. */
  readonly reason: string | null
}

export interface Extraction {
  readonly problems: readonly Problem[]
  readonly claims: readonly Claim[]
  readonly tolls: readonly Toll[]
  readonly attributions: readonly Attribution[]
  readonly terms: readonly Term[]
  readonly numbers: readonly NumberReading[]
}

/** Version of the engine, on every claim of the ledger. */
export const ENGINE = 'onrecord 0.1.0'

/** Reads a document: every count claim of it, its tolls and its numbers. Never throws on text. */
export function extract(document: Pick<Document, 'text'> & Partial<Document>): Extraction {
  void document
  return { problems: [], claims: [], tolls: [], attributions: [], terms: [], numbers: [] }
}
