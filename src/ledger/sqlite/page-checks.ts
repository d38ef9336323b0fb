import { hash } from 'node:crypto'
import type { Connection } from './connect.ts'

/** A ledger's file up to this size gets checks of its pages whenever it is closed: 64 MiB take some 100 ms. */
export const CHECKED_SIZE = 64 * 2 ** 20

/** Hex characters of one page's check. */
const WIDTH = 16

/** Checks of every page as they were written last. */
export interface PageChecks {
  /** Entries that were there then. */
  readonly entries: number
  /** One a page, in order. */
  readonly checks: readonly string[]
  /** Whether they are themselves as they were written. */
  readonly isWhole: boolean
}

/** Returns the checks of an open file's pages, as it is now; `null` where it is too large to be held in memory. */
export function checkPages(connection: Connection): string[] | null {
  const size = pragma(connection, 'page_size')
  if (pragma(connection, 'page_count') * size > CHECKED_SIZE) return null
  const bytes = connection.serialize()
  const own = new Set(ownPages(connection))
  const checks: string[] = []
  for (let at = 0; at < bytes.length; at += size) {
    // The row of checks cannot check itself.
    const isOwn = own.has(at / size + 1)
    checks.push(isOwn ? '0'.repeat(WIDTH) : hash('sha256', bytes.subarray(at, at + size)).slice(0, WIDTH))
  }
  return checks
}

/** Returns the checks that the file holds; `null` where it has none. */
export function writtenChecks(connection: Connection): PageChecks | null {
  const row = connection.prepare('SELECT entries, digest, checks FROM page_checks WHERE number = 1').get() as
    | { entries: number; digest: string; checks: string }
    | undefined
  if (row === undefined) return null
  const { entries, digest, checks } = row
  return { entries, checks: checks.match(/.{16}/g) ?? [], isWhole: digest === digestOf(entries, checks) }
}

/**
 * Writes the checks of all pages into the file, for the entries that are there. Nothing is written where the file is too
 * large, where another program writes, or where they are there already.
 */
export function writeChecks(connection: Connection): void {
  const patience = pragma(connection, 'busy_timeout')
  connection.pragma('busy_timeout = 0')
  try {
    connection.transaction(() => writeNow(connection)).immediate()
  } catch (error) {
    // Whoever keeps it locked writes, and will write the checks when done; without room it goes without.
    if (!/^SQLITE_(BUSY|FULL|READONLY)/.test(String((error as { code?: unknown }).code))) throw error
  } finally {
    connection.pragma(`busy_timeout = ${patience}`)
  }
}

function writeNow(connection: Connection): void {
  const entries = Number(connection.prepare('SELECT coalesce(max(sequence), 0) FROM entries').pluck().get())
  const write = connection.prepare('INSERT OR REPLACE INTO page_checks VALUES (1, ?, ?, ?)')
  // A longer row may need a page more, which makes it longer still.
  for (let pages = 0; pages !== pragma(connection, 'page_count'); ) {
    pages = pragma(connection, 'page_count')
    // A row of an earlier, smaller state would only be in the way.
    if (pages * pragma(connection, 'page_size') > CHECKED_SIZE) {
      forgetChecks(connection)
      return
    }
    write.run(entries, '0'.repeat(64), '0'.repeat(WIDTH * pages))
  }
  const checks = (checkPages(connection) ?? []).join('')
  // A row of the same length is written over the old one, and touches no other page.
  connection.prepare('UPDATE page_checks SET digest = ?, checks = ?').run(digestOf(entries, checks), checks)
}

/** Makes the checks say nothing: for changes of the file without an entry. */
export function forgetChecks(connection: Connection): void {
  connection.prepare('DELETE FROM page_checks').run()
}

/** The entries are hashed, too: a changed number would make the checks look like those of an earlier state. */
function digestOf(entries: number, checks: string): string {
  return hash('sha256', `${entries}\n${checks}`)
}

/** Pages of the row itself. */
export function ownPages(connection: Connection): number[] {
  return connection.prepare("SELECT pageno FROM dbstat WHERE name = 'page_checks'").pluck().all() as number[]
}

function pragma(connection: Connection, name: string): number {
  return Number(connection.pragma(name, { simple: true }))
}
