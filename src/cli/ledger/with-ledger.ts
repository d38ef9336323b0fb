import { type Ledger, LedgerError, type OpenLedgerOptions, openLedger } from '../../app/ledger/index.ts'
import { EXIT } from '../exit-code.ts'
import { problemMessage } from '../tables/problem-lines.ts'

/** Options that every command on a ledger has. */
export interface LedgerOptions {
  readonly ledger: string
  readonly json?: boolean
  readonly quiet?: boolean
  readonly width?: number
}

/** Opens the ledger, does the work and closes it. Returns the work's exit code; a problem is told and gives `EXIT.nothing`. */
export async function withLedger(
  { ledger: path, quiet }: LedgerOptions,
  purpose: OpenLedgerOptions['for'],
  work: (ledger: Ledger) => Promise<number>,
): Promise<number> {
  let ledger: Ledger | null = null
  try {
    const onMigrated = (from: number, to: number): void => {
      if (!quiet)
        process.stderr.write(`onrecord: ${path} was of version ${from} and is of version ${to} now; no entry changed\n`)
    }
    ledger = openLedger(path, { for: purpose, onMigrated })
    return await work(ledger)
  } catch (error) {
    if (!(error instanceof LedgerError)) throw error
    process.stderr.write(problemMessage(error.problem))
    return EXIT.nothing
  } finally {
    await ledger?.close()
  }
}
