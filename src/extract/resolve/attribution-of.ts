import type { Doubt } from '../../model/index.ts'
import type { Anchor, Discourse, RawAttribution } from '../discourse.ts'

/** Returns by whom a claim is said; `null` where the publisher speaks. */
export function attributionOf(
  _anchor: Anchor,
  _discourse: Discourse,
): { attribution: RawAttribution | null; doubts: readonly Doubt[] } {
  return { attribution: null, doubts: [] }
}
