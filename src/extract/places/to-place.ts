import {
  COORDINATE_UNIT,
  countryOf,
  type Gazetteer,
  kindOf,
  latitudeOf,
  longitudeOf,
  NO_COORDINATE,
  type PlaceKind,
  PRECISION_OF,
} from '../../gazetteer/index.ts'
import { PlaceWord } from '../../language/place-words.ts'
import type { Place, Reading } from '../../model/index.ts'
import type { Candidate } from './candidate.ts'
import { fitOf } from './choose-place.ts'

/** Returns a candidate as claims have it: with the id of its place, or by its name alone where nothing decides which. */
export function toPlace(gazetteer: Gazetteer, text: string, candidate: Candidate, basis: Reading): Place {
  const { start, end, place, kinds, alternatives } = candidate
  const words = text.slice(start, end)
  const kind: PlaceKind | null = place >= 0 ? kindOf(gazetteer, place) : null
  const isOther = kind !== null && isArea(kinds) && fitOf(kind, kinds) === false
  if (kind === null || isOther) {
    // The one place of the name that is listed lies elsewhere: it says nothing of this one.
    const isStray = place < 0 && alternatives.length === 1
    const country = place >= 0 ? countryOf(gazetteer, place) : isStray ? -1 : sharedCountry(gazetteer, alternatives)
    return {
      start,
      end,
      text: words,
      name: isStray ? text.slice(start, candidate.nameEnd) : words,
      id: null,
      country: country >= 0 ? gazetteer.countryCode(country) : null,
      latitude: null,
      longitude: null,
      precision: precisionOf(kinds) ?? 'town',
      basis,
    }
  }
  const country = countryOf(gazetteer, place)
  return {
    start,
    end,
    text: words,
    // "Kherson region" is known as Kherson.
    name: candidate.nameEnd === end ? words : text.slice(start, candidate.nameEnd),
    id: gazetteer.idOf(place),
    country: country >= 0 ? gazetteer.countryCode(country) : null,
    latitude: degrees(latitudeOf(gazetteer, place)),
    longitude: degrees(longitudeOf(gazetteer, place)),
    precision: PRECISION_OF[kind],
    basis,
  }
}

/** A coordinate in degrees, `null` where none is known. */
export function degrees(value: number): number | null {
  return value === NO_COORDINATE ? null : value / COORDINATE_UNIT
}

/** "Khan Younis governorate" is not the town. */
function isArea(kinds: number): boolean {
  return (kinds & PlaceWord.provinces) !== 0 && (kinds & (PlaceWord.settlements | PlaceWord.districts)) === 0
}

/** How exact a place is by the noun beside its name; `null` where none says. */
export function precisionOf(kinds: number): string | null {
  if (kinds & (PlaceWord.settlements | PlaceWord.camps)) return 'town'
  if (kinds & PlaceWord.districts) return 'district'
  if (kinds & PlaceWord.provinces) return 'province'
  if (kinds & PlaceWord.regions) return 'region'
  if (kinds & PlaceWord.countries) return 'country'
  if (kinds & PlaceWord.waters) return 'area'
  if (kinds & (PlaceWord.sites | PlaceWord.neighbourhoods)) return 'exact'
  return null
}

function sharedCountry(gazetteer: Gazetteer, places: readonly number[]): number {
  if (places.length === 0) return -1
  const country = countryOf(gazetteer, places[0])
  return places.every((place) => countryOf(gazetteer, place) === country) ? country : -1
}
