import { type Curve, growCurve, newCurve, valueOn } from './curve.ts'
import type { Network, NetworkFigure } from './network.ts'
import { addToSchedule, figuresOfSchedule, mostOf, mostOutside, newSchedule, type Schedule } from './schedule.ts'

/**
 * What figures of one speaker come to at least, up to each day: the most that parts add up to which have nobody in common.
 * Places are added up as a tree, days as stretches that do not touch, groups where nobody is of two. Who fled may flee
 * again, here or there: such measures give the greatest of their places and days, and nobody is at once a child and grown.
 */
export interface Sum {
  /** What happens to nobody twice, by its place. */
  readonly places: Map<number, PlaceSum>
  readonly total: Curve
  /** What may happen to one twice, by its place. */
  readonly others: Map<number, Schedule>
  readonly most: Curve
  /** The greatest single figures, each from its day on. */
  readonly singles: NetworkFigure[]
  /** Figures that were added. */
  size: number
}

/** What lies at a place and within it. */
export interface PlaceSum {
  readonly place: number
  readonly parent: PlaceSum | null
  children: readonly PlaceSum[]
  /** Of just this place. */
  readonly schedule: Schedule
  /** What it comes to now: no less than the places within it. */
  now: number
  /** What the places within it come to, and what it comes to, for every day; `null` where it has none within it. */
  within: Curve | null
  total: Curve | null
}

/** Returns the sum of nothing. */
export function newSum(): Sum {
  return { places: new Map(), total: newCurve(), others: new Map(), most: newCurve(), singles: [], size: 0 }
}

/** Adds a figure to a sum; figures come in the order of the day from which they play a part. */
export function addToSum(network: Network, sum: Sum, figure: NetworkFigure): void {
  const day = figure.knownFrom
  sum.size++
  if (figure.low > (sum.singles.at(-1)?.low ?? 0)) sum.singles.push(figure)
  const { place, cell } = figure.series
  if (!network.knowledge.isCountedOnce(cell.measure)) {
    let schedule = sum.others.get(place)
    if (schedule === undefined) {
      schedule = newSchedule()
      sum.others.set(place, schedule)
    }
    growCurve(sum.most, day, Math.max(lastOf(sum.most), addToSchedule(network, schedule, figure).low))
    return
  }
  const here = placeSum(network, sum, place)
  addToSchedule(network, here.schedule, figure)
  for (let at: PlaceSum | null = here; at !== null; at = at.parent) {
    const before = at.now
    const now = Math.max(mostOf(at.schedule), at.within === null ? 0 : lastOf(at.within))
    if (now <= before) return
    at.now = now
    if (at.total === null && at.schedule.stretches.length > FEW_STRETCHES) at.total = curveOf(network, at)
    if (at.total !== null) growCurve(at.total, day, now)
    const outside: Curve = at.parent === null ? sum.total : withinOf(at.parent)
    growCurve(outside, day, lastOf(outside) + now - before)
  }
}

function withinOf(place: PlaceSum): Curve {
  place.within ??= newCurve()
  return place.within
}

/** Of more stretches it is kept for every day what they come to. */
const FEW_STRETCHES = 24

/** Returns what a place comes to on a day. */
export function placeOn(network: Network, { schedule, total }: PlaceSum, day: number): number {
  if (total !== null) return valueOn(total, day)
  // Few are told of one place alone: for every day nothing is kept.
  return mostOutside(network, schedule, { from: Infinity, to: Infinity, population: -1, known: day })
}

/** Returns what the places within one come to on a day. */
export function withinOn({ within }: PlaceSum, day: number): number {
  return within === null ? 0 : valueOn(within, day)
}

function lastOf({ values }: Curve): number {
  return values.length === 0 ? 0 : values[values.length - 1]
}

function placeSum(network: Network, sum: Sum, place: number): PlaceSum {
  const known = sum.places.get(place)
  if (known !== undefined) return known
  const above = parentOf(network, place)
  const parent = above < 0 ? null : placeSum(network, sum, above)
  const made: PlaceSum = {
    place,
    parent,
    children: NONE,
    schedule: newSchedule(),
    now: 0,
    within: null,
    total: null,
  }
  if (parent !== null) {
    parent.total ??= curveOf(network, parent)
    if (parent.children === NONE) parent.children = [made]
    else (parent.children as PlaceSum[]).push(made)
  }
  sum.places.set(place, made)
  return made
}

const NONE: readonly PlaceSum[] = []

/** Returns what a place that has none within it comes to on each day. */
function curveOf(network: Network, { schedule }: PlaceSum): Curve {
  const curve = newCurve()
  const again = newSchedule()
  for (const figure of figuresOfSchedule(schedule, () => true).sort((a, b) => a.knownFrom - b.knownFrom)) {
    addToSchedule(network, again, figure)
    growCurve(curve, figure.knownFrom, mostOf(again))
  }
  return curve
}

/** Returns the nearest place that contains a place; -1: none. */
export function parentOf({ places }: Network, place: number): number {
  let nearest = -1
  for (const other of places.above[place])
    if (other !== place && (nearest < 0 || places.above[other].length > places.above[nearest].length)) nearest = other
  return nearest
}

/** Returns what a sum comes to on a day. */
export function sumOn({ total, most }: Sum, day: number): number {
  return Math.max(valueOn(total, day), valueOn(most, day))
}

/** Returns how many figures of one speaker, of whatever days, come to at least. */
export function addUp(network: Network, figures: readonly NetworkFigure[]): number {
  if (figures.length === 0) return 0
  if (figures.length === 1) return figures[0].low
  const sum = newSum()
  for (const figure of [...figures].sort((a, b) => a.last - b.last)) addToSum(network, sum, figure)
  return sumOn(sum, Infinity)
}
