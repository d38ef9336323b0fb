import type { Given, PartyMention, PlaceMention } from '../discourse.ts'
import type { ReadDocument } from '../read-document.ts'

/** Returns the places that a document names, in the order of the text; names of parties hold none. */
export function readPlaces(_document: ReadDocument, _given: Given, _parties: readonly PartyMention[]): PlaceMention[] {
  return []
}
