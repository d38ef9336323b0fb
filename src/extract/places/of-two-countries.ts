import { countryOf, gazetteer } from '../../gazetteer/index.ts'
import { PlaceWord } from '../../language/place-words.ts'
import type { Discourse, PlaceMention } from '../discourse.ts'

/**
 * Says whether the headline is about two countries: what they do with each other is in neither.
 *
 *     Russia and Ukraine exchange prisoners · Yerevan and Baku trade blame
 */
export function namesTwoCountries(discourse: Discourse): boolean {
  const { document, places } = discourse
  const end = document.blocks.headline?.end ?? -1
  let country = -1
  for (let at = 0; at < places.length && places[at].start < end; at++) {
    const { kind, number } = places[at]
    if (kind !== 'country') return kind !== null && country < 0 && isJoinedAbroad(places[at], places[at + 1], discourse)
    if (country >= 0 && number !== country) return true
    country = number
  }
  return false
}

/** Two towns that nothing brings in, joined and in two countries, stand for those. */
function isJoinedAbroad(mention: PlaceMention, next: PlaceMention | undefined, { document }: Discourse): boolean {
  const list = gazetteer()
  if (!list || !next || mention.relation !== 'free' || next.relation !== 'free') return false
  if (mention.number < 0 || next.number < 0) return false
  const isJoined = next.first === mention.last + 1 && (bitsOf(mention.last) & PlaceWord.locatives) === 0
  return isJoined && countryOf(list, mention.number) !== countryOf(list, next.number)

  function bitsOf(token: number): number {
    return document.lexicon.placeWords().get(document.tokens.hashes[token]) ?? 0
  }
}
