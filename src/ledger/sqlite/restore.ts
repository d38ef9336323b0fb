import { canonicalJson } from '../canonical-json.ts'
import type { FullEntry } from '../entry.ts'
import { entryHash, isPayload, isRestOfPayload, saltedHash } from '../entry-hash.ts'
import { LedgerError } from '../ledger-error.ts'
import { isKnownEvent } from '../project/project-entry.ts'
import type { Connection } from './connect.ts'
import { ENTRY_ROWS, type EntryRow } from './entry-row.ts'
import { forgetChecks } from './pages/checked-state.ts'
import { rebuildShown } from './rebuild.ts'
import { hiddenThings } from './replay.ts'
import type { Writer } from './writer.ts'

/**
 * Takes another ledger's entries, all or nothing. Where the file has entries already they must be the beginning of the
 * same chain; what was erased of them since goes here, too. Returns how many were new, and whether anything went.
 */
export async function restoreEntries(
  connection: Connection,
  writer: Writer,
  file: string,
  entries: AsyncIterable<FullEntry>,
): Promise<{ readonly added: number; readonly hasLost: boolean }> {
  const at = connection.prepare(`${ENTRY_ROWS} WHERE entries.sequence = ?`)
  /** Entries that have lost something: an entry of the chain must say so. */
  const lost: FullEntry[] = []
  let added = 0
  connection.exec('BEGIN IMMEDIATE')
  try {
    let { sequence, hash } = writer.head()
    for await (const entry of entries) {
      if (entry.sequence <= sequence) {
        const own = at.get(entry.sequence) as EntryRow
        if (own.hash === entry.hash) {
          if (loses(own, entry)) {
            writer.lose(entry)
            lost.push(entry)
          }
          continue
        }
        throw new LedgerError(
          'other-ledger',
          `Unexpected entry ${entry.sequence} of another ledger, expected the one that is here or an empty file`,
          { file },
          'Import it into a file of its own: --ledger NEW.db. Nothing was written.',
        )
      }
      check(entry, sequence, hash, file)
      writer.take(entry)
      if (entry.salt === null || entry.pieces !== null) lost.push(entry)
      sequence = entry.sequence
      hash = entry.hash
      added++
    }
    // Shown at the end: what a later entry seals must not be shown by an earlier one.
    if (added > 0 || lost.length > 0) rebuildShown(connection)
    forgetChecks(connection)
    checkLost(connection, lost, file)
    connection.exec('COMMIT')
    return { added, hasLost: lost.length > 0 }
  } catch (error) {
    if (connection.inTransaction) connection.exec('ROLLBACK')
    throw error
  }
}

/** Whether an entry that is here has more than its copy. */
function loses(own: EntryRow, copy: FullEntry): boolean {
  if (own.body === null) return false
  return copy.salt === null || (copy.pieces !== null && copy.salt !== own.salt)
}

/** What is missing must have been erased by an entry of the chain, and what is left be what that entry left. */
function checkLost(connection: Connection, lost: readonly FullEntry[], file: string): void {
  const { entries, left } = hiddenThings(connection)
  for (const { sequence, payload, salt } of lost) {
    const isErased = entries.get(sequence) === 'erased'
    if (salt === null ? isErased : isErased || left.get(sequence) === saltedHash(salt, canonicalJson(payload))) continue
    throw broken(sequence, 'with less than was entered', file)
  }
}

function check(entry: FullEntry, sequence: number, previous: string, file: string): void {
  const fault = faultOf(entry, sequence, previous)
  if (fault !== null) throw broken(entry.sequence, fault, file)
}

function broken(sequence: number, fault: string, file: string): LedgerError {
  return new LedgerError(
    'broken-chain',
    `Unexpected entry ${sequence} ${fault}, expected one that continues the chain`,
    { file },
    'The export was changed or cut. Nothing was written.',
  )
}

function faultOf(entry: FullEntry, sequence: number, previous: string): string | null {
  const { payload, salt, hidden: _, hash, pieces, sealed: __, ...rest } = entry
  if (entry.sequence !== sequence + 1) return `behind entry ${sequence}`
  if (!isKnownEvent(entry.event)) return `with the event ${entry.event}`
  if (entry.previous !== previous) return 'that follows another entry'
  if (entryHash({ ...rest, previous }) !== hash) return 'whose hash is another'
  if (salt === null) return null
  const body = canonicalJson(payload)
  const fits = pieces ? isRestOfPayload(pieces, body, entry.payloadHash) : isPayload(salt, body, entry.payloadHash)
  return fits ? null : 'whose payload has another hash'
}
