import { figures, measureIds } from '../../app/index.ts'
import { EXIT } from '../exit-code.ts'
import { figureLines } from '../tables/figure-lines.ts'
import { lookOf } from '../text/look.ts'
import { UsageError } from '../usage-error.ts'
import { readReports } from './read-reports.ts'
import type { ReportOptions } from './report-options.ts'

/** Options of `onrecord figures` as the command line gives them. */
export interface FiguresCommandOptions extends ReportOptions {
  readonly believe: readonly string[]
  readonly not: readonly string[]
  readonly measure?: string
  readonly json?: boolean
  readonly ledger: string
}

/** Names of speakers that a hint lists. */
const LISTED = 12

/** Runs `onrecord figures` and returns its exit code. */
export async function runFigures(inputs: readonly string[], options: FiguresCommandOptions): Promise<number> {
  const { reports, end } = readReports(inputs, options)
  const found = await figures(reports, options)
  const { read, problems } = end()
  if (read > 0 && found.unknown.length > 0) {
    const more = found.speakers.length > LISTED ? ' …' : ''
    throw new UsageError(
      `Unexpected source "${found.unknown[0]}", expected one that gives a figure`,
      `These do: ${found.speakers.slice(0, LISTED).join(', ') || 'nobody'}${more}`,
    )
  }
  const { measure } = options
  if (read > 0 && measure !== undefined && found.cells.length === 0 && !measureIds.includes(measure))
    throw new UsageError(
      `Unexpected --measure ${measure}, expected one of ${measureIds.join(', ')}`,
      'See onrecord figures --help.',
    )
  if (options.json) process.stdout.write(`${JSON.stringify(found.cells, null, 2)}\n`)
  else if (read > 0) process.stdout.write(`${figureLines(found, lookOf(options)).join('\n')}\n`)
  if (read === 0) return EXIT.nothing
  return problems > 0 ? EXIT.some : EXIT.all
}
