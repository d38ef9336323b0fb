import { importLedger } from '../../app/ledger/index.ts'
import { EXIT } from '../exit-code.ts'
import { counted } from '../number-words.ts'
import { type LedgerOptions, withLedger } from './with-ledger.ts'

/** Runs `onrecord import` and returns its exit code. */
export async function runImport(path: string, options: LedgerOptions): Promise<number> {
  return withLedger(options, 'fill', async (ledger) => {
    const imported = await importLedger(ledger, path)
    if (options.json) process.stdout.write(`${JSON.stringify(imported)}\n`)
    else {
      const { added, entries, head } = imported
      process.stdout.write(
        `${options.ledger} has ${added === 0 ? 'all of it already' : counted(added, 'new entry', 'new entries')}: ${counted(entries, 'entry', 'entries')} in all, head ${head}\n`,
      )
    }
    return EXIT.all
  })
}
