import type { Given, PartyMention } from '../discourse.ts'
import type { ReadDocument } from '../read-document.ts'

/** Returns the names of parties in a document, in the order of the text. */
export function readParties(_document: ReadDocument, _given: Given): PartyMention[] {
  return []
}
