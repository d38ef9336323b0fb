import type { Attribution, Claim, Term, Toll } from './claim.ts'
import type { Document } from './document.ts'
import type { Problem } from './problem.ts'

/** What `onrecord read --format jsonl` prints, one object a document (DESIGN.md 8.1). */
export interface Output {
  /** The input line's own id where it has one, else `document.id`. */
  readonly id: string
  readonly engine: string
  readonly document: Document
  readonly problems: readonly Problem[]
  readonly claims: readonly Claim[]
  readonly tolls: readonly Toll[]
  readonly attributions: readonly Attribution[]
  readonly terms: readonly Term[]
}
