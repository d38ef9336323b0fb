import type { Agency } from './cell.ts'
import type { Knowledge } from './knowledge.ts'

/**
 * Says whether everybody of one population is in another: each group of the container holds some group of the other.
 *
 *     girls, of Mali  ⊂  children  ⊂  everybody
 */
export function isPopulationWithin(
  population: readonly string[],
  container: readonly string[],
  { populationsAbove }: Knowledge,
): boolean {
  return container.every((wide) => population.some((id) => id === wide || populationsAbove(id).includes(wide)))
}

/** Says whether nobody can be in both populations. */
export function arePopulationsDisjoint(a: readonly string[], b: readonly string[], knowledge: Knowledge): boolean {
  return a.some((one) => b.some((other) => one !== other && knowledge.arePopulationsApart(one, other)))
}

/**
 * Says whether what one agency did is in what another did: a container that names actors or a cause holds only what is
 * said to be by them.
 */
export function isAgencyWithin(agency: Agency, container: Agency, { partiesAbove, causesAbove }: Knowledge): boolean {
  if (container.cause !== null && !isWithin(agency.cause, container.cause, causesAbove)) return false
  if (container.actors.length === 0) return true
  return (
    agency.actors.length > 0 &&
    agency.actors.every((actor) => container.actors.some((wide) => isWithin(actor, wide, partiesAbove)))
  )
}

/** Says whether two causes can be of one incident: either is not told, or one is a kind of the other. */
export function areCausesOfOne(a: string | null, b: string | null, { causesAbove }: Knowledge): boolean {
  if (a === null || b === null || a === b) return true
  const above = causesAbove(a)
  const other = causesAbove(b)
  return above.includes(b) || other.includes(a) || above.some((cause) => other.includes(cause))
}

/** Says whether what is told of two counts can be one deed: of either nobody is told, or somebody of one is of the other. */
export function areActorsOfOne(a: readonly string[], b: readonly string[], { partiesAbove }: Knowledge): boolean {
  if (a.length === 0 || b.length === 0) return true
  return a.some((one) => {
    const above = [one, ...partiesAbove(one)]
    return b.some((other) => above.includes(other) || partiesAbove(other).some((wide) => above.includes(wide)))
  })
}

/** Says whether a place is another, or lies in it. */
export function isPlaceWithin(place: string, container: string, { placesAbove }: Knowledge): boolean {
  return isWithin(place, container, placesAbove)
}

function isWithin(id: string | null, container: string, above: (id: string) => readonly string[]): boolean {
  return id !== null && (id === container || above(id).includes(container))
}
