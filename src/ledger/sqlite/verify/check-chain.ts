import type { Problem } from '../../../model/index.ts'
import type { Entry, Hidden } from '../../entry.ts'
import { entryHash, NO_ENTRY, payloadHash } from '../../entry-hash.ts'
import { isKnownEvent } from '../../project/project-entry.ts'
import type { Connection } from '../connect.ts'
import { ENTRY_ROWS, type EntryRow } from '../entry-row.ts'
import { hiddenEntries } from '../replay.ts'
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
  let hidden: ReadonlyMap<number, Hidden> = new Map()
  try {
    hidden = hiddenEntries(connection)
  } catch {
    // A payload that is no JSON any more is told below by its hash.
  }
  let count = 0
  let previous = NO_ENTRY
  let hasHead = false
  for (let after = 0; ; ) {
    const stretch = rows.all(after) as EntryRow[]
    if (stretch.length === 0) break
    for (const row of stretch) {
      const { sequence } = row
      if (sequence !== after + 1) tell(sequence, `follows entry ${after}`, 'no entry to be missing')
      for (const [what, expected] of faultsOf(row, previous, hidden.get(sequence) ?? null))
        tell(sequence, what, expected)
      after = sequence
      previous = row.hash
      if (row.hash === asked) hasHead = true
      count++
      onEntry(sequence)
    }
  }
  if (count === 0) problems.push(damage(file, 'ledger without a first entry', 'one'))
  const orphans = connection
    .prepare('SELECT sequence FROM payloads WHERE sequence NOT IN (SELECT sequence FROM entries) LIMIT 20')
    .pluck()
    .all() as number[]
  for (const sequence of orphans) tell(sequence, 'is missing', 'the entry of a payload that is there')
  const states = [...hidden.values()]
  return {
    problems,
    checked: `${count} entries, their chain, and their payloads`,
    sealed: states.filter((state) => state === 'sealed').length,
    erased: states.filter((state) => state === 'erased').length,
    hasHead: asked === null ? null : hasHead,
  }
}

function faultsOf(row: EntryRow, previous: string, hidden: Hidden | null): (readonly [string, string])[] {
  const faults: (readonly [string, string])[] = []
  if (row.previous !== previous) faults.push(['does not follow the entry before', 'an unbroken chain'])
  const { payload_hash: payload, salt, body, state: _, hash, ...rest } = row
  if (entryHash({ ...rest, payloadHash: payload } as Omit<Entry, 'hash'>) !== hash) {
    faults.push(['its parts have another hash', 'the time, actor, event and subject that were written'])
  }
  if (!isKnownEvent(row.event)) faults.push([`event ${row.event}`, 'one that this version knows'])
  if (hidden === 'erased') {
    if (salt !== null || body !== null) faults.push(['its payload is there', 'none, since it was erased'])
  } else if (salt === null || body === null) faults.push(['its payload is missing', 'one, since nobody erased it'])
  else if (payloadHash(salt, body) !== payload)
    faults.push(['its payload has another hash', 'the payload that was written'])
  return faults
}
