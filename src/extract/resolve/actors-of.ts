import type { Actor, Doubt } from '../../model/index.ts'
import type { Anchor, Discourse } from '../discourse.ts'

/** Returns who is said to have done it, and by what it was done (an id of `vocabularies/events.yaml`). */
export function actorsOf(
  _anchor: Anchor,
  _discourse: Discourse,
): { actors: readonly Actor[]; cause: string | null; doubts: readonly Doubt[] } {
  return { actors: [], cause: null, doubts: [] }
}
