import type { Problem } from '../model/index.ts'
import { counted } from './number-words.ts'
import { problemMessage } from './problem-lines.ts'

/** Problems of one kind that are told one by one; the rest is counted. */
const TOLD = 20

/** Tells problems on standard error as they are met: the first of each kind, and how many more there were. */
export function tellProblems(onEach: () => void): {
  readonly tell: (problem: Problem) => void
  readonly sum: () => void
} {
  const told = new Map<string, number>()
  return {
    tell: (problem) => {
      onEach()
      const number = (told.get(problem.code) ?? 0) + 1
      told.set(problem.code, number)
      if (number <= TOLD) process.stderr.write(problemMessage(problem))
    },
    sum: () => {
      for (const [code, number] of told)
        if (number > TOLD) process.stderr.write(`onrecord: … and ${counted(number - TOLD, 'more problem')} ${code}\n`)
    },
  }
}
