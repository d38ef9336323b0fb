import type { SealEntry, SealOrder } from '../contract.ts'
import type { EventName, Hidden, SealedPassages, SealPayload } from '../entry.ts'
import { newSalt, saltedHash } from '../entry-hash.ts'
import { LedgerError } from '../ledger-error.ts'
import { makeWordFinder } from '../passages/find-words.ts'
import { hideMarks, type Mark } from '../passages/hide-marks.ts'
import { hashByPieces, type Piece, piecesOf, withoutStretches } from '../pieces.ts'
import { documentOf } from '../project/project-entry.ts'
import type { Connection } from './connect.ts'
import { type EntryRow, wholeEntryOf } from './entry-row.ts'
import { findPassages, nothingThere, rowsOf, subjectOf } from './find-passages.ts'
import type { Keeper } from './kept.ts'
import { showAgain } from './show-again.ts'
import type { Writer } from './writer.ts'

/** What an entry may be for each. */
const STATES: Readonly<Record<SealOrder['action'], readonly (Hidden | null)[]>> = {
  seal: [null],
  unseal: ['sealed'],
  erase: [null, 'sealed'],
}
const ACTIONS = { seal: 'sealed', unseal: 'unsealed', erase: 'erased' } as const
/** Who sealed what, and that a ledger was made, cannot be hidden itself. */
const OPEN: readonly string[] = ['ledger-created', 'sealed', 'unsealed', 'erased'] satisfies EventName[]

/** What is to be hidden or shown of one document or incident. */
interface Meant {
  readonly entries: number[]
  readonly passages: SealedPassages[]
}

/** Hides, shows or erases what entries say, or passages of it. Call within a transaction. */
export function sealEntries(connection: Connection, writer: Writer, keeper: Keeper, order: SealOrder): SealEntry[] {
  const { action, actor, reason, words } = order
  if (words !== undefined && makeWordFinder(words).rangesIn(reason).length > 0) {
    throw new LedgerError(
      'words-in-reason',
      'Unexpected reason with the words in it, expected one without them',
      {},
      'The reason stays in the ledger for everybody to read.',
    )
  }
  const meant =
    words !== undefined ? passagesOf(connection, keeper, order, words) : entriesOf(connection, keeper, order)
  if (meant.size === 0) throw nothingThere(order)
  const written: SealEntry[] = []
  for (const [subject, { entries, passages }] of meant) {
    const payload: SealPayload = { reason, entries, passages }
    written.push({ ...writer.append({ actor, event: ACTIONS[action], subject, payload }), payload })
    if (action === 'erase') {
      for (const sequence of entries) eraseEntry(connection, sequence)
    }
  }
  showAgain(connection, writer, keeper, meant)
  return written
}

function eraseEntry(connection: Connection, sequence: number): void {
  connection.prepare('UPDATE payloads SET salt = NULL, body = NULL WHERE sequence = ?').run(sequence)
  connection.prepare('DELETE FROM payload_proofs WHERE sequence = ?').run(sequence)
}

function add(meant: Map<string, Meant>, subject: string): Meant {
  const root = documentOf(subject)
  const known = meant.get(root) ?? { entries: [], passages: [] }
  meant.set(root, known)
  return known
}

/** Whole entries: of a document, or one; and what is shown again of both. */
function entriesOf(connection: Connection, keeper: Keeper, order: SealOrder): Map<string, Meant> {
  const { action } = order
  const subject = subjectOf(connection, keeper, order.subject)
  const meant = new Map<string, Meant>()
  const rows = rowsOf(connection, subject)
  const [first] = rows
  const passages: [string, SealedPassages][] = []
  if (action === 'unseal' && typeof subject === 'number' && first.event === 'sealed') {
    return undone(connection, wholeEntryOf(first).payload as SealPayload, first)
  }
  for (const row of rows) {
    if (OPEN.includes(row.event)) continue
    if (STATES[action].includes(row.state)) add(meant, row.subject).entries.push(row.sequence)
    if (action === 'unseal' && row.sealed !== '[]') {
      const marks = JSON.parse(row.sealed) as Mark[]
      passages.push([row.subject, { entry: row.sequence, marks, left: null }])
    }
  }
  // Words that were sealed by themselves, for a reason of their own, are not shown because the whole is shown again.
  if (meant.size === 0) for (const [about, sealed] of passages) add(meant, about).passages.push(sealed)
  return meant
}

/** What an entry has sealed and is sealed by it still. */
function undone(connection: Connection, { entries, passages = [] }: SealPayload, seal: EntryRow): Map<string, Meant> {
  const meant = new Map<string, Meant>()
  const isSealed = connection
    .prepare("SELECT 1 FROM hidden_entries WHERE entry = ? AND seal = ? AND state = 'sealed'")
    .pluck()
  const isHidden = connection
    .prepare(
      "SELECT 1 FROM hidden_passages WHERE entry = ? AND path = ? AND start_at = ? AND end_at = ? AND seal = ? AND state = 'sealed'",
    )
    .pluck()
  for (const entry of entries) {
    if (isSealed.get(entry, seal.sequence)) add(meant, seal.subject).entries.push(entry)
  }
  for (const { entry, marks } of passages) {
    const own = marks.filter((mark) => isHidden.get(entry, ...mark, seal.sequence))
    if (own.length > 0) add(meant, seal.subject).passages.push({ entry, marks: own, left: null })
  }
  return meant
}

/** Passages wherever they stand. Those that are erased are taken out here. */
function passagesOf(
  connection: Connection,
  keeper: Keeper,
  { subject, action }: SealOrder,
  words: readonly string[],
): Map<string, Meant> {
  if (action === 'unseal') {
    throw new LedgerError(
      'no-words-to-unseal',
      'Unexpected words, expected the entry that sealed them',
      {},
      'onrecord log --event sealed lists such entries; --undo with the number of one shows again what it sealed.',
    )
  }
  const meant = new Map<string, Meant>()
  for (const { row, payload, marks } of findPassages(connection, keeper, { subject, words, action })) {
    const left = action === 'erase' ? erasePassages(connection, row, payload, marks) : null
    add(meant, row.subject).passages.push({ entry: row.sequence, marks, left })
  }
  return meant
}

/** Takes passages out of a payload and keeps what proves the rest. Returns the salted hash of what is left. */
function erasePassages(connection: Connection, row: EntryRow, payload: unknown, marks: readonly Mark[]): string {
  const { sequence, salt, body } = row as EntryRow & { salt: string; body: string }
  const before: readonly Piece[] =
    row.pieces !== null
      ? (JSON.parse(row.pieces) as Piece[])
      : // Version 1 hashed a payload as one: nothing proves its parts but the entry that erases.
        hashByPieces(salt, body) === row.payload_hash
        ? piecesOf(salt, body)
        : []
  const { body: rest, stretches } = hideMarks(payload, marks)
  const pieces = JSON.stringify(withoutStretches(before, body, stretches))
  const fresh = newSalt()
  connection.prepare('INSERT OR REPLACE INTO payload_proofs VALUES (?, ?)').run(sequence, pieces)
  connection.prepare('UPDATE payloads SET salt = ?, body = ? WHERE sequence = ?').run(fresh, rest, sequence)
  return saltedHash(fresh, rest)
}
