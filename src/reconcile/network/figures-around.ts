import { firstFrom } from './add-report.ts'
import { containersOf } from './find-containers.ts'
import { partsOf } from './find-parts.ts'
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
  const found: NetworkFigure[] = []
  for (const part of partsOf(network, series))
    for (let at = firstFrom(part.windows, from); at < part.windows.length; at++) {
      const window = part.windows[at]
      if (window.from > to) break
      if (window.to !== Infinity && window.to > to) continue
      for (const figure of settleWindow(window).figures)
        if (allowed[figure.speaker] === 1 && figure.cut <= known && figure.last <= to) found.push(figure)
    }
  return found
}

/** Returns the figures that hold a cell by speakers who are let speak, the tightest few of them first. */
export function tightestAround(network: Network, asked: Asked, allowed: Uint8Array, most: number): NetworkFigure[] {
  const tightest: NetworkFigure[] = []
  let loosest = Infinity
  for (const container of containersOf(network, asked.series)) {
    const { windows, longest, scope } = container
    // A count without a first day lies before all days, and a day after it is the same.
    const last = asked.from === -Infinity ? firstFrom(windows, -Number.MAX_VALUE) : firstFrom(windows, asked.from + 1)
    for (let at = last - 1; at >= 0; at--) {
      const window = windows[at]
      if (scope !== 'cumulative' && asked.from - window.from > longest) break
      if (window.to < asked.to) continue
      const { figures } = settleWindow(window)
      // Sorted by cut-off: the latest first, until they know too little.
      for (let next = figures.length - 1; next >= 0; next--) {
        const figure = figures[next]
        if (figure.cut < asked.known) break
        // Most are not tight enough, whoever says them.
        if (figure.high > loosest) continue
        if (allowed[figure.speaker] === 1 && figure.isWhole && figure.high !== Infinity && figure.last >= asked.to)
          loosest = keep(tightest, figure, most)
      }
    }
  }
  return tightest
}

/** Keeps a figure if it is among the tightest, and returns how tight the next one must be. */
function keep(tightest: NetworkFigure[], figure: NetworkFigure, most: number): number {
  let at = tightest.length
  if (at === most && !isTighter(figure, tightest[at - 1])) return tightest[at - 1].high
  while (at > 0 && isTighter(figure, tightest[at - 1])) at--
  tightest.splice(at, 0, figure)
  if (tightest.length > most) tightest.pop()
  return tightest.length < most ? Infinity : tightest[most - 1].high
}

function isTighter(a: NetworkFigure, b: NetworkFigure): boolean {
  return a.high < b.high || (a.high === b.high && a.reference < b.reference)
}
