import type { Contradiction, Report } from '../model/index.ts'
import { endSearch, searchReport, startSearch } from '../reconcile/index.ts'
import { KNOWLEDGE } from './knowledge.ts'

/** What reports claim that does not fit, and how much was compared. */
export interface ContradictionsFound {
  readonly reports: number
  /** Figures that were compared: counts that are asserted or conceded. */
  readonly figures: number
  readonly contradictions: readonly Contradiction[]
}

/** Returns what reports claim that cannot all be true: as `read` gives them, or as the ledger holds them. */
export async function contradictions(reports: AsyncIterable<Report> | Iterable<Report>): Promise<ContradictionsFound> {
  const search = startSearch(KNOWLEDGE)
  for await (const report of reports) searchReport(search, report)
  const { reports: known, byReference } = search.network
  return { reports: known.length, figures: byReference.size, contradictions: endSearch(search) }
}
