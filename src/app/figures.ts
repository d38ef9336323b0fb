import { type ClaimReference, isoDay, type Report, type Scope } from '../model/index.ts'
import {
  addReport,
  allowedBy,
  type Choice,
  type Network,
  type NetworkFigure,
  nameSpeaker,
  newNetwork,
  type PossibleFigure,
  possibleFigures,
  unknownIn,
} from '../reconcile/index.ts'
import { KNOWLEDGE } from './knowledge.ts'

/** What is possible for one cell, if those are believed who are let speak. */
export interface PossibleCell {
  readonly measure: string
  readonly unit: string
  /** Ids of the groups that everybody counted is in; none: everybody. */
  readonly population: readonly string[]
  /** How people call these groups. */
  readonly groups: readonly string[]
  /** `null`: not known. */
  readonly place: { readonly id: string | null; readonly name: string } | null
  readonly scope: Scope
  readonly role: 'victim' | 'attacker' | null
  /** ISO days, both included; `null`: not told. */
  readonly from: string | null
  readonly to: string | null
  /** `low` above `high`: those who are believed contradict each other. */
  readonly low: number
  /** `null`: open. */
  readonly high: number | null
  /** Claims of just this cell. */
  readonly claims: readonly ClaimReference[]
  /** Who says them, with their words. */
  readonly said: readonly { readonly by: string; readonly words: string }[]
  /** Claims that set the lower end: one, or parts that add up; and the upper end. */
  readonly lowBy: readonly ClaimReference[]
  readonly highBy: ClaimReference | null
}

/** What is possible, cell by cell. */
export interface FiguresFound {
  readonly reports: number
  readonly figures: number
  readonly cells: readonly PossibleCell[]
  /** Names of the choice that nobody in the reports bears. */
  readonly unknown: readonly string[]
  /** Everybody who gives a figure. */
  readonly speakers: readonly string[]
}

/** Returns what is possible for each cell of the reports if some are believed and some are not. */
export async function figures(
  reports: AsyncIterable<Report> | Iterable<Report>,
  choice: Choice & { readonly measure?: string },
): Promise<FiguresFound> {
  const network = newNetwork(KNOWLEDGE)
  for await (const report of reports) addReport(network, report)
  const wanted = (measure: string): boolean => choice.measure === undefined || choice.measure === measure
  const cells = possibleFigures(network, allowedBy(network, choice), ({ cell }) => wanted(cell.measure))
  return {
    reports: network.reports.length,
    figures: network.byReference.size,
    cells: cells.map((cell) => shownCell(network, cell)).sort(byCell),
    unknown: unknownIn(network, choice),
    speakers: speakersOf(network),
  }
}

function shownCell(network: Network, possible: PossibleFigure): PossibleCell {
  const { series, from, to, low, high, lowBy, highBy, figures } = possible
  const { measure, unit, population, place, scope, role } = series.cell
  const name = figures.find(({ words }) => words.place !== null)?.words.place ?? null
  return {
    measure,
    unit,
    population,
    groups: population.map(KNOWLEDGE.labelOf),
    place: name === null ? null : { id: place, name },
    scope,
    role,
    from: dayOrNull(from),
    to: dayOrNull(to),
    low,
    high: high === Infinity ? null : high,
    claims: figures.map(({ reference }) => reference),
    said: figures.map((figure) => ({ by: nameSpeaker(network, figure), words: wordsOf(figure) })),
    lowBy: lowBy.map(({ reference }) => reference),
    highBy: highBy?.reference ?? null,
  }
}

/** "the bridge was blown up": an article alone tells nothing. */
function wordsOf({ words: { quantity, evidence } }: NetworkFigure): string {
  return /^(?:an?|the)$/i.test(quantity) ? evidence.replace(/\s+/g, ' ') : quantity
}

function speakersOf(network: Network): string[] {
  const names = new Set<string>()
  for (const report of network.reports) for (const figure of report) names.add(nameOf(network, figure))
  return [...names].sort()
}

function nameOf(network: Network, figure: NetworkFigure): string {
  return network.speakers.list[figure.speaker].name ?? 'the report'
}

function dayOrNull(day: number): string | null {
  return Math.abs(day) > 1e7 ? null : isoDay(day)
}

/** By measure, then the most first, so that a whole stands before its parts. */
function byCell(a: PossibleCell, b: PossibleCell): number {
  return (
    compare(a.measure, b.measure) ||
    compare(a.place?.name ?? '', b.place?.name ?? '') ||
    compare(a.from ?? '', b.from ?? '') ||
    compare(b.to ?? '', a.to ?? '') ||
    a.population.length - b.population.length ||
    compare(a.population.join(), b.population.join()) ||
    compare(a.claims[0] ?? '', b.claims[0] ?? '')
  )
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1
}
