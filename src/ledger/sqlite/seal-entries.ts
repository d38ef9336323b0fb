import type { SealOrder } from '../contract.ts'
import type { Entry, EventName, FullEntry, Hidden } from '../entry.ts'
import { LedgerError } from '../ledger-error.ts'
import { documentOf } from '../project/project-entry.ts'
import type { Connection } from './connect.ts'
import { ENTRY_ROWS, type EntryRow, entryOf } from './entry-row.ts'
import type { Keeper } from './kept.ts'
import type { Writer } from './writer.ts'

/** What an entry may be for each. */
const STATES: Readonly<Record<SealOrder['action'], readonly (Hidden | null)[]>> = {
  seal: [null],
  unseal: ['sealed'],
  erase: [null, 'sealed'],
}
const ACTIONS = { seal: 'sealed', unseal: 'unsealed', erase: 'erased' } as const
/** Who sealed what, and that a ledger was made, cannot be hidden itself. */
const OPEN: readonly EventName[] = ['ledger-created', 'sealed', 'unsealed', 'erased']

/** Hides, shows or erases what entries say. Call within a transaction. */
export function sealEntries(connection: Connection, writer: Writer, keeper: Keeper, order: SealOrder): Entry {
  const { subject, entries } = entriesOf(connection, keeper, order)
  const meant = entries.filter(({ event, hidden }) => !OPEN.includes(event) && STATES[order.action].includes(hidden))
  if (meant.length === 0) {
    throw new LedgerError(
      'nothing-to-seal',
      `Unexpected ${order.action} of ${order.subject}, where nothing is left to ${order.action}`,
      {},
      `See what is there: onrecord show ${order.subject}`,
    )
  }
  const entry = writer.append({
    actor: order.actor,
    event: ACTIONS[order.action],
    subject,
    payload: { reason: order.reason, entries: meant.map(({ sequence }) => sequence) },
  })
  if (order.action === 'erase') {
    const erase = connection.prepare('UPDATE payloads SET salt = NULL, body = NULL WHERE sequence = ?')
    for (const { sequence } of meant) erase.run(sequence)
  }
  for (const document of new Set(meant.map((one) => documentOf(one.subject)))) {
    showAgain(connection, writer, keeper, document)
  }
  return entry
}

function entriesOf(
  connection: Connection,
  keeper: Keeper,
  { subject }: SealOrder,
): { subject: string; entries: readonly FullEntry[] } {
  if (typeof subject === 'string') {
    const kept = keeper.document(subject)
    if (kept !== null) return { subject: kept.id, entries: kept.history }
  } else {
    const row = connection.prepare(`${ENTRY_ROWS} WHERE entries.sequence = ?`).get(subject) as EntryRow | undefined
    if (row !== undefined) return { subject: row.subject, entries: [entryOf(row)] }
  }
  throw new LedgerError(
    'unknown-subject',
    `Unexpected ${subject}, expected the id of a document or the number of an entry`,
    {},
    'onrecord search finds documents, onrecord log numbers the entries.',
  )
}

/** Makes the rows of a document anew from its entries, with what is hidden left out. */
function showAgain(connection: Connection, writer: Writer, keeper: Keeper, id: string): void {
  const number = connection.prepare('SELECT number FROM documents WHERE id = ?').pluck().get(id) as number | undefined
  if (number === undefined) return
  for (const table of ['claim_populations', 'claim_parties']) {
    connection.prepare(`DELETE FROM ${table} WHERE claim IN (SELECT number FROM claims WHERE document = ?)`).run(number)
  }
  for (const table of ['claims', 'tolls', 'decisions']) {
    connection.prepare(`DELETE FROM ${table} WHERE document = ?`).run(number)
  }
  connection.prepare('DELETE FROM documents WHERE number = ?').run(number)
  for (const entry of keeper.history(id)) {
    if (!OPEN.includes(entry.event)) writer.show(entry, entry.payload, entry.hidden)
  }
}
