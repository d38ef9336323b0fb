import { expect, test } from 'vitest'
import { placesAbove, reportsOfWar } from '../bench/invented-war.ts'
import { KNOWLEDGE } from '../src/app/knowledge.ts'
import {
  addReport,
  allowedBy,
  EVERYBODY,
  type Network,
  newNetwork,
  possibleFigures,
  prepareNetwork,
} from '../src/reconcile/index.ts'

const CHOICES = [
  EVERYBODY,
  { believe: ['Office 1', 'Office 2', 'Office 7'], not: [] },
  { believe: [], not: ['Office 3'] },
]

/** What is possible for the widest running counts and for some towns, and by which figures. */
function answers(network: Network): string[] {
  const asked = new Set([
    ...network.series.filter(({ scope, cell }) => scope === 'cumulative' && !cell.place?.includes('/')),
    ...network.series.filter((_, at) => at % 2_000 === 0),
  ])
  return CHOICES.flatMap((choice) =>
    possibleFigures(network, allowedBy(network, choice), (series) => asked.has(series)).map(
      ({ series, from, to, low, high, lowBy, highBy }) =>
        `${series.number} ${from} ${to} ${low} ${high} ${lowBy.map(({ reference }) => reference)} ${highBy?.reference}`,
    ),
  )
}

test('what is added up ahead changes no answer, also as reports come in', { timeout: 120_000 }, () => {
  const knowledge = { ...KNOWLEDGE, placesAbove }
  const [ahead, late] = [newNetwork(knowledge), newNetwork(knowledge)]
  const reports = [...reportsOfWar(24_000, 3)]
  for (const report of reports.slice(0, 2_340)) for (const network of [ahead, late]) addReport(network, report)
  prepareNetwork(ahead)
  expect(ahead.holdings.size).toBeGreaterThan(3)
  // What was added up longest ago is the first to be forgotten: the widest come last.
  const sizes = [...ahead.holdings.values()].map(({ size }) => size)
  expect(sizes.at(-1)).toBe(Math.max(...sizes))
  expect(answers(ahead)).toEqual(answers(late))
  for (const report of reports.slice(2_340)) for (const network of [ahead, late]) addReport(network, report)
  prepareNetwork(ahead)
  expect(answers(ahead)).toEqual(answers(late))
  // Worked out from nothing.
  late.holdings.clear()
  expect(answers(ahead)).toEqual(answers(late))
})
