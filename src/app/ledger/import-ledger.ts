import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { type FullEntry, type Ledger, LedgerError } from '../../ledger/index.ts'
import type { ExportHead } from './export-ledger.ts'

/** What an import has brought. */
export interface Imported {
  /** Entries that were new here. */
  readonly added: number
  readonly entries: number
  readonly head: string
}

/** Takes an export into an empty ledger, or what follows into one that has its beginning: all or nothing. */
export async function importLedger(ledger: Ledger, path: string): Promise<Imported> {
  const lines = linesOf(path)
  const first = await lines.next()
  const head = first.done ? null : headOf(first.value)
  if (head === null) {
    throw new LedgerError(
      'not-an-export',
      'Unexpected first line, expected the head of an export: {"onrecord":1,"ledger":…}',
      { file: path },
      'onrecord export writes such files. To add reports: onrecord add.',
    )
  }
  let last = { sequence: 0, hash: '' }
  async function* entries(): AsyncGenerator<FullEntry> {
    let line = 1
    for await (const text of lines) {
      line++
      if (text.trim() === '') continue
      const entry = parsed(text, path, line)
      last = entry
      yield entry
    }
    // Seen before anything is kept: a file that was cut short ends within the chain, and yet wrongly.
    if (last.sequence !== head?.entries || last.hash !== head.head) {
      throw new LedgerError(
        'broken-chain',
        `Unexpected end behind entry ${last.sequence}, expected ${head?.entries} entries`,
        { file: path },
        'The file was cut or changed. Nothing was written.',
      )
    }
  }
  const added = await ledger.restore(entries())
  return { added, entries: head.entries, head: head.head }
}

function linesOf(path: string): AsyncGenerator<string> {
  const input = path === '-' ? process.stdin : createReadStream(path)
  return (async function* () {
    // A fault of the file reaches the reader of lines only this way.
    const fault = new Promise<never>((_, reject) => input.once('error', reject))
    fault.catch(() => {})
    const lines = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })[Symbol.asyncIterator]()
    for (;;) {
      const next = await Promise.race([lines.next(), fault]).catch((error: Error) => {
        throw new LedgerError(
          'cannot-read',
          `Unexpected fault (${error.message}), expected a file that can be read`,
          { file: path },
          'Look at the spelling, and at who may read it.',
        )
      })
      if (next.done) return
      yield next.value
    }
  })()
}

function headOf(line: string): ExportHead | null {
  try {
    const value = JSON.parse(line) as Partial<ExportHead> | null
    return value?.onrecord === 1 && typeof value.entries === 'number' && typeof value.head === 'string'
      ? (value as ExportHead)
      : null
  } catch {
    return null
  }
}

function parsed(text: string, file: string, line: number): FullEntry {
  try {
    const value = JSON.parse(text) as FullEntry | null
    // Exports of version 1 have no proofs.
    if (value !== null && typeof value.sequence === 'number' && typeof value.hash === 'string')
      return { ...value, pieces: value.pieces ?? null, sealed: value.sealed ?? [] }
  } catch {
    // Told below.
  }
  throw new LedgerError(
    'broken-json',
    'Unexpected line, expected an entry as JSON',
    { file, line },
    'The file was changed or cut. Nothing was written.',
  )
}
