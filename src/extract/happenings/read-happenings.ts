import type { RawEvent } from '../discourse.ts'
import type { ReadDocument } from '../read-document.ts'

/** Returns the events that a document tells, each once, in the order of the text. */
export function readHappenings(_document: ReadDocument): RawEvent[] {
  return []
}
