import { countryOf, gazetteer } from '../../gazetteer/index.ts'
import { PlaceWord } from '../../language/place-words.ts'
import type { Discourse, PlaceMention } from '../discourse.ts'
import { wordsBeside } from './words-beside.ts'

/**
 * Says whether the headline is about two countries: what they do with each other is in neither.
 *
 *     Russia and Ukraine exchange prisoners · Yerevan and Baku trade blame
 */
export function namesTwoCountries(discourse: Discourse): boolean {
  const { document, places } = discourse
  const end = document.blocks.headline?.end ?? -1
  let country: PlaceMention | null = null
  for (let at = 0; at < places.length && places[at].start < end; at++) {
    const { kind, number, relation } = places[at]
    if (kind !== 'country')
      return kind !== null && country === null && isJoinedAbroad(places[at], places[at + 1], discourse)
    // "Kenya kills 20 in Somalia" is in one of them.
    if (country && number !== country.number) return relation !== 'in' || country.relation !== 'actor'
    country = places[at]
  }
  return false
}

/** Two towns that nothing brings in, joined and in two countries, stand for those. */
function isJoinedAbroad(mention: PlaceMention, next: PlaceMention | undefined, { document }: Discourse): boolean {
  const list = gazetteer()
  if (!list || !next || mention.relation !== 'free' || next.relation !== 'free') return false
  if (mention.number < 0 || next.number < 0) return false
  const isJoined = next.first === mention.last + 1 && (wordsBeside(document)[mention.last] & PlaceWord.locatives) === 0
  return isJoined && countryOf(list, mention.number) !== countryOf(list, next.number)
}
