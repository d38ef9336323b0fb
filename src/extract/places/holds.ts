import { gazetteer, isWithin } from '../../gazetteer/index.ts'
import type { PlaceMention } from '../discourse.ts'

/** Says whether one mention's place lies within another's, and is not the same. */
export function holds(outer: PlaceMention, inner: PlaceMention): boolean {
  const places = gazetteer()
  if (!places || outer.number < 0 || inner.number < 0 || outer.number === inner.number) return false
  return isWithin(places, inner.number, outer.number)
}
