import { type Contradiction, grouped } from '../../model/index.ts'
import { isPlaceWithin } from '../cells/containment.ts'
import type { Network, NetworkFigure } from '../network/network.ts'
import type { Conflict } from './conflict.ts'
import { nameFigure } from './name-figure.ts'

/** Returns a conflict of two figures as a contradiction, or as one that only seems to be, in plain words. */
export function explainConflict(network: Network, conflict: Conflict): Contradiction {
  const { sub, container } = conflict
  const differs = differenceOf(conflict)
  const figures = `${nameFigure(network, sub)} and ${nameFigure(network, container)}`
  const reason =
    differs === null
      ? `${figures} cannot both be true: ${whyNot(network, conflict)}.`
      : `${figures} need not contradict each other: ${APPARENT[differs](conflict)}.`
  return {
    kind: differs === null ? 'number' : 'only-apparent',
    differs,
    claims: [sub.reference, container.reference],
    reason,
    reservations: differs === null ? reservationsOf(network, conflict) : [],
  }
}

type Difference = 'threshold-wording' | 'definition'

const APPARENT: Readonly<Record<Difference, (conflict: Conflict) => string>> = {
  'threshold-wording': ({ sub, container }) =>
    `“${sub.words.quantity}” and “${container.words.quantity}” are one figure, once as a number and once as a threshold`,
  definition: () => '“casualties” may be the dead alone, or the dead and the injured',
}

function differenceOf({ sub, container }: Conflict): Difference | null {
  const { stated } = sub.words
  if (stated !== null && stated === container.words.stated) return 'threshold-wording'
  const measure = sub.series.cell.measure
  if (measure === 'dead-and-injured' && container.series.cell.measure === 'casualties') return 'definition'
  return null
}

/** Why no number fits both. */
function whyNot(network: Network, { sub, container, isPopulationPresumed }: Conflict): string {
  const { labelOf } = network.knowledge
  const one = sub.series.cell
  const other = container.series.cell
  const within: string[] = []
  if (one.measure !== other.measure)
    within.push(`those ${labelOf(one.measure)} are among the ${labelOf(other.measure)}`)
  if (one.population.join() !== other.population.join() && !isPopulationPresumed && one.population.length > 0)
    within.push(
      other.population.length === 0
        ? `${listOf(one.population, labelOf)} are among all who are counted`
        : `${listOf(one.population, labelOf)} are among ${listOf(other.population, labelOf)}`,
    )
  const isElsewhere = one.place !== null && other.place !== null && sub.words.place !== container.words.place
  if (isElsewhere && isPlaceWithin(one.place, other.place, network.knowledge))
    within.push(`${sub.words.place} lies in ${container.words.place}`)
  if (one.scope !== other.scope || (sub.from !== container.from && areDated(sub, container)))
    within.push(
      one.scope === other.scope ? 'the one stretch of time lies in the other' : 'the running count includes it',
    )
  if (within.length === 0) return `no number is both ${rangeOf(sub)} and ${rangeOf(container)}`
  return `${within.join(', ')}, and ${rangeOf(sub)} cannot be among ${rangeOf(container)}`
}

/** Of a figure without a day nothing is said of stretches of time. */
function areDated(...figures: readonly NetworkFigure[]): boolean {
  return figures.every(({ from }) => from !== -Infinity)
}

function rangeOf({ low, high }: NetworkFigure): string {
  if (low === high) return grouped(low)
  if (high === Infinity) return `${grouped(low)} or more`
  return low === 0 ? `${grouped(high)} or fewer` : `${grouped(low)} to ${grouped(high)}`
}

function listOf(ids: readonly string[], labelOf: (id: string) => string): string {
  return ids.map(labelOf).join(' who are ')
}

/** What may explain a contradiction. */
function reservationsOf(network: Network, conflict: Conflict): string[] {
  const { sub, container, isPopulationPresumed } = conflict
  const reservations: string[] = []
  const { words } = container
  const isRunning = container.series.scope === 'cumulative'
  if (isRunning && !words.hasCutOff && !network.speakers.list[container.speaker].isPublisher)
    reservations.push(`“${words.quantity}” gives no cut-off: it may be older.`)
  if (isPopulationPresumed)
    reservations.push(
      `“${sub.words.quantity}” does not say who they are: taken for ${listOf(container.series.cell.population, network.knowledge.labelOf)}, by the place.`,
    )
  for (const figure of [sub, container])
    if (figure.words.isHedged) reservations.push(`“${figure.words.quantity}” is given as not confirmed.`)
  if (sub.report !== container.report && container.series.scope === 'incident')
    reservations.push('They are taken for one event by day and place: it may be another.')
  return reservations
}
