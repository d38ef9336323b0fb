import { exportReports } from '../src/app/export-reports.ts'
import { exporterIds, findExporter } from '../src/app/exporters.ts'
import { findRuleBook } from '../src/app/rule-books.ts'
import type { Bundle } from '../src/model/index.ts'
import { reportsOfWar } from './invented-war.ts'
import type { Table } from './table.ts'

/** Reports of one bundle. */
const REPORTS = 5

/** Writes an invented war in every format, as a stream, and looks at the time and the memory. */
export async function measureExport(claims: number, say: (line: string) => void): Promise<Table> {
  const rows: string[][] = []
  for (const id of exporterIds()) {
    const exporter = await findExporter(id)
    const ruleBook = exporter === null ? null : await findRuleBook(exporter.ruleBook)
    if (exporter === null || ruleBook === null) continue
    const before = heap()
    let bytes = 0
    let peak = 0
    let pieces = 0
    const started = performance.now()
    for await (const { content } of exportReports(bundles(claims), exporter, ruleBook).pieces) {
      bytes += content.length
      if (pieces++ % 2_000 === 0) peak = Math.max(peak, heap() - before)
    }
    const seconds = (performance.now() - started) / 1000
    say(`${id}: ${seconds.toFixed(1)} s`)
    rows.push([
      id,
      seconds.toFixed(1),
      Math.round(claims / seconds).toLocaleString('en'),
      (bytes / 2 ** 20).toFixed(0),
      peak.toFixed(0),
    ])
  }
  return {
    title: 'Exporting',
    columns: ['format', 'seconds', 'claims a second', 'written, MB', 'most memory held, MB'],
    rows,
    notes: [
      `${claims.toLocaleString('en')} figures of the invented war in bundles of ${REPORTS} reports, each reconciled under the rule book of the format, with what does not fit in it, and made fit for the public.`,
    ],
  }
}

async function* bundles(claims: number): AsyncGenerator<Bundle> {
  let reports: Bundle['reports'][number][] = []
  let number = 0
  for (const report of reportsOfWar(claims, 7)) {
    reports.push(report)
    if (reports.length < REPORTS) continue
    yield { id: `b${number++}`, place: null, date: null, reports }
    reports = []
  }
}

function heap(): number {
  globalThis.gc?.()
  return process.memoryUsage().heapUsed / 2 ** 20
}
