import { contradictions, type InputFormat, readPlaced, UNREAD } from '../app/index.ts'
import type { Report } from '../model/index.ts'
import { contradictionLines } from './contradiction-lines.ts'
import { EXIT } from './exit-code.ts'
import { givenReports } from './ledger/given-reports.ts'
import { lookOf } from './look.ts'
import { reportProblems } from './reported-problems.ts'

/** Options of `onrecord contradictions` as the command line gives them. */
export interface ContradictionsCommandOptions {
  readonly json?: boolean
  readonly ledger: string
  readonly language: string
  readonly input: InputFormat
  readonly width?: number
}

/** Runs `onrecord contradictions` and returns its exit code. */
export async function runContradictions(
  inputs: readonly string[],
  options: ContradictionsCommandOptions,
): Promise<number> {
  const problems = reportProblems()
  let read = 0
  async function* reports(): AsyncGenerator<Report> {
    if (inputs.length === 0) {
      for await (const report of givenReports(options.ledger)) {
        read++
        yield report
      }
      return
    }
    const { language, input } = options
    for await (const { output } of readPlaced(inputs, { language, input, onProblem: problems.tell })) {
      for (const problem of output.problems) problems.tell(problem)
      if (!output.problems.some(({ code }) => UNREAD.includes(code))) read++
      yield output
    }
  }
  const found = await contradictions(reports())
  const missed = problems.end()
  if (options.json) process.stdout.write(`${JSON.stringify(found.contradictions, null, 2)}\n`)
  else if (read > 0) process.stdout.write(`${contradictionLines(found, lookOf(options)).join('\n')}\n`)
  if (read === 0) return EXIT.nothing
  return missed > 0 ? EXIT.some : EXIT.all
}
