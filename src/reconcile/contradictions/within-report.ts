import type { Report } from '../../model/index.ts'
import type { Network, NetworkFigure } from '../network/network.ts'
import type { Conflict } from './conflict.ts'
import { holdingOf } from './is-held.ts'
import { findSumConflict, type SumConflict } from './sums-within.ts'

/** A report with more figures is a list of many events: they are not compared with each other. */
const MOST = 400

/**
 * Returns the figures of one report that leave no number, two by two, and parts that together leave none. What a report tells of one event is compared only where the
 * report's own toll takes them for figures of one thing: two blasts of one day in one town are no contradiction.
 */
export function findConflictsWithin(
  network: Network,
  figures: readonly NetworkFigure[],
  report: Pick<Report, 'tolls' | 'claims'>,
): { readonly conflicts: Conflict[]; readonly sums: SumConflict[] } {
  const sums: SumConflict[] = []
  if (figures.length < 2 || figures.length > MOST) return { conflicts: [], sums }
  const tolls = tollsOf(report)
  const conflicts: Conflict[] = []
  // "On Tuesday it had spoken of 500": what its speaker has replaced does not speak.
  const speaking = figures.filter((figure) => !figures.some((other) => isReplacedBy(figure, other)))
  for (const container of speaking) {
    if (container.high === Infinity || !container.isWhole) continue
    const parts: NetworkFigure[] = []
    const before = conflicts.length
    for (const sub of speaking) {
      if (sub === container) continue
      if (sub.low <= container.high) {
        if (sub.low > 0 && isPartOfSum(network, sub, container, figures, tolls)) parts.push(sub)
        continue
      }
      if (isPartOf(sub, container, figures)) conflicts.push({ sub, container, isPopulationPresumed: false })
      else if (areOfOneThing(network, sub, container, tolls)) {
        const holding = holdingOf(network, sub, container)
        if (holding !== null) conflicts.push({ sub, container, isPopulationPresumed: holding === 'presumed' })
      }
    }
    const sum = parts.length < 2 || conflicts.length > before ? null : findSumConflict(network, container, parts)
    if (sum !== null) sums.push(sum)
  }
  return { conflicts, sums }
}

/** A part that may be added to others: told as a part of it, or a running count or stretch of time that it holds. */
function isPartOfSum(
  network: Network,
  sub: NetworkFigure,
  container: NetworkFigure,
  figures: readonly NetworkFigure[],
  tolls: Tolls,
): boolean {
  if (isPartOf(sub, container, figures)) return true
  if (sub.series.scope === 'incident' || sub.series === container.series || sub.partOf !== null) return false
  return areOfOneThing(network, sub, container, tolls) && holdingOf(network, sub, container) === 'held'
}

function isReplacedBy(figure: NetworkFigure, other: NetworkFigure): boolean {
  return (
    figure.series.measure === other.series.measure &&
    figure.series.population === other.series.population &&
    figure.series.scope === other.series.scope &&
    figure.speaker === other.speaker &&
    figure.from === other.from &&
    other.isCurrent &&
    !figure.isCurrent
  )
}

/** Whether two figures of a report may be held against each other at all. */
function areOfOneThing(network: Network, sub: NetworkFigure, container: NetworkFigure, tolls: Tolls): boolean {
  // "11,020 of them children, 1,385 elderly": parts of one whole stand side by side.
  if (sub.partOf !== null && sub.partOf === container.partOf) return false
  const isSameMeasure = sub.series.cell.measure === container.series.cell.measure
  // What a report adds up is of different people.
  if (isSameMeasure && sub.isCurrent && container.isCurrent) return false
  if (isOneSpeaker(network, sub, container)) return maySpeakAgainstItself(sub, container)
  const ofPublisher = network.speakers.list[container.speaker].isPublisher
  // A lower figure without a speaker is one from before, unless it is what the report says now.
  if (ofPublisher && !container.isCurrent && !container.words.isEstimate) return false
  const isRunning = sub.series.scope === 'cumulative' && container.series.scope === 'cumulative'
  if (isRunning && !ofPublisher) return true
  return tolls.alternatives.has(pairOf(claimId(sub), claimId(container))) && !isAnotherDay(tolls, sub, container)
}

/** "The brigades", "the brigades' spokesman"; "Tulsa police", then "police". */
function isOneSpeaker({ speakers }: Network, a: NetworkFigure, b: NetworkFigure): boolean {
  if (a.speaker === b.speaker) return true
  const one = speakers.list[a.speaker]
  const other = speakers.list[b.speaker]
  if (one.isPublisher || other.isPublisher || one.name === null || other.name === null) return false
  if (one.party !== null && other.party !== null) return false
  const words = one.name.toLowerCase().split(' ')
  const others = other.name.toLowerCase().split(' ')
  return words.every((word) => others.includes(word)) || others.every((word) => words.includes(word))
}

/** One who gives two figures of one thing has moved on; two running counts of things within each other stand together. */
function maySpeakAgainstItself(sub: NetworkFigure, container: NetworkFigure): boolean {
  return (
    sub.series.scope === 'cumulative' &&
    container.series.scope === 'cumulative' &&
    sub.isCurrent &&
    container.isCurrent &&
    sub.series.cell.measure !== container.series.cell.measure
  )
}

/** A list of entries, each with its day: a figure of an earlier entry is older, even where it does not say so. */
function isAnotherDay({ withCutOffs }: Tolls, sub: NetworkFigure, container: NetworkFigure): boolean {
  const measure = container.series.cell.measure
  return withCutOffs.has(measure) && !(sub.words.hasCutOff && container.words.hasCutOff)
}

/** What the tolls of a report say of its figures. */
interface Tolls {
  /** Pairs of claims which a toll takes for figures of one thing. */
  readonly alternatives: ReadonlySet<string>
  /** Measures of which some figure of the toll tells up to when was counted. */
  readonly withCutOffs: ReadonlySet<string>
}

function tollsOf({ tolls, claims }: Pick<Report, 'tolls' | 'claims'>): Tolls {
  const pairs = new Set<string>()
  const withCutOffs = new Set<string>()
  const cutOffs = new Set(claims.filter(({ asOf }) => asOf !== null).map(({ id }) => id))
  for (const { measure, claims: current, alternatives } of tolls) {
    const sets = [current, ...alternatives]
    if (sets.some((set) => set.some((id) => cutOffs.has(id)))) withCutOffs.add(measure)
    const single = sets.filter((set) => set.length === 1).map(([id]) => id)
    for (const a of single) for (const b of single) pairs.add(pairOf(a, b))
  }
  return { alternatives: pairs, withCutOffs }
}

function pairOf(a: string, b: string): string {
  return `${a} ${b}`
}

function isPartOf(sub: NetworkFigure, container: NetworkFigure, figures: readonly NetworkFigure[]): boolean {
  const wanted = claimId(container)
  let at: NetworkFigure | undefined = sub
  for (let steps = 0; at !== undefined && at.partOf !== null && steps < 4; steps++) {
    if (at.partOf === wanted) return true
    const { partOf }: NetworkFigure = at
    at = figures.find((figure) => claimId(figure) === partOf)
  }
  return false
}

/** The id that a figure's claim has in its report. */
function claimId({ reference }: NetworkFigure): string {
  return reference.slice(reference.lastIndexOf('#') + 1)
}
