import { readAttributions } from './attribution/read-attributions.ts'
import type { Discourse, Given } from './discourse.ts'
import { readHappenings } from './happenings/read-happenings.ts'
import { readParties } from './parties/read-parties.ts'
import { readPlaces } from './places/read-places.ts'
import type { ReadDocument } from './read-document.ts'
import { firstsOf } from './sentence-of.ts'
import { readTimes } from './times/read-times.ts'

/** Reads who, where and when is named in a document, who says what in it, and what happens. */
export function readDiscourse(document: ReadDocument, given: Given): Discourse {
  return readDiscourses([document], [given])[0]
}

/** As {@link readDiscourse}, of several documents: each question is asked of all before the next, as of sentences. */
export function readDiscourses(documents: readonly ReadDocument[], given: readonly Given[]): Discourse[] {
  const parties = documents.map((document, at) => readParties(document, given[at]))
  const places = documents.map((document, at) =>
    readPlaces(document, given[at], parties[at].parties, parties[at].modifiers),
  )
  const times = documents.map((document, at) => readTimes(document, given[at], places[at]))
  const attributions = documents.map((document, at) =>
    readAttributions(document, given[at], parties[at].parties, places[at]),
  )
  const happenings = documents.map((document) => readHappenings(document))
  return documents.map((document, at) => {
    const { length } = document.sentences
    const { events, eventMentions } = happenings[at]
    return {
      given: given[at],
      document,
      parties: parties[at].parties,
      partyModifiers: parties[at].modifiers,
      places: places[at],
      times: times[at],
      attributions: attributions[at],
      events,
      eventMentions,
      firsts: {
        parties: firstsOf(parties[at].parties, length),
        places: firstsOf(places[at], length),
        times: firstsOf(times[at], length),
        attributions: firstsOf(attributions[at], length),
        eventMentions: firstsOf(eventMentions, length),
      },
    }
  })
}
