import type { Hidden, SealPayload } from '../entry.ts'
import { type Mark, withoutMarks } from '../passages/hide-marks.ts'
import type { Connection } from './connect.ts'
import { ENTRY_ROWS, type EntryRow, wholeEntryOf } from './entry-row.ts'
import type { Writer } from './writer.ts'

/** Entries that are read at once: bounds the memory of a replay. */
const STRETCH = 500

/** What is hidden, by the entries that hid it and not by the tables. */
export interface HiddenThings {
  readonly entries: ReadonlyMap<number, Hidden>
  /** Sealed passages of an entry. */
  readonly sealed: (entry: number) => readonly Mark[]
  /** What erased passages left of an entry's payload: its salted hash. */
  readonly left: ReadonlyMap<number, string>
  readonly hasErased: boolean
}

/** Returns what the entries of a file have hidden. */
export function hiddenThings(connection: Connection): HiddenThings {
  const entries = new Map<number, Hidden>()
  const left = new Map<number, string>()
  const passages = new Map<number, Map<string, Hidden>>()
  const rows = connection
    .prepare(
      "SELECT event, body FROM entries JOIN payloads USING (sequence) WHERE event IN ('sealed', 'unsealed', 'erased') ORDER BY sequence",
    )
    .all() as { event: Hidden | 'unsealed'; body: string | null }[]
  for (const { event, body } of rows) {
    if (body === null) continue
    const payload = JSON.parse(body) as SealPayload
    for (const entry of payload.entries) {
      if (event === 'unsealed') entries.delete(entry)
      else entries.set(entry, event)
    }
    for (const one of payload.passages ?? []) {
      const states = passages.get(one.entry) ?? new Map<string, Hidden>()
      passages.set(one.entry, states)
      for (const mark of one.marks) {
        if (event === 'unsealed') states.delete(JSON.stringify(mark))
        else states.set(JSON.stringify(mark), event)
      }
      if (one.left !== null) left.set(one.entry, one.left)
    }
  }
  const sealed = (entry: number): readonly Mark[] => {
    const states = passages.get(entry)
    if (states === undefined) return []
    return [...states].filter(([, state]) => state === 'sealed').map(([mark]) => JSON.parse(mark) as Mark)
  }
  const hasErased = rows.some(({ event }) => event === 'erased')
  return { entries, sealed, left, hasErased }
}

/** Which entries are shown again, and what is told of each. */
export interface ReplayOptions {
  readonly onEntry?: (sequence: number) => void
  /** Only entries of these events. */
  readonly events?: readonly string[]
}

/** Shows the entries of one file through the writer of another, or of the same whose tables are empty. */
export function replay(from: Connection, writer: Writer, { onEntry = () => {}, events }: ReplayOptions = {}): void {
  const hidden = hiddenThings(from)
  const which = events === undefined ? '' : `AND event IN (${events.map(() => '?').join(', ')})`
  const rows = from.prepare(
    `${ENTRY_ROWS} WHERE entries.sequence > ? ${which} ORDER BY entries.sequence LIMIT ${STRETCH}`,
  )
  for (let after = 0; ; ) {
    const stretch = rows.all(after, ...(events ?? [])) as EntryRow[]
    if (stretch.length === 0) return
    for (const row of stretch) {
      const { payload, salt: _, hidden: __, pieces: ___, sealed: ____, ...entry } = wholeEntryOf(row)
      const { sequence } = entry
      writer.show(entry, withoutMarks(payload, hidden.sealed(sequence)), hidden.entries.get(sequence) ?? null)
      after = sequence
      onEntry(after)
    }
  }
}
