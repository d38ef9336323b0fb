import type { Summary } from '../contract.ts'
import { NO_ENTRY } from '../entry-hash.ts'
import type { Connection } from './connect.ts'

/** Returns how much is in an open file. */
export function summaryOf(connection: Connection, id: string): Summary {
  const count = (sql: string): number => connection.prepare(sql).pluck().get() as number
  return {
    id,
    entries: count('SELECT coalesce(max(sequence), 0) FROM entries'),
    documents: count('SELECT count(*) FROM documents'),
    claims: count('SELECT count(*) FROM claims'),
    head:
      (connection.prepare('SELECT hash FROM entries ORDER BY sequence DESC LIMIT 1').pluck().get() as
        | string
        | undefined) ?? NO_ENTRY,
  }
}
