import { valueOn } from './network/curve.ts'
import { isWithin } from './network/dimension.ts'
import { type Asked, figuresWithin } from './network/figures-around.ts'
import { arePartsApart } from './network/find-parts.ts'
import { type Holdings, holdingsOf } from './network/holdings.ts'
import type { Network, NetworkFigure } from './network/network.ts'
import { figuresOfSchedule } from './network/schedule.ts'
import { addUp, addUpDays, type PlaceSum, placeOn, type Sum, sumOn, withinOn } from './network/sum.ts'

/**
 * Returns how many a figure that holds a cell holds beside it at least, by what one speaker says: people who cannot be of
 * the cell, for they are of another group, of another place, or were killed on another day.
 */
export function besideOf(network: Network, asked: Asked, container: NetworkFigure, allowed: Uint8Array): number {
  return container.series.scope === 'cumulative'
    ? besideRunning(network, asked, container, allowed)
    : besideWithin(network, asked, container, allowed)
}

/** One event or one stretch of time holds little: it is looked through. */
function besideWithin(network: Network, asked: Asked, container: NetworkFigure, allowed: Uint8Array): number {
  const whole: Asked = { series: container.series, from: container.from, to: container.to, known: container.cut }
  const isOnce = network.knowledge.isCountedOnce(asked.series.cell.measure)
  const bySpeaker = new Map<number, NetworkFigure[]>()
  for (const figure of figuresWithin(network, whole, allowed)) {
    if (!isBeside(network, asked, figure, isOnce)) continue
    const own = bySpeaker.get(figure.speaker)
    if (own === undefined) bySpeaker.set(figure.speaker, [figure])
    else own.push(figure)
  }
  let most = 0
  for (const own of bySpeaker.values()) most = Math.max(most, addUp(network, own))
  return most
}

function isBeside(network: Network, asked: Asked, figure: NetworkFigure, isOnce: boolean): boolean {
  const { series } = asked
  if (arePartsApart(network, figure.series.population, series.population)) return true
  if (!isOnce || !network.knowledge.isCountedOnce(figure.series.cell.measure)) return false
  if (figure.from > asked.to || figure.last < asked.from) return true
  const { places } = network
  return !isWithin(places, figure.series.place, series.place) && !isWithin(places, series.place, figure.series.place)
}

/** A running count holds a whole war: what its places come to is added up for every day, and only the way there is looked at. */
function besideRunning(network: Network, asked: Asked, container: NetworkFigure, allowed: Uint8Array): number {
  const { series } = asked
  const { cut, from } = container
  const isOnce = network.knowledge.isCountedOnce(series.cell.measure)
  const isGroup = network.populations.values[series.population].length > 0
  const groups = isGroup ? holdingsOf(network, container.series, from, series.population).sums : []
  let most = 0
  groups.forEach((sum, speaker) => {
    if (sum !== undefined && allowed[speaker] === 1) most = Math.max(most, sumOn(sum, cut))
  })
  if (!isOnce) return most
  // Whoever tells of most in all likely tells of most beside it; who tells of less in all is not looked at.
  for (const { sum, total, speaker } of byTotal(holdingsOf(network, container.series, from, null), cut, allowed)) {
    if (total <= most) break
    most = Math.max(most, restOf(network, asked, container, sum, groups[speaker]))
  }
  return most
}

function byTotal({ sums }: Holdings, day: number, allowed: Uint8Array) {
  const found: { readonly sum: Sum; readonly total: number; readonly speaker: number }[] = []
  sums.forEach((sum, speaker) => {
    if (sum !== undefined && allowed[speaker] === 1) found.push({ sum, total: valueOn(sum.total, day), speaker })
  })
  return found.sort((a, b) => b.total - a.total)
}

/**
 * What a sum comes to without whatever may be of the cell: beside it at its own place, and from there up to the place of
 * the container whatever lies off the way. `groups` is the sum of those who can be nobody of the cell.
 */
function restOf(
  network: Network,
  asked: Asked,
  { cut, from, series }: NetworkFigure,
  { places }: Sum,
  groups: Sum | undefined,
): number {
  const isFree = (figure: NetworkFigure): boolean => figure.knownFrom <= cut && isBeside(network, asked, figure, true)
  let below = places.get(asked.series.place)
  let rest = 0
  if (asked.from > from || asked.to < cut) rest = below === undefined ? 0 : addUp(network, figuresBelow(below, isFree))
  else rest = onDay(network, groups?.places.get(asked.series.place), cut)
  if (asked.series.place === series.place) return rest
  for (
    let at = below?.parent ?? nearestOf(network, places, asked.series.place);
    at !== undefined;
    at = at.parent ?? undefined
  ) {
    const elsewhere = withinOn(at, cut) - onDay(network, below, cut)
    rest = Math.max(rest + elsewhere, addUpDays(network, figuresOfSchedule(at.schedule, isFree)))
    if (at.place === series.place) break
    below = at
  }
  return rest
}

function onDay(network: Network, place: PlaceSum | undefined, day: number): number {
  return place === undefined ? 0 : placeOn(network, place, day)
}

/** The sum of the nearest place that contains one and is told of. */
function nearestOf(network: Network, places: Sum['places'], place: number): PlaceSum | undefined {
  let nearest: PlaceSum | undefined
  for (const above of network.places.above[place]) {
    const sum = above === place ? undefined : places.get(above)
    if (sum !== undefined && (nearest === undefined || isWithin(network.places, above, nearest.place))) nearest = sum
  }
  return nearest
}

function figuresBelow({ schedule, children }: PlaceSum, isWanted: (figure: NetworkFigure) => boolean): NetworkFigure[] {
  const found = figuresOfSchedule(schedule, isWanted)
  for (const child of children) found.push(...figuresBelow(child, isWanted))
  return found
}
