import type { Gazetteer } from './gazetteer.ts'
import { PLACE_KINDS, type PlaceKind } from './kinds.ts'
import { NO_CONTAINER, PLACE, PLACE_BYTES } from './written-gazetteer.ts'

/** Sees that a place has been read. */
function read(gazetteer: Gazetteer, place: number): void {
  if (gazetteer.pieces === null) return
  const start = gazetteer.bytes.byteOffset + place * PLACE_BYTES
  gazetteer.pieces = gazetteer.pieces.need(start, start + PLACE_BYTES)
}

/** What kind of thing a place is. */
export function kindOf(gazetteer: Gazetteer, place: number): PlaceKind {
  read(gazetteer, place)
  return PLACE_KINDS[gazetteer.bytes[place * PLACE_BYTES + PLACE.kind]]
}

/** Eight times the binary logarithm of the people of a place, rounded; 0 where nobody is known to live. */
export function sizeOf(gazetteer: Gazetteer, place: number): number {
  read(gazetteer, place)
  return gazetteer.bytes[place * PLACE_BYTES + PLACE.size]
}

/** Latitude in hundred-thousandths of a degree, `NO_COORDINATE` where none is known. */
export function latitudeOf(gazetteer: Gazetteer, place: number): number {
  read(gazetteer, place)
  return gazetteer.words[place * (PLACE_BYTES / 4) + PLACE.latitude]
}

/** Longitude in hundred-thousandths of a degree, `NO_COORDINATE` where none is known. */
export function longitudeOf(gazetteer: Gazetteer, place: number): number {
  read(gazetteer, place)
  return gazetteer.words[place * (PLACE_BYTES / 4) + PLACE.longitude]
}

/** The number by which the list knows a place: a GeoNames id, or from `FIRST_ID` on the number of its id. */
export function numberOf(gazetteer: Gazetteer, place: number): number {
  read(gazetteer, place)
  return gazetteer.words[place * (PLACE_BYTES / 4) + PLACE.number] >>> 0
}

/** Returns the number of the place that contains another, -1 where none is known. */
export function containerOf(gazetteer: Gazetteer, place: number): number {
  read(gazetteer, place)
  const container = gazetteer.halves[place * (PLACE_BYTES / 2) + PLACE.container]
  return container === NO_CONTAINER ? -1 : container
}
