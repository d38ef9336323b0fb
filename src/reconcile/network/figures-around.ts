import { firstFrom } from './add-report.ts'
import { containersOf } from './find-containers.ts'
import { isPart, partsOf } from './find-parts.ts'
import { BLOCK, type Network, type NetworkFigure, type Series, type Settled, type Window } from './network.ts'
import { firstCut, settleWindow } from './settle-window.ts'

/** A cell as one asks for it: a series in a stretch of time, as known on a day. */
export interface Asked {
  readonly series: Series
  readonly from: number
  /** Last day; of a running count its cut-off. */
  readonly to: number
  /** What is told later plays no part. */
  readonly known: number
}

/** Returns the figures of all cells within one that were told by then, by speakers who are let speak; in no order. */
export function figuresWithin(
  network: Network,
  { series, from, to, known }: Asked,
  allowed: Uint8Array,
): NetworkFigure[] {
  const found: NetworkFigure[] = []
  const take = (window: Window): void => {
    if (window.to !== Infinity && window.to > to) return
    for (const figure of settleWindow(window).figures)
      if (allowed[figure.speaker] === 1 && figure.cut <= known && figure.last <= to) found.push(figure)
  }
  const parts = partsOf(network, series)
  // A country has thousands of parts, and on one day few of them are told of.
  const ofDays = windowsOfDays(network, from, to, parts.length)
  if (ofDays !== null) {
    for (const window of ofDays) if (isPart(network, window.series, series)) take(window)
    return found
  }
  for (const part of parts)
    for (let at = firstFrom(part.windows, from); at < part.windows.length && part.windows[at].from <= to; at++)
      take(part.windows[at])
  return found
}

/** Returns the windows that begin on some days, where they are no more than `most`; else `null`. */
function windowsOfDays({ byDay }: Network, from: number, to: number, most: number): readonly Window[] | null {
  if (!(to - from < LONGEST)) return null
  if (from === to) {
    const windows = byDay.get(from) ?? []
    return windows.length > most ? null : windows
  }
  const found: Window[] = []
  for (let day = from; day <= to; day++) {
    const windows = byDay.get(day)
    if (windows === undefined) continue
    if (found.length + windows.length > most) return null
    for (const window of windows) found.push(window)
  }
  return found
}

/** Of more days the parts are looked through one by one. */
const LONGEST = 31

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
      loosest = keepTightest(tightest, settleWindow(window), asked, allowed, most, loosest)
    }
  }
  return tightest
}

/**
 * Keeps those of a window that know enough and are tight enough. They are sorted by cut-off, and running counts grow: the
 * tightest stand close behind the first that knows enough, and most of the others are passed over by blocks.
 */
function keepTightest(
  tightest: NetworkFigure[],
  { figures, leastHigh }: Settled,
  { to, known }: Asked,
  allowed: Uint8Array,
  most: number,
  before: number,
): number {
  let loosest = before
  let at = firstCut(figures, known)
  while (at < figures.length) {
    const block = Math.floor(at / BLOCK)
    const end = Math.min((block + 1) * BLOCK, figures.length)
    // Whoever says them.
    const least = leastHigh[block] ?? 0
    if (least > loosest || least === Infinity) {
      at = end
      continue
    }
    for (; at < end; at++) {
      const figure = figures[at]
      if (figure.high > loosest || figure.high === Infinity || !figure.isWhole) continue
      if (allowed[figure.speaker] === 1 && figure.last >= to) loosest = keep(tightest, figure, most)
    }
  }
  return loosest
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
