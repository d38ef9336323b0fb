import { type InputFormat, readPlaced, UNREAD } from '../../app/index.ts'
import type { Report } from '../../model/index.ts'
import { givenReports } from '../ledger/given-reports.ts'
import { reportProblems } from '../output/reported-problems.ts'

/** Reports as they are read, with what became of the input. */
export interface ReadReports {
  readonly reports: AsyncIterable<Report>
  /** Tells the problems that are left; returns how many reports were read and how many problems there were. */
  readonly end: () => { readonly read: number; readonly problems: number }
}

/** Reads what is named for commands that compare reports, else the ledger; problems go to standard error. */
export function readReports(
  inputs: readonly string[],
  options: { readonly ledger: string; readonly language: string; readonly input: InputFormat },
): ReadReports {
  const { tell, end } = reportProblems()
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
    for await (const { output } of readPlaced(inputs, { language, input, onProblem: tell })) {
      for (const problem of output.problems) tell(problem)
      if (!output.problems.some(({ code }) => UNREAD.includes(code))) read++
      yield output
    }
  }
  return { reports: reports(), end: () => ({ read, problems: end() }) }
}
