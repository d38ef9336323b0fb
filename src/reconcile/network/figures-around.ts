import { firstFrom } from './add-report.ts'
import { isWithin } from './dimension.ts'
import { containersOf } from './find-containers.ts'
import type { Network, NetworkFigure, Series } from './network.ts'
import { settleWindow } from './settle-window.ts'

/** A cell as one asks for it: a series in a stretch of time, as known on a day. */
export interface Asked {
  readonly series: Series
  readonly from: number
  /** Last day; of a running count its cut-off. */
  readonly to: number
  /** What is told later plays no part. */
  readonly known: number
}

/** Returns the figures of all cells within one that were told by then, by speakers who are let speak. */
export function figuresWithin(
  network: Network,
  { series, from, to, known }: Asked,
  allowed: Uint8Array,
): NetworkFigure[] {
  const { measures, populations, places, agencies, byPlace } = network
  const found: NetworkFigure[] = []
  const isRunning = series.scope === 'cumulative'
  for (const place of places.below[series.place])
    for (const part of byPlace[place] ?? []) {
      if (part.context !== series.context || (!isRunning && RANK[part.scope] > RANK[series.scope])) continue
      if (
        !isWithin(measures, part.measure, series.measure) ||
        !isWithin(populations, part.population, series.population) ||
        !isWithin(agencies, part.agency, series.agency)
      )
        continue
      for (let at = firstFrom(part.windows, from); at < part.windows.length; at++) {
        const window = part.windows[at]
        if (window.from > to) break
        if (window.to !== Infinity && window.to > to) continue
        for (const figure of settleWindow(window).figures)
          if (allowed[figure.speaker] === 1 && figure.cut <= known && lastDay(figure) <= to) found.push(figure)
      }
    }
  return found
}

/** Returns the figures that hold a cell, tightest first, by speakers who are let speak. */
export function figuresAround(network: Network, asked: Asked, allowed: Uint8Array): NetworkFigure[] {
  const found: NetworkFigure[] = []
  for (const container of containersOf(network, asked.series)) {
    for (const window of container.windows) {
      if (window.from > asked.from) break
      if (window.to < asked.to) continue
      for (const figure of settleWindow(window).figures)
        if (
          allowed[figure.speaker] === 1 &&
          figure.isWhole &&
          figure.high !== Infinity &&
          figure.cut >= asked.known &&
          lastDay(figure) >= asked.to
        )
          found.push(figure)
    }
  }
  return found.sort((a, b) => a.high - b.high || (a.reference < b.reference ? -1 : 1))
}

/** The last day of what a figure counts. */
export function lastDay(figure: NetworkFigure): number {
  return figure.series.scope === 'cumulative' ? figure.cut : figure.to
}

const RANK = { incident: 0, period: 1, cumulative: 2 } as const
