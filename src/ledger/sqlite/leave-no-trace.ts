import { LedgerError } from '../ledger-error.ts'
import type { Connection } from './connect.ts'
import { settleLog } from './pages/page-checks.ts'
import { problemOf } from './problem-of.ts'

/**
 * Writes the file anew so that erased words are nowhere in it: moved rows may leave them behind in unused parts of pages,
 * and the log still has them. Throws where that cannot be done now; what was erased stays erased.
 */
export function leaveNoTrace(connection: Connection, file: string): void {
  const remains = (message: string, hint: string, cause?: unknown): LedgerError =>
    new LedgerError('remains', `Unexpected ${message}`, { file }, `Erased, and shown nowhere. ${hint}`, cause)
  try {
    connection.exec('VACUUM')
  } catch (error) {
    const known = problemOf(error, file)
    if (!(known instanceof LedgerError)) throw error
    throw remains(
      known.problem.message
        .replace(/^Unexpected /, '')
        .replace(/, expected .*$/, ', expected to write the file anew without what was erased'),
      'But unused parts of the file may still hold the words: when there is room, run onrecord verify --rebuild.',
      error,
    )
  }
  settleLog(connection, file, Number(connection.pragma('busy_timeout', { simple: true })))
  const [{ busy }] = connection.pragma('wal_checkpoint(TRUNCATE)') as [{ busy: number }]
  if (busy === 0) return
  throw remains(
    'other program that reads the ledger, expected none, so that its log can be emptied',
    'But the log beside the file still holds the words until that program ends: then run onrecord verify --rebuild.',
  )
}
