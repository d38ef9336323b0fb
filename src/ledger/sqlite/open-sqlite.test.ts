import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Backend, contractSuite } from '../../../test/ledger/contract-suite.ts'
import type { Ledger } from '../contract.ts'
import { openSqlite } from './open-sqlite.ts'

contractSuite('SQLite', (): Backend => {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-ledger-'))
  const paths = new Map<Ledger, string>()
  let number = 0
  const open = async (path: string, begin = true): Promise<Ledger> => {
    const ledger = openSqlite(path, { begin })
    paths.set(ledger, path)
    return ledger
  }
  return {
    open: (options) => open(join(folder, `${number++}.db`), options?.begin),
    again: (ledger) => open(paths.get(ledger) ?? ''),
    end: async () => rmSync(folder, { recursive: true }),
  }
})
