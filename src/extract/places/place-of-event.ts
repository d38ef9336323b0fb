import type { Anchor, Discourse, PlaceMention, RawEvent } from '../discourse.ts'
import { onceFor } from '../once-for.ts'
import { holds } from './holds.ts'
import { placeInSentence } from './place-in-sentence.ts'
import { scenesOf } from './scenes.ts'

/** "the raid" killed where the raid was said to be: the event's earlier mentions tell. */
export function placeOfEvent(anchor: Anchor, discourse: Discourse): PlaceMention | null {
  for (const { mentions } of eventsToldAgain(discourse).get(anchor.sentence) ?? []) {
    const place = placeInSentence(mentions[0], discourse)
    if (!place) continue
    const { topic } = scenesOf(discourse)
    return topic >= 0 && holds(place, discourse.places[topic]) ? discourse.places[topic] : place
  }
  return null
}

/** By sentence, the events that it tells again: gathered once, or each claim would go through all events. */
const eventsToldAgain = onceFor((discourse: Discourse): ReadonlyMap<number, readonly RawEvent[]> => {
  const events = new Map<number, RawEvent[]>()
  for (const event of discourse.events) {
    let last = event.mentions[0].sentence
    for (const { sentence } of event.mentions) {
      if (sentence <= last) continue
      last = sentence
      const here = events.get(sentence)
      if (here) here.push(event)
      else events.set(sentence, [event])
    }
  }
  return events
})
