import { contradictions } from '../../app/index.ts'
import { EXIT } from '../exit-code.ts'
import { contradictionLines } from '../tables/contradiction-lines.ts'
import { lookOf } from '../text/look.ts'
import { readReports } from './read-reports.ts'
import type { ReportOptions } from './report-options.ts'

/** Options of `onrecord contradictions` as the command line gives them. */
export interface ContradictionsCommandOptions extends ReportOptions {
  readonly json?: boolean
  readonly ledger: string
}

/** Runs `onrecord contradictions` and returns its exit code. */
export async function runContradictions(
  inputs: readonly string[],
  options: ContradictionsCommandOptions,
): Promise<number> {
  const { reports, end } = readReports(inputs, options)
  const found = await contradictions(reports)
  const { read, problems } = end()
  if (options.json) process.stdout.write(`${JSON.stringify(found.contradictions, null, 2)}\n`)
  else if (read > 0) process.stdout.write(`${contradictionLines(found, lookOf(options)).join('\n')}\n`)
  if (read === 0) return EXIT.nothing
  return problems > 0 ? EXIT.some : EXIT.all
}
