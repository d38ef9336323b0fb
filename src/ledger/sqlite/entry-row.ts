import type { EventName, FullEntry, Hidden } from '../entry.ts'

/** A row of entries with its payload. */
export interface EntryRow {
  readonly sequence: number
  readonly time: string
  readonly actor: string
  readonly event: string
  readonly subject: string
  readonly payload_hash: string
  readonly previous: string
  readonly hash: string
  readonly salt: string | null
  readonly body: string | null
  readonly state: Hidden | null
}

/** What selects such rows. */
export const ENTRY_ROWS = `SELECT entries.sequence, time, actor, event, subject, payload_hash, previous, hash, salt, body, state
FROM entries LEFT JOIN payloads USING (sequence) LEFT JOIN hidden_entries ON entry = entries.sequence`

/** Returns the entry of a row. */
export function entryOf(row: EntryRow): FullEntry {
  const { sequence, time, actor, subject, previous, hash, salt, body, state } = row
  return {
    sequence,
    time,
    actor,
    event: row.event as EventName,
    subject,
    payloadHash: row.payload_hash,
    previous,
    hash,
    payload: body === null ? null : JSON.parse(body),
    salt,
    hidden: state,
  }
}
