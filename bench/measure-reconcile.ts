import { KNOWLEDGE } from '../src/app/knowledge.ts'
import { endSearch, searchReport, startSearch } from '../src/reconcile/contradictions/find-contradictions.ts'
import { allowedBy } from '../src/reconcile/network/choice.ts'
import type { Network, Series } from '../src/reconcile/network/network.ts'
import { possibleFigures } from '../src/reconcile/possible.ts'
import { placesAbove, reportsOfWar } from './invented-war.ts'
import { median, type Table } from './table.ts'

/** Puts the figures of an invented war together, asks what is possible, and for everything that does not fit. */
export function measureReconcile(sizes: readonly number[], say: (line: string) => void): Table {
  const rows: string[][] = []
  for (const claims of sizes) {
    const before = memory()
    const search = startSearch({ ...KNOWLEDGE, placesAbove })
    const building = time(() => {
      for (const report of reportsOfWar(claims, 7)) searchReport(search, report)
    })
    const held = memory() - before
    const { network } = search
    const found = { number: 0 }
    const contradictions = time(() => {
      found.number = endSearch(search).length
    })
    const series = largestSeries(network)
    const choices = [
      { believe: [], not: [] },
      { believe: ['Office 1', 'Office 2'], not: ['Office 3'] },
      { believe: [], not: ['Office 4'] },
    ]
    const one = choices.map((choice) =>
      time(() => possibleFigures(network, allowedBy(network, choice), (other) => other === series)),
    )
    const next = [...reportsOfWar(100, 8)]
    const adding = time(() => {
      for (const report of next) searchReport(search, report)
    })
    say(`${claims.toLocaleString('en')} claims`)
    rows.push([
      claims.toLocaleString('en'),
      (building / 1000).toFixed(1),
      (contradictions / 1000).toFixed(1),
      found.number.toLocaleString('en'),
      median(one).toFixed(1),
      (adding / next.length).toFixed(2),
      held.toFixed(0),
    ])
  }
  return {
    title: 'Reconciling',
    columns: [
      'claims',
      'put together, s',
      'all that does not fit, s',
      'found',
      'one series under a choice of sources, ms',
      'one report more, ms',
      'memory held, MB',
    ],
    rows,
    notes: [
      'An invented war: ten figures a report, 60 speakers, 1,200 towns in 4 countries, running counts of 1,000 days; a tenth of the running counts fits nothing (bench/invented-war.ts).',
      'One series: what is possible on each of its days, of the series with most figures; the median of three choices.',
    ],
  }
}

function largestSeries({ series }: Network): Series {
  const size = ({ windows }: Series): number => windows.reduce((sum, { figures }) => sum + figures.length, 0)
  return series.reduce((largest, one) => (size(one) > size(largest) ? one : largest))
}

function time(run: () => void): number {
  const started = performance.now()
  run()
  return performance.now() - started
}

function memory(): number {
  globalThis.gc?.()
  return process.memoryUsage().heapUsed / 2 ** 20
}
