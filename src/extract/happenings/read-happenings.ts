import type { EventMention, RawEvent } from '../discourse.ts'
import type { ReadDocument } from '../read-document.ts'
import { gatherEvents } from './gather-events.ts'
import { isMeant } from './is-meant.ts'
import type { Mention } from './mention.ts'
import { addMentions } from './read-mentions.ts'
import { signsOfViolence } from './signs-of-violence.ts'

/** Returns the events that a document tells, each once, in the order of the text, and every word of an event in it. */
export function readHappenings(document: ReadDocument): {
  readonly events: readonly RawEvent[]
  readonly eventMentions: readonly EventMention[]
} {
  const mentions: Mention[] = []
  for (const sentence of document.read) {
    if (sentence.eventPhrases !== null) addMentions(mentions, document, sentence, sentence.eventPhrases)
  }
  if (mentions.length === 0) return nothing
  const signs = signsOfViolence(document, mentions)
  const meant = mentions.filter((mention) => isMeant(mention, signs))
  const events = gatherEvents(meant)
  for (let at = 0; at < meant.length; at++) meant[at].place = at
  for (let at = 0; at < events.length; at++) events[at].place = at
  return { events, eventMentions: meant }
}

const nothing = { events: [], eventMentions: [] } as const
