import type { EntryRange } from '../contract.ts'
import type { FullEntry } from '../entry.ts'
import type { Cell } from '../project/change.ts'
import type { Connection } from './connect.ts'
import { ENTRY_ROWS, type EntryRow, entryOf, wholeEntryOf } from './entry-row.ts'

/** Entries that are read at once. Between two stretches nothing is held, so that writers go on. */
const STRETCH = 200

/** Yields entries of a range in their order, or newest first. */
export function* readEntries(connection: Connection, range: EntryRange): Generator<FullEntry> {
  const { newestFirst = false } = range
  const conditions: string[] = []
  const values: Cell[] = []
  const where = (condition: string, ...parts: Cell[]): void => {
    conditions.push(condition)
    values.push(...parts)
  }
  if (range.subject !== undefined) {
    const { subject } = range
    where("(subject = ? OR (subject > ? || '#' AND subject < ? || '$'))", subject, subject, subject)
  }
  if (range.actor !== undefined) where('actor = ?', range.actor)
  if (range.event !== undefined) where('event = ?', range.event)
  if (newestFirst && range.after !== undefined) where('entries.sequence > ?', range.after)
  if (!newestFirst && range.before !== undefined) where('entries.sequence < ?', range.before)
  conditions.push(`entries.sequence ${newestFirst ? '<' : '>'} ?`)
  const rows = connection.prepare(
    `${ENTRY_ROWS} WHERE ${conditions.join(' AND ')} ORDER BY entries.sequence ${newestFirst ? 'DESC' : 'ASC'} LIMIT ?`,
  )
  let left = range.limit ?? Number.POSITIVE_INFINITY
  let at = (newestFirst ? range.before : range.after) ?? (newestFirst ? Number.MAX_SAFE_INTEGER : 0)
  while (left > 0) {
    const stretch = rows.all(...values, at, Math.min(left, STRETCH)) as EntryRow[]
    for (const row of stretch) yield range.withSealed ? wholeEntryOf(row) : entryOf(row)
    if (stretch.length < STRETCH) return
    left -= stretch.length
    at = stretch[stretch.length - 1].sequence
  }
}
