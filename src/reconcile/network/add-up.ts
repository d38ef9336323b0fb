import { arePopulationsDisjoint } from '../cells/containment.ts'
import { lastDay } from './figures-around.ts'
import type { Network, NetworkFigure } from './network.ts'

/**
 * Returns how many figures of one speaker come to at least: the most that parts add up to which have nobody in common.
 * Places are added up as a tree, days as stretches that do not touch, groups where nobody is of two. Below each place its
 * days, in each day its groups.
 */
export function addUp(network: Network, figures: readonly NetworkFigure[]): number {
  if (figures.length === 0) return 0
  if (figures.length === 1) return figures[0].low
  const { isCountedOnce } = network.knowledge
  const byPlace = groupByPlace(figures)
  if (figures.every(({ series }) => isCountedOnce(series.cell.measure))) return addUpPlaces(network, byPlace)
  // Who fled may flee again, here or there; nobody is at once a child and grown up.
  let most = 0
  for (const here of byPlace.values()) for (const { low } of stretchesOf(network, here)) if (low > most) most = low
  return most
}

function groupByPlace(figures: readonly NetworkFigure[]): Map<number, NetworkFigure[]> {
  const byPlace = new Map<number, NetworkFigure[]>()
  for (const figure of figures) {
    const here = byPlace.get(figure.series.place)
    if (here === undefined) byPlace.set(figure.series.place, [figure])
    else here.push(figure)
  }
  return byPlace
}

function addUpPlaces(network: Network, byPlace: ReadonlyMap<number, readonly NetworkFigure[]>): number {
  const { above } = network.places
  // The places with most containers first: a place is added to its nearest when all within it are.
  const places = [...byPlace.keys()].sort((a, b) => above[b].length - above[a].length)
  const within = new Map<number, number>()
  let total = 0
  for (const place of places) {
    const sum = Math.max(addUpDays(network, byPlace.get(place) ?? []), within.get(place) ?? 0)
    let nearest = -1
    for (const other of above[place])
      if (other !== place && byPlace.has(other) && (nearest < 0 || above[other].length > above[nearest].length))
        nearest = other
    if (nearest < 0) total += sum
    else within.set(nearest, (within.get(nearest) ?? 0) + sum)
  }
  return total
}

/** Weighted scheduling: the stretches of days that do not touch and come to most. */
function addUpDays(network: Network, figures: readonly NetworkFigure[]): number {
  const stretches = stretchesOf(network, figures)
  // best[i]: the most that the first i stretches come to.
  const best = [0]
  for (const [at, { from, low }] of stretches.entries()) {
    let first = 0
    let last = at
    while (first < last) {
      const middle = (first + last) >> 1
      if (stretches[middle].to < from) first = middle + 1
      else last = middle
    }
    best.push(Math.max(best[at], best[first] + low))
  }
  return best[stretches.length]
}

interface Stretch {
  readonly from: number
  readonly to: number
  readonly low: number
}

/** The stretches of time of some figures of one place by their last day, each with what its groups come to. */
function stretchesOf(network: Network, figures: readonly NetworkFigure[]): Stretch[] {
  const sorted = [...figures].sort((a, b) => lastDay(a) - lastDay(b) || a.from - b.from)
  const stretches: Stretch[] = []
  let start = 0
  for (let at = 1; at <= sorted.length; at++) {
    const { from } = sorted[start]
    const to = lastDay(sorted[start])
    if (at < sorted.length && sorted[at].from === from && lastDay(sorted[at]) === to) continue
    stretches.push({
      from,
      to,
      low: at - start === 1 ? sorted[start].low : addUpGroups(network, sorted.slice(start, at)),
    })
    start = at
  }
  return stretches
}

/** So many groups of one place and day are tried in all ways. */
const MOST_GROUPS = 10

function addUpGroups({ knowledge }: Network, figures: readonly NetworkFigure[]): number {
  const groups = [...figures].sort((a, b) => b.low - a.low).slice(0, MOST_GROUPS)
  function most(at: number, chosen: readonly NetworkFigure[]): number {
    if (at === groups.length) return 0
    const without = most(at + 1, chosen)
    const isApart = chosen.every(({ series }) =>
      arePopulationsDisjoint(series.cell.population, groups[at].series.cell.population, knowledge),
    )
    return isApart ? Math.max(without, groups[at].low + most(at + 1, [...chosen, groups[at]])) : without
  }
  return most(0, [])
}
