import type { Problem } from '../../../model/index.ts'
import type { Entry } from '../../entry.ts'
import { entryHash, isPayload, isRestOfPayload, NO_ENTRY, saltedHash } from '../../entry-hash.ts'
import type { Piece } from '../../pieces.ts'
import { isKnownEvent } from '../../project/project-entry.ts'
import type { Connection } from '../connect.ts'
import { ENTRY_ROWS, type EntryRow } from '../entry-row.ts'
import { type HiddenThings, hiddenThings } from '../replay.ts'
import { damage, type Finding, TOLD } from './finding.ts'

const STRETCH = 500

/** What the chain holds, besides what is wrong with it. */
export interface ChainFinding extends Finding {
  readonly sealed: number
  readonly erased: number
  /** Whether the entry with the asked hash is in the chain; `null` where none was asked for. */
  readonly hasHead: boolean | null
}

/** Looks at every entry: that none is missing, that each follows the one before, that payloads are the ones it names. */
export function checkChain(
  connection: Connection,
  file: string,
  asked: string | null,
  onEntry: (sequence: number) => void,
): ChainFinding {
  const problems: Problem[] = []
  const tell = (sequence: number, what: string, expected: string): void => {
    if (problems.length < TOLD) problems.push(damage(file, `entry ${sequence}: ${what}`, expected))
  }
  const rows = connection.prepare(`${ENTRY_ROWS} WHERE entries.sequence > ? ORDER BY entries.sequence LIMIT ${STRETCH}`)
  let hidden: HiddenThings = { entries: new Map(), sealed: () => [], left: new Map(), hasErased: false }
  try {
    hidden = hiddenThings(connection)
  } catch {
    // A payload that is no JSON any more is told below by its hash.
  }
  let count = 0
  let unread = 0
  /** `null` behind an entry that cannot be read. */
  let previous: string | null = NO_ENTRY
  let hasHead = false
  for (let after = 0; ; ) {
    const stretch = readableRows(connection, rows, after)
    if (stretch.length === 0) break
    for (const row of stretch) {
      const { sequence } = row
      if (sequence !== after + 1) tell(sequence, `follows entry ${after}`, 'no entry to be missing')
      after = sequence
      count++
      onEntry(sequence)
      if (isUnread(row)) {
        unread++
        tell(sequence, 'cannot be read', 'whole pages')
        previous = null
        continue
      }
      for (const [what, expected] of faultsOf(row, previous ?? row.previous, hidden)) tell(sequence, what, expected)
      previous = row.hash
      if (row.hash === asked) hasHead = true
    }
  }
  // Damage is in few places mostly: how much is whole says how bad it is.
  if (unread > 0) problems.push(damage(file, `${unread} of ${count} entries that cannot be read`, 'all of them'))
  if (count === 0) problems.push(damage(file, 'ledger without a first entry', 'one'))
  for (const sequence of unread > 0 ? [] : orphansOf(connection))
    tell(sequence, 'is missing', 'the entry of a payload that is there')
  const states = [...hidden.entries.values()]
  return {
    problems,
    checked: `${count === 1 ? '1 entry, its' : `${count} entries, their`} chain, and ${count === 1 ? 'its payload' : 'their payloads'}`,
    sealed: states.filter((state) => state === 'sealed').length,
    erased: states.filter((state) => state === 'erased').length,
    hasHead: asked === null ? null : hasHead,
  }
}

/** An entry on damaged pages: all that is known is that it was there. */
interface Unread {
  readonly sequence: number
  readonly hash: null
}

function isUnread(row: EntryRow | Unread): row is Unread {
  return row.hash === null
}

/** The entries behind one, some at once; where pages are damaged, those that can be read one by one, and which cannot. */
function readableRows(
  connection: Connection,
  rows: ReturnType<Connection['prepare']>,
  after: number,
): (EntryRow | Unread)[] {
  try {
    return rows.all(after) as EntryRow[]
  } catch (error) {
    if (!/^SQLITE_(?:CORRUPT|IOERR)/.test(String((error as { code?: unknown }).code))) throw error
    const last = Math.min(after + STRETCH, lastSequence(connection))
    const row = connection.prepare(`${ENTRY_ROWS} WHERE entries.sequence = ?`)
    const found: (EntryRow | Unread)[] = []
    for (let sequence = after + 1; sequence <= last; sequence++) {
      try {
        const one = row.get(sequence) as EntryRow | undefined
        if (one !== undefined) found.push(one)
      } catch {
        found.push({ sequence, hash: null })
      }
    }
    return found
  }
}

/** Asked of the tree's end alone: its middle may be what is damaged. */
function lastSequence(connection: Connection): number {
  try {
    return Number(connection.prepare('SELECT max(sequence) FROM entries').pluck().get() ?? 0)
  } catch {
    return Number(connection.prepare('SELECT max(number) FROM documents').pluck().get() ?? 0)
  }
}

function orphansOf(connection: Connection): number[] {
  return connection
    .prepare(
      `SELECT sequence FROM payloads WHERE sequence NOT IN (SELECT sequence FROM entries)
UNION SELECT sequence FROM payload_proofs WHERE sequence NOT IN (SELECT sequence FROM payloads WHERE body IS NOT NULL) LIMIT 20`,
    )
    .pluck()
    .all() as number[]
}

function faultsOf(row: EntryRow, previous: string, hidden: HiddenThings): (readonly [string, string])[] {
  const faults: (readonly [string, string])[] = []
  if (row.previous !== previous) faults.push(['does not follow the entry before', 'an unbroken chain'])
  const { payload_hash: payload, salt, body, state: _, pieces, sealed: __, hash, ...rest } = row
  if (entryHash({ ...rest, payloadHash: payload } as Omit<Entry, 'hash'>) !== hash) {
    faults.push(['its parts have another hash', 'the time, actor, event and subject that were written'])
  }
  if (!isKnownEvent(row.event)) faults.push([`event ${row.event}`, 'one that this version knows'])
  const left = hidden.left.get(row.sequence)
  if (hidden.entries.get(row.sequence) === 'erased') {
    if (salt !== null || body !== null) faults.push(['its payload is there', 'none, since it was erased'])
  } else if (salt === null || body === null) faults.push(['its payload is missing', 'one, since nobody erased it'])
  else if (left !== undefined) {
    if (saltedHash(salt, body) !== left) faults.push(['what is left of its payload has another hash', 'what was left'])
    if (pieces === null || !isRestOfPayload(JSON.parse(pieces) as Piece[], body, payload)) {
      faults.push(['what is left of its payload is not of it', 'pieces of the payload that was written'])
    }
  } else if (!isPayload(salt, body, payload)) {
    faults.push(['its payload has another hash', 'the payload that was written'])
  } else if (pieces !== null)
    faults.push(['pieces of its payload are told', 'none, since nobody erased a passage of it'])
  return faults
}
