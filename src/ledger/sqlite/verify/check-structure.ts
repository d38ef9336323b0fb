import Database from 'better-sqlite3'
import type { Problem } from '../../../model/index.ts'
import type { Connection } from '../connect.ts'
import { chainSchema, shownSchema, WORD_TABLES } from '../schema.ts'
import { damage, type Finding, TOLD } from './finding.ts'

/** Looks at the pages, rows and indexes as SQLite knows them. */
export function checkStructure(connection: Connection, file: string): Finding {
  const said = connection.pragma(`integrity_check(${TOLD})`) as { integrity_check: string }[]
  const problems = said
    .map((row) => row.integrity_check)
    .filter((line) => line !== 'ok')
    // SQLite's own line per tree: "Tree 5 page 7 cell 3: …".
    .flatMap((lines) => lines.split('\n'))
    .filter((line) => !/^\*\*\* in database/.test(line))
    .map((line) => damage(file, `structure (${line})`, 'whole pages, rows and indexes'))
  return { problems, checked: 'structure of pages, rows and indexes' }
}

/** Looks whether the tables, indexes and triggers are the ones that this version makes. */
export function checkSchema(connection: Connection, file: string): Finding {
  const fresh = new Database(':memory:')
  for (const statement of [...chainSchema(), ...shownSchema()]) fresh.exec(statement)
  const expected = schemaOf(fresh)
  fresh.close()
  const found = schemaOf(connection)
  const problems: Problem[] = []
  for (const [name, sql] of expected) {
    const now = found.get(name)
    if (now === undefined) problems.push(damage(file, `schema without ${name}`, `${name} to be there`))
    else if (now !== sql) problems.push(damage(file, `definition of ${name}`, 'the one that was written'))
  }
  for (const name of found.keys()) {
    if (!expected.has(name)) problems.push(damage(file, `${name} in the schema`, 'only what On Record makes'))
  }
  return { problems, checked: `definitions of ${expected.size} tables, indexes and triggers` }
}

function schemaOf(connection: Connection): Map<string, string | null> {
  const rows = connection
    .prepare('SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name')
    .all() as Record<'type' | 'name' | 'tbl_name' | 'sql', string>[]
  return new Map(rows.map(({ type, name, tbl_name, sql }) => [`${type} ${name}`, `${tbl_name} ${sql}`]))
}

/** Looks whether the words that can be searched for are those of the tables. */
export function checkWords(connection: Connection, file: string): Finding {
  const problems: Problem[] = []
  for (const { name, table } of WORD_TABLES) {
    try {
      connection.prepare(`INSERT INTO ${name} (${name}, rank) VALUES ('integrity-check', 1)`).run()
    } catch (error) {
      const said = error instanceof Error ? error.message : String(error)
      problems.push(damage(file, `words in ${name} (${said})`, `the words of ${table}`, true))
    }
  }
  return { problems, checked: 'words of the full-text search' }
}
