import type { Doubt, Scope, Time } from '../../model/index.ts'
import type { Anchor, Discourse } from '../discourse.ts'

/** Returns when a claim says that it happened, and up to when a toll counts. */
export function timeOf(
  _anchor: Anchor,
  _scope: Scope | null,
  _discourse: Discourse,
): { time: Time | null; asOf: Time | null; doubts: readonly Doubt[] } {
  return { time: null, asOf: null, doubts: [] }
}
