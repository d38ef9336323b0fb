import type { Figure } from '../bundles/figure.ts'
import { mayBeOne } from './may-be-one.ts'

/**
 * Returns the figures of origins that are known, the latest of each: these alone count as independent of one another.
 * What a publisher says in its own voice it may have from any of them, and of origins that may be one under several
 * names the one that spoke last stands for all.
 */
export function independentOrigins(figures: readonly Figure[]): Figure[] {
  const latest = latestOfOrigins(figures.filter(({ isStated }) => isStated))
  return latest.filter((figure, at) => !latest.slice(at + 1).some((later) => mayBeOne(figure, later)))
}

/** Returns the latest figure of each origin, oldest first: what a source said before, it has revised. */
export function latestOfOrigins(figures: readonly Figure[]): Figure[] {
  const latest = new Map<string, Figure>()
  for (const figure of figures) {
    latest.delete(figure.origin)
    latest.set(figure.origin, figure)
  }
  return [...latest.values()]
}
