import { type Curve, growCurve, newCurve, valueOn } from './curve.ts'
import type { Network, NetworkFigure } from './network.ts'
import { addToSchedule, mostOf, newSchedule, type Schedule } from './schedule.ts'

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
}

/** What lies at a place and within it. */
export interface PlaceSum {
  readonly place: number
  readonly parent: PlaceSum | null
  readonly children: PlaceSum[]
  /** Of just this place. */
  readonly figures: NetworkFigure[]
  readonly schedule: Schedule
  /** What the places within it come to, and what it comes to: no less than they. */
  within: Curve
  readonly total: Curve
}

/** Most places hold no other that is told of. */
export const NOTHING: Curve = newCurve()

/** Returns the sum of nothing. */
export function newSum(): Sum {
  return { places: new Map(), total: newCurve(), others: new Map(), most: newCurve(), singles: [] }
}

/** Adds a figure to a sum; figures come in the order of the day from which they play a part. */
export function addToSum(network: Network, sum: Sum, figure: NetworkFigure): void {
  const day = figure.knownFrom
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
  here.figures.push(figure)
  addToSchedule(network, here.schedule, figure)
  for (let at: PlaceSum | null = here; at !== null; at = at.parent) {
    const before = lastOf(at.total)
    const now = Math.max(mostOf(at.schedule), lastOf(at.within))
    if (now <= before) return
    growCurve(at.total, day, now)
    if (at.parent !== null && at.parent.within === NOTHING) at.parent.within = newCurve()
    const outside: Curve = at.parent === null ? sum.total : at.parent.within
    growCurve(outside, day, lastOf(outside) + now - before)
  }
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
    children: [],
    figures: [],
    schedule: newSchedule(),
    within: NOTHING,
    total: newCurve(),
  }
  parent?.children.push(made)
  sum.places.set(place, made)
  return made
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

/** Returns how many figures of one speaker and one place come to at least. */
export function addUpDays(network: Network, figures: readonly NetworkFigure[]): number {
  const schedule = newSchedule()
  for (const figure of [...figures].sort((a, b) => a.last - b.last)) addToSchedule(network, schedule, figure)
  return mostOf(schedule)
}
