import { type ReadBundle, type ReadOptions, readBundles } from '../../app/index.ts'
import type { Ledger } from '../../app/ledger/index.ts'
import type { Report } from '../../model/index.ts'
import { UsageError } from '../usage-error.ts'

/** Yields the bundles of the inputs; where none is named, the incidents of the ledger. */
export async function* givenBundles(
  inputs: readonly string[],
  ledger: string,
  options: ReadOptions,
): AsyncGenerator<ReadBundle> {
  if (inputs.length > 0) {
    yield* readBundles(inputs, options)
    return
  }
  const { ledgerBundles } = await import('../../app/ledger/index.ts')
  for await (const bundle of fromLedger(ledger, ledgerBundles)) yield { bundle, problems: [], where: {} }
}

/** Yields all reports of the ledger, as people have corrected them. */
export async function* givenReports(ledger: string): AsyncGenerator<Report> {
  const { ledgerReports } = await import('../../app/ledger/index.ts')
  yield* fromLedger(ledger, ledgerReports)
}

async function* fromLedger<Value>(path: string, read: (ledger: Ledger) => AsyncIterable<Value>): AsyncGenerator<Value> {
  const { LedgerError, openLedger } = await import('../../app/ledger/index.ts')
  let ledger: Ledger | null = null
  try {
    ledger = openLedger(path, { for: 'look' })
    yield* read(ledger)
  } catch (error) {
    if (!(error instanceof LedgerError)) throw error
    const { message, hint } = error.problem
    throw new UsageError(message, `${hint} Or name FILEs to be read.`)
  } finally {
    await ledger?.close()
  }
}
