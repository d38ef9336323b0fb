import type { Figure } from '../bundles/figure.ts'

/** Kinds of sources of which a land or a side has one, whatever reports call it. */
const OF_A_SIDE: ReadonlySet<string> = new Set(['health-authority'])

/**
 * Says whether two origins may be one body under two names: then they do not count as independent of each other.
 *
 *     Houthi health officials, health ministry in Sanaa  =>  true
 *     health ministry in Gaza, Israeli health ministry   =>  false, where both are known as a side's own
 */
export function mayBeOne(a: Figure, b: Figure): boolean {
  if (a.origin === b.origin) return true
  if (a.kind === null || a.kind !== b.kind || !OF_A_SIDE.has(a.kind)) return false
  return a.party === null || b.party === null || a.party === b.party
}
