import { type Ledger, openSqlite } from '../../ledger/index.ts'

/** The file of the ledger where nobody names one. */
export const DEFAULT_LEDGER = 'onrecord.db'

export interface OpenLedgerOptions {
  /** `write` makes the file where there is none, `fill` one without a first entry; `change` and `look` need one. */
  readonly for: 'write' | 'fill' | 'change' | 'look'
  /** Told when the file was brought from an earlier version to the one of today. */
  readonly onMigrated?: (from: number, to: number) => void
}

/** Opens the ledger in a file. Looking works on what may only be read, too. Throws a `LedgerError` that says what is wrong. */
export function openLedger(path: string, { for: purpose, onMigrated = () => {} }: OpenLedgerOptions): Ledger {
  if (purpose !== 'look')
    return openSqlite(path, { create: purpose !== 'change', begin: purpose === 'write', onMigrated })
  try {
    return openSqlite(path, { create: false, begin: false, onMigrated })
  } catch (error) {
    const code = (error as { problem?: { code: string } }).problem?.code
    if (code !== 'read-only' && code !== 'cannot-open' && code !== 'cannot-migrate') throw error
    return openSqlite(path, { create: false, readOnly: true })
  }
}
