import type { Problem, Where } from '../model/index.ts'

/** A ledger that cannot do what was asked, with a problem that a person can act on. Nothing was written. */
export class LedgerError extends Error {
  readonly problem: Problem
  constructor(code: string, message: string, where: Where, hint: string, cause?: unknown) {
    super(message, { cause })
    this.name = 'LedgerError'
    this.problem = { code, message, where, hint }
  }
}
