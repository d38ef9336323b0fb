import type { EventMention, RawEvent } from '../discourse.ts'
import type { ReadDocument } from '../read-document.ts'

/** Returns the events that a document tells, each once, in the order of the text. */
export function readHappenings(_document: ReadDocument): {
  readonly events: readonly RawEvent[]
  readonly eventMentions: readonly EventMention[]
} {
  return { events: [], eventMentions: [] }
}
