import type { PlaceKind } from './kinds.ts'
import type { Pieces } from './pieces.ts'

/** Every place of the world list and of `vocabularies/places/`, by number. Made by `openGazetteer`. */
export interface Gazetteer {
  readonly length: number
  /** Parts of the file: written-gazetteer.ts says what stands in each. */
  readonly firsts: Uint8Array
  readonly opens: Uint8Array
  readonly buckets: Uint32Array
  readonly names: Uint16Array
  /** The places as numbers of four bytes, of two, and of one. */
  readonly words: Int32Array
  readonly halves: Uint16Array
  readonly bytes: Uint8Array
  /** What reads names and places where they are asked for; `null` where all are there. */
  pieces: Pieces | null
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
