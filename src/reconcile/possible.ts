import { arePopulationsDisjoint } from './cells/containment.ts'
import { addUp } from './network/add-up.ts'
import { isWithin } from './network/dimension.ts'
import { type Asked, figuresAround, figuresWithin, lastDay } from './network/figures-around.ts'
import type { Network, NetworkFigure, Series } from './network/network.ts'
import { settleWindow } from './network/settle-window.ts'

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
  const { low, lowBy } = lowerEnd(network, figuresWithin(network, asked, allowed))
  let high = Infinity
  let highBy: NetworkFigure | null = null
  const around = figuresAround(network, asked, allowed)
  for (const [at, figure] of around.entries()) {
    if (at >= TRIED) break
    const bound = isOfCell(figure, asked)
      ? figure.high
      : figure.high - lowerEnd(network, figuresBeside(network, asked, figure, allowed)).low
    if (bound < high) {
      high = bound
      highBy = figure
    }
  }
  return { low, high, lowBy, highBy }
}

/** A figure of just the cell has nothing beside it. */
function isOfCell(figure: NetworkFigure, { series, from, to }: Asked): boolean {
  return figure.series === series && figure.from === from && lastDay(figure) === to
}

/** Two speakers may mean the same people by two places: parts are added up within what one of them says. */
function lowerEnd(network: Network, figures: readonly NetworkFigure[]): Pick<Range, 'low' | 'lowBy'> {
  let low = 0
  let lowBy: readonly NetworkFigure[] = []
  const bySpeaker = new Map<number, NetworkFigure[]>()
  for (const figure of figures) {
    const own = bySpeaker.get(figure.speaker)
    if (own === undefined) bySpeaker.set(figure.speaker, [figure])
    else own.push(figure)
    if (figure.low > low) {
      low = figure.low
      lowBy = [figure]
    }
  }
  for (const own of bySpeaker.values()) {
    const sum = own.length === 1 ? own[0].low : addUp(network, own)
    if (sum > low) {
      low = sum
      lowBy = own
    }
  }
  return { low, lowBy }
}

/** What a container holds beside a cell: nobody of these figures can be of the cell. */
function figuresBeside(network: Network, asked: Asked, container: NetworkFigure, allowed: Uint8Array): NetworkFigure[] {
  const { knowledge, places } = network
  const { series } = asked
  const whole: Asked = { series: container.series, from: container.from, to: lastDay(container), known: container.cut }
  const isOnce = knowledge.isCountedOnce(series.cell.measure)
  return figuresWithin(network, whole, allowed).filter((figure) => {
    if (arePopulationsDisjoint(figure.series.cell.population, series.cell.population, knowledge)) return true
    if (!isOnce || !knowledge.isCountedOnce(figure.series.cell.measure)) return false
    if (figure.from > asked.to || lastDay(figure) < asked.from) return true
    return !isWithin(places, figure.series.place, series.place) && !isWithin(places, series.place, figure.series.place)
  })
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
