import Database from 'better-sqlite3'
import { CHAIN_TABLES, type Column, TABLES, type Table } from '../tables/index.ts'
import type { Connection } from './connect.ts'

/** Says in the file that it is a ledger of On Record: "ONRC". */
export const APPLICATION_ID = 0x4f4e5243
/** The version of the tables below. A file of a later one is not opened. */
export const SCHEMA_VERSION = 3

/** Tables of words for full-text search, each over columns of a table with a row number. */
export const WORD_TABLES = [
  { name: 'document_words', table: 'documents', columns: ['title', 'text'] },
  { name: 'claim_words', table: 'claims', columns: ['evidence', 'population', 'actors', 'target', 'place', 'said_by'] },
] as const

/** The order of letters in English and in 30 other scripts, without accents; English endings are left off. */
const TOKENIZER = 'porter unicode61 remove_diacritics 2'

/** Returns the statements that make the tables of entries, payloads and page checks. */
export function chainSchema(): string[] {
  const keys = ['sequence', 'sequence', 'sequence', 'number']
  return [
    ...CHAIN_TABLES.map((table, at) => createTable({ ...table, key: [keys[at]], indexes: [] })),
    'CREATE INDEX entries_subject ON entries (subject)',
    refuse('entries', 'UPDATE'),
    refuse('entries', 'DELETE'),
    refuse('payloads', 'DELETE'),
    // Erasing is the one change there is: both go, or the proof of what is left is there already.
    `CREATE TRIGGER payloads_update BEFORE UPDATE ON payloads
WHEN NOT (new.sequence = old.sequence AND (new.salt IS NULL AND new.body IS NULL
OR new.salt <> old.salt AND EXISTS (SELECT 1 FROM payload_proofs WHERE sequence = old.sequence)))
BEGIN SELECT RAISE(ABORT, 'payloads are only ever added to: erase them through the ledger'); END`,
  ]
}

function refuse(table: string, what: 'UPDATE' | 'DELETE'): string {
  return `CREATE TRIGGER ${table}_${what.toLowerCase()} BEFORE ${what} ON ${table}
BEGIN SELECT RAISE(ABORT, '${table} are only ever added to: write a new entry'); END`
}

/** Returns the statements that make the tables that show the entries, and what is looked up by. */
export function shownSchema(): string[] {
  return [...TABLES.map(createTable), ...TABLES.flatMap(createIndexes), ...WORD_TABLES.flatMap(createWords)]
}

/** Returns the statements that make tables, triggers and indexes of these names, in the order of the names. */
export function statementsFor(names: readonly string[]): string[] {
  const all = [...chainSchema(), ...shownSchema()]
  return names.map((name) => all.find((sql) => new RegExp(`^CREATE (?:VIRTUAL )?\\w+ ${name}\\b`).test(sql)) ?? '')
}

/** Returns what is otherwise in a file's schema than this version makes it, each in words; empty where nothing is. */
export function schemaFaults(connection: Connection): string[] {
  const fresh = new Database(':memory:')
  for (const statement of [...chainSchema(), ...shownSchema()]) fresh.exec(statement)
  const expected = schemaOf(fresh)
  fresh.close()
  const found = schemaOf(connection)
  const faults: string[] = []
  for (const [name, sql] of expected) {
    const now = found.get(name)
    if (now === undefined) faults.push(`schema without ${name}, expected ${name} to be there`)
    else if (now !== sql) faults.push(`definition of ${name}, expected the one that was written`)
  }
  for (const name of found.keys()) {
    if (!expected.has(name)) faults.push(`${name} in the schema, expected only what On Record makes`)
  }
  return faults
}

function schemaOf(connection: Connection): Map<string, string> {
  const rows = connection
    .prepare('SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name')
    .all() as Record<'type' | 'name' | 'tbl_name' | 'sql', string>[]
  return new Map(rows.map(({ type, name, tbl_name, sql }) => [`${type} ${name}`, `${tbl_name} ${sql}`]))
}

/** Returns the statement that makes a table; what its columns mean stands in it, for whoever opens the file. */
export function createTable({ name, means, columns, key }: Table): string {
  const single = key.length === 1
  const lines = columns.map((column, at) => {
    const rest = at === columns.length - 1 && single ? '' : ','
    return `  ${columnText(column, single && key[0] === column.name)}${rest} -- ${column.means}`
  })
  if (!single) lines.push(`  PRIMARY KEY (${key.join(', ')})`)
  return `CREATE TABLE ${name} ( -- ${means}\n${lines.join('\n')}\n) STRICT${single ? '' : ', WITHOUT ROWID'}`
}

function columnText({ name, type, required }: Column, isKey: boolean): string {
  return `${name} ${type.toUpperCase()}${isKey ? ' PRIMARY KEY' : required ? ' NOT NULL' : ''}`
}

function createIndexes({ name, indexes }: Table): string[] {
  return indexes.map((columns) => `CREATE INDEX ${name}_${columns.join('_')} ON ${name} (${columns.join(', ')})`)
}

function createWords({ name, table, columns }: (typeof WORD_TABLES)[number]): string[] {
  const list = columns.join(', ')
  const of = (row: 'new' | 'old'): string => ['number', ...columns].map((column) => `${row}.${column}`).join(', ')
  const add = `INSERT INTO ${name} (rowid, ${list}) VALUES (${of('new')});`
  const remove = `INSERT INTO ${name} (${name}, rowid, ${list}) VALUES ('delete', ${of('old')});`
  return [
    `CREATE VIRTUAL TABLE ${name} USING fts5(${list}, content='${table}', content_rowid='number', tokenize='${TOKENIZER}')`,
    // Words that are taken out leave no trace in the file.
    `INSERT INTO ${name} (${name}, rank) VALUES ('secure-delete', 1)`,
    `CREATE TRIGGER ${name}_insert AFTER INSERT ON ${table} BEGIN ${add} END`,
    `CREATE TRIGGER ${name}_delete AFTER DELETE ON ${table} BEGIN ${remove} END`,
    `CREATE TRIGGER ${name}_update AFTER UPDATE OF ${list} ON ${table} BEGIN ${remove} ${add} END`,
  ]
}

/** Returns the statements that make the words that are searched for anew, from the rows that are there. */
export function wordsAnew(): string[] {
  return WORD_TABLES.flatMap((words) => [
    ...['insert', 'delete', 'update'].map((what) => `DROP TRIGGER IF EXISTS ${words.name}_${what}`),
    `DROP TABLE IF EXISTS ${words.name}`,
    ...createWords(words),
    `INSERT INTO ${words.name} (${words.name}) VALUES ('rebuild')`,
  ])
}

/** Returns the statements that take away all tables that show the entries. */
export function dropShown(): string[] {
  return [
    ...WORD_TABLES.map(({ name }) => `DROP TABLE IF EXISTS ${name}`),
    ...TABLES.map(({ name }) => `DROP TABLE IF EXISTS ${name}`),
  ]
}
