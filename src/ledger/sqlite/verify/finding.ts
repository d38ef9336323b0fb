import type { Problem } from '../../../model/index.ts'

/** What one check of a ledger gives: what is wrong, and what it looked at. */
export interface Finding {
  readonly problems: readonly Problem[]
  readonly checked: string
}

const RESTORE =
  'Keep this file as it is, and restore a backup or an export; onrecord verify says whether that is whole.'
const REBUILD = 'The entries hold everything: onrecord verify --rebuild makes these tables anew from them.'

const RENEW =
  'Entries, rows and words are checked as ever, and what is wrong with them is told. Bytes that hold nothing are not: onrecord verify --renew makes the checks of pages anew, where all else is whole. Where nobody used another program on this file, hold it against a backup first.'
const HARMLESS =
  'Every entry and every row is whole all the same: these bytes hold nothing, or another program has moved what they hold (REINDEX does). Where nobody used one, the disk may be failing: make a backup elsewhere now. onrecord verify --renew takes the bytes as they are from now on.'

/** Returns the problem that something in the file is not as it was written. */
export function damage(file: string, what: string, expected: string, isRebuilt = false): Problem {
  return {
    code: isRebuilt ? 'changed-table' : 'damaged-ledger',
    message: `Unexpected ${what}, expected ${expected}`,
    where: { file },
    hint: isRebuilt ? REBUILD : RESTORE,
  }
}

/** Returns the problem that bytes of the file are not those of its page checks: other checks tell what they hold. */
export function changedBytes(file: string, what: string, expected: string): Problem {
  return { ...damage(file, what, expected), code: 'changed-bytes' }
}

/** Returns the problem that another program has written the file's pages, so that their checks are of no use. */
export function rewritten(file: string): Problem {
  return {
    code: 'rewritten-file',
    message:
      'Unexpected pages that another program has written since their checks were made, expected only On Record to write',
    where: { file },
    hint: RENEW,
  }
}

/** Codes of problems that are of the file's bytes alone, and not of what it says. */
const OF_BYTES: ReadonlySet<string> = new Set(['changed-bytes', 'rewritten-file'])

/** Whether problems are of the file's bytes alone: all that it says is as it was written. */
export function areOfBytes(problems: readonly Problem[]): boolean {
  return problems.every(({ code }) => OF_BYTES.has(code))
}

/** The problems of bytes of a file that says what it said: what is known of them then. */
export function harmless(problems: readonly Problem[]): Problem[] {
  return problems.map((problem) => (problem.code === 'changed-bytes' ? { ...problem, hint: HARMLESS } : problem))
}

/** Problems of one check that are told one by one. */
export const TOLD = 20
