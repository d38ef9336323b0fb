import type { Place } from '../../model/index.ts'
import type { Knowledge } from '../cells/knowledge.ts'

/** How one place stands to another. `near`: not one in the other, and no further apart than UCDP's "near" (25 km). */
export type PlaceRelation = 'same' | 'within' | 'around' | 'near' | 'apart' | 'unknown'

/** Kilometres within which UCDP counts a place as near (where_prec 2). */
const nearby = 25

/** Returns how the first place stands to the second. */
export function placeRelation(one: Place | null, other: Place | null, knowledge: Knowledge): PlaceRelation {
  if (one === null || other === null) return 'unknown'
  if (one.id === null || other.id === null) {
    if (one.name.toLowerCase() === other.name.toLowerCase()) return 'same'
    return one.country !== null && other.country !== null && one.country !== other.country ? 'apart' : 'unknown'
  }
  if (one.id === other.id) return 'same'
  if (isWithin(one, other, knowledge)) return 'within'
  if (isWithin(other, one, knowledge)) return 'around'
  const distance = kilometresBetween(one, other)
  return distance !== null && distance <= nearby ? 'near' : 'apart'
}

function isWithin({ id, country }: Place, outer: Place, knowledge: Knowledge): boolean {
  if (outer.precision === 'country') return country !== null && country === outer.country
  return knowledge.placesAbove(id as string).includes(outer.id as string)
}

/** Great-circle distance by the haversine formula, on a sphere of 6,371 km; `null` without coordinates. */
export function kilometresBetween(one: Place, other: Place): number | null {
  if (one.latitude === null || one.longitude === null || other.latitude === null || other.longitude === null)
    return null
  const radians = Math.PI / 180
  const height = Math.sin(((other.latitude - one.latitude) * radians) / 2) ** 2
  const width = Math.sin(((other.longitude - one.longitude) * radians) / 2) ** 2
  const share = height + Math.cos(one.latitude * radians) * Math.cos(other.latitude * radians) * width
  return 2 * 6371 * Math.asin(Math.sqrt(Math.min(1, share)))
}

/** Whether two kinds of event may be names of one: the same, one within the other, or one not said. */
export function areCausesAkin(one: string | null, other: string | null, knowledge: Knowledge): boolean {
  if (one === null || other === null || one === other) return true
  return knowledge.causesAbove(one).includes(other) || knowledge.causesAbove(other).includes(one)
}
