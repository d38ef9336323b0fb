import { countryOf, gazetteer } from '../../gazetteer/index.ts'
import type { Discourse, PlaceMention } from '../discourse.ts'
import { holds } from './holds.ts'

/** What a running total counts over: the smallest area of the headline, else the country, else an area around the topic. */
export function wideOf({ document, places }: Discourse, topic: number): number {
  const list = gazetteer()
  if (!list) return -1
  const end = document.blocks.headline?.end ?? -1
  let area = -1
  for (let number = 0; number < places.length && places[number].start < end; number++) {
    const mention = places[number]
    if (mention.relation === 'actor' || mention.contextual || !isAreaOf(mention, topic, places)) continue
    if (area < 0 || holds(places[area], mention)) area = number
  }
  if (area >= 0) return area
  if (topic < 0 || places[topic].number < 0) return -1
  const country = countryOf(list, places[topic].number)
  for (const [number, mention] of places.entries()) {
    // "Kenya's air force" acts: another name of it would say no country.
    if (mention.relation === 'actor' || mention.contextual) continue
    if (mention.number === country && mention.relation !== 'dateline') return number
    if (area < 0 && mention.kind !== 'country' && isAreaOf(mention, topic, places)) area = number
  }
  return area >= 0 && places[area].kind === 'province' && goesBeyond(places, places[area]) ? -1 : area
}

/** A province that is named once, where a town elsewhere is told of, too: what is counted in all is counted there, as well. */
function goesBeyond(places: readonly PlaceMention[], area: PlaceMention): boolean {
  if (places.some((mention) => mention !== area && mention.number === area.number)) return false
  return places.some(
    (mention) =>
      mention.kind === 'settlement' && mention.relation === 'in' && mention.number >= 0 && !holds(area, mention),
  )
}

function isAreaOf(mention: PlaceMention, topic: number, places: readonly PlaceMention[]): boolean {
  if (mention.kind !== 'province' && mention.kind !== 'region' && mention.kind !== 'country') return false
  return topic < 0 || mention.number === places[topic].number || holds(mention, places[topic])
}
