import type { Report } from '../../model/index.ts'
import type { Cell } from '../cells/cell.ts'
import { cellOf } from '../cells/cell.ts'
import { claimsOfSome } from '../cells/claims-of-some.ts'
import { isAgencyWithin, isPopulationWithin } from '../cells/containment.ts'
import { type Figure, figureOf, isFigure } from '../cells/figure.ts'
import { type Speaker, speakerOf } from '../cells/speaker.ts'
import { numberInChain, numberOf } from './dimension.ts'
import type { Measure, Network, NetworkFigure, Series, Window } from './network.ts'

/**
 * Adds the figures of a report to a network. Only the windows that they fall into are settled again; in what order
 * reports arrive never matters.
 */
export function addReport(network: Network, report: Report): readonly NetworkFigure[] {
  const number = network.reports.length
  const figures: NetworkFigure[] = []
  network.reports.push(figures)
  if (report.document.retracted) return figures
  const toll = {
    current: new Set(report.tolls.flatMap(({ claims }) => claims)),
    others: new Set(report.tolls.flatMap(({ alternatives }) => alternatives.flat())),
  }
  const ofSome = claimsOfSome(report, network.knowledge.tellsOfSome)
  for (const claim of report.claims) {
    if (!isFigure(claim)) continue
    const figure = figureOf(claim, report, number, toll, ofSome)
    const series = seriesOf(network, cellOf(claim, network.knowledge), figure.isPlaced ? 0 : number + 1)
    const speaker = speakerNumber(network, speakerOf(claim, report))
    const last = series.scope === 'cumulative' ? figure.cut : endOf(figure)
    const window = windowOf(network, series, figure)
    const knownFrom = Math.max(figure.cut, last)
    const added: NetworkFigure = { ...figure, series, speaker, last, knownFrom, window }
    window.figures.push(added)
    window.settled = null
    network.speakers.figures[speaker].push(added)
    figures.push(added)
    network.byReference.set(added.reference, added)
  }
  return figures
}

function seriesOf(network: Network, cell: Cell, context: number): Series {
  const { knowledge } = network
  const measure = numberOf(
    network.measures,
    `${cell.measure} ${cell.unit} ${cell.role ?? ''}`,
    { id: cell.measure, unit: cell.unit, role: cell.role ?? '' },
    (value, container) => isMeasureWithin(value, container, knowledge.measuresAbove),
  )
  const population = numberOf(network.populations, cell.population.join(' '), cell.population, (value, container) =>
    isPopulationWithin(value, container, knowledge),
  )
  const place =
    cell.place === null
      ? numberOf(network.places, '', null, () => false)
      : numberInChain(network.places, cell.place, knowledge.placesAbove)
  const agency = numberOf(
    network.agencies,
    `${cell.agency.cause ?? ''} ${cell.agency.actors.join(' | ')}`,
    cell.agency,
    (value, container) => isAgencyWithin(value, container, knowledge),
  )
  const key = keyOfSeries({ measure, place, scope: cell.scope, context, population, agency })
  const known = network.byKey.get(key)
  if (known !== undefined) return known
  const series: Series = {
    number: network.series.length,
    cell,
    measure,
    population,
    place,
    agency,
    scope: cell.scope,
    context,
    windows: [],
    longest: 0,
    containers: null,
    parts: null,
  }
  network.series.push(series)
  network.byKey.set(key, series)
  const groupKey = keyOfGroup(measure, place, cell.scope, context)
  const group = network.groups.get(groupKey)
  if (group === undefined) network.groups.set(groupKey, [series])
  else group.push(series)
  while (network.byPlace.length <= place) network.byPlace.push([])
  network.byPlace[place].push(series)
  return series
}

/** Returns under which key a series stands. */
export function keyOfSeries({
  measure,
  place,
  scope,
  context,
  population,
  agency,
}: Pick<Series, 'measure' | 'place' | 'scope' | 'context' | 'population' | 'agency'>): string {
  return `${measure} ${place} ${scope} ${context} ${population} ${agency}`
}

/** Returns under which key a group of series stands. */
export function keyOfGroup(measure: number, place: number, scope: string, context: number): string {
  return `${measure} ${place} ${scope} ${context}`
}

function isMeasureWithin(value: Measure, container: Measure, above: (id: string) => readonly string[]): boolean {
  if (value.role !== container.role) return false
  // "170 projectiles … 120 rockets": rockets are among them.
  if (value.unit !== container.unit && container.unit !== ANY_MUNITION) return false
  if (value.unit !== container.unit && value.id !== container.id) return false
  return value.id === container.id || above(value.id).includes(container.id)
}

/** The unit of what is fired where the words do not say what it is. */
const ANY_MUNITION = 'munitions'

function speakerNumber({ speakers }: Network, speaker: Speaker): number {
  const known = speakers.numbers.get(speaker.key)
  if (known !== undefined) return known
  speakers.numbers.set(speaker.key, speakers.list.length)
  speakers.figures.push([])
  return speakers.list.push(speaker) - 1
}

/** Where no last day is told, a day after all others: only running counts have none. */
function endOf({ to }: Pick<Figure, 'to'>): number {
  return Math.min(to, Number.MAX_SAFE_INTEGER)
}

function windowOf({ byDay }: Network, series: Series, figure: Figure): Window {
  const { from } = figure
  const to = series.scope === 'cumulative' ? Infinity : endOf(figure)
  const at = firstFrom(series.windows, from)
  for (let next = at; next < series.windows.length && series.windows[next].from === from; next++)
    if (series.windows[next].to === to) return series.windows[next]
  const window: Window = { series, from, to, figures: [], settled: null }
  series.windows.splice(at, 0, window)
  if (to - from > series.longest) series.longest = to - from
  if (series.scope === 'cumulative') return window
  const sameDay = byDay.get(from)
  if (sameDay === undefined) byDay.set(from, [window])
  else sameDay.push(window)
  return window
}

/** Returns where the first window stands that begins on a day or later. */
export function firstFrom(windows: readonly Window[], from: number): number {
  let low = 0
  let high = windows.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (windows[middle].from < from) low = middle + 1
    else high = middle
  }
  return low
}
