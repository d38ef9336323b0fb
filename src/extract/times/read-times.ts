import type { Given, TimeMention } from '../discourse.ts'
import type { ReadDocument } from '../read-document.ts'

/** Returns the times that a document tells, in the order of the text. */
export function readTimes(_document: ReadDocument, _given: Given): TimeMention[] {
  return []
}
