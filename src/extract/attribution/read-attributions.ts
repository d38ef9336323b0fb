import type { Given, PartyMention, RawAttribution } from '../discourse.ts'
import type { ReadDocument } from '../read-document.ts'

/** Returns every source, cue and content of a document, in the order of the cues. */
export function readAttributions(
  _document: ReadDocument,
  _given: Given,
  _parties: readonly PartyMention[],
): RawAttribution[] {
  return []
}
