import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inventedReport, SMALL_WORLD } from '../../../test/invented-figures.ts'
import { addReport } from './add-report.ts'
import { arePartsApart } from './find-parts.ts'
import { type Network, type NetworkFigure, newNetwork } from './network.ts'
import { addToSchedule, type Gap, mostOf, mostOutside, newSchedule } from './schedule.ts'

const GROUPS: readonly (readonly string[])[] = [[], ['children'], ['girls'], ['women'], ['men'], ['civilians']]
const day = fc.integer({ min: 1, max: 9 })
const said = fc.record({
  low: fc.integer({ min: 2, max: 40 }),
  days: fc.tuple(day, day).map(([one, other]): [number, number] => [Math.min(one, other), Math.max(one, other)]),
  told: day,
  population: fc.constantFrom(...GROUPS),
})

/** The figures of one speaker and one place, each told on a day of its own choice. */
function figuresOf(
  list: readonly { low: number; days: [number, number]; told: number; population: readonly string[] }[],
) {
  const network = newNetwork(SMALL_WORLD)
  const figures = list.flatMap(({ low, days, told, population }, at) =>
    addReport(
      network,
      inventedReport(`Paper ${at}`, told, [{ says: `${low}`, days, population, scope: 'period', by: 'A' }]),
    ),
  )
  return { network, figures }
}

/** The most that figures come to of which no two can have somebody in common, over all ways to choose them. */
function bruteForce(network: Network, figures: readonly NetworkFigure[]): number {
  const isWithBoth = (one: NetworkFigure, other: NetworkFigure): boolean =>
    one.last >= other.from &&
    other.last >= one.from &&
    // Groups are told apart where both tell of the same days.
    !(
      one.from === other.from &&
      one.last === other.last &&
      arePartsApart(network, one.series.population, other.series.population)
    )
  let most = 0
  for (let chosen = 0; chosen < 2 ** figures.length; chosen++) {
    const list = figures.filter((_, at) => chosen & (1 << at))
    if (list.some((one, at) => list.slice(at + 1).some((other) => isWithBoth(one, other)))) continue
    most = Math.max(
      most,
      list.reduce((sum, { low }) => sum + low, 0),
    )
  }
  return most
}

test('what lies outside some days and a group is the most over all ways to choose', () => {
  fc.assert(
    fc.property(
      fc.array(said, { maxLength: 7 }),
      day,
      day,
      day,
      fc.constantFrom(...GROUPS),
      (list, one, other, known, group) => {
        const { network, figures } = figuresOf([...list, { low: 2, days: [1, 1], told: 1, population: group }])
        const asked = figures[figures.length - 1]
        const told = figures.slice(0, -1)
        const schedule = newSchedule()
        for (const figure of told) addToSchedule(network, schedule, figure)
        expect(mostOf(schedule)).toBe(bruteForce(network, told))
        const first = asked.from + Math.min(one, other) - 1
        const last = asked.from + Math.max(one, other) - 1
        const gap: Gap = { from: first, to: last, population: asked.series.population, known: asked.from + known - 1 }
        const outside = told.filter(
          (figure) =>
            figure.knownFrom <= gap.known &&
            (figure.from > last ||
              figure.last < first ||
              arePartsApart(network, figure.series.population, gap.population)),
        )
        expect(mostOutside(network, schedule, gap)).toBe(bruteForce(network, outside))
      },
    ),
    { numRuns: 300 },
  )
})
