import { LedgerError } from '../../ledger-error.ts'
import type { Connection } from '../connect.ts'
import { problemOf } from '../problem-of.ts'
import { rebuildShown } from '../rebuild.ts'
import { SCHEMA_VERSION, schemaFaults, statementsFor } from '../schema.ts'
import { passages } from './2-passages.ts'
import { changeCounter } from './3-change-counter.ts'
import type { Migration } from './migration.ts'

/** Every step, in order. */
export const MIGRATIONS: readonly Migration[] = [passages, changeCounter]

/**
 * Brings the tables of a file from an earlier version to the one of today, and returns the version that it had. All in
 * one transaction: whoever ends it half-way, or has no room, finds the file as it was. No entry and no hash changes.
 */
export function migrate(connection: Connection, file: string, steps: readonly Migration[] = MIGRATIONS): number {
  const versionOf = (): number => Number(connection.pragma('user_version', { simple: true }))
  let before = versionOf()
  if (before >= SCHEMA_VERSION) return before
  try {
    connection
      .transaction(() => {
        // Another program may have done it while this one waited.
        before = versionOf()
        const chain = chainOf(connection)
        const due = steps.filter(({ to }) => to > before)
        for (const step of due) {
          step.change(connection)
          tellAnew(connection, step.tells)
        }
        if (due.some(({ rebuilds }) => rebuilds)) rebuildShown(connection)
        const [fault] = schemaFaults(connection)
        if (fault !== undefined) throw new Error(fault)
        if (chainOf(connection) !== chain) throw new Error('entries are not what they were')
        connection.pragma(`user_version = ${SCHEMA_VERSION}`)
      })
      .immediate()
  } catch (error) {
    const known = problemOf(error, file)
    throw new LedgerError(
      'cannot-migrate',
      `Unexpected trouble (${known instanceof LedgerError ? known.problem.message : known.message}), expected to bring the ledger from version ${before} to ${SCHEMA_VERSION}`,
      { file },
      `Nothing was changed: the file is of version ${before} still. ${known instanceof LedgerError ? known.problem.hint : 'See what is wrong with the version of On Record that wrote it: onrecord verify.'}`,
      error,
    )
  }
  return before
}

/** The number of entries, and all their hashes and payloads in short. */
function chainOf(connection: Connection): string {
  const row = connection
    .prepare(
      `SELECT count(*), max(sequence), (SELECT hash FROM entries ORDER BY sequence DESC LIMIT 1),
(SELECT count(body) FROM payloads), (SELECT sum(length(body)) FROM payloads) FROM entries`,
    )
    .raw()
    .get()
  return JSON.stringify(row)
}

/** Writes anew what the statement of a table tells of its columns, as SQLite's manual has it for such changes. */
function tellAnew(connection: Connection, tables: readonly string[]): void {
  if (tables.length === 0) return
  const statements = statementsFor(tables)
  const isSame = (one: string, other: string): boolean => bare(one) === bare(other)
  connection.unsafeMode(true)
  try {
    connection.pragma('writable_schema = ON')
    const known = connection.prepare("SELECT sql FROM sqlite_schema WHERE type = 'table' AND name = ?").pluck()
    const tell = connection.prepare("UPDATE sqlite_schema SET sql = ? WHERE type = 'table' AND name = ?")
    for (const [at, name] of tables.entries()) {
      // Only the words may differ: the rows stay as they are.
      if (!isSame(String(known.get(name)), statements[at])) throw new Error(`table ${name} is another`)
      tell.run(statements[at], name)
    }
    const version = Number(connection.pragma('schema_version', { simple: true }))
    connection.pragma(`schema_version = ${version + 1}`)
  } finally {
    connection.pragma('writable_schema = OFF')
    connection.unsafeMode(false)
  }
}

/** A statement without its comments. */
function bare(sql: string): string {
  return sql.replace(/ -- .*$/gm, '').replace(/\s+/g, ' ')
}
