import type { Connection } from './connect.ts'
import { replay } from './replay.ts'
import { dropShown, shownSchema } from './schema.ts'
import { makeWriter } from './writer.ts'

/** Makes every table that shows the entries anew. Call within a transaction: a fault leaves the old ones. */
export function rebuildShown(connection: Connection): void {
  for (const statement of [...dropShown(), ...shownSchema()]) connection.exec(statement)
  // The statements of the old writer belong to tables that are gone.
  replay(
    connection,
    makeWriter(connection, () => ''),
  )
}
