import type { Discourse, PlaceMention } from '../discourse.ts'
import { holds } from './holds.ts'

/** A mention that says outright where a sentence is set. */
export const strong = 2
/** How many sentences behind the headline may say more exactly where its event was. */
const beginning = 4

/** Returns the number of the mention that says where the report's main event is set, -1 where none does. */
export function topicOf(
  { document, places }: Discourse,
  ofSentence: Int32Array,
  weights: Uint8Array,
  besides: Uint8Array,
): number {
  const { sentences, blocks } = document
  const end = blocks.headline?.end ?? -1
  let headline = -1
  let sentence = 0
  for (; sentence < sentences.length && sentences.starts[sentence] < end; sentence++)
    if (headline < 0) headline = ofSentence[sentence]
  const last = Math.min(sentences.length, sentence + beginning)
  let body = -1
  for (; sentence < last; sentence++) {
    const scene = ofSentence[sentence]
    if (scene < 0) continue
    if (headline >= 0 && isExacter(places, headline, scene)) return scene
    if (weights[sentence] < strong) continue
    // The first sentence tells what the headline is about; where it only repeats the place, the next may be more exact.
    if (headline >= 0 && places[scene].number === places[headline].number) continue
    if (headline >= 0) break
    if (body < 0) body = scene
  }
  if (headline >= 0) return headline
  if (body >= 0) return body
  // Nothing but a name in the first lines: "Rochester officer killed".
  const first = places.findIndex(
    (one, number) => !settingless.has(one.relation) && !one.contextual && besides[number] === 0,
  )
  return first >= 0 && places[first].sentence < beginning && places[first].relation !== 'dateline' ? first : -1
}

/** Brought in so, a place says least of where something happened. */
const settingless: ReadonlySet<string> = new Set(['container', 'to', 'owner'])

/** "controls much of Sagaing" is no more exact than the headline, nor is one of three towns. */
function isExacter(places: readonly PlaceMention[], headline: number, scene: number): boolean {
  return places[scene].relation !== 'of' && holds(places[headline], places[scene]) && !isOfMany(places, scene)
}

/** One of several that one word brings in: "in Rafah, Gaza and Khan Younis". */
function isOfMany(places: readonly PlaceMention[], number: number): boolean {
  const { sentence, lead } = places[number]
  const next = places[number + 1]
  return next?.sentence === sentence && next.lead === lead && next.relation !== 'container'
}
