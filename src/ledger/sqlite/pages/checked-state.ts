import { hash, randomBytes } from 'node:crypto'
import type { Connection } from '../connect.ts'
import { readLog } from './log-frames.ts'
import { changesTold, lastRowInFile, readPages } from './main-file.ts'

/** Of which state of the file the checks of its pages are. */
export interface CheckedState {
  /** Entries that were there. */
  readonly entries: number
  /** Pages that it had; 0 where another program has written them since, and nobody has said yet that they are right. */
  readonly pages: number
  /** SQLite's count of turns that changed the head of the file: every program that writes pages anew moves it on. */
  readonly changes: number
}

/** Bytes of row 0 of the checks. */
export const STATE_BYTES = 24

/** Returns of which state the checks are; `null` where there are none, or where they say nothing. */
export function checkedState(connection: Connection): CheckedState | null {
  const row = connection.prepare('SELECT digest, checks FROM page_checks WHERE number = 0').get() as
    | { digest: string; checks: Buffer }
    | undefined
  if (row === undefined || row.digest !== digestOf(0, row.checks) || row.checks.length !== STATE_BYTES) return null
  const [entries, pages, changes] = [0, 8, 16].map((at) => Number(row.checks.readBigUInt64BE(at)))
  return { entries, pages, changes }
}

/** Row 0 for a state. */
export function bytesOfState({ entries, pages, changes }: CheckedState): Buffer {
  const bytes = Buffer.alloc(STATE_BYTES)
  for (const [at, value] of [entries, pages, changes].entries()) bytes.writeBigUInt64BE(BigInt(value), 8 * at)
  return bytes
}

/** The digest of a row of checks: a changed check would look like a changed page. */
export function digestOf(number: number, checks: Buffer): string {
  return hash('sha256', Buffer.concat([Buffer.from(`${number}\n`), checks]))
}

/**
 * Whether pages were written into the file since its checks, in a way that nobody saw: another program has taken the
 * log over. Then the checks say nothing.
 */
export function isBehind(connection: Connection, path: string, { entries }: CheckedState): boolean {
  const root = connection.prepare("SELECT rootpage FROM sqlite_schema WHERE name = 'entries'").pluck().get() as number
  return lastRowInFile(path, root) > entries
}

/**
 * Whether another program has written the file's pages since, though it added no entry: `VACUUM` in an SQLite tool, or a
 * table made and dropped. The head of the file counts it, in two places that agree; one changed byte of the head makes
 * them disagree, or leaves them as they were.
 */
export function isRewritten(connection: Connection, path: string, { pages, changes }: CheckedState): boolean {
  if (pages === 0) return true
  // The head before the log: what is taken over meanwhile then stands in the log that is read.
  const found = changesTold(readPages(path, 1, 1))
  if (found === null || found === changes) return false
  // Where the checks themselves stand in the log, the file is of an earlier state than they.
  const log = readLog(path)
  return log.pages.size === 0 || ![...ownPages(connection)].some((page) => log.pages.has(page))
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

/** Makes the checks say nothing, until they are written anew: for changes of the file without an entry. Returns its mark. */
export function forgetChecks(connection: Connection): Buffer {
  // Of each time its own, so that it is a write (SQLite writes no page whose bytes stay as they were) and shows who wrote.
  const mark = randomBytes(STATE_BYTES)
  connection.prepare('UPDATE page_checks SET digest = ?, checks = ? WHERE number = 0').run('0'.repeat(64), mark)
  return mark
}

/** Notes that another program has written the pages: `verify` says so until the checks are renewed. */
export function markRewritten(connection: Connection): void {
  // Of each time its own, as above.
  const state = bytesOfState({ entries: randomBytes(4).readUInt32BE(0), pages: 0, changes: 0 })
  connection.prepare('UPDATE page_checks SET digest = ?, checks = ? WHERE number = 0').run(digestOf(0, state), state)
}
