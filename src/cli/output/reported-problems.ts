import type { Problem } from '../../model/index.ts'
import { problemMessage } from '../tables/problem-lines.ts'
import { counted } from '../text/number-words.ts'

/** Problems of one kind that are told one by one; the rest is counted. */
const TOLD = 20

/** Tells problems on standard error as they are met, the first of each kind one by one. */
export interface ReportedProblems {
  readonly tell: (problem: Problem) => void
  /** Tells how many more there were, and returns how many there were in all. */
  readonly end: () => number
}

/** Returns a teller of problems that has told none. */
export function reportProblems(): ReportedProblems {
  const met = new Map<string, number>()
  return {
    tell: (problem) => {
      const number = (met.get(problem.code) ?? 0) + 1
      met.set(problem.code, number)
      if (number <= TOLD) process.stderr.write(problemMessage(problem))
    },
    end: () => {
      let all = 0
      for (const [code, number] of met) {
        all += number
        if (number > TOLD) process.stderr.write(`onrecord: … and ${counted(number - TOLD, 'more problem')} ${code}\n`)
      }
      return all
    },
  }
}
