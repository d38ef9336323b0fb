import type { Figure } from '../bundles/figure.ts'

/**
 * Returns the figures of origins that are known, the latest of each: these alone count as independent of one another.
 * What a publisher says in its own voice it may have from any of them.
 */
export function independentOrigins(figures: readonly Figure[]): Figure[] {
  return latestOfOrigins(figures.filter(({ isStated }) => isStated))
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
