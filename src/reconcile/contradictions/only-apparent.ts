import type { Contradiction } from '../../model/index.ts'
import { isoDay } from '../../model/index.ts'
import { isPopulationWithin } from '../cells/containment.ts'
import type { Network, NetworkFigure } from '../network/network.ts'
import { nameFigure } from './name-figure.ts'

/** Of so many figures of one measure and place on one day all are compared. */
const MOST = 40

/**
 * Returns what a reader of two reports of one day might take for a contradiction and is none: the tolls of the two differ,
 * and so does what they count, everything so far or one event; up to when; everybody or some.
 *
 *     12 people were killed in Osk on Tuesday. · The war has killed 340 people in Osk.  =>  scope
 */
export function findApparent(
  network: Network,
  isTold: (one: NetworkFigure, other: NetworkFigure) => boolean,
): Contradiction[] {
  const found: Contradiction[] = []
  for (const alike of figuresByDay(network)) {
    const sorted = [...alike].sort((a, b) => (a.reference < b.reference ? -1 : 1)).slice(0, MOST)
    for (let at = 0; at < sorted.length; at++)
      for (let next = at + 1; next < sorted.length; next++) {
        const [one, other] = [sorted[at], sorted[next]]
        if (one.report === other.report || one.words.publisher === other.words.publisher) continue
        const difference = overlaps(one, other) ? null : differenceOf(network, one, other)
        if (difference !== null && !isTold(one, other)) found.push(contradictionOf(network, one, other, difference))
      }
  }
  return found
}

/** What reports say now of one measure at one place, by the day on which they say it. */
function figuresByDay({ reports }: Network): Iterable<NetworkFigure[]> {
  const groups = new Map<string, NetworkFigure[]>()
  for (const figures of reports)
    for (const figure of figures) {
      if (!figure.isCurrent || !figure.isPlaced || !figure.isWhole || figure.partOf !== null) continue
      const { measure, place } = figure.series
      const key = `${measure} ${place} ${figure.words.published}`
      const group = groups.get(key)
      if (group === undefined) groups.set(key, [figure])
      else group.push(figure)
    }
  return groups.values()
}

function overlaps(a: NetworkFigure, b: NetworkFigure): boolean {
  return a.low <= b.high && b.low <= a.high
}

interface Difference {
  readonly differs: 'scope' | 'cut-off' | 'definition'
  readonly why: string
}

function differenceOf(network: Network, one: NetworkFigure, other: NetworkFigure): Difference | null {
  const [less, more] = one.high < other.low ? [one, other] : [other, one]
  const isOnePopulation = one.series.population === other.series.population
  if (one.series.agency !== other.series.agency && one.series.scope === other.series.scope) return null
  if (one.series.scope !== other.series.scope) {
    // What is wider may be more; that it is less is no matter of appearance.
    if (!isOnePopulation || RANK[less.series.scope] > RANK[more.series.scope]) return null
    return {
      differs: 'scope',
      why: `the one counts ${COUNTS[less.series.scope]}, the other ${COUNTS[more.series.scope]}`,
    }
  }
  if (isOnePopulation) {
    const isRunning = one.series.scope === 'cumulative'
    if (!isRunning || less.cut >= more.cut || !(one.words.hasCutOff || other.words.hasCutOff)) return null
    return { differs: 'cut-off', why: `the one counts up to ${isoDay(less.cut)}, the other up to ${isoDay(more.cut)}` }
  }
  const { knowledge } = network
  const [part, whole] = [less.series.cell.population, more.series.cell.population]
  if (less.from > more.to || more.from > less.to || !isPopulationWithin(part, whole, knowledge)) return null
  const who = (ids: readonly string[]): string =>
    ids.length === 0 ? 'everybody' : ids.map(knowledge.labelOf).join(' who are ')
  return { differs: 'definition', why: `the one counts ${who(part)}, the other ${who(whole)}` }
}

const RANK = { incident: 0, period: 1, cumulative: 2 } as const
const COUNTS = { incident: 'one event', period: 'a stretch of time', cumulative: 'everything so far' } as const

function contradictionOf(
  network: Network,
  one: NetworkFigure,
  other: NetworkFigure,
  { differs, why }: Difference,
): Contradiction {
  const [first, second] = one.high < other.low ? [one, other] : [other, one]
  return {
    kind: 'only-apparent',
    differs,
    claims: [first.reference, second.reference],
    reason: `${nameFigure(network, first)} and ${nameFigure(network, second)} need not contradict each other: ${why}.`,
    reservations: [],
  }
}
