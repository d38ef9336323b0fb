import type { Statement } from 'better-sqlite3'
import type { Cell, Change, Row } from '../project/change.ts'
import { TABLES } from '../tables/index.ts'
import type { Connection } from './connect.ts'

/** Takes the steps of a projection. Statements are prepared once. */
export interface Applier {
  readonly apply: (change: Change) => void
}

/** Returns what takes steps on the tables of an open file. */
export function makeApplier(connection: Connection): Applier {
  const prepared = new Map<string, Statement>()
  const statement = (sql: string): Statement => {
    let found = prepared.get(sql)
    if (found === undefined) {
      found = connection.prepare(sql)
      prepared.set(sql, found)
    }
    return found
  }
  const inserts = new Map(
    TABLES.map(({ name, columns }) => {
      const sql = `INSERT INTO ${name} VALUES (${columns.map(() => '?').join(', ')})`
      return [name, { sql, names: columns.map((column) => column.name) }]
    }),
  )
  const insert = (table: string, row: Row): void => {
    const { sql, names } = inserts.get(table) as { sql: string; names: string[] }
    const values: Cell[] = new Array(names.length)
    for (let at = 0; at < names.length; at++) values[at] = row[names[at]]
    statement(sql).run(values)
  }
  const apply = (change: Change): void => {
    if (change.do === 'insert') insert(change.table, change.row)
    else if (change.do === 'delete-claims') {
      const [column, value] = change.claim === undefined ? ['status', change.status] : ['claim', change.claim]
      // The plus keeps SQLite from going through all claims of one status.
      const which = `document = ? AND +${column} = ?`
      for (const table of ['claim_populations', 'claim_parties']) {
        statement(`DELETE FROM ${table} WHERE claim IN (SELECT number FROM claims WHERE ${which})`).run(
          change.document,
          value,
        )
      }
      statement(`DELETE FROM claims WHERE ${which}`).run(change.document, value)
    } else {
      const where = wordsOf(change.where, ' AND ')
      if (change.do === 'delete') {
        statement(`DELETE FROM ${change.table} WHERE ${where}`).run(...Object.values(change.where))
      } else {
        const sql = `UPDATE ${change.table} SET ${wordsOf(change.set, ', ')} WHERE ${where}`
        statement(sql).run(...Object.values(change.set), ...Object.values(change.where))
      }
    }
  }
  return { apply }
}

function wordsOf(row: Row, between: string): string {
  return Object.keys(row)
    .map((name) => `${name} = ?`)
    .join(between)
}
