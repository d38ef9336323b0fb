import { arePopulationsDisjoint } from '../cells/containment.ts'
import type { Network, NetworkFigure } from './network.ts'

/** Stretches of time of one place by their last day, each with what its groups come to. */
export interface Schedule {
  readonly stretches: Stretch[]
  /** `best[i]`: the most that the first i stretches come to without one day in two of them. */
  readonly best: number[]
}

interface Stretch {
  readonly from: number
  readonly to: number
  readonly figures: NetworkFigure[]
  low: number
}

/** Returns a schedule without stretches. */
export function newSchedule(): Schedule {
  return { stretches: [], best: [0] }
}

/** Returns the most that the stretches of a schedule come to. */
export function mostOf({ best }: Schedule): number {
  return best[best.length - 1]
}

/**
 * Adds a figure of one speaker, and works out what the stretches come to (weighted interval scheduling). Figures that come
 * in the order of their last days cost next to nothing.
 */
export function addToSchedule(network: Network, { stretches, best }: Schedule, figure: NetworkFigure): Stretch {
  const { from } = figure
  const to = figure.last
  let at = stretches.length
  while (at > 0 && (stretches[at - 1].to > to || (stretches[at - 1].to === to && stretches[at - 1].from > from))) at--
  let stretch = stretches[at - 1]
  if (at > 0 && stretch.from === from && stretch.to === to) {
    at--
    stretch.figures.push(figure)
    stretch.low = addUpGroups(network, stretch.figures)
  } else {
    stretch = { from, to, figures: [figure], low: figure.low }
    stretches.splice(at, 0, stretch)
  }
  for (best.length = at + 1; at < stretches.length; at++)
    best.push(Math.max(best[at], best[firstTouching(stretches, at)] + stretches[at].low))
  return stretch
}

/** How many of the stretches up to one end before it begins. */
function firstTouching(stretches: readonly Stretch[], at: number): number {
  const { from } = stretches[at]
  let first = 0
  let last = at
  while (first < last) {
    const middle = (first + last) >> 1
    if (stretches[middle].to < from) first = middle + 1
    else last = middle
  }
  return first
}

/** So many groups of one place and day are tried in all ways. */
const MOST_GROUPS = 10

/** Returns the most that groups come to of which nobody is in two: women and children, not children and girls. */
function addUpGroups({ knowledge }: Network, figures: readonly NetworkFigure[]): number {
  const groups = [...figures]
    .sort((a, b) => b.low - a.low || (a.reference < b.reference ? -1 : 1))
    .slice(0, MOST_GROUPS)
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
