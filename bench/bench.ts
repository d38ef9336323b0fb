import { mkdirSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { ENGINE } from '../src/extract/index.ts'
import { makeCorpus } from './corpus.ts'
import { measureExport } from './measure-export.ts'
import { measureLedger } from './measure-ledger.ts'
import { builtCommand, measureMemory } from './measure-memory.ts'
import { measurePool } from './measure-pool.ts'
import { measureReconcile } from './measure-reconcile.ts'
import { measureSpeed } from './measure-speed.ts'
import { measureStart } from './measure-start.ts'
import { renderTables, type Table } from './table.ts'

const parts = ['speed', 'pool', 'memory', 'start', 'reconcile', 'export', 'ledger'] as const

const { values, positionals } = parseArgs({
  options: { quick: { type: 'boolean', default: false }, save: { type: 'boolean', default: false } },
  allowPositionals: true,
})
const unknown = positionals.filter((name) => !(parts as readonly string[]).includes(name))
if (unknown.length > 0) {
  console.error(`Unexpected ${unknown.join(', ')}, expected any of ${parts.join(', ')}, --quick, --save`)
  process.exit(2)
}
const { quick, save } = values
const isAsked = (part: (typeof parts)[number]): boolean => positionals.length === 0 || positionals.includes(part)
const say = (line: string): void => console.error(`  … ${line}`)

const texts = makeCorpus(quick ? 500_000 : 5_000_000)
const tables: Table[] = []
if (isAsked('start')) tables.push(measureStart({ command: builtCommand(), rounds: quick ? 5 : 15 }, say))
if (isAsked('speed')) tables.push(measureSpeed({ texts, rounds: quick ? 3 : 7, slowShare: quick ? 0.1 : 0.04 }, say))
if (isAsked('pool')) tables.push(measurePool({ command: builtCommand(), texts, rounds: quick ? 1 : 3 }, say))
if (isAsked('memory')) {
  const marks = quick ? [1_000, 3_000, 5_000] : [20_000, 60_000, 100_000]
  tables.push(await measureMemory({ command: builtCommand(), marks }, say))
}
if (isAsked('reconcile')) tables.push(measureReconcile(quick ? [100_000] : [100_000, 1_000_000], say))
if (isAsked('export')) tables.push(await measureExport(quick ? 20_000 : 100_000, say))
if (isAsked('ledger')) {
  const work = quick ? { claims: 20_000, stretches: 4, rounds: 20 } : { claims: 1_000_000, stretches: 10, rounds: 50 }
  tables.push(...(await measureLedger(work, say)))
}

const report = [
  '# Benchmark',
  '',
  `${ENGINE}, Node ${process.versions.node}, ${process.platform} ${process.arch}, ${availableParallelism()} cores.`,
  'The texts: sentences of gold/ and samples/ in a new order, and as much text again that counts nothing (bench/corpus.ts).',
  '',
  renderTables(tables),
].join('\n')
console.log(report)
if (save) {
  const folder = join(import.meta.dirname, 'results')
  mkdirSync(folder, { recursive: true })
  const file = join(folder, `${new Date().toISOString().slice(0, 10)}.md`)
  writeFileSync(file, report)
  console.log(`Kept in ${file}`)
}
