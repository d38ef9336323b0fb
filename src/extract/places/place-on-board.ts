import type { Anchor, Discourse, PlaceMention } from '../discourse.ts'
import { holds } from './holds.ts'

/**
 * Returns the one place that a headline among headlines names, however it is brought in: nothing else of its page tells
 * where.
 *
 *     20,000 flee as rebels near {place:Bukavu}
 */
export function placeOnBoard({ sentence }: Anchor, discourse: Discourse): PlaceMention | null {
  const starts = discourse.firsts.places
  let only: PlaceMention | null = null
  for (let number = starts[sentence]; number < starts[sentence + 1]; number++) {
    const mention = discourse.places[number]
    // Whose army it is decides nothing.
    if (mention.relation === 'actor') continue
    if (only && only.number !== mention.number && !holds(mention, only)) {
      if (!holds(only, mention)) return null
      only = mention
    } else only ??= mention
  }
  return only
}
