import type { Doubt, Place } from '../../model/index.ts'
import type { Anchor, Discourse } from '../discourse.ts'

/** Returns where a claim says that it happened, and at what it was aimed. */
export function placeOf(
  _anchor: Anchor,
  _discourse: Discourse,
): { place: Place | null; target: Place | null; doubts: readonly Doubt[] } {
  return { place: null, target: null, doubts: [] }
}
