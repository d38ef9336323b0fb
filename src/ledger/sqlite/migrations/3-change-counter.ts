import type { Migration } from './migration.ts'

/** Checks of pages tell of which state of the file they are by its change counter, too: all are made anew. */
export const changeCounter: Migration = {
  to: 3,
  why: 'Where another program has written the pages without an entry, verify says so instead of calling them damaged.',
  change: (connection) => {
    connection.exec('DELETE FROM page_checks')
  },
  tells: ['page_checks'],
  rebuilds: false,
}
