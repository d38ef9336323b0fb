import type { Ledger } from '../../ledger/index.ts'
import type { Bundle, Report } from '../../model/index.ts'
import { byDocument, reportsOf } from './find-incidents.ts'

/** Yields all reports of a ledger with people's decisions in them, in the order in which they were added. */
export async function* ledgerReports(ledger: Ledger): AsyncGenerator<Report> {
  for await (const report of ledger.reports()) yield byDocument(report)
}

/** Yields the incidents of a ledger as bundles: of each report only what it tells of the incident. */
export async function* ledgerBundles(ledger: Ledger): AsyncGenerator<Bundle> {
  for await (const incident of ledger.incidents()) {
    const reports = await reportsOf(ledger, incident)
    if (reports.length > 0) yield { id: incident.id, place: null, date: null, reports }
  }
}
