import type { Problem } from '../../../model/index.ts'
import type { Connection } from '../connect.ts'
import { schemaFaults, WORD_TABLES } from '../schema.ts'
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
  const problems = schemaFaults(connection).map((fault) => {
    const [what, expected] = fault.split(', expected ')
    return damage(file, what, expected)
  })
  return { problems, checked: 'definitions of all tables, indexes and triggers' }
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
