import type { Claim } from '../../model/index.ts'

/**
 * Says whether a count is told of another land than those of a toll: it is no other figure for the same people. Where
 * countries dispute a place, or several bear its name, nothing follows from the land that it is given.
 *
 *     A strike in Ardun killed 51. … a missile on the town of Osk, over the border, which killed one  =>  the one
 */
export function isOfOtherLand(count: Claim, toll: readonly Claim[]): boolean {
  const country = count.quantity?.high === 0 ? null : landOf(count)
  if (country === null) return false
  const lands = toll.map(landOf).filter((land) => land !== null)
  return lands.length > 0 && !lands.includes(country)
}

function landOf({ place, doubts }: Claim): string | null {
  return place?.basis === 'said' && doubts.every(({ part }) => part !== 'place') ? place.country : null
}
