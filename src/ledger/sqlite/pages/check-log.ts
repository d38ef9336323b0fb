import { copyFileSync, existsSync, readFileSync, statSync } from 'node:fs'
import { LedgerError } from '../../ledger-error.ts'
import { sureFaultOf } from './log-frames.ts'

/** The name under which a damaged log is kept beside its ledger. */
export function damagedLogOf(path: string): string {
  return `${path}-wal-damaged`
}

/**
 * Throws where the log beside a file has changed bytes: SQLite would leave out, without a word, all turns of writing
 * behind them. The log is kept aside first, so that nothing is lost; once it is, the next opening goes on with the rest.
 * Call before the file is opened.
 */
export function checkLog(path: string): void {
  const log = `${path}-wal`
  if (!existsSync(log)) return
  const fault = sureFaultOf(path)
  if (fault === null) return
  const kept = damagedLogOf(path)
  if (existsSync(kept) && statSync(kept).size === statSync(log).size && readFileSync(kept).equals(readFileSync(log))) {
    return
  }
  copyFileSync(log, kept)
  throw new LedgerError(
    'damaged-log',
    `Unexpected bytes between ${fault.start} and ${fault.end - 1} of the log beside the ledger, expected those that were written: ${fault.turns === 1 ? 'one turn of writing stands' : `${fault.turns} turns of writing stand`} at or behind them`,
    { file: log },
    `Nothing was changed, and the log is kept in ${kept}. Restore a backup or an export that has more; or run it again to go on with what stands before the damage. Where the power went out while somebody wrote, the last turn was not acknowledged, and nothing is missing.`,
  )
}
