import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inventedReport, SMALL_WORLD } from '../../../test/invented-figures.ts'
import { addReport } from './add-report.ts'
import { tightestAround } from './figures-around.ts'
import { newNetwork } from './network.ts'
import { settleWindow } from './settle-window.ts'

const running = fc.record({
  low: fc.integer({ min: 2, max: 60 }),
  isOpen: fc.boolean(),
  by: fc.integer({ min: 0, max: 39 }),
  asOf: fc.integer({ min: 1, max: 28 }),
  place: fc.constantFrom('place:harbour', 'place:coast', 'country:VAS'),
})

test('of hundreds of running counts around a cell the tightest are found, passed over by blocks or not', () => {
  fc.assert(
    fc.property(
      fc.array(running, { minLength: 200, maxLength: 400 }),
      fc.nat(28),
      fc.nat(39),
      (list, known, silent) => {
        const network = newNetwork(SMALL_WORLD)
        const figures = list.flatMap(({ low, isOpen, by, asOf, place }, at) =>
          addReport(
            network,
            inventedReport(`Paper ${at}`, asOf, [
              {
                says: isOpen ? `${low}+` : `${low}`,
                by: `Office ${by}`,
                place,
                scope: 'cumulative',
                asOf,
                days: [1, asOf],
              },
            ]),
          ),
        )
        const [{ series, from }] = figures.filter((figure) => figure.series.cell.place === 'place:harbour')
        const allowed = new Uint8Array(network.speakers.list.length).fill(1)
        if (silent < allowed.length) allowed[silent] = 0
        const asked = { series, from, to: from + known, known: from + known }
        const found = tightestAround(network, asked, allowed, 8)
        const expected = network.series
          .flatMap(({ windows }) => windows.flatMap((window) => settleWindow(window).figures))
          .filter(({ high, isWhole, cut, last, speaker }) => {
            if (high === Infinity || !isWhole || allowed[speaker] !== 1) return false
            return cut >= asked.known && last >= asked.to
          })
          .sort((a, b) => a.high - b.high || (a.reference < b.reference ? -1 : 1))
          .slice(0, 8)
        expect(found.map(({ reference }) => reference)).toEqual(expected.map(({ reference }) => reference))
      },
    ),
    { numRuns: 40 },
  )
})
