import type { Gazetteer } from './gazetteer.ts'
import { containerOf } from './place-facts.ts'
import { NO_CONTAINER } from './written-gazetteer.ts'

/** Says whether a place lies in another, or is it. */
export function isWithin(gazetteer: Gazetteer, place: number, container: number): boolean {
  // Areas come first: nothing lies in a place of a higher number.
  if (container >= NO_CONTAINER) return place === container
  for (let at = place, steps = 0; at >= 0 && steps < 8; at = containerOf(gazetteer, at), steps++)
    if (at === container) return true
  return false
}

/** Returns the number of the country a place lies in (as its list says, never by its coordinates), -1 where none is said. */
export function countryOf(gazetteer: Gazetteer, place: number): number {
  let at = place
  const countries = gazetteer.countryCount()
  for (let steps = 0; at >= countries && steps < 8; steps++) at = containerOf(gazetteer, at)
  return at
}
