import type { Ledger, NewEntry } from '../../../src/ledger/index.ts'

/** What the suite needs of a backend: ledgers of their own, and a second door to one that is open. */
export interface Backend {
  /** Opens a new, empty ledger; `begin: false` leaves it without a first entry. */
  readonly open: (options?: { begin?: boolean }) => Promise<Ledger>
  /** Opens once more what `ledger` has open, as another process would. */
  readonly again: (ledger: Ledger) => Promise<Ledger>
  readonly end: () => Promise<void>
}

/** The backend and the new, empty ledger of the test that runs. */
export interface Stage {
  readonly backend: Backend
  readonly ledger: Ledger
  /** The events of all entries, in order. */
  readonly history: () => Promise<string[]>
  /** Expects that the ledger verifies. */
  readonly whole: () => Promise<void>
}

export const BY = { actor: 'reviewer a' }

/** A decision of another reviewer. */
export function review(subject: string, payload: (NewEntry & { event: 'claim-reviewed' })['payload']): NewEntry {
  return { actor: 'reviewer b', event: 'claim-reviewed', subject, payload }
}

export async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const list: Item[] = []
  for await (const item of items) list.push(item)
  return list
}

export async function* from<Item>(items: readonly Item[]): AsyncGenerator<Item> {
  yield* items
}
