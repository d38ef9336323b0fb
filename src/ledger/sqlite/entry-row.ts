import type { EventName, FullEntry, Hidden } from '../entry.ts'
import { type Mark, withoutMarks } from '../passages/hide-marks.ts'
import type { Piece } from '../pieces.ts'

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
  readonly pieces: string | null
  /** Sealed passages as JSON. */
  readonly sealed: string
}

/** What selects such rows. */
export const ENTRY_ROWS = `SELECT entries.sequence, time, actor, event, subject, payload_hash, previous, hash, salt, body, hidden_entries.state, pieces,
(SELECT json_group_array(json_array(path, start_at, end_at)) FROM hidden_passages WHERE entry = entries.sequence AND state = 'sealed') AS sealed
FROM entries LEFT JOIN payloads USING (sequence) LEFT JOIN payload_proofs USING (sequence)
LEFT JOIN hidden_entries ON hidden_entries.entry = entries.sequence`

/** Returns the entry of a row, without what is sealed. */
export function entryOf(row: EntryRow): FullEntry {
  const whole = wholeEntryOf(row)
  if (whole.hidden !== null) return { ...whole, payload: null, salt: null, pieces: null }
  if (whole.sealed.length === 0) return whole
  return { ...whole, payload: withoutMarks(whole.payload, whole.sealed), salt: null, pieces: null }
}

/** Returns the entry of a row with all that is kept of it. */
export function wholeEntryOf(row: EntryRow): FullEntry {
  const { sequence, time, actor, subject, previous, hash, salt, body, state, pieces } = row
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
    pieces: pieces === null ? null : (JSON.parse(pieces) as Piece[]),
    sealed: row.sealed === '[]' ? [] : (JSON.parse(row.sealed) as Mark[]),
  }
}
