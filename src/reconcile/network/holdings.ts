import { firstFrom } from './add-report.ts'
import { arePartsApart, isPart, partsOf } from './find-parts.ts'
import type { Network, NetworkFigure, Series } from './network.ts'
import { settleWindow, speakingIn } from './settle-window.ts'
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
  /** For each series so far, by its number, whether it is among what is held: 1 or 0. */
  held: Uint8Array
  /** So many series are looked up. */
  heldOf: number
  /** Figures that are added up. */
  size: number
  /** Of all reports so far. */
  of: number
}

/** What was asked for last is kept, of so many figures for each of the network; of small networks all of it. */
const KEPT_FIGURES = 2
const ALWAYS_KEPT = 1_000_000
/** What holdings cost that hold nothing. */
const EMPTY = 200

/** Returns what a running count holds, up to date. */
export function holdingsOf(network: Network, series: Series, from: number, apartFrom: number | null): Holdings {
  const key = `${series.number} ${from} ${apartFrom ?? ''}`
  let holdings = network.holdings.get(key)
  if (holdings === undefined)
    holdings = { series, from, apartFrom, sums: [], given: [], held: new Uint8Array(0), heldOf: 0, size: 0, of: 0 }
  else network.holdings.delete(key)
  network.holdings.set(key, holdings)
  if (holdings.of < network.reports.length) {
    update(network, holdings)
    forgetOldest(network)
  }
  return holdings
}

/** Returns of how many figures holdings are kept at most. */
export function mostKept({ byReference }: Network): number {
  return Math.max(ALWAYS_KEPT, KEPT_FIGURES * byReference.size)
}

function forgetOldest(network: Network): void {
  const { holdings } = network
  let total = 0
  for (const { size } of holdings.values()) total += size + EMPTY
  for (const [key, { size }] of holdings) {
    if (total <= mostKept(network) || holdings.size === 1) return
    holdings.delete(key)
    total -= size + EMPTY
  }
}

function update(network: Network, holdings: Holdings): void {
  const { figures } = network.speakers
  const stale: number[] = []
  for (let speaker = 0; speaker < figures.length; speaker++) {
    if (holdings.given[speaker] === figures[speaker].length) continue
    holdings.given[speaker] = figures[speaker].length
    stale.push(speaker)
  }
  lookUpSeries(network, holdings)
  // A few who said more are looked up; for all at once everything is looked through.
  const all = stale.length <= FEW ? null : figuresOfAll(network, holdings)
  for (const speaker of stale) {
    holdings.size -= holdings.sums[speaker]?.size ?? 0
    const own = all === null ? figuresOf(network, holdings, speaker) : (all[speaker] ?? [])
    holdings.sums[speaker] = sumOf(network, own)
    holdings.size += own.length
  }
  holdings.of = network.reports.length
}

/** So many speakers are looked up one by one. */
const FEW = 8

/** Looks up which of the series that came since are held. */
function lookUpSeries(network: Network, holdings: Holdings): void {
  const { series, apartFrom, heldOf } = holdings
  const total = network.series.length
  if (holdings.held.length < total) {
    // Room for more, so that not each report copies it.
    const next = new Uint8Array(Math.ceil(total * 1.1))
    next.set(holdings.held)
    holdings.held = next
  }
  const { held } = holdings
  const isApart = ({ population }: Series): boolean =>
    apartFrom === null || arePartsApart(network, population, apartFrom)
  if (heldOf === 0) {
    for (const part of partsOf(network, series)) if (isApart(part)) held[part.number] = 1
  } else {
    for (let number = heldOf; number < total; number++) {
      const part = network.series[number]
      if (isPart(network, part, series) && isApart(part)) held[number] = 1
    }
  }
  holdings.heldOf = total
}

function figuresOf(network: Network, { held, from }: Holdings, speaker: number): NetworkFigure[] {
  return network.speakers.figures[speaker].filter((figure) => {
    if (held[figure.series.number] !== 1 || figure.from < from) return false
    if (figure.window.figures.length > 1) settleWindow(figure.window)
    return figure.speaks
  })
}

function figuresOfAll(network: Network, { series, held, from }: Holdings): NetworkFigure[][] {
  const figures: NetworkFigure[][] = []
  for (const part of partsOf(network, series)) {
    if (held[part.number] !== 1) continue
    for (let at = firstFrom(part.windows, from); at < part.windows.length; at++)
      for (const figure of speakingIn(part.windows[at])) {
        const own = figures[figure.speaker]
        if (own === undefined) figures[figure.speaker] = [figure]
        else own.push(figure)
      }
  }
  return figures
}

function sumOf(network: Network, figures: NetworkFigure[]): Sum | undefined {
  if (figures.length === 0) return undefined
  figures.sort(byDay)
  const sum = newSum()
  for (const figure of figures) addToSum(network, sum, figure)
  return sum
}

function byDay(a: NetworkFigure, b: NetworkFigure): number {
  return a.knownFrom - b.knownFrom || b.low - a.low || (a.reference < b.reference ? -1 : 1)
}
