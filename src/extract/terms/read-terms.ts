import type { Term } from '../../model/index.ts'
import type { Discourse } from '../discourse.ts'

/** Returns the loaded words and names of a document with their neutral readings, in the order of the text. */
export function readTerms(_discourse: Discourse): Term[] {
  return []
}
