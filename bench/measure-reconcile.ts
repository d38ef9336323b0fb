import { KNOWLEDGE } from '../src/app/knowledge.ts'
import { endSearch, searchReport, startSearch } from '../src/reconcile/contradictions/find-contradictions.ts'
import { allowedBy, type Choice } from '../src/reconcile/network/choice.ts'
import type { Network, Series } from '../src/reconcile/network/network.ts'
import { prepareNetwork } from '../src/reconcile/network/prepare.ts'
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
    const { network } = search
    const preparing = time(() => prepareNetwork(network))
    const held = memory() - before
    const found = { number: 0 }
    const contradictions = time(() => {
      found.number = endSearch(search).length
    })
    const next = reportsOfWar(1_000, 8)
    const asked = [largestSeries(network, () => true), largestSeries(network, isOfTown)].flatMap((series) => {
      const ask = (choice: Choice): number =>
        time(() => possibleFigures(network, allowedBy(network, choice), (other) => other === series))
      const first = ask(CHOICES[0])
      const again = CHOICES.map(ask)
      // As reports come in: each is put in, and the same is asked again.
      const updated = CHOICES.map((choice) => {
        const { value: report } = next.next()
        if (report !== undefined) searchReport(search, report)
        return ask(choice)
      })
      return [first.toFixed(0), median(again).toFixed(1), median(updated).toFixed(1)]
    })
    const more = [...next]
    const adding = time(() => {
      for (const report of more) searchReport(search, report)
    })
    say(`${claims.toLocaleString('en')} claims`)
    rows.push([
      claims.toLocaleString('en'),
      (building / 1000).toFixed(1),
      (preparing / 1000).toFixed(1),
      (contradictions / 1000).toFixed(1),
      found.number.toLocaleString('en'),
      ...asked,
      (adding / more.length).toFixed(2),
      held.toFixed(0),
    ])
  }
  return {
    title: 'Reconciling',
    columns: [
      'claims',
      'put together, s',
      'added up ahead, s',
      'all that does not fit, s',
      'found',
      'widest series, first asked, ms',
      'again, other sources, ms',
      'again, a report more, ms',
      'a town, first asked, ms',
      'again, other sources, ms',
      'again, a report more, ms',
      'one report more, ms',
      'memory held, MB',
    ],
    rows,
    notes: [
      'An invented war: ten figures a report, 60 speakers, 1,200 towns in 4 countries, running counts of 1,000 days; a tenth of the running counts fits nothing (bench/invented-war.ts).',
      'What is possible on each day of one series, each bound propagated through the whole network: the series with most figures, a country; and the town with most, each of whose days lies within what its province and its country count. Medians of three choices of sources. What the widest running counts hold is added up ahead, as far as there is room, so that whoever asks first need not wait.',
    ],
  }
}

const CHOICES: readonly Choice[] = [
  { believe: [], not: [] },
  { believe: ['Office 1', 'Office 2'], not: ['Office 3'] },
  { believe: [], not: ['Office 4'] },
]

function largestSeries({ series }: Network, isWanted: (one: Series) => boolean): Series {
  const size = ({ windows }: Series): number => windows.reduce((sum, { figures }) => sum + figures.length, 0)
  return series.filter(isWanted).reduce((largest, one) => (size(one) > size(largest) ? one : largest))
}

function isOfTown({ cell }: Series): boolean {
  return cell.measure === 'killed' && cell.place?.split('/').length === 3
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
