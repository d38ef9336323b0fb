import Database from 'better-sqlite3'
import type { Problem } from '../../../model/index.ts'
import type { Cell } from '../../project/change.ts'
import { TABLES, type Table } from '../../tables/index.ts'
import type { Connection } from '../connect.ts'
import { replay } from '../replay.ts'
import { chainSchema, createTable } from '../schema.ts'
import { makeWriter } from '../writer.ts'
import { damage, type Finding, TOLD } from './finding.ts'

/** Entries that are shown in one transaction. */
const TURN = 2000

/** Looks whether the tables are what the entries give: all entries are shown again in a file of their own, row is held against row. */
export function checkShown(connection: Connection, file: string, onEntry: (sequence: number) => void): Finding {
  // A file that SQLite removes by itself; it holds what memory cannot.
  const fresh = new Database('')
  try {
    fresh.pragma('journal_mode = OFF')
    fresh.pragma('synchronous = OFF')
    for (const statement of [...chainSchema(), ...TABLES.map(createTable)]) fresh.exec(statement)
    fresh.exec('CREATE INDEX documents_id ON documents (id)')
    fresh.exec('CREATE INDEX claims_document ON claims (document)')
    fresh.exec('BEGIN')
    replay(
      connection,
      makeWriter(fresh, () => ''),
      {
        onEntry: (sequence) => {
          if (sequence % TURN === 0) fresh.exec('COMMIT; BEGIN')
          onEntry(sequence)
        },
      },
    )
    fresh.exec('COMMIT')
    const problems: Problem[] = []
    let rows = 0
    for (const table of TABLES) rows += compareTable(table, connection, fresh, file, problems)
    return { problems, checked: `${rows} rows of ${TABLES.length} tables against the entries` }
  } finally {
    fresh.close()
  }
}

function compareTable(
  table: Table,
  found: Connection,
  expected: Connection,
  file: string,
  problems: Problem[],
): number {
  const names = table.columns.map(({ name }) => name)
  const sql = `SELECT ${names.join(', ')} FROM ${table.name} ORDER BY ${table.key.join(', ')}`
  const key = table.key.map((name) => names.indexOf(name))
  const rowText = (row: readonly Cell[]): string => key.map((at) => row[at]).join(', ')
  const tell = (row: readonly Cell[], what: string, wanted: string): void => {
    if (problems.length < TOLD) {
      problems.push(damage(file, `row ${rowText(row)} of ${table.name}${what}`, wanted, true))
    }
  }
  const left = found.prepare(sql).raw().iterate() as IterableIterator<Cell[]>
  const right = expected.prepare(sql).raw().iterate() as IterableIterator<Cell[]>
  let rows = 0
  let a = left.next()
  let b = right.next()
  while (!a.done || !b.done) {
    const order = a.done ? 1 : b.done ? -1 : compareKeys(a.value, b.value, key)
    if (order < 0 && !a.done) tell(a.value, '', 'only rows that an entry gives')
    if (order > 0 && !b.done) tell(b.value, ' missing', 'a row for every entry')
    if (order === 0 && !a.done && !b.done) {
      const [one, other] = [a.value, b.value]
      const wrong = names.filter((_, at) => one[at] !== other[at])
      if (wrong.length > 0) tell(one, `, ${wrong.join(', ')}`, 'what its entry says')
      rows++
    }
    if (order <= 0) a = left.next()
    if (order >= 0) b = right.next()
  }
  return rows
}

/** Compares as SQLite orders: numbers before texts, texts by their bytes in UTF-8. */
function compareKeys(a: readonly Cell[], b: readonly Cell[], key: readonly number[]): number {
  for (const at of key) {
    const [one, other] = [a[at], b[at]]
    if (one === other) continue
    if (typeof one === 'number' && typeof other === 'number') return one - other
    if (typeof one === 'number') return -1
    if (typeof other === 'number') return 1
    return Buffer.compare(Buffer.from(String(one)), Buffer.from(String(other)))
  }
  return 0
}
