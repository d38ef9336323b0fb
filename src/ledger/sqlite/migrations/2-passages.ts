import { statementsFor } from '../schema.ts'
import type { Migration } from './migration.ts'

/** Passages of payloads can be sealed and erased: a table of proofs, and one of what is hidden. */
export const passages: Migration = {
  to: 2,
  why: 'Passages within texts can be sealed and erased.',
  change: (connection) => {
    connection.exec('DROP TRIGGER payloads_update')
    const made = ['payload_proofs', 'payloads_update', 'hidden_passages']
    for (const statement of statementsFor(made)) connection.exec(statement)
  },
  // What a column means stands in the statements that made its table: two were told anew.
  tells: ['entries', 'payloads'],
  rebuilds: false,
}
