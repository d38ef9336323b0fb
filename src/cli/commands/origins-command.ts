import { originsOf } from '../../app/index.ts'
import { EXIT } from '../exit-code.ts'
import { givenBundles } from '../ledger/given-reports.ts'
import type { Format } from '../output/format.ts'
import { indentedJson } from '../output/print-outputs.ts'
import { reportProblems } from '../output/reported-problems.ts'
import { withDestination } from '../output/with-destination.ts'
import { originsTable } from '../tables/origins-table.ts'
import { lookOf } from '../text/look.ts'
import { counted } from '../text/number-words.ts'
import { checkLanguage } from './check-language.ts'
import { tellNoIncidents } from './reconcile-command.ts'
import type { WritingOptions } from './report-options.ts'

/** Options of `onrecord origins` as the command line gives them. */
export interface OriginsCommandOptions extends WritingOptions {
  readonly format: Format
  readonly ledger: string
}

/** Runs `onrecord origins` and returns its exit code. */
export async function runOrigins(inputs: readonly string[], options: OriginsCommandOptions): Promise<number> {
  checkLanguage(options.language)
  return withDestination(options.output, async (destination) => {
    const problems = reportProblems()
    const look = lookOf(options)
    const { language, input, workers, format } = options
    const given = { language, input, onProblem: problems.tell, ...(workers === undefined ? {} : { workers }) }
    let bundles = 0
    let reports = 0
    let unread = 0
    for await (const { bundle, problems: own } of givenBundles(inputs, options.ledger, given)) {
      for (const problem of own) problems.tell(problem)
      const found = originsOf(bundle)
      if (format === 'jsonl') await destination.write(`${JSON.stringify(found)}\n`)
      else if (format === 'json') await destination.write((bundles === 0 ? '[\n' : ',\n') + indentedJson(found))
      else await destination.write(originsTable(found, bundle, look))
      bundles++
      reports += bundle.reports.length
      unread += found.unread.length
    }
    if (format === 'json') await destination.write(bundles === 0 ? '[]\n' : '\n]\n')
    const missed = problems.end()
    if (unread > 0 && !options.quiet)
      process.stderr.write(`onrecord: ${counted(unread, 'report')} could not be read; see "unread" in the output\n`)
    if (bundles === 0 && inputs.length === 0) tellNoIncidents(options.ledger)
    if (reports === unread) return EXIT.nothing
    return missed + unread > 0 ? EXIT.some : EXIT.all
  })
}
