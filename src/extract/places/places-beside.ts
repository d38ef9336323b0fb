import type { Discourse, PlaceMention } from '../discourse.ts'
import { holds } from './holds.ts'

/**
 * Returns the places that are told in one breath with another, in the order of the text.
 *
 *     shells killed four in {beside:Nikopol}, Marhanets and {beside:Pokrovske}
 */
export function placesBeside(mention: PlaceMention, { places, firsts, document: { text } }: Discourse): PlaceMention[] {
  const from = firsts.places[mention.sentence]
  const at = places.indexOf(mention, from)
  if (at < 0) return []
  let hasAnd = false
  const joins = (one: PlaceMention, other: PlaceMention | undefined): boolean => {
    if (other?.sentence !== mention.sentence) return false
    if (other.start - one.end > longestJoint) return false
    const between = text.slice(one.end, other.start)
    if (!joint.test(between)) return false
    if (other.number >= 0 && (other.number === one.number || holds(one, other) || holds(other, one))) return false
    if (between.length > 2) hasAnd = true
    return true
  }
  let first = at
  while (first > from && places[first - 1].end <= places[first].start && joins(places[first - 1], places[first]))
    first--
  let last = at
  while (joins(places[last], places[last + 1])) last++
  if (!hasAnd || first === last) return []
  return places.slice(first, last + 1).filter((other) => other !== mention && other.number !== mention.number)
}

const longestJoint = 6
/** ", ", " and ", ", and ", " or ", " & " */
const joint = /^(?:, ?|,? and |,? or | & )$/
