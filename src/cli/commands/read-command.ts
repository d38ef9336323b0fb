import { type OutputSum, type ReadOptions, readPlaced, readToLines, sumOf } from '../../app/index.ts'
import { EXIT } from '../exit-code.ts'
import type { Destination } from '../output/destination.ts'
import type { Format } from '../output/format.ts'
import { type Printer, printerOf } from '../output/print-outputs.ts'
import { startProgress } from '../output/progress.ts'
import { reportProblems } from '../output/reported-problems.ts'
import { withDestination } from '../output/with-destination.ts'
import { countOutput, newTotals } from '../tables/footer.ts'
import { lookOf } from '../text/look.ts'
import { counted } from '../text/number-words.ts'
import { checkLanguage } from './check-language.ts'
import type { WritingOptions } from './report-options.ts'

/** Options of `onrecord read` as the command line gives them. */
export interface ReadCommandOptions extends WritingOptions {
  readonly format: Format
  readonly numbers?: boolean
}

/** Runs `onrecord read` and returns its exit code. */
export async function runRead(inputs: readonly string[], options: ReadCommandOptions): Promise<number> {
  checkLanguage(options.language)
  return withDestination(options.output, (destination) => readInto(destination, inputs, options))
}

async function readInto(
  destination: Destination,
  inputs: readonly string[],
  options: ReadCommandOptions,
): Promise<number> {
  const toTerminal = options.output === undefined && process.stdout.isTTY === true
  const totals = newTotals()
  const problems = reportProblems()
  if (inputs.includes('-') && process.stdin.isTTY === true && !options.quiet) {
    process.stderr.write('onrecord: reading what you type; end with Ctrl-D on an empty line\n')
  }
  // A line that changes would stand in the middle of a table.
  const progress = options.quiet || toTerminal ? null : startProgress(totals, process.stderr)
  const { language, input, workers, numbers = false } = options
  const { format } = options
  const printer = format === 'jsonl' ? null : printerOf(format, lookOf(options))
  const reading = { language, input, numbers, onProblem: problems.tell, ...(workers === undefined ? {} : { workers }) }
  for await (const { content, sums } of printer ? printed(inputs, reading, printer) : readToLines(inputs, reading)) {
    await destination.write(content)
    for (const sum of sums) countOutput(totals, sum)
    progress?.tick()
  }
  progress?.stop()
  totals.missed += problems.end()
  if (printer && (totals.documents > 0 || format === 'json')) await destination.write(printer.end(totals))
  // A table shows the problems of its documents; machine formats carry them where nobody looks.
  if (totals.problems > 0 && format !== 'table' && !options.quiet) {
    process.stderr.write(
      `onrecord: ${counted(totals.problems, 'problem')} in ${counted(totals.documents, 'document')}; see "problems" in the output\n`,
    )
  }
  if (totals.read === 0) return EXIT.nothing
  return totals.problems + totals.missed > 0 ? EXIT.some : EXIT.all
}

/** Yields outputs as a printer has them. */
async function* printed(
  inputs: readonly string[],
  options: ReadOptions,
  printer: Printer,
): AsyncGenerator<{ readonly content: string; readonly sums: readonly OutputSum[] }> {
  let index = 0
  for await (const placed of readPlaced(inputs, options))
    yield { content: printer.each(placed, index++), sums: [sumOf(placed.output)] }
}
