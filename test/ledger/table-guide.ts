import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { CHAIN_TABLES, TABLES, type Table } from '../../src/ledger/tables/index.ts'
import { root } from '../source-tree.ts'

/** Returns how the guide tells of a table, column by column. */
export function tableGuide({ name, means, columns }: Pick<Table, 'name' | 'means' | 'columns'>): string {
  const rows = columns.map((column) => `| \`${column.name}\` | ${column.means} |`)
  return [`### ${name}`, '', means, '', '| Column | Is |', '|---|---|', ...rows].join('\n')
}

/** Writes the part of the guide that follows from the tables: node test/ledger/table-guide.ts */
if (process.argv[1] === import.meta.filename) {
  const path = join(root, 'docs/guide/ledger.md')
  const heading = '## Tables and columns\n'
  const [before, rest] = readFileSync(path, 'utf8').split(heading)
  const after = /\n## [\s\S]*$/.exec(rest)?.[0] ?? '\n'
  const parts = [...CHAIN_TABLES, ...TABLES].map(tableGuide).join('\n\n')
  writeFileSync(path, `${before}${heading}\n${parts}\n${after}`)
}
