import type { Contradiction, Report } from '../../model/index.ts'
import type { Knowledge } from '../cells/knowledge.ts'
import { addReport } from '../network/add-report.ts'
import { type Network, newNetwork } from '../network/network.ts'
import { findConflictsBetween } from './between-reports.ts'
import type { Conflict } from './conflict.ts'
import { explainConflict } from './explain-conflict.ts'
import { findConflictsWithin } from './within-report.ts'

/** Takes reports one by one, and tells at the end what they claim that does not fit. */
export interface Search {
  readonly network: Network
  /** The figures of single reports that leave no number. */
  readonly conflicts: Conflict[]
}

/** Returns a search without reports. */
export function startSearch(knowledge: Knowledge): Search {
  return { network: newNetwork(knowledge), conflicts: [] }
}

/** Adds a report to a search; of its text nothing is kept but the words of its figures. */
export function searchReport({ network, conflicts }: Search, report: Report): void {
  conflicts.push(...findConflictsWithin(network, addReport(network, report), report))
}

/** Returns what the reports of a search claim that cannot all be true; behind it what only seems so. */
export function endSearch({ network, conflicts }: Search): Contradiction[] {
  const found = new Map<string, Contradiction>()
  for (const conflict of [...conflicts, ...findConflictsBetween(network)]) {
    const key = [conflict.sub.reference, conflict.container.reference].sort().join(' ')
    if (!found.has(key)) found.set(key, explainConflict(network, conflict))
  }
  return [...found.values()].sort(
    (a, b) => rank(a) - rank(b) || compare(a.claims.join(' '), b.claims.join(' ')) || compare(a.reason, b.reason),
  )
}

/**
 * Returns what reports claim that cannot all be true, and behind it what only seems so: minimal sets of claims, each with
 * the reason in one sentence and what may explain it. In which order the reports come never matters.
 */
export function findContradictions(reports: Iterable<Report>, knowledge: Knowledge): Contradiction[] {
  const search = startSearch(knowledge)
  for (const report of reports) searchReport(search, report)
  return endSearch(search)
}

function rank({ kind }: Contradiction): number {
  return kind === 'only-apparent' ? 1 : 0
}

/** Numbers inside by their value: c2 before c10. */
function compare(a: string, b: string): number {
  return a === b ? 0 : order.compare(a, b) || (a < b ? -1 : 1)
}
const order = new Intl.Collator('en', { numeric: true })
