import { canonicalJson } from '../canonical-json.ts'
import type { FullEntry } from '../entry.ts'
import { entryHash, payloadHash } from '../entry-hash.ts'
import { LedgerError } from '../ledger-error.ts'
import { isKnownEvent } from '../project/project-entry.ts'
import type { Connection } from './connect.ts'
import { rebuildShown } from './rebuild.ts'
import type { Writer } from './writer.ts'

/**
 * Takes another ledger's entries, all or nothing. Where the file has entries already they must be the beginning of the
 * same chain. Returns how many were new.
 */
export async function restoreEntries(
  connection: Connection,
  writer: Writer,
  file: string,
  entries: AsyncIterable<FullEntry>,
): Promise<number> {
  const hashAt = connection.prepare('SELECT hash FROM entries WHERE sequence = ?').pluck()
  let added = 0
  connection.exec('BEGIN IMMEDIATE')
  try {
    let { sequence, hash } = writer.head()
    for await (const entry of entries) {
      if (entry.sequence <= sequence) {
        if (hashAt.get(entry.sequence) === entry.hash) continue
        throw new LedgerError(
          'other-ledger',
          `Unexpected entry ${entry.sequence} of another ledger, expected the one that is here or an empty file`,
          { file },
          'Import it into a file of its own: --ledger NEW.db. Nothing was written.',
        )
      }
      check(entry, sequence, hash, file)
      writer.take(entry)
      sequence = entry.sequence
      hash = entry.hash
      added++
    }
    // Shown at the end: what a later entry seals must not be shown by an earlier one.
    if (added > 0) rebuildShown(connection)
    connection.exec('COMMIT')
    return added
  } catch (error) {
    if (connection.inTransaction) connection.exec('ROLLBACK')
    throw error
  }
}

function check(entry: FullEntry, sequence: number, previous: string, file: string): void {
  const fault = faultOf(entry, sequence, previous)
  if (fault === null) return
  throw new LedgerError(
    'broken-chain',
    `Unexpected entry ${entry.sequence} ${fault}, expected one that continues the chain`,
    { file },
    'The export was changed or cut. Nothing was written.',
  )
}

function faultOf(entry: FullEntry, sequence: number, previous: string): string | null {
  const { payload, salt, hidden: _, hash, ...rest } = entry
  if (entry.sequence !== sequence + 1) return `behind entry ${sequence}`
  if (!isKnownEvent(entry.event)) return `with the event ${entry.event}`
  if (entry.previous !== previous) return 'that follows another entry'
  if (entryHash({ ...rest, previous }) !== hash) return 'whose hash is another'
  if (salt !== null && payloadHash(salt, canonicalJson(payload)) !== entry.payloadHash) {
    return 'whose payload has another hash'
  }
  return null
}
