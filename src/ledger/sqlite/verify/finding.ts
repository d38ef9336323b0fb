import type { Problem } from '../../../model/index.ts'

/** What one check of a ledger gives: what is wrong, and what it looked at. */
export interface Finding {
  readonly problems: readonly Problem[]
  readonly checked: string
}

const RESTORE =
  'Keep this file as it is, and restore a backup or an export; onrecord verify says whether that is whole.'
const REBUILD = 'The entries hold everything: onrecord verify --rebuild makes these tables anew from them.'

/** Returns the problem that something in the file is not as it was written. */
export function damage(file: string, what: string, expected: string, isRebuilt = false): Problem {
  return {
    code: isRebuilt ? 'changed-table' : 'damaged-ledger',
    message: `Unexpected ${what}, expected ${expected}`,
    where: { file },
    hint: isRebuilt ? REBUILD : RESTORE,
  }
}

/** Problems of one check that are told one by one. */
export const TOLD = 20
