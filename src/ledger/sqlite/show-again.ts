import { INCIDENT_TABLES } from '../tables/index.ts'
import type { Connection } from './connect.ts'
import { ENTRY_ROWS, type EntryRow, entryOf } from './entry-row.ts'
import type { Keeper } from './kept.ts'
import { replay } from './replay.ts'
import type { Writer } from './writer.ts'

/** Events that say what was sealed: their own rows are not made anew, since a later entry may have undone it. */
const SEALS: readonly string[] = ['sealed', 'unsealed', 'erased']
const OF_INCIDENTS = [
  'incident-made',
  'incident-joined',
  'incident-left',
  'incident-merged',
  'incident-unmerged',
  'incident-coded',
  'join-proposed',
  'proposal-refused',
]

/** Makes the rows of documents and incidents anew from their entries, with what is hidden left out. */
export function showAgain(
  connection: Connection,
  writer: Writer,
  keeper: Keeper,
  meant: ReadonlyMap<
    string,
    { readonly entries: readonly number[]; readonly passages: readonly { readonly entry: number }[] }
  >,
): void {
  const numberOf = connection.prepare('SELECT number FROM documents WHERE id = ?').pluck()
  let hasIncidents = false
  for (const [subject, { entries, passages }] of meant) {
    const number = numberOf.get(subject) as number | undefined
    if (number === undefined) hasIncidents = true
    else showDocument(connection, writer, keeper, subject, number)
    showReasons(connection, [...entries, ...passages.map(({ entry }) => entry)])
  }
  if (!hasIncidents) return
  // What one says of another (merged, joined to) is in its entries' order: all of them are shown again.
  for (const { name } of INCIDENT_TABLES) connection.exec(`DELETE FROM ${name}`)
  replay(connection, writer, { events: OF_INCIDENTS })
}

function showDocument(connection: Connection, writer: Writer, keeper: Keeper, id: string, number: number): void {
  for (const table of ['claim_populations', 'claim_parties']) {
    connection.prepare(`DELETE FROM ${table} WHERE claim IN (SELECT number FROM claims WHERE document = ?)`).run(number)
  }
  for (const table of ['claims', 'tolls', 'decisions', 'codings']) {
    connection.prepare(`DELETE FROM ${table} WHERE document = ?`).run(number)
  }
  connection.prepare('DELETE FROM documents WHERE number = ?').run(number)
  for (const entry of keeper.history(id)) {
    if (!SEALS.includes(entry.event)) writer.show(entry, entry.payload, entry.hidden)
  }
}

/** The reasons of earlier seals may have named what is hidden now. */
function showReasons(connection: Connection, entries: readonly number[]): void {
  const row = connection.prepare(`${ENTRY_ROWS} WHERE entries.sequence = ?`)
  const update = connection.prepare('UPDATE seals SET reason = ? WHERE entry = ?')
  for (const sequence of entries) {
    const found = row.get(sequence) as EntryRow | undefined
    if (found === undefined || !SEALS.includes(found.event)) continue
    update.run((entryOf(found).payload as { reason: string } | null)?.reason ?? null, sequence)
  }
}
