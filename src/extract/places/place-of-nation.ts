import { gazetteer, latitudeOf, longitudeOf } from '../../gazetteer/index.ts'
import { partyOf } from '../../language/parties/parties.ts'
import type { Discourse, PlaceMention } from '../discourse.ts'
import { degrees } from './to-place.ts'

/**
 * Returns the country of a nationality ("nat:PER") as a place that words of the text name, `null` where it is none.
 *
 *     Some 12,000 {place:Peruvians} have died in eight years.
 */
export function placeOfNation(
  nationality: string,
  words: { readonly start: number; readonly end: number },
  sentence: number,
  discourse: Discourse,
): PlaceMention | null {
  const places = gazetteer()
  const code = nationality.slice(4)
  const number = places?.countryNumber(code) ?? -1
  if (!places || number < 0) return null
  // By the name that the report itself has for it, if it has one.
  const named = discourse.places.find((mention) => mention.number === number)
  const name = named?.place.name ?? partyOf(`state:${code}`)?.name
  if (name === undefined) return null
  const { start, end } = words
  return {
    start,
    end,
    sentence,
    place: {
      start,
      end,
      text: discourse.given.text.slice(start, end),
      name,
      id: places.idOf(number),
      country: code,
      latitude: degrees(latitudeOf(places, number)),
      longitude: degrees(longitudeOf(places, number)),
      precision: 'country',
      basis: 'inferred',
    },
    number,
    kind: 'country',
    relation: 'modifier',
    lead: -1,
    first: -1,
    last: -1,
    alternatives: [],
    disputed: places.disputed(number),
  }
}
