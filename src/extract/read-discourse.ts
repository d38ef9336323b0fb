import { readAttributions } from './attribution/read-attributions.ts'
import type { Discourse, Given } from './discourse.ts'
import { readHappenings } from './happenings/read-happenings.ts'
import { readParties } from './parties/read-parties.ts'
import { readPlaces } from './places/read-places.ts'
import type { ReadDocument } from './read-document.ts'
import { readTimes } from './times/read-times.ts'

/** Reads who, where and when is named in a document, who says what in it, and what happens. */
export function readDiscourse(document: ReadDocument, given: Given): Discourse {
  const { parties, modifiers: partyModifiers } = readParties(document, given)
  const places = readPlaces(document, given, parties, partyModifiers)
  const times = readTimes(document, given, places)
  const attributions = readAttributions(document, given, parties, places)
  const { events, eventMentions } = readHappenings(document)
  return { given, document, parties, partyModifiers, places, times, attributions, events, eventMentions }
}
