import type { Figure } from './bundles/figure.ts'

/** Returns the latest figure of each origin, oldest first: what a source said before, it has revised. */
export function latestOfOrigins(figures: readonly Figure[]): Figure[] {
  const latest = new Map<string, Figure>()
  for (const figure of figures) {
    latest.delete(figure.origin)
    latest.set(figure.origin, figure)
  }
  return [...latest.values()]
}
