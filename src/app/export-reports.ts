import {
  type Exporter,
  type ExportTally,
  forPublic,
  type Incident,
  methodologyPage,
  newTally,
  type Piece,
  tally,
} from '../export/index.ts'
import type { Bundle } from '../model/index.ts'
import type { RuleBook } from '../reconcile/index.ts'
import { exportFacts, type PlaceCodes } from './export-facts.ts'
import { reconcileWith } from './reconcile.ts'

/** How reports leave On Record. */
export interface ExportOptions {
  /** Names of private persons, contacts and exact places of shelters go out, too: never for publication. */
  readonly withPrivate?: boolean
  readonly codes?: PlaceCodes
}

/** An export under way: its pieces, and once they are through, its methodology page. */
export interface Export {
  readonly pieces: AsyncIterable<Piece>
  readonly tally: ExportTally
  readonly methodology: () => string
}

/** Exports bundles of reports in a format, under a rule book. */
export function exportReports(
  bundles: AsyncIterable<Bundle>,
  exporter: Exporter,
  ruleBook: RuleBook,
  options: ExportOptions = {},
): Export {
  const held = newTally()
  const isPublic = options.withPrivate !== true
  async function* incidents(): AsyncGenerator<Incident> {
    for await (const bundle of bundles) {
      const shown = isPublic ? { ...bundle, reports: bundle.reports.map(forPublic) } : bundle
      const reconciled = reconcileWith(shown, ruleBook)
      const incident = { bundle: shown, reconciled }
      tally(held, incident)
      yield incident
    }
  }
  const name = `${ruleBook.id} ${ruleBook.version}`
  const context = { facts: exportFacts(options.codes ?? new Map()), ruleBook: name }
  return {
    pieces: exporter.write(incidents(), context),
    tally: held,
    methodology: () => methodologyPage(exporter, { name, summary: ruleBook.summary }, held, isPublic),
  }
}
