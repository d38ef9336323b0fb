import { gazetteer, latitudeOf, longitudeOf } from '../../gazetteer/index.ts'
import { partyOf } from '../../language/parties/parties.ts'
import type { PlaceMention } from '../discourse.ts'
import { degrees } from './to-place.ts'

/** Words that tell of a country without naming it, and how the words around bring them in. */
export type CountryWords = Pick<PlaceMention, 'start' | 'end' | 'sentence' | 'relation' | 'lead' | 'first' | 'last'>

/**
 * Returns a country (ISO 3166-1 alpha-3) as a place that other words than its name tell: a people, a loaded name, a word
 * of territory. `null` where no list has it. It goes by the name that the report itself has for it, if it has one.
 */
export function countryMention(
  code: string,
  words: CountryWords,
  text: string,
  named: readonly PlaceMention[],
): PlaceMention | null {
  const places = gazetteer()
  const number = places?.countryNumber(code) ?? -1
  if (!places || number < 0) return null
  const name = named.find((mention) => mention.number === number)?.place.name ?? partyOf(`state:${code}`)?.name
  if (name === undefined) return null
  const { start, end } = words
  return {
    ...words,
    place: {
      start,
      end,
      text: text.slice(start, end),
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
    alternatives: [],
    disputed: places.disputed(number),
  }
}
