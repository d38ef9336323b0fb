import { createReadStream, existsSync, rmSync } from 'node:fs'
import { basename } from 'node:path'
import { type ColumnMap, importLedger, importTable, personHere } from '../../app/ledger/index.ts'
import { EXIT } from '../exit-code.ts'
import { reportProblems } from '../output/reported-problems.ts'
import { counted } from '../text/number-words.ts'
import { shownText } from '../text/shown-text.ts'
import { UsageError } from '../usage-error.ts'
import { type LedgerOptions, withLedger } from './with-ledger.ts'

/** Options of `onrecord import` as the command line gives them. */
export interface ImportCommandOptions extends LedgerOptions {
  readonly map?: ColumnMap
  readonly by?: string
}

/** Runs `onrecord import` and returns its exit code. */
export async function runImport(path: string, options: ImportCommandOptions): Promise<number> {
  if (path !== '-' && !existsSync(path)) {
    process.stderr.write(
      `onrecord: ${shownText(path)}: Unexpected path with no file at its end, expected an export or a table\n  Look at the spelling and at the folder you are in.\n`,
    )
    return EXIT.nothing
  }
  if (path.toLowerCase().endsWith('.csv')) return importFigures(path, options)
  if (options.map !== undefined)
    throw new UsageError('Unexpected --map, expected it with a table', 'A table is a file that ends in .csv.')
  const isNew = !existsSync(options.ledger)
  let isEmpty = false
  const code = await withLedger(options, 'fill', async (ledger) => {
    isEmpty = true
    const imported = await importLedger(ledger, path)
    isEmpty = false
    if (options.json) process.stdout.write(`${JSON.stringify(imported)}\n`)
    else {
      const { added, entries, head } = imported
      process.stdout.write(
        `${options.ledger} has ${added === 0 ? 'all of it already' : counted(added, 'new entry', 'new entries')}: ${counted(entries, 'entry', 'entries')} in all, head ${head}\n`,
      )
    }
    return EXIT.all
  })
  // All or nothing: a file that was made for an import that failed is no ledger yet.
  if (isNew && isEmpty) for (const ending of ['', '-wal', '-shm']) rmSync(options.ledger + ending, { force: true })
  return code
}

/** Figures that people collected by hand, a row each. */
async function importFigures(path: string, options: ImportCommandOptions): Promise<number> {
  return withLedger(options, 'write', async (ledger) => {
    const imported = await importTable(ledger, createReadStream(path), {
      name: basename(path),
      actor: options.by ?? personHere(),
      columns: options.map ?? {},
    })
    const problems = reportProblems()
    for (const problem of imported.problems) problems.tell(problem)
    const missed = problems.end()
    const { rows, added, known, claims } = imported
    if (options.json) process.stdout.write(`${JSON.stringify(imported)}\n`)
    else
      process.stdout.write(
        `${counted(rows, 'row')}: ${counted(added, 'new source')} with ${counted(claims, 'figure')}, ${known} known already\n`,
      )
    if (added + known === 0) return EXIT.nothing
    return missed > 0 ? EXIT.some : EXIT.all
  })
}
