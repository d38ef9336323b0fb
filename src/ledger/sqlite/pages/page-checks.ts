import { hash, randomBytes } from 'node:crypto'
import { existsSync, statSync } from 'node:fs'
import { crc32 } from 'node:zlib'
import type { Connection } from '../connect.ts'
import { makeLogReader, readLog } from './log-frames.ts'
import { readIndex } from './log-index.ts'
import { lastRowInFile, PAGE, readPages } from './main-file.ts'

/** Pages that one row of checks covers: with four bytes each it fills a page of its own. */
export const PAGES_A_ROW = 960
/** Pages that are read at once. */
const STRETCH = 256
/** A log of more bytes is taken over into the file. */
const LOG_SIZE = 32 * 2 ** 20

/** Of which state of the file the checks are. */
export interface CheckedState {
  /** Entries that were there. */
  readonly entries: number
  readonly pages: number
}

/** Returns of which state the checks are; `null` where there are none, or where they say nothing. */
export function checkedState(connection: Connection): CheckedState | null {
  const row = connection.prepare('SELECT digest, checks FROM page_checks WHERE number = 0').get() as
    | { digest: string; checks: Buffer }
    | undefined
  if (row === undefined || row.digest !== digestOf(0, row.checks)) return null
  return { entries: Number(row.checks.readBigUInt64BE(0)), pages: Number(row.checks.readBigUInt64BE(8)) }
}

/** Returns the check of a page: CRC-32, which sees every single changed byte. */
export function checkOf(page: Buffer): number {
  return crc32(page)
}

/** The digest of a row of checks: a changed check would look like a changed page. */
export function digestOf(number: number, checks: Buffer): string {
  return hash('sha256', Buffer.concat([Buffer.from(`${number}\n`), checks]))
}

/** Pages that hold the rows of checks: they cannot check themselves. */
export function ownPages(connection: Connection): Set<number> {
  return new Set(
    connection
      .prepare("SELECT pageno FROM dbstat WHERE name = 'page_checks' AND pagetype = 'leaf'")
      .pluck()
      .all() as number[],
  )
}

/**
 * Whether pages were written into the file since its checks, in a way that nobody saw: another program has taken the
 * log over. Then the checks say nothing.
 */
export function isBehind(connection: Connection, path: string, { entries }: CheckedState): boolean {
  const root = connection.prepare("SELECT rootpage FROM sqlite_schema WHERE name = 'entries'").pluck().get() as number
  return lastRowInFile(path, root) > entries
}

/** Makes the checks say nothing, until they are written anew: for changes of the file without an entry. Returns its mark. */
export function forgetChecks(connection: Connection): Buffer {
  // Of each time its own, so that it is a write (SQLite writes no page whose bytes stay as they were) and shows who wrote.
  const mark = randomBytes(16)
  connection.prepare('UPDATE page_checks SET digest = ?, checks = ? WHERE number = 0').run('0'.repeat(64), mark)
  return mark
}

/** How long the log was when it was settled last: what somebody still reads stays in it. */
const settledSizes = new WeakMap<Connection, number>()

/** Takes a log that has grown long over into the file, once its pages are checked. */
export function settleLongLog(connection: Connection, path: string): void {
  const size = statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0
  const settled = settledSizes.get(connection) ?? 0
  if (size < settled) settledSizes.set(connection, 0)
  if (size <= (size < settled ? 0 : settled) + LOG_SIZE) return
  settleLog(connection, path)
  settledSizes.set(connection, size)
}

/**
 * Writes the checks of all pages that stand in the log, and takes the log over into the file; of all pages where the
 * checks said nothing. Where another program writes, or there is no room, the log stays as it is: whoever comes next
 * does it.
 */
export function settleLog(connection: Connection, path: string, patience = 0): void {
  const before = Number(connection.pragma('busy_timeout', { simple: true }))
  connection.pragma(`busy_timeout = ${patience}`)
  try {
    connection.transaction(() => makeRows(connection)).immediate()
    connection.transaction(() => writeChecks(connection, path)).immediate()
    connection.pragma('wal_checkpoint(PASSIVE)')
  } catch (error) {
    if (!/^SQLITE_(BUSY|FULL|READONLY)/.test(String((error as { code?: unknown }).code))) throw error
  } finally {
    connection.pragma(`busy_timeout = ${before}`)
  }
}

/** Whether anything stands in the log beside a file. */
export function hasLog(path: string): boolean {
  return existsSync(`${path}-wal`) && statSync(`${path}-wal`).size > 0
}

function pagesOf(connection: Connection): number {
  return Number(connection.pragma('page_count', { simple: true }))
}

/** Makes a row for every 960 pages. All rows are of one length, so that writing checks into them touches nothing else. */
function makeRows(connection: Connection): void {
  const insert = connection.prepare('INSERT INTO page_checks VALUES (?, ?, ?)')
  const empty = Buffer.alloc(4 * PAGES_A_ROW)
  let rows = connection.prepare('SELECT count(*) FROM page_checks').pluck().get() as number
  // A file that became shorter: rows that are too many would leave marks where they stood.
  if (rows > 1 + Math.ceil(pagesOf(connection) / PAGES_A_ROW)) {
    connection.exec('DELETE FROM page_checks')
    rows = 0
  }
  if (rows === 0) {
    insert.run(0, '0'.repeat(64), Buffer.alloc(16))
    rows = 1
  }
  // A row more may need a page more.
  for (; rows < 1 + Math.ceil(pagesOf(connection) / PAGES_A_ROW); rows++) insert.run(rows, '0'.repeat(64), empty)
  // Until they are written, nobody may take these pages for changed ones. It is a write in any case: a writer that was
  // killed after its last frame, before it told the log's index, left a turn in the log that SQLite does not count. This
  // one stands in its place.
  const state = checkedState(connection)
  kept.set(connection, { mark: forgetChecks(connection), state })
}

/** What the checks were of before they were made to say nothing, and by which mark nobody else has done so since. */
const kept = new WeakMap<Connection, { readonly mark: Buffer; readonly state: CheckedState | null }>()

function stateBefore(connection: Connection): CheckedState | null {
  const { mark, state } = kept.get(connection) ?? { mark: null, state: null }
  kept.delete(connection)
  const found = connection.prepare('SELECT checks FROM page_checks WHERE number = 0').pluck().get() as Buffer
  return mark?.equals(found) ? state : checkedState(connection)
}

function writeChecks(connection: Connection, path: string): void {
  const state = stateBefore(connection)
  const total = pagesOf(connection)
  // Nobody else writes now: what the index does not count was left by a killed writer, and will be written over.
  const log = readLog(path, readIndex(path))
  const own = ownPages(connection)
  const isWhole = state === null || isBehind(connection, path, state)
  const changed = isWhole ? everyPage(total) : [...log.pages.keys()].filter((page) => page <= total)
  const rows = new Map<number, Buffer>()
  const read = connection.prepare('SELECT checks FROM page_checks WHERE number = ?').pluck()
  const reader = log.pages.size > 0 ? makeLogReader(path, log) : null
  let stretch: { first: number; bytes: Buffer } = { first: Number.NEGATIVE_INFINITY, bytes: Buffer.alloc(0) }
  try {
    for (const page of changed) {
      const row = 1 + Math.floor((page - 1) / PAGES_A_ROW)
      let checks = rows.get(row)
      if (checks === undefined) {
        checks = (read.get(row) as Buffer | undefined) ?? Buffer.alloc(0)
        // Another program has made the file longer since: its own checks will have these pages.
        if (checks.length === 0) return
        rows.set(row, checks)
      }
      const place = log.pages.get(page)
      let bytes: Buffer | null
      if (own.has(page)) bytes = Buffer.alloc(0)
      else if (place !== undefined) bytes = reader?.page(place, page) ?? null
      else {
        if (page < stretch.first || page >= stretch.first + STRETCH) {
          stretch = { first: page, bytes: readPages(path, page, STRETCH) }
        }
        bytes = stretch.bytes.subarray((page - stretch.first) * PAGE, (page - stretch.first + 1) * PAGE)
      }
      if (bytes === null) return
      checks.writeUInt32BE(bytes.length === 0 ? 0 : checkOf(bytes), 4 * ((page - 1) % PAGES_A_ROW))
    }
  } finally {
    reader?.close()
  }
  const update = connection.prepare('UPDATE page_checks SET digest = ?, checks = ? WHERE number = ?')
  for (const [row, checks] of rows) update.run(digestOf(row, checks), checks, row)
  const now = Buffer.alloc(16)
  now.writeBigUInt64BE(
    BigInt(connection.prepare('SELECT coalesce(max(sequence), 0) FROM entries').pluck().get() as number),
  )
  now.writeBigUInt64BE(BigInt(total), 8)
  update.run(digestOf(0, now), now, 0)
}

function* everyPage(total: number): Generator<number> {
  for (let page = 1; page <= total; page++) yield page
}
