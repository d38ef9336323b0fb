import { arePartsApart, partsOf } from './find-parts.ts'
import { holdingsOf, mostKept, roomFor } from './holdings.ts'
import type { Network, Series } from './network.ts'

/** What holds fewer figures is added up in a moment once somebody asks. */
const FEW_FIGURES = 2_000
/** So much of the room for what is kept is filled ahead: the rest is for what is asked for, and for what comes in. */
const SHARE = 0.9
/** Of so many series at most it is looked at how much they hold. */
const MOST_SERIES = 2_000

interface Wanted {
  readonly series: Series
  readonly from: number
  readonly apartFrom: number | null
  readonly size: number
}

/**
 * Adds up ahead what the widest running counts hold, so that the first question about any series is answered as fast as
 * the next one: the widest first, as far as there is room. Call it once the figures are put together, and again as
 * reports come in: only of speakers who have said more is anything worked out anew. It changes no answer.
 */
export function prepareNetwork(network: Network): void {
  let room = mostKept(network) * SHARE
  const wanted = widest(network).filter(({ size }) => {
    if (roomFor(size) > room) return false
    room -= roomFor(size)
    return true
  })
  // The widest last: what was added up longest ago is the first to be forgotten.
  for (const { series, from, apartFrom } of wanted.reverse()) holdingsOf(network, series, from, apartFrom)
}

/** The running counts that hold much, and of each what it holds beside a group, the widest first. */
function widest(network: Network): Wanted[] {
  const sizes = network.series.map(sizeOf)
  const atPlace = network.byPlace.map((list) => list.reduce((sum, { number }) => sum + sizes[number], 0))
  const around = ({ place }: Series): number =>
    network.places.below[place].reduce((sum, below) => sum + (atPlace[below] ?? 0), 0)
  const candidates = network.series
    .filter(({ scope }) => scope === 'cumulative')
    .map((series) => ({ series, most: around(series) }))
    .filter(({ most }) => most >= FEW_FIGURES)
    .sort((a, b) => b.most - a.most || a.series.number - b.series.number)
    .slice(0, MOST_SERIES)
  const found: Wanted[] = []
  for (const { series } of candidates) {
    const byPopulation = new Map<number, number>()
    for (const { population, number } of partsOf(network, series))
      byPopulation.set(population, (byPopulation.get(population) ?? 0) + sizes[number])
    const sizeBeside = (group: number | null): number => {
      let size = 0
      for (const [population, own] of byPopulation)
        if (group === null || arePartsApart(network, population, group)) size += own
      return size
    }
    const groups = [null, ...network.populations.below[series.population]].map((apartFrom) => ({
      apartFrom,
      size: sizeBeside(apartFrom),
    }))
    for (const from of new Set(series.windows.map((window) => window.from)))
      for (const { apartFrom, size } of groups) if (size >= FEW_FIGURES) found.push({ series, from, apartFrom, size })
  }
  return found.sort((a, b) => b.size - a.size || a.series.number - b.series.number)
}

function sizeOf({ windows }: Series): number {
  return windows.reduce((sum, { figures }) => sum + figures.length, 0)
}
