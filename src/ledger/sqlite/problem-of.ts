import { LedgerError } from '../ledger-error.ts'

/** Returns what SQLite or the system met as a problem that a person can act on; other errors come back as they are. */
export function problemOf(error: unknown, file: string): Error {
  if (error instanceof LedgerError) return error
  const code = (error as { code?: unknown } | null)?.code
  const said = error instanceof Error ? error : new Error(String(error))
  if (typeof code !== 'string') return said
  const known = KNOWN.find(([beginning]) => code.startsWith(beginning))
  if (known === undefined) return said
  const [, name, message, hint] = known
  return new LedgerError(name, `Unexpected ${message}`, { file }, hint, error)
}

/** The same for what was met before anything was asked: what fits no statement of ours then is not as it was made. */
export function openingProblemOf(error: unknown, file: string): Error {
  if ((error as { code?: unknown } | null)?.code !== 'SQLITE_ERROR') return problemOf(error, file)
  return new LedgerError(
    'damaged-ledger',
    `Unexpected tables (${(error as Error).message}), expected those of a ledger`,
    { file },
    'Nothing was written. Keep this file as it is, and restore a backup.',
    error,
  )
}

/** Codes of SQLite and of the system by their beginnings; the first that fits is taken. */
const KNOWN: readonly (readonly [string, string, string, string])[] = [
  [
    'SQLITE_NOTADB',
    'not-a-ledger',
    'file that is no SQLite file, expected a ledger',
    'Name another file with --ledger, or restore a backup if this was a ledger: its first bytes are damaged.',
  ],
  [
    'SQLITE_CORRUPT',
    'damaged-ledger',
    'damage in the file, expected whole tables',
    'Nothing was written. Where onrecord verify can open it, it names what is damaged. Keep the file as it is, and restore a backup or an export.',
  ],
  [
    'SQLITE_FULL',
    'disk-full',
    'full disk, expected room to write',
    'Nothing of this step was written; all that was acknowledged before is kept. Make room and run it again.',
  ],
  ['ENOSPC', 'disk-full', 'full disk, expected room to write', 'Make room and run it again.'],
  [
    'SQLITE_READONLY',
    'read-only',
    'file or folder that may not be written, expected one that may',
    'The ledger and its folder must be writable: SQLite keeps its log beside the file.',
  ],
  [
    'SQLITE_BUSY',
    'ledger-busy',
    'other program that keeps the ledger locked, expected a turn within the time',
    'Nothing was written. Wait for the other program, or end it, and run it again.',
  ],
  [
    'SQLITE_IOERR',
    'disk-fault',
    'fault of the disk or the file system, expected to read and write',
    'Nothing of this step was written. Look at the disk, then run onrecord verify.',
  ],
  [
    'SQLITE_CANTOPEN',
    'cannot-open',
    'path where no file can be opened, expected a file in a folder that may be written',
    'Look at the spelling, and at who may read and write there.',
  ],
]
