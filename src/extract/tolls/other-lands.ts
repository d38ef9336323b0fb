import type { Claim } from '../../model/index.ts'

/**
 * Says whether a count is told of another land than those of a toll, `lands`: it is no other figure for the same people. Where
 * countries dispute a place, or several bear its name, nothing follows from the land that it is given.
 *
 *     A strike in Ardun killed 51. … a missile on the town of Osk, over the border, which killed one  =>  the one
 */
export function isOfOtherLand(count: Claim, lands: readonly string[]): boolean {
  if (lands.length === 0 || count.quantity?.high === 0) return false
  const country = landOf(count)
  return country !== null && !lands.includes(country)
}

/** The land in which a count is said to have happened; `null` where none is said, or the place is in doubt. */
export function landOf({ place, doubts }: Claim): string | null {
  if (place?.basis !== 'said') return null
  for (const { part } of doubts) if (part === 'place') return null
  return place.country
}
