import type { Entry } from '../language/lexicon.ts'

/** A word or phrase of a sentence that may tell what happened: the longest at its place. */
export interface EventPhrase {
  readonly entry: Entry
  readonly start: number
  readonly end: number
  /** The token behind it. */
  readonly next: number
}
