import type { PlaceKind } from './kinds.ts'

/** Every place of the world list and of `vocabularies/places/`, by number. Made by `openGazetteer`. */
export interface Gazetteer {
  readonly length: number
  /** Names by hash, and the places that bear them: written-gazetteer.ts says how. */
  readonly buckets: Uint32Array
  readonly hashes: Uint32Array
  readonly targets: Uint32Array
  readonly firsts: Uint8Array
  readonly opens: Uint8Array
  readonly latitudes: Int32Array
  readonly longitudes: Int32Array
  readonly numbers: Uint32Array
  readonly containers: Uint16Array
  readonly kinds: Uint8Array
  readonly sizes: Uint8Array
  /** The countries are the first places. A call: an object with getters is read slowly. */
  readonly countryCount: () => number
  /** Stable id of a place: `geonames:281133`, `geonames:UA.05`, `country:UKR`, `place:kerem-shalom`. */
  readonly idOf: (place: number) => string
  /** ISO 3166-1 alpha-3 of a country's number. */
  readonly countryCode: (country: number) => string
  /** Number of a country by its ISO 3166-1 alpha-3 code, -1 where there is none. */
  readonly countryNumber: (code: string) => number
  /** The countries that claim a place; empty for most. */
  readonly disputed: (place: number) => readonly string[]
}
export type { PlaceKind }
