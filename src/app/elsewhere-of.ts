import {
  emptyKey,
  findName,
  type Gazetteer,
  gazetteer,
  goesOn,
  keyOfName,
  latitudeOf,
  longitudeOf,
  type NameKey,
  NO_COORDINATE,
  targetAt,
} from '../gazetteer/index.ts'
import type { Place } from '../model/index.ts'
import { KNOWLEDGE } from './knowledge.ts'

/** What lies so far from an incident is not where it was, in kilometres: towns of one district are told of as one. */
const FAR = 40
/** So many places of one name are looked at. */
const MOST = 48

/** Says of a place that words name whether another is elsewhere. */
export type IsElsewhere = (place: Place) => boolean

/**
 * Returns what says whether a place is not the one that an incident is said to be at: another by the ids of the
 * gazetteer, neither within it nor around it nor near it. `null` where the words name no place that is known.
 *
 *     “Tal Wared, countryside of Osk”: a claim of Osk is not elsewhere, one of a town of another province is
 */
export function elsewhereOf(words: string): IsElsewhere | null {
  const known = gazetteer()
  if (known === null) return null
  // The parts stand from the near to the wide: the first that is known is nearest.
  for (const part of words.split(/[,;()]/)) {
    const here = placesNamed(known, part.trim())
    if (here.length > 0) return (place) => here.every((one) => isApart(known, one, place))
  }
  return null
}

const key: NameKey = { hash: 0, check: 0 }

function placesNamed(known: Gazetteer, name: string): number[] {
  emptyKey(key)
  if (name === '' || keyOfName(key, name) === 0) return []
  const places: number[] = []
  let at = findName(known, key)
  while (at >= 0 && places.length < MOST) {
    places.push(targetAt(known, at))
    if (!goesOn(known, at)) break
    at++
  }
  return places
}

function isApart(known: Gazetteer, here: number, place: Place): boolean {
  const id = known.idOf(here)
  if (place.id === null || place.id === id) return false
  if (KNOWLEDGE.placesAbove(place.id).includes(id) || KNOWLEDGE.placesAbove(id).includes(place.id)) return false
  const [latitude, longitude] = [latitudeOf(known, here), longitudeOf(known, here)]
  if (latitude === NO_COORDINATE || place.latitude === null || place.longitude === null) return true
  return kilometres(latitude / 100_000, longitude / 100_000, place.latitude, place.longitude) > FAR
}

/** Along the surface, near enough for towns. */
function kilometres(latitude: number, longitude: number, otherLatitude: number, otherLongitude: number): number {
  const radian = Math.PI / 180
  const east = (longitude - otherLongitude) * radian * Math.cos(((latitude + otherLatitude) / 2) * radian)
  const north = (latitude - otherLatitude) * radian
  return Math.hypot(east, north) * 6371
}
