import type { Ledger } from '../../ledger/index.ts'

/** What the first line of an export says. */
export interface ExportHead {
  /** The version of the export's form. */
  readonly onrecord: 1
  readonly ledger: string
  readonly entries: number
  /** Hash of the last entry. */
  readonly head: string
}

/** Yields a whole ledger as JSON lines: a head, then each entry with its payload and its hashes. */
export async function* exportLedger(ledger: Ledger): AsyncGenerator<string> {
  const { id, entries, head } = await ledger.summary()
  const first: ExportHead = { onrecord: 1, ledger: id, entries, head }
  yield `${JSON.stringify(first)}\n`
  // Whoever adds meanwhile adds behind what the head promises.
  for await (const entry of ledger.entries({ before: entries + 1, withSealed: true }))
    yield `${JSON.stringify(entry)}\n`
}
