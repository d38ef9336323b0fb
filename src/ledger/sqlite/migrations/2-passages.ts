import { statementsFor, wordsAnew } from '../schema.ts'
import type { Migration } from './migration.ts'

/** Passages of payloads can be sealed and erased: a table of proofs, and one of what is hidden. Checks of pages stand in rows. */
export const passages: Migration = {
  to: 2,
  why: 'Passages within texts can be sealed and erased; checks of pages grow with the file; targets are searched for.',
  change: (connection) => {
    connection.exec('DROP TRIGGER payloads_update; DROP TABLE page_checks')
    const made = ['payload_proofs', 'payloads_update', 'page_checks', 'hidden_passages']
    for (const statement of [...statementsFor(made), ...wordsAnew()]) connection.exec(statement)
  },
  // What a column means stands in the statements that made its table: two were told anew.
  tells: ['entries', 'payloads'],
  rebuilds: false,
}
