import { canonicalJson } from '../canonical-json.ts'
import type { Entry, FullEntry, Hidden, NewEntry } from '../entry.ts'
import { entryHash, NO_ENTRY, newSalt } from '../entry-hash.ts'
import { hashByPieces } from '../pieces.ts'
import { documentOf, projectEntry } from '../project/project-entry.ts'
import type { Connection } from './connect.ts'
import { makeApplier } from './statements.ts'

/** Writes entries and shows them in the tables. Call within a transaction. */
export interface Writer {
  readonly append: (entry: NewEntry) => Entry
  /** Takes an entry as another ledger has it; its hashes must fit. */
  readonly take: (entry: FullEntry) => void
  /** Takes out of an entry what its copy has no more. */
  readonly lose: (entry: FullEntry) => void
  /** Shows an entry in the tables. */
  readonly show: (entry: Entry, payload: unknown, hidden: Hidden | null) => void
  readonly head: () => { readonly sequence: number; readonly hash: string }
}

/** Returns the writer of an open file; `now` gives the time of an entry. */
export function makeWriter(connection: Connection, now: () => string): Writer {
  const insertEntry = connection.prepare('INSERT INTO entries VALUES (?, ?, ?, ?, ?, ?, ?, ?)')
  const insertPayload = connection.prepare('INSERT INTO payloads VALUES (?, ?, ?)')
  const updatePayload = connection.prepare('UPDATE payloads SET salt = ?, body = ? WHERE sequence = ?')
  const dropProof = connection.prepare('DELETE FROM payload_proofs WHERE sequence = ?')
  const insertProof = connection.prepare('INSERT OR REPLACE INTO payload_proofs VALUES (?, ?)')
  const lastEntry = connection.prepare('SELECT sequence, hash FROM entries ORDER BY sequence DESC LIMIT 1')
  const numberOf = connection.prepare('SELECT number FROM documents WHERE id = ?').pluck()
  const { apply } = makeApplier(connection)

  const head = () =>
    (lastEntry.get() as { sequence: number; hash: string } | undefined) ?? { sequence: 0, hash: NO_ENTRY }
  const insert = (entry: Entry, salt: string | null, body: string | null): void => {
    const { sequence, time, actor, event, subject, previous, hash } = entry
    insertEntry.run(sequence, time, actor, event, subject, entry.payloadHash, previous, hash)
    insertPayload.run(sequence, salt, body)
  }
  const show = (entry: Entry, payload: unknown, hidden: Hidden | null): void => {
    const document = (numberOf.get(documentOf(entry.subject)) as number | undefined) ?? null
    for (const change of projectEntry(entry, payload, { document, hidden })) apply(change)
  }
  const append = ({ actor, event, subject, payload }: NewEntry): Entry => {
    const last = head()
    const salt = newSalt()
    const body = canonicalJson(payload)
    const rest = {
      sequence: last.sequence + 1,
      time: now(),
      actor,
      event,
      subject,
      payloadHash: hashByPieces(salt, body),
      previous: last.hash,
    }
    const entry = { ...rest, hash: entryHash(rest) }
    insert(entry, salt, body)
    show(entry, payload, null)
    return entry
  }
  const take = ({ payload, salt, pieces, hidden: _, sealed: __, ...entry }: FullEntry): void => {
    insert(entry, salt, salt === null ? null : canonicalJson(payload))
    if (pieces !== null && salt !== null) insertProof.run(entry.sequence, JSON.stringify(pieces))
  }
  const lose = ({ sequence, payload, salt, pieces }: FullEntry): void => {
    if (salt === null) dropProof.run(sequence)
    else insertProof.run(sequence, JSON.stringify(pieces))
    updatePayload.run(salt, salt === null ? null : canonicalJson(payload), sequence)
  }
  return { append, take, lose, show, head }
}
