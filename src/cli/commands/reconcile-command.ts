import { findRuleBook, type PlacedReconciled, reconcileWith, ruleBookIds } from '../../app/index.ts'
import { EXIT } from '../exit-code.ts'
import { givenBundles } from '../ledger/given-reports.ts'
import type { Destination } from '../output/destination.ts'
import type { Format } from '../output/format.ts'
import { indentedJson } from '../output/print-outputs.ts'
import { reportProblems } from '../output/reported-problems.ts'
import { withDestination } from '../output/with-destination.ts'
import type { Look } from '../tables/claim-lines.ts'
import { reconciledTable } from '../tables/reconciled-table.ts'
import { lookOf } from '../text/look.ts'
import { counted } from '../text/number-words.ts'
import { UsageError } from '../usage-error.ts'
import { checkLanguage } from './check-language.ts'
import type { WritingOptions } from './report-options.ts'

/** Options of `onrecord reconcile` as the command line gives them. */
export interface ReconcileCommandOptions extends WritingOptions {
  /** Where none is named: of bundles, JSON lines to a file or a pipe; else a table. */
  readonly format?: Format
  readonly rules: string
  readonly ledger: string
  readonly official: readonly string[]
}

/** Runs `onrecord reconcile` and returns its exit code. */
export async function runReconcile(inputs: readonly string[], options: ReconcileCommandOptions): Promise<number> {
  checkLanguage(options.language)
  const ruleBook = await findRuleBook(options.rules)
  if (ruleBook === null) {
    throw new UsageError(
      `Unexpected rule book ${options.rules}, expected one of ${ruleBookIds().join(', ')}`,
      'What each of them does: docs/rule-books/ of the project.',
    )
  }
  const format = options.format ?? defaultFormat(inputs, options)
  return withDestination(options.output, async (destination) => {
    let bundles = 0
    let estimated = 0
    let unread = 0
    const problems = reportProblems()
    const look = lookOf(options)
    const { language, input, workers, official } = options
    const given = { language, input, onProblem: problems.tell, ...(workers === undefined ? {} : { workers }) }
    for await (const read of givenBundles(inputs, options.ledger, given)) {
      for (const problem of read.problems) problems.tell(problem)
      const placed = { ...read, reconciled: reconcileWith(read.bundle, ruleBook, { official }) }
      await destination.write(shown(placed, bundles, format, look))
      bundles++
      if (placed.reconciled.estimates.length > 0) estimated++
      unread += placed.reconciled.unread.length
    }
    await end(destination, bundles, format)
    const missed = problems.end()
    if (unread > 0 && !options.quiet)
      process.stderr.write(`onrecord: ${counted(unread, 'report')} could not be read; see "unread" in the output\n`)
    if (bundles === 0 && inputs.length === 0) tellNoIncidents(options.ledger)
    if (bundles === 0 || (estimated === 0 && missed + unread > 0)) return EXIT.nothing
    return missed + unread > 0 ? EXIT.some : EXIT.all
  })
}

/** Bundles are a program's input, and what goes to no terminal is a program's output. */
function defaultFormat(inputs: readonly string[], { input, output }: ReconcileCommandOptions): Format {
  const areBundles = inputs.length > 0 && inputs.every((name) => name.endsWith('.jsonl') || input === 'jsonl')
  const toTerminal = output === undefined && process.stdout.isTTY === true
  return areBundles && !toTerminal ? 'jsonl' : 'table'
}

function shown(placed: PlacedReconciled, index: number, format: Format, look: Look): string {
  if (format === 'jsonl') return `${JSON.stringify(placed.reconciled)}\n`
  if (format === 'json') return (index === 0 ? '[\n' : ',\n') + indentedJson(placed.reconciled)
  return reconciledTable(placed, look)
}

async function end(destination: Destination, bundles: number, format: Format): Promise<void> {
  if (format === 'json') await destination.write(bundles === 0 ? '[]\n' : '\n]\n')
}

/** Says what to do where a ledger has reports and no incidents yet. */
export function tellNoIncidents(ledger: string): void {
  process.stderr.write(
    `onrecord: no incidents in ${ledger} yet\n  onrecord incidents --find joins the claims of its reports; or name FILEs to be read.\n`,
  )
}
