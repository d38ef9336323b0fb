import type { Place } from '../model/index.ts'

/** A place as its country, without coordinates; without a country it is left out. Countries and provinces stay. */
export function asCountry(place: Place | null): Place | null {
  if (place === null || place.precision === 'country' || place.precision === 'province') return place
  if (place.country === null) return null
  const { country, basis } = place
  return {
    name: country,
    id: `country:${country}`,
    country,
    latitude: null,
    longitude: null,
    precision: 'country',
    basis,
  }
}

/** How a place is named; `null` where nothing nearer than its country is known. */
export function nameOfPlace(place: Place | null): string | null {
  return place === null || place.name === place.country ? null : place.name
}
