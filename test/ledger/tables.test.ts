import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { CHAIN_TABLES, TABLES } from '../../src/ledger/index.ts'
import { chainSchema, shownSchema, WORD_TABLES } from '../../src/ledger/sqlite/schema.ts'
import { root } from '../source-tree.ts'
import { tableGuide } from './table-guide.ts'

const guide = readFileSync(join(root, 'docs/guide/ledger.md'), 'utf8')

test.each([...CHAIN_TABLES, ...TABLES])('the guide tells the meaning of every column: $name', (table) => {
  expect(guide, 'write it anew: node test/ledger/table-guide.ts').toContain(tableGuide(table))
})

test('no table and no column is in the file without a meaning', () => {
  const connection = new Database(':memory:')
  for (const statement of [...chainSchema(), ...shownSchema()]) connection.exec(statement)
  const found = connection
    .prepare(
      `SELECT tables.name || '.' || columns.name FROM sqlite_schema AS tables, pragma_table_info(tables.name) AS columns
WHERE tables.type = 'table' ORDER BY 1`,
    )
    .pluck()
    .all() as string[]
  const words = WORD_TABLES.map(({ name }) => name)
  const meant = [...CHAIN_TABLES, ...TABLES].flatMap(({ name, columns }) =>
    columns.map((column) => `${name}.${column.name}`),
  )
  expect(found.filter((name) => !words.some((word) => name.startsWith(word)))).toEqual(meant.sort())
  connection.close()
})

test('the statements that make the tables say it, too', () => {
  for (const statement of chainSchema().filter((sql) => sql.startsWith('CREATE TABLE')))
    expect(statement).toMatch(/ -- /)
})
