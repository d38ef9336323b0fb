import { areActorsOfOne, isPlaceWithin } from '../cells/containment.ts'
import { isWithin } from '../network/dimension.ts'
import type { Network, NetworkFigure } from '../network/network.ts'

/** How one figure of a report holds another of it; `presumed`: only if those counted are of the country they are counted in. */
export type Holding = 'held' | 'presumed' | null

/** Says whether all that one figure of a report counts is in what another of it counts, as far as their words tell. */
export function holdingOf(network: Network, sub: NetworkFigure, container: NetworkFigure): Holding {
  const { measures, agencies } = network
  if (!isWithin(measures, sub.series.measure, container.series.measure)) return null
  if (!isWithin(agencies, sub.series.agency, container.series.agency)) return null
  if (!areActorsOfOne(sub.words.actors, container.words.actors, network.knowledge)) return null
  if (!isPlaceHeld(network, sub, container) || !isTimeHeld(sub, container)) return null
  if (isWithin(network.populations, sub.series.population, container.series.population)) return 'held'
  return isPresumed(sub, container) ? 'presumed' : null
}

/** Held as the places stand, or as they would if people whose place is only inferred were where their nation is. */
function isPlaceHeld({ places, knowledge }: Network, sub: NetworkFigure, container: NetworkFigure): boolean {
  const { cell } = container.series
  // "Around a hundred Chadians": wherever they were. "A hundred people": who knows where.
  if (cell.place === null) return sub.series.cell.place === null || cell.population.some(isNation)
  if (sub.series.cell.place !== null && isWithin(places, sub.series.place, container.series.place)) return true
  const here = countryOfPeople(sub) ?? sub.series.cell.place
  const there = countryOfPeople(container) ?? cell.place
  return here !== null && isPlaceWithin(here, there, knowledge)
}

/**
 * The country of the people counted, where their place was only inferred and lies in another: in a report from Mali "about
 * a hundred Chadian casualties" need not be in Mali.
 */
function countryOfPeople({ series, words }: NetworkFigure): string | null {
  if (!words.isPlaceInferred) return null
  const nation = series.cell.population.find(isNation)?.slice('nat:'.length)
  return nation === undefined || nation === words.country ? null : `country:${nation}`
}

function isTimeHeld(sub: NetworkFigure, container: NetworkFigure): boolean {
  // Of one report all is known up to the same day, where no cut-off is told.
  if (container.words.hasCutOff && container.cut < sub.cut) return false
  const { scope } = container.series
  if (scope === 'incident')
    return sub.series.scope === 'incident' && sub.from <= container.to && container.from <= sub.to
  if (sub.series.scope === 'cumulative' && scope === 'period') return false
  // Nobody knows what a count without a beginning holds.
  if (container.from === -Infinity) return false
  return container.from <= sub.from && (scope === 'cumulative' || sub.to <= container.to)
}

/**
 * "Casualties in Vasland have reached 350", and "about a hundred Vaslanders": a running count of a whole country or
 * province says of whom it is, if not in words.
 */
function isPresumed(sub: NetworkFigure, { series }: NetworkFigure): boolean {
  const { population } = series.cell
  const { country, isPlacePrecise } = sub.words
  return (
    series.scope === 'cumulative' &&
    sub.series.scope === 'cumulative' &&
    sub.series.cell.population.length === 0 &&
    !isPlacePrecise &&
    country !== null &&
    population.length === 1 &&
    population[0] === `nat:${country}`
  )
}

function isNation(id: string): boolean {
  return id.startsWith('nat:')
}
