import type { Claim } from '../../model/index.ts'

/**
 * Says whether a count is told of another land than those of a toll: it is no other figure for the same people.
 *
 *     A strike in Ardun killed 51. … a missile on the town of Osk, over the border, which killed one  =>  the one
 */
export function isOfOtherLand({ place }: Claim, toll: readonly Claim[]): boolean {
  if (place?.basis !== 'said' || place.country === null) return false
  const { country } = place
  const said = toll.filter((claim) => claim.place?.basis === 'said' && claim.place.country !== null)
  return said.length > 0 && said.every((claim) => claim.place?.country !== country)
}
