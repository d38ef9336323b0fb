import type { Contradiction, Report } from '../../model/index.ts'
import type { Knowledge } from '../cells/knowledge.ts'
import { addReport } from '../network/add-report.ts'
import { type Network, type NetworkFigure, newNetwork } from '../network/network.ts'
import { findConflictsBetween } from './between-reports.ts'
import type { Conflict } from './conflict.ts'
import { type Denial, type DenialSearch, findDenials, findDenialsBetween, keepForDenials } from './denials.ts'
import { explainConflict } from './explain-conflict.ts'
import { findApparent } from './only-apparent.ts'
import { type Account, accountOf, findOtherAccounts } from './other-accounts.ts'
import { explainSum, type SumConflict } from './sums-within.ts'
import { findConflictsWithin } from './within-report.ts'

/** Takes reports one by one, and tells at the end what they claim that does not fit. */
export interface Search {
  readonly network: Network
  /** The figures of single reports that leave no number. */
  readonly conflicts: Conflict[]
  /** Parts of single reports that are more than their whole. */
  readonly sums: SumConflict[]
  /** What reports deny of each other. */
  readonly between: DenialSearch
  /** What is said in a report and denied in it. */
  readonly denials: Denial[]
  /** What each report says of its event. */
  readonly accounts: Account[]
}

/** Returns a search without reports. */
export function startSearch(knowledge: Knowledge): Search {
  const between = { denied: [], said: new Map() }
  return { network: newNetwork(knowledge), conflicts: [], sums: [], between, denials: [], accounts: [] }
}

/** Adds a report to a search; of its text nothing is kept but the words of its figures. */
export function searchReport(search: Search, report: Report): void {
  const { network, denials, accounts } = search
  const { conflicts, sums } = findConflictsWithin(network, addReport(network, report), report)
  search.conflicts.push(...conflicts)
  search.sums.push(...sums)
  if (report.document.retracted) return
  denials.push(...findDenials(report, network.knowledge))
  keepForDenials(search.between, report)
  const account = accountOf(report)
  if (account !== null) accounts.push(account)
}

/** Returns what the reports of a search claim that cannot all be true; behind it what only seems so. */
export function endSearch({ network, conflicts, sums, between, denials, accounts }: Search): Contradiction[] {
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
  for (const sum of sums) {
    const one = explainSum(network, sum)
    found.set(one.claims.join(' '), one)
  }
  for (const one of findDenialsBetween(between, network.knowledge))
    if (!found.has([...one.claims].sort().join(' '))) found.set(one.claims.join(' '), one)
  const isTold = (one: NetworkFigure, other: NetworkFigure): boolean =>
    found.has([one.reference, other.reference].sort().join(' '))
  for (const one of findApparent(network, isTold)) found.set(one.claims.join(' '), one)
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
