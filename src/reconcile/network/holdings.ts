import { firstFrom } from './add-report.ts'
import { arePartsApart, isPart, partsOf } from './find-parts.ts'
import type { Network, NetworkFigure, Series } from './network.ts'
import { settleWindow } from './settle-window.ts'
import { addToSum, newSum, type Sum } from './sum.ts'

/**
 * What the speakers tell of all that a running count holds, each added up for every day. It is worked out once for a
 * series and the day it begins; of a speaker who says more later it is worked out again, and of nobody else.
 */
export interface Holdings {
  readonly series: Series
  readonly from: number
  /** Only what is of nobody in this population; `null`: all. */
  readonly apartFrom: number | null
  /** By the number of the speaker. */
  readonly sums: (Sum | undefined)[]
  /** How many figures each speaker had given. */
  readonly given: number[]
  /** Of all reports so far. */
  of: number
}

/** So many are kept: those asked for last. */
const KEPT = 96

/** Returns what a running count holds, up to date. */
export function holdingsOf(network: Network, series: Series, from: number, apartFrom: number | null): Holdings {
  const key = `${series.number} ${from} ${apartFrom ?? ''}`
  let holdings = network.holdings.get(key)
  if (holdings === undefined) holdings = { series, from, apartFrom, sums: [], given: [], of: 0 }
  else network.holdings.delete(key)
  network.holdings.set(key, holdings)
  if (network.holdings.size > KEPT)
    for (const oldest of network.holdings.keys()) {
      network.holdings.delete(oldest)
      break
    }
  if (holdings.of < network.reports.length) update(network, holdings)
  return holdings
}

function update(network: Network, holdings: Holdings): void {
  const { windows } = network.speakers
  const stale: number[] = []
  for (let speaker = 0; speaker < windows.length; speaker++) {
    if (holdings.given[speaker] === windows[speaker].length) continue
    holdings.given[speaker] = windows[speaker].length
    stale.push(speaker)
  }
  // A few who said more are looked up; for all at once everything is looked through.
  if (stale.length <= FEW)
    for (const speaker of stale) holdings.sums[speaker] = sumOf(network, figuresOf(network, holdings, speaker))
  else {
    const figures = figuresOfAll(network, holdings)
    for (const speaker of stale) holdings.sums[speaker] = sumOf(network, figures[speaker] ?? [])
  }
  holdings.of = network.reports.length
}

/** So many speakers are looked up one by one. */
const FEW = 8

function figuresOf(network: Network, { series, from, apartFrom }: Holdings, speaker: number): NetworkFigure[] {
  const figures: NetworkFigure[] = []
  for (const window of new Set(network.speakers.windows[speaker])) {
    if (window.from < from || !isPart(network, window.series, series)) continue
    if (apartFrom !== null && !arePartsApart(network, window.series.population, apartFrom)) continue
    for (const figure of settleWindow(window).figures) if (figure.speaker === speaker) figures.push(figure)
  }
  return figures
}

function figuresOfAll(network: Network, { series, from, apartFrom }: Holdings): NetworkFigure[][] {
  const figures: NetworkFigure[][] = []
  for (const part of partsOf(network, series)) {
    if (apartFrom !== null && !arePartsApart(network, part.population, apartFrom)) continue
    for (let at = firstFrom(part.windows, from); at < part.windows.length; at++)
      for (const figure of settleWindow(part.windows[at]).figures) {
        const own = figures[figure.speaker]
        if (own === undefined) figures[figure.speaker] = [figure]
        else own.push(figure)
      }
  }
  return figures
}

function sumOf(network: Network, figures: NetworkFigure[]): Sum | undefined {
  if (figures.length === 0) return undefined
  figures.sort((a, b) => a.knownFrom - b.knownFrom || (a.reference < b.reference ? -1 : 1))
  const sum = newSum()
  for (const figure of figures) addToSum(network, sum, figure)
  return sum
}
