import { isWithin } from './network/dimension.ts'
import { type Asked, figuresWithin } from './network/figures-around.ts'
import { arePartsApart } from './network/find-parts.ts'
import { holdingsAround, holdingsOf } from './network/holdings.ts'
import type { Network, NetworkFigure } from './network/network.ts'
import { type Gap, mostOutside } from './network/schedule.ts'
import { addUp, type PlaceSum, placeOn, type Sum, sumOn, withinOn } from './network/sum.ts'

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
  const { sums } = holdingsAround(network, container.series, from)
  const totals = Array.from(sums, (sum, speaker) =>
    sum === undefined || allowed[speaker] !== 1 ? 0 : onDay(network, sum.places.get(container.series.place), cut),
  )
  // Whoever tells of most in all likely tells of most beside it; who tells of less in all is not looked at.
  for (let speaker = greatestOf(totals); totals[speaker] > most; speaker = greatestOf(totals)) {
    most = Math.max(most, restOf(network, asked, container, sums[speaker] as Sum, groups[speaker]))
    totals[speaker] = 0
  }
  return most
}

function greatestOf(numbers: readonly number[]): number {
  let greatest = 0
  for (let at = 1; at < numbers.length; at++) if (numbers[at] > numbers[greatest]) greatest = at
  return greatest
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
  const gap: Gap = { from: asked.from, to: asked.to, population: asked.series.population, known: cut }
  let below = places.get(asked.series.place)
  let rest = 0
  if (asked.from > from || asked.to < cut) rest = below === undefined ? 0 : mostBelow(network, below, gap)
  else rest = onDay(network, groups?.places.get(asked.series.place), cut)
  if (asked.series.place === series.place) return rest
  for (
    let at = below?.parent ?? nearestOf(network, places, asked.series.place);
    at !== undefined && isWithin(network.places, at.place, series.place);
    at = at.parent ?? undefined
  ) {
    const elsewhere = withinOn(at, cut) - onDay(network, below, cut)
    rest = Math.max(rest + elsewhere, mostOutside(network, at.schedule, gap))
    if (at.place === series.place) break
    below = at
  }
  return rest
}

/** What a place and those within it come to, without what may be in a gap. */
function mostBelow(network: Network, place: PlaceSum, gap: Gap): number {
  const here = mostOutside(network, place.schedule, gap)
  // Mostly whoever tells of a province tells of no fewer than are told of its towns: then those are not looked at.
  if (withinOn(place, gap.known) <= here) return here
  let within = 0
  for (const child of place.children) within += mostBelow(network, child, gap)
  return Math.max(within, here)
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
