import { arePopulationsDisjoint } from '../cells/containment.ts'
import { isWithin } from './dimension.ts'
import type { Network, Series } from './network.ts'

const RANK = { incident: 0, period: 1, cumulative: 2 } as const

/** Returns the series whose cells lie within that of a series, itself too. */
export function partsOf(network: Network, series: Series): readonly Series[] {
  const { places, byPlace } = network
  if (series.parts === null || series.parts.of !== network.series.length) {
    const list: Series[] = []
    for (const place of places.below[series.place])
      for (const part of byPlace[place] ?? []) if (isPart(network, part, series)) list.push(part)
    series.parts = { list, of: network.series.length }
  }
  return series.parts.list
}

/** Says whether the cell of a series lies within that of another, whatever the days. */
export function isPart({ measures, populations, places, agencies }: Network, part: Series, whole: Series): boolean {
  return (
    part.context === whole.context &&
    (whole.scope === 'cumulative' || RANK[part.scope] <= RANK[whole.scope]) &&
    isWithin(measures, part.measure, whole.measure) &&
    isWithin(places, part.place, whole.place) &&
    isWithin(populations, part.population, whole.population) &&
    isWithin(agencies, part.agency, whole.agency)
  )
}

/** Says whether nobody is in both of two populations, by their numbers. */
export function arePartsApart({ apart, populations, knowledge }: Network, one: number, other: number): boolean {
  const key = one * 1_000_003 + other
  let known = apart.get(key)
  if (known === undefined) {
    known = arePopulationsDisjoint(populations.values[one], populations.values[other], knowledge)
    apart.set(key, known)
  }
  return known
}
