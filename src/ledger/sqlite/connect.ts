import { chmodSync, copyFileSync, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import Database from 'better-sqlite3'
import { LedgerError } from '../ledger-error.ts'
import { migrate } from './migrations/migrate.ts'
import { checkLog } from './pages/check-log.ts'
import { keepDoor } from './pages/doors.ts'
import { openingProblemOf } from './problem-of.ts'
import { APPLICATION_ID, chainSchema, SCHEMA_VERSION, shownSchema } from './schema.ts'

/** An open file. */
export type Connection = Database.Database

export interface ConnectOptions {
  /** Whether a file that is not there is made. */
  readonly create: boolean
  /** Whether nothing may be written: the file is then opened even where the folder cannot be. */
  readonly readOnly: boolean
  /** Milliseconds that a writer waits for its turn. */
  readonly patience: number
  /** Most pages that the file may have; for tests of a full disk. */
  readonly maxPages?: number
  /** Told when the file was brought from an earlier version to the one of today. */
  readonly onMigrated?: (from: number, to: number) => void
}

/** Opens a ledger's file and makes its tables where it is new. Throws a `LedgerError` on everything that is no ledger. */
export function connect(path: string, options: ConnectOptions): Connection {
  checkNode()
  checkPath(path, options)
  let connection: Connection | null = null
  try {
    checkLog(path)
    connection = open(path, options)
    doors.set(connection, keepDoor(path))
    checkKind(connection, path)
    if (!options.readOnly) settle(connection, options)
    else if (isOlder(connection)) connection = openToday(path, connection, options)
    if (!options.readOnly) {
      const from = migrate(connection, path)
      if (from > 0 && from < SCHEMA_VERSION) options.onMigrated?.(from, SCHEMA_VERSION)
    } else connection.pragma('query_only = ON')
    return connection
  } catch (error) {
    if (connection !== null) release(connection)
    throw openingProblemOf(error, path)
  }
}

/** SQLite gives some names a meaning of their own (`:memory:`); whole paths have none. */
function open(path: string, { readOnly, patience }: ConnectOptions): Connection {
  if (!readOnly) return new Database(resolve(path), { timeout: patience })
  const connection = new Database(resolve(path), { readonly: true, timeout: patience })
  try {
    connection.prepare('SELECT 1 FROM sqlite_schema').get()
    return connection
  } catch (error) {
    connection.close()
    const log = `${path}-wal`
    const isWhole = !existsSync(log) || statSync(log).size === 0
    const code = String((error as { code?: unknown }).code)
    // A reader keeps notes beside the file. Where it cannot, and nobody writes, a copy is read.
    if (!isWhole || !/^SQLITE_(CANTOPEN|READONLY)/.test(code)) throw error
    return openCopy(path, patience)
  }
}

function isOlder(connection: Connection): boolean {
  return Number(connection.pragma('user_version', { simple: true })) < SCHEMA_VERSION
}

/** A file of an earlier version that may not be written is read from a copy that is of today. */
function openToday(path: string, connection: Connection, { patience }: ConnectOptions): Connection {
  const isCopy = copies.has(connection)
  if (!isCopy) release(connection)
  const copy = isCopy ? connection : openCopy(path, patience)
  if (!isCopy) doors.set(copy, keepDoor(path))
  migrate(copy, path)
  return copy
}

/** What lets go of a file once its connection is closed. */
const doors = new WeakMap<Connection, () => void>()

/** Folders of copies, which go when their connection is released. */
const copies = new WeakMap<Connection, string>()

function openCopy(path: string, patience: number): Connection {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-'))
  const copy = join(folder, 'ledger.db')
  copyFileSync(path, copy)
  chmodSync(copy, 0o600)
  const connection = new Database(copy, { timeout: patience })
  copies.set(connection, folder)
  return connection
}

/** Closes a connection and takes away what was made for it. */
export function release(connection: Connection): void {
  connection.close()
  doors.get(connection)?.()
  const folder = copies.get(connection)
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true })
}

/** Better-sqlite3 ends without a word on a Node that is too old. */
function checkNode(): void {
  if (Number(process.versions.napi) >= 10) return
  throw new LedgerError(
    'old-node',
    `Unexpected Node ${process.versions.node}, expected 22.19 or newer`,
    {},
    'Install a newer Node: the ledger needs it.',
  )
}

function checkPath(path: string, { create }: ConnectOptions): void {
  const file = path
  if (existsSync(path)) {
    if (statSync(path).isDirectory()) {
      throw new LedgerError(
        'not-a-ledger',
        'Unexpected folder, expected a ledger',
        { file },
        'Name a file: --ledger FILE.',
      )
    }
    return
  }
  if (!create) {
    throw new LedgerError(
      'no-ledger',
      'Unexpected path with no file at its end, expected a ledger',
      { file },
      'onrecord add FILE makes one; --ledger FILE names another.',
    )
  }
  const folder = dirname(path)
  if (existsSync(folder)) return
  throw new LedgerError(
    'no-folder',
    'Unexpected folder that is not there, expected one for the ledger',
    { file },
    `Make it first: mkdir -p ${folder}`,
  )
}

/** Refuses other programs' files, and those of a later version. */
function checkKind(connection: Connection, file: string): void {
  const application = connection.pragma('application_id', { simple: true })
  const version = Number(connection.pragma('user_version', { simple: true }))
  if (application !== APPLICATION_ID) {
    const { tables } = connection.prepare('SELECT count(*) AS tables FROM sqlite_schema').get() as { tables: number }
    if (application === 0 && version === 0 && tables === 0 && !connection.readonly) return
    throw new LedgerError(
      'not-a-ledger',
      'Unexpected SQLite file of another program, expected a ledger',
      { file },
      'Name another file: --ledger FILE.',
    )
  }
  if (version > SCHEMA_VERSION) {
    throw new LedgerError(
      'newer-ledger',
      `Unexpected ledger of version ${version}, expected one up to ${SCHEMA_VERSION}`,
      { file },
      'A newer On Record has written it: install that. Nothing was changed.',
    )
  }
}

function settle(connection: Connection, options: ConnectOptions): void {
  connection.pragma('page_size = 4096')
  // Removed words are overwritten, not only forgotten.
  connection.pragma('secure_delete = ON')
  toLogMode(connection, options.patience)
  // What is acknowledged is on the disk, also after a power cut.
  connection.pragma('synchronous = FULL')
  connection.pragma('cache_size = -65536')
  // The log is taken over into the file only once its pages are checked.
  connection.pragma('wal_autocheckpoint = 0')
  connection.pragma('journal_size_limit = 1048576')
  if (options.maxPages !== undefined) connection.pragma(`max_page_count = ${options.maxPages}`)
  if (connection.pragma('application_id', { simple: true }) === APPLICATION_ID) return
  connection
    .transaction(() => {
      // Another program may have made the tables while this one waited.
      if (connection.pragma('application_id', { simple: true }) === APPLICATION_ID) return
      for (const statement of [...chainSchema(), ...shownSchema()]) connection.exec(statement)
      connection.pragma(`application_id = ${APPLICATION_ID}`)
      connection.pragma(`user_version = ${SCHEMA_VERSION}`)
    })
    .immediate()
}

/** Two programs that make one file at once may meet here, where SQLite does not wait by itself. */
function toLogMode(connection: Connection, patience: number): void {
  const end = Date.now() + patience
  for (;;) {
    try {
      connection.pragma('journal_mode = WAL')
      return
    } catch (error) {
      if ((error as { code?: unknown }).code !== 'SQLITE_BUSY' || Date.now() > end) throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10)
    }
  }
}
