import type { Place } from '../model/index.ts'

/** A place whose coordinates are known. */
export type Point = Place & { readonly latitude: number; readonly longitude: number }

/** Says whether a place can be drawn as a point. */
export function hasPoint(place: Place | null): place is Point {
  return place !== null && place.latitude !== null && place.longitude !== null
}
