import { besideOf } from './beside.ts'
import { lastUpTo } from './network/curve.ts'
import { type Asked, figuresWithin, tightestAround } from './network/figures-around.ts'
import { holdingsOf } from './network/holdings.ts'
import type { Network, NetworkFigure, Series } from './network/network.ts'
import { figuresOfSchedule } from './network/schedule.ts'
import { settleWindow } from './network/settle-window.ts'
import { addUp, sumOn } from './network/sum.ts'

/** What is possible for a cell: `low` above `high` where those who are believed contradict each other. */
export interface Range {
  readonly low: number
  readonly high: number
  /** Figures that set the lower end: one, or parts that add up. */
  readonly lowBy: readonly NetworkFigure[]
  /** The figure that sets the upper end; `null`: open. */
  readonly highBy: NetworkFigure | null
}

/** Of so many figures that hold a cell, the tightest, what lies beside the cell is taken off. */
const TRIED = 8

/**
 * Returns what is possible for a cell if those are believed who are let speak: at least what is told of its parts, added
 * up within what one speaker says; at most what is told of whatever contains it, less what that holds beside it.
 */
export function rangeOf(network: Network, asked: Asked, allowed: Uint8Array): Range {
  const isRunning = asked.series.scope === 'cumulative'
  const { low, lowBy } = isRunning ? lowerOfRunning(network, asked, allowed) : lowerEnd(network, asked, allowed)
  let high = Infinity
  let highBy: NetworkFigure | null = null
  for (const figure of tightestAround(network, asked, allowed, TRIED)) {
    const bound = isOfCell(figure, asked) ? figure.high : figure.high - besideOf(network, asked, figure, allowed)
    if (bound < high) {
      high = bound
      highBy = figure
    }
  }
  return { low, high, lowBy, highBy }
}

/** A figure of just the cell has nothing beside it. */
function isOfCell(figure: NetworkFigure, { series, from, to }: Asked): boolean {
  return figure.series === series && figure.from === from && figure.last === to
}

/** Two speakers may mean the same people by two places: parts are added up within what one of them says. */
function lowerEnd(network: Network, asked: Asked, allowed: Uint8Array): Pick<Range, 'low' | 'lowBy'> {
  let low = 0
  let lowBy: readonly NetworkFigure[] = []
  const bySpeaker = new Map<number, NetworkFigure[]>()
  for (const figure of figuresWithin(network, asked, allowed)) {
    const own = bySpeaker.get(figure.speaker)
    if (own === undefined) bySpeaker.set(figure.speaker, [figure])
    else own.push(figure)
    if (figure.low > low || (figure.low === low && lowBy.length > 0 && figure.reference < lowBy[0].reference)) {
      low = figure.low
      lowBy = [figure]
    }
  }
  for (const own of bySpeaker.values()) {
    const sum = own.length === 1 ? own[0].low : addUp(network, own)
    if (sum < low || (sum === low && lowBy.length < 2)) continue
    // Of equal sums always the same one, in whatever order the figures came.
    const sorted = own.sort((a, b) => (a.reference < b.reference ? -1 : 1))
    if (sum === low && lowBy[0].reference < sorted[0].reference) continue
    low = sum
    lowBy = sorted
  }
  return { low, lowBy }
}

/** A running count holds a whole war: what each speaker's figures come to is kept for every day. */
function lowerOfRunning(network: Network, asked: Asked, allowed: Uint8Array): Pick<Range, 'low' | 'lowBy'> {
  const { sums } = holdingsOf(network, asked.series, asked.from, null)
  let low = 0
  let lowBy: readonly NetworkFigure[] = []
  for (const [speaker, sum] of sums.entries()) {
    if (sum === undefined || allowed[speaker] !== 1) continue
    const { singles } = sum
    const single =
      singles[
        lastUpTo(
          singles.map(({ knownFrom }) => knownFrom),
          asked.to,
        )
      ]
    if (single === undefined || single.low < low) continue
    if (single.low === low && lowBy.length > 0 && lowBy[0].reference < single.reference) continue
    low = single.low
    lowBy = [single]
  }
  for (const [speaker, sum] of sums.entries()) {
    if (sum === undefined || allowed[speaker] !== 1) continue
    const total = sumOn(sum, asked.to)
    if (total <= low) continue
    low = total
    lowBy = [...sum.places.values()].flatMap(({ schedule }) =>
      figuresOfSchedule(schedule, ({ knownFrom }) => knownFrom <= asked.to),
    )
  }
  return { low, lowBy }
}

/** What is said of one cell and what is possible for it. */
export interface PossibleFigure extends Range {
  readonly series: Series
  readonly from: number
  /** Last day; of a running count its cut-off. */
  readonly to: number
  /** The figures of just this cell that were let speak. */
  readonly figures: readonly NetworkFigure[]
}

/** Returns for each cell that somebody let speak tells of what is possible, as of the day of its latest figure. */
export function possibleFigures(
  network: Network,
  allowed: Uint8Array,
  wanted: (series: Series) => boolean,
): PossibleFigure[] {
  const found: PossibleFigure[] = []
  for (const series of network.series) {
    if (!wanted(series)) continue
    for (const window of series.windows) {
      const figures = settleWindow(window).figures.filter(({ speaker }) => allowed[speaker] === 1)
      const last = figures.at(-1)
      if (last === undefined) continue
      const to = window.to === Infinity ? last.cut : window.to
      const asked: Asked = { series, from: window.from, to, known: last.cut }
      found.push({ ...rangeOf(network, asked, allowed), series, from: window.from, to, figures })
    }
  }
  return found
}
