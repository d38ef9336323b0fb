import { arePopulationsDisjoint } from '../cells/containment.ts'
import { arePartsApart } from './find-parts.ts'
import type { Network, NetworkFigure } from './network.ts'

/** Stretches of time of one place by their last day, each with what its groups come to. */
export interface Schedule {
  stretches: readonly Stretch[]
  /** `best[i]`: the most that the first i stretches come to without one day in two of them. */
  best: readonly number[]
  /** So many days after its last day the latest of its figures was known. */
  delay: number
}

/** A figure is itself the stretch that it tells of: most are alone, and nothing is made for them. */
type Stretch = NetworkFigure | Groups

/** Several figures of one stretch. */
interface Groups {
  readonly from: number
  readonly last: number
  readonly groups: readonly NetworkFigure[]
  readonly low: number
}

/** Returns a schedule without stretches. */
export function newSchedule(): Schedule {
  return { stretches: [], best: [0], delay: 0 }
}

/** Returns the most that the stretches of a schedule come to. */
export function mostOf({ best }: Schedule): number {
  return best[best.length - 1]
}

/**
 * Adds a figure of one speaker, and works out what the stretches come to (weighted interval scheduling). Figures that come
 * in the order of their last days cost next to nothing.
 */
export function addToSchedule(network: Network, schedule: Schedule, figure: NetworkFigure): Stretch {
  const { from, last, knownFrom } = figure
  const { stretches } = schedule
  schedule.delay = Math.max(schedule.delay, knownFrom - last)
  let at = stretches.length
  while (
    at > 0 &&
    (stretches[at - 1].last > last || (stretches[at - 1].last === last && stretches[at - 1].from > from))
  )
    at--
  let stretch: Stretch = figure
  const same = at > 0 ? stretches[at - 1] : undefined
  if (same !== undefined && same.from === from && same.last === last) {
    at--
    const groups = [...groupsOf(same), figure]
    stretch = { from, last, groups, low: addUpGroups(network, groups) }
    schedule.stretches = stretches.with(at, stretch)
  } else schedule.stretches = withAt(stretches, at, figure)
  schedule.best = bestFrom(schedule, at)
  return stretch
}

/** Of short lists copies are made: a list that grows in place has room for 16 more, and most have fewer. */
const SHORT = 16

function withAt(list: readonly Stretch[], at: number, stretch: Stretch): readonly Stretch[] {
  if (list.length < SHORT) return [...list.slice(0, at), stretch, ...list.slice(at)]
  const grown = list as Stretch[]
  if (at === list.length) grown.push(stretch)
  else grown.splice(at, 0, stretch)
  return grown
}

function bestFrom({ stretches, best: known }: Schedule, first: number): readonly number[] {
  let best = known as number[]
  if (stretches.length <= SHORT) {
    best = new Array<number>(stretches.length + 1)
    for (let at = 0; at <= first; at++) best[at] = known[at]
  } else best.length = first + 1
  for (let at = first; at < stretches.length; at++)
    best[at + 1] = Math.max(best[at], best[firstTouching(stretches, at)] + stretches[at].low)
  return best
}

/** Returns the figures of a schedule that are wanted, by their last day. */
export function figuresOfSchedule(
  { stretches }: Schedule,
  isWanted: (figure: NetworkFigure) => boolean,
): NetworkFigure[] {
  const found: NetworkFigure[] = []
  for (const stretch of stretches) {
    if (!('groups' in stretch)) {
      if (isWanted(stretch)) found.push(stretch)
    } else for (const figure of stretch.groups) if (isWanted(figure)) found.push(figure)
  }
  return found
}

/**
 * Returns the most that the figures of a schedule come to which were known by a day and are of nobody in a gap: they tell
 * of other days than the gap, or of a group apart from that of the gap.
 */
export function mostOutside(network: Network, { stretches, best, delay }: Schedule, gap: Gap): number {
  // What ends before the gap, and so early that all of it was known, has been worked out.
  const start = endingBefore(stretches, Math.min(gap.from, gap.known - delay + 1))
  const after: number[] = []
  for (let at = start; at < stretches.length; at++) {
    const stretch = stretches[at]
    // What is not over by then is not known by then.
    if (stretch.last > gap.known) break
    const without = after.length === 0 ? best[start] : after[after.length - 1]
    const low = lowOutside(network, stretch, gap)
    if (low === 0) {
      after.push(without)
      continue
    }
    const before = firstTouching(stretches, at)
    after.push(Math.max(without, low + (before <= start ? best[before] : after[before - start - 1])))
  }
  return after.length === 0 ? best[start] : after[after.length - 1]
}

/** Days, and a group, that are left out. */
export interface Gap {
  readonly from: number
  readonly to: number
  /** What is told of groups apart from this one is not left out. */
  readonly population: number
  /** What is told later plays no part. */
  readonly known: number
}

/** What a stretch comes to without those who may be in a gap. */
function lowOutside(network: Network, stretch: Stretch, gap: Gap): number {
  if (!('groups' in stretch)) return isOutside(network, stretch, gap) ? stretch.low : 0
  const { groups } = stretch
  const outside = groups.filter((figure) => isOutside(network, figure, gap))
  if (outside.length === groups.length) return stretch.low
  return outside.length > 1 ? addUpGroups(network, outside) : (outside[0]?.low ?? 0)
}

function isOutside(network: Network, { knownFrom, from, last, series }: NetworkFigure, gap: Gap): boolean {
  if (knownFrom > gap.known) return false
  return from > gap.to || last < gap.from || arePartsApart(network, series.population, gap.population)
}

/** How many of the stretches end before a day. */
function endingBefore(stretches: readonly Stretch[], day: number): number {
  let first = 0
  let last = stretches.length
  while (first < last) {
    const middle = (first + last) >> 1
    if (stretches[middle].last < day) first = middle + 1
    else last = middle
  }
  return first
}

function groupsOf(stretch: Stretch): readonly NetworkFigure[] {
  return 'groups' in stretch ? stretch.groups : [stretch]
}

/** How many of the stretches up to one end before it begins. */
function firstTouching(stretches: readonly Stretch[], at: number): number {
  const { from } = stretches[at]
  let first = 0
  let last = at
  while (first < last) {
    const middle = (first + last) >> 1
    if (stretches[middle].last < from) first = middle + 1
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
