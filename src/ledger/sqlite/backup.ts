import { existsSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'better-sqlite3'
import { LedgerError } from '../ledger-error.ts'
import type { Connection } from './connect.ts'
import { forgetChecks } from './pages/checked-state.ts'
import { keepDoor } from './pages/doors.ts'
import { settleLog } from './pages/page-checks.ts'

/** Pages that are copied at once; in between others read and write. */
const STEP = 2000

/** Writes a whole copy of an open file, which appears under its name only when it is whole. */
export async function backupTo(
  connection: Connection,
  path: string,
  onProgress: (share: number) => void = () => {},
): Promise<void> {
  if (existsSync(path)) {
    throw new LedgerError(
      'file-exists',
      'Unexpected file that is there already, expected a new name for the backup',
      { file: path },
      'Backups never replace a file: name another, or remove that one.',
    )
  }
  const folder = dirname(path)
  if (!existsSync(folder)) {
    throw new LedgerError(
      'no-folder',
      'Unexpected folder that is not there, expected one for the backup',
      { file: path },
      `Make it first: mkdir -p ${folder}`,
    )
  }
  const part = `${path}.${process.pid}.part`
  try {
    await connection.backup(part, {
      progress: ({ totalPages, remainingPages }) => {
        if (totalPages > 0) onProgress(1 - remainingPages / totalPages)
        return STEP
      },
    })
    // The head of a copy counts its own changes, so its pages have checks of their own.
    const copy = new Database(part)
    const letGo = keepDoor(part)
    try {
      copy.pragma('secure_delete = ON')
      copy.pragma('wal_autocheckpoint = 0')
      copy.transaction(() => forgetChecks(copy)).immediate()
      settleLog(copy, part)
    } finally {
      copy.close()
      letGo()
    }
    renameSync(part, path)
  } finally {
    for (const ending of ['', '-wal', '-shm', '-journal']) rmSync(part + ending, { force: true })
  }
}
