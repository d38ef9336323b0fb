import type { FoundPassage, FoundPassages, PassagesAsked, SealOrder } from '../contract.ts'
import type { AddedPayload } from '../entry.ts'
import { LedgerError } from '../ledger-error.ts'
import { findMarks } from '../passages/find-marks.ts'
import { makeWordFinder, type Ranges } from '../passages/find-words.ts'
import type { Mark } from '../passages/hide-marks.ts'
import { documentOf } from '../project/project-entry.ts'
import type { Connection } from './connect.ts'
import { ENTRY_ROWS, type EntryRow, wholeEntryOf } from './entry-row.ts'
import type { Keeper } from './kept.ts'

/** Events of incidents: what they say may repeat words of a document. */
const OF_INCIDENTS = `event LIKE 'incident-%' OR event LIKE 'join-%' OR event LIKE 'proposal-%'`
const STRETCH = 500

/** An entry in which passages stand. */
export interface EntryWithPassages {
  readonly row: EntryRow
  /** All that it says, with what is sealed. */
  readonly payload: unknown
  readonly marks: readonly Mark[]
}

/** Yields the entries in which passages stand that are not hidden yet; to be erased, sealed ones, too. */
export function* findPassages(
  connection: Connection,
  keeper: Keeper,
  { subject: asked, words, action, onProgress = () => {} }: PassagesAsked,
): Generator<EntryWithPassages> {
  const subject = asked === null ? null : subjectOf(connection, keeper, asked)
  const finder = makeWordFinder(words)
  const textOf = connection
    .prepare(
      "SELECT body FROM entries JOIN payloads USING (sequence) WHERE subject = ? AND event IN ('document-added', 'document-revised') LIMIT 1",
    )
    .pluck()
  /** Where the passages stand in the text of each document in which they do. */
  const inTexts = new Map<string, Ranges>()
  const rangesOf = (id: string): Ranges => {
    const known = inTexts.get(id)
    if (known !== undefined) return known
    const body = textOf.get(id) as string | null | undefined
    const ranges = body ? finder.rangesIn((JSON.parse(body) as AddedPayload).document.text) : []
    inTexts.set(id, ranges)
    return ranges
  }
  for (const row of subject === null ? allRows(connection, onProgress) : rowsOf(connection, subject)) {
    if (row.body === null || row.event === 'ledger-created') continue
    if (row.state !== null && action === 'seal') continue
    const document = documentOf(row.subject)
    const mayHold = finder.mayHold(row.body)
    // In a whole ledger a document comes before all that is said of it.
    if (subject === null && !mayHold && !inTexts.has(document)) continue
    const ranges = rangesOf(document)
    if (subject === null && ranges.length === 0) inTexts.delete(document)
    if (!mayHold && ranges.length === 0) continue
    const entry = wholeEntryOf(row)
    const hidden = new Set(action === 'seal' ? entry.sealed.map(String) : [])
    const marks = findMarks(entry.payload, finder, ranges).filter((mark) => !hidden.has(String(mark)))
    if (marks.length > 0) yield { row, payload: entry.payload, marks }
  }
}

/** Returns what sealing passages would hide. */
export function lookForPassages(connection: Connection, keeper: Keeper, asked: PassagesAsked): FoundPassages {
  const entries: FoundPassage[] = []
  const title = connection.prepare('SELECT title FROM documents WHERE id = ?').pluck()
  const alone = new Map<string, number>()
  const words = asked.words.flatMap((passage) => passage.match(/[\p{L}\p{N}]+/gu) ?? [])
  const single = [...new Set(asked.words.some((passage) => /\S\s+\S/.test(passage)) ? words : [])]
    .filter((word) => /^\p{Lu}/u.test(word) && word.length > 2)
    .map((word) => ({ word, finder: makeWordFinder([word]) }))
  const finder = makeWordFinder(asked.words)
  for (const { row, payload, marks } of findPassages(connection, keeper, asked)) {
    entries.push({
      entry: row.sequence,
      event: wholeEntryOf(row).event,
      subject: row.subject,
      title: (title.get(documentOf(row.subject)) as string | null | undefined) ?? null,
      marks,
      claims: marks.flatMap(([path]) => {
        const claim = /^\/claims\/\d+$/.test(path) ? (valueAt(payload, path) as { id?: string }) : null
        return claim?.id === undefined ? [] : [claim.id]
      }),
      excerpts: excerptsOf(payload, marks),
    })
    const text = (payload as Partial<AddedPayload>).document?.text
    if (text === undefined) continue
    const whole = finder.rangesIn(text)
    for (const { word, finder: own } of single) {
      const times = own
        .rangesIn(text)
        .filter(([start, end]) => !whole.some(([from, to]) => from <= start && end <= to)).length
      if (times > 0) alone.set(word, (alone.get(word) ?? 0) + times)
    }
  }
  return { entries, alone: [...alone].map(([word, times]) => ({ word, times })) }
}

/** Letters on each side of a passage that are shown with it. */
const AROUND = 36

function excerptsOf(payload: unknown, marks: readonly Mark[]): [string, string, string][] {
  const inText = marks.filter(([path, , end]) => end > 0 && path === '/document/text')
  return (inText.length > 0 ? inText : marks.filter(([, , end]) => end > 0))
    .slice(0, 2)
    .flatMap(([path, start, end]) => {
      const text = valueAt(payload, path)
      if (typeof text !== 'string') return []
      return [[text.slice(Math.max(0, start - AROUND), start), text.slice(start, end), text.slice(end, end + AROUND)]]
    })
}

/** The value that a JSON pointer names. Names of our payloads have no signs in them. */
function valueAt(payload: unknown, path: string): unknown {
  let value = payload
  for (const name of path.split('/').slice(1)) value = (value as Readonly<Record<string, unknown>> | null)?.[name]
  return value
}

function* allRows(connection: Connection, onProgress: (share: number) => void): Generator<EntryRow> {
  const rows = connection.prepare(`${ENTRY_ROWS} WHERE entries.sequence > ? ORDER BY entries.sequence LIMIT ${STRETCH}`)
  const total = connection.prepare('SELECT max(sequence) FROM entries').pluck().get() as number
  for (let after = 0; ; ) {
    const stretch = rows.all(after) as EntryRow[]
    if (stretch.length === 0) return
    for (const row of stretch) {
      yield row
      after = row.sequence
    }
    onProgress(after / total)
  }
}

/** Returns the whole id of a document, or the number of an entry that is there. Throws where there is neither. */
export function subjectOf(connection: Connection, keeper: Keeper, subject: SealOrder['subject']): string | number {
  if (typeof subject === 'string') {
    const kept = keeper.document(subject)
    if (kept !== null) return kept.id
  } else if (subject !== null) {
    if (connection.prepare('SELECT 1 FROM entries WHERE sequence = ?').get(subject) !== undefined) return subject
  }
  throw new LedgerError(
    'unknown-subject',
    `Unexpected ${subject}, expected the id of a document or the number of an entry`,
    {},
    'onrecord search finds documents, onrecord log numbers the entries.',
  )
}

/** Returns the rows of one entry; or of a document, its claims, and what is said of them in incidents. */
export function rowsOf(connection: Connection, subject: string | number): EntryRow[] {
  if (typeof subject === 'number') {
    return connection.prepare(`${ENTRY_ROWS} WHERE entries.sequence = ?`).all(subject) as EntryRow[]
  }
  return connection
    .prepare(
      `${ENTRY_ROWS} WHERE subject = @id OR (subject > @id || '#' AND subject < @id || '$')
OR (${OF_INCIDENTS}) AND instr(body, @id) > 0 ORDER BY entries.sequence`,
    )
    .all({ id: subject }) as EntryRow[]
}

/** Returns the problem that there is nothing left to seal. */
export function nothingThere({ action, subject, words }: SealOrder): LedgerError {
  const what = words === undefined ? `${subject}` : `“${words.join('”, “')}” in ${subject ?? 'the ledger'}`
  return new LedgerError(
    'nothing-to-seal',
    `Unexpected ${action} of ${what}, where nothing is left to ${action}`,
    {},
    words === undefined
      ? typeof subject === 'number'
        ? `See what it is: onrecord log --after ${subject - 1} --oldest-first --limit 1`
        : `See what is there: onrecord show ${subject}`
      : 'Whole words are looked for, in any capitals, in texts, names, reasons and addresses.',
  )
}
