// How well the engine reads: `npm run accuracy -- [--errors N] [--report SLUG] [--set NAME] [--full] [--json FILE]`.
import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { type Extraction, extract } from '../src/extract/index.ts'
import { type GoldReport, readGold } from './accuracy/gold-report.ts'
import { printGold, printMistakes, printSets } from './accuracy/print.ts'
import { type GoldScores, scoreGold } from './accuracy/score-gold.ts'
import { listSets, type SetResult, scoreSet } from './accuracy/shared-sets.ts'

const root = fileURLToPath(new URL('../', import.meta.url))
const usage = `npm run accuracy -- [options]
  --errors N      the first N mistakes of each kind; with --set also those of the set
  --report SLUG   one gold report only, and no set
  --set NAME      one set only: gold, or one of the sets beside the project
  --full          a row for every measure, style and toll
  --json FILE     all figures and mistakes as JSON
Sets are looked for in ../shared/accuracy, or where ONRECORD_ACCURACY says; they are not needed.
`

/** Scores what was asked for and prints it. Returns the exit code: 0, or 2 where an option makes no sense. */
function main(): number {
  const { errors, report, set, full, json, help } = readOptions()
  if (help) return say(usage, 0)
  const sets = process.env.ONRECORD_ACCURACY ?? join(root, '..', 'shared', 'accuracy')
  const found = listSets(sets)
  if (set !== undefined && set !== 'gold' && !found.includes(set)) {
    return say(`Unexpected set "${set}", expected one of ${['gold', ...found].join(', ')}.\n`, 2)
  }
  let gold: GoldScores | null = null
  if (set === undefined || set === 'gold') {
    const reports = readGold(join(root, 'gold'), report)
    if (reports.length === 0) return say(`Unexpected report "${report}", expected a folder of gold/.\n`, 2)
    for (const problem of reports.flatMap(({ problems }) => problems)) say(`gold: ${problem}\n`, 0)
    gold = scoreGold(reports, readReport)
    say(printGold(gold, full), 0)
    if (errors > 0) say(`\n${printMistakes(gold.mistakes, errors)}`, 0)
  }
  const asked = report === undefined ? found.filter((name) => set === undefined || set === name) : []
  const results: SetResult[] = asked.map((name) => scoreSet(sets, name, extract, set === name ? errors : 0))
  if (results.length > 0) say(`\nsets beside the project\n${printSets(results)}`, 0)
  if (errors > 0 && set !== undefined) for (const { output } of results) say(`\n${output}`, 0)
  if (json !== undefined) writeFileSync(resolve(process.env.INIT_CWD ?? '.', json), toJson(gold, results))
  return 0
}

function readReport({ text, publisher, published }: GoldReport): Extraction {
  return extract({ text, publisher, published, language: 'en' })
}

function readOptions() {
  const { values } = parseArgs({
    options: {
      errors: { type: 'string', default: '0' },
      report: { type: 'string' },
      set: { type: 'string' },
      full: { type: 'boolean', default: false },
      json: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  })
  return { ...values, errors: Number(values.errors) }
}

function toJson(gold: GoldScores | null, sets: readonly SetResult[]): string {
  // Maps become plain objects.
  const plain = (_: string, value: unknown): unknown => (value instanceof Map ? Object.fromEntries(value) : value)
  return `${JSON.stringify({ gold, sets: sets.map(({ output: _, ...rest }) => rest) }, plain, 2)}\n`
}

function say(text: string, code: number): number {
  process.stdout.write(text)
  return code
}

process.exitCode = main()
