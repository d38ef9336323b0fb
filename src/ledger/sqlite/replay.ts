import type { Hidden, Payloads } from '../entry.ts'
import type { Connection } from './connect.ts'
import { ENTRY_ROWS, type EntryRow, entryOf } from './entry-row.ts'
import type { Writer } from './writer.ts'

/** Entries that are read at once: bounds the memory of a replay. */
const STRETCH = 500

/** Returns which entries are hidden, from the entries that hid them and not from the tables. */
export function hiddenEntries(connection: Connection): Map<number, Hidden> {
  const hidden = new Map<number, Hidden>()
  const rows = connection
    .prepare(
      "SELECT event, body FROM entries JOIN payloads USING (sequence) WHERE event IN ('sealed', 'unsealed', 'erased') ORDER BY sequence",
    )
    .all() as { event: Hidden | 'unsealed'; body: string | null }[]
  for (const { event, body } of rows) {
    if (body === null) continue
    for (const entry of (JSON.parse(body) as Payloads['sealed']).entries) {
      if (event === 'unsealed') hidden.delete(entry)
      else hidden.set(entry, event)
    }
  }
  return hidden
}

/** Shows all entries of one file through the writer of another, or of the same whose tables are empty. */
export function replay(from: Connection, writer: Writer, onEntry: (sequence: number) => void = () => {}): void {
  const hidden = hiddenEntries(from)
  const rows = from.prepare(`${ENTRY_ROWS} WHERE entries.sequence > ? ORDER BY entries.sequence LIMIT ${STRETCH}`)
  for (let after = 0; ; ) {
    const stretch = rows.all(after) as EntryRow[]
    if (stretch.length === 0) return
    for (const row of stretch) {
      const { payload, salt: _, hidden: __, ...entry } = entryOf(row)
      writer.show(entry, payload, hidden.get(entry.sequence) ?? null)
      after = entry.sequence
      onEntry(after)
    }
  }
}
