import type { Contradiction, Report } from '../../model/index.ts'
import type { Knowledge } from '../cells/knowledge.ts'
import { addReport } from '../network/add-report.ts'
import { type Network, newNetwork } from '../network/network.ts'
import { findConflictsBetween } from './between-reports.ts'
import type { Conflict } from './conflict.ts'
import { type Denial, findDenials } from './denials.ts'
import { explainConflict } from './explain-conflict.ts'
import { type Account, accountOf, findOtherAccounts } from './other-accounts.ts'
import { findConflictsWithin } from './within-report.ts'

/** Takes reports one by one, and tells at the end what they claim that does not fit. */
export interface Search {
  readonly network: Network
  /** The figures of single reports that leave no number. */
  readonly conflicts: Conflict[]
  /** What is said in a report and denied in it. */
  readonly denials: Denial[]
  /** What each report says of its event. */
  readonly accounts: Account[]
}

/** Returns a search without reports. */
export function startSearch(knowledge: Knowledge): Search {
  return { network: newNetwork(knowledge), conflicts: [], denials: [], accounts: [] }
}

/** Adds a report to a search; of its text nothing is kept but the words of its figures. */
export function searchReport({ network, conflicts, denials, accounts }: Search, report: Report): void {
  conflicts.push(...findConflictsWithin(network, addReport(network, report), report))
  if (report.document.retracted) return
  denials.push(...findDenials(report, network.knowledge))
  const account = accountOf(report)
  if (account !== null) accounts.push(account)
}

/** Returns what the reports of a search claim that cannot all be true; behind it what only seems so. */
export function endSearch({ network, conflicts, denials, accounts }: Search): Contradiction[] {
  const found = new Map<string, Contradiction>()
  const numbers = new Set<string>()
  for (const conflict of [...conflicts, ...findConflictsBetween(network)]) {
    const { sub, container } = conflict
    const key = [sub.reference, container.reference].sort().join(' ')
    if (found.has(key)) continue
    found.set(key, explainConflict(network, conflict))
    for (const [one, other] of [
      [sub, container],
      [container, sub],
    ])
      numbers.add(`${one.reference} ${network.speakers.list[other.speaker].key}`)
  }
  // "Six are dead, not seven": that seven is denied is told with the six.
  for (const { contradiction, said, deniedBy } of denials)
    if (!numbers.has(`${said} ${deniedBy}`)) found.set(contradiction.claims.join(' '), contradiction)
  for (const one of findOtherAccounts(accounts, network.knowledge))
    found.set(`${one.kind} ${one.claims.join(' ')}`, one)
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
