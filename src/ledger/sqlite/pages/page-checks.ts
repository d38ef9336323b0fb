import { existsSync, statSync } from 'node:fs'
import { crc32 } from 'node:zlib'
import type { Connection } from '../connect.ts'
import {
  bytesOfState,
  type CheckedState,
  checkedState,
  digestOf,
  forgetChecks,
  isBehind,
  isRewritten,
  markRewritten,
  ownPages,
  STATE_BYTES,
} from './checked-state.ts'
import { type LogFrames, makeLogReader, readLog } from './log-frames.ts'
import { readIndex } from './log-index.ts'
import { changesTold, PAGE, readPages } from './main-file.ts'

/** Pages that one row of checks covers: with four bytes each it fills a page of its own. */
export const PAGES_A_ROW = 960
/** Pages that are read at once. */
const STRETCH = 256
/** A log of more bytes is taken over into the file. */
const LOG_SIZE = 32 * 2 ** 20

/** Returns the check of a page: CRC-32, which sees every single changed byte. */
export function checkOf(page: Buffer): number {
  return crc32(page)
}

/**
 * Takes the file's bytes as they are for right, and makes the checks of all its pages anew. Returns whether it was done:
 * not where another program writes, or there is no room.
 */
export function renewChecks(connection: Connection, path: string): boolean {
  connection.transaction(() => forgetChecks(connection)).immediate()
  settleLog(connection, path, Number(connection.pragma('busy_timeout', { simple: true })))
  return (checkedState(connection)?.pages ?? 0) > 0
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
    connection.transaction(() => makeRows(connection, path)).immediate()
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
function makeRows(connection: Connection, path: string): void {
  const before = checkedState(connection)
  // Once another program has written the file's pages, only a person says that they are right: `renewChecks`.
  if (before !== null && !isBehind(connection, path, before) && isRewritten(connection, path, before)) {
    markRewritten(connection)
    return
  }
  const insert = connection.prepare('INSERT INTO page_checks VALUES (?, ?, ?)')
  const empty = Buffer.alloc(4 * PAGES_A_ROW)
  let rows = connection.prepare('SELECT count(*) FROM page_checks').pluck().get() as number
  // A file that became shorter: rows that are too many would leave marks where they stood.
  if (rows > 1 + Math.ceil(pagesOf(connection) / PAGES_A_ROW)) {
    connection.exec('DELETE FROM page_checks')
    rows = 0
  }
  if (rows === 0) {
    insert.run(0, '0'.repeat(64), Buffer.alloc(STATE_BYTES))
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
  if (state?.pages === 0) return
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
  let head: Buffer | null
  try {
    head = headOf(path, log, reader)
    if (head === null) return
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
  const entries = connection.prepare('SELECT coalesce(max(sequence), 0) FROM entries').pluck().get() as number
  // A head whose two counts disagree is damaged: its page goes on to be told.
  const changes = changesTold(head) ?? state?.changes ?? 0
  const now = bytesOfState({ entries, pages: total, changes })
  update.run(digestOf(0, now), now, 0)
}

/** The first page as it will stand in the file once the log is taken over; `null` where the log is written anew meanwhile. */
function headOf(path: string, log: LogFrames, reader: ReturnType<typeof makeLogReader> | null): Buffer | null {
  const place = log.pages.get(1)
  return place === undefined || reader === null ? readPages(path, 1, 1) : reader.page(place, 1)
}

function* everyPage(total: number): Generator<number> {
  for (let page = 1; page <= total; page++) yield page
}
