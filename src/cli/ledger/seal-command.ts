import { personHere, type SealOrder } from '../../app/ledger/index.ts'
import { EXIT } from '../exit-code.ts'
import { shownText } from '../shown-text.ts'
import { UsageError } from '../usage-error.ts'
import { type LedgerOptions, withLedger } from './with-ledger.ts'

/** Options of `onrecord seal` as the command line gives them. */
export interface SealCommandOptions extends LedgerOptions {
  readonly why: string
  readonly by?: string
  readonly erase?: boolean
  readonly undo?: boolean
}

const DONE = {
  seal: 'is sealed: kept, and shown nowhere',
  unseal: 'is shown again',
  erase: 'is erased: its words are gone from this file. Copies and backups still have them',
} as const

/** Runs `onrecord seal` and returns its exit code. */
export async function runSeal(subject: string, options: SealCommandOptions): Promise<number> {
  if (options.why.trim() === '') {
    throw new UsageError(
      'Unexpected empty --why, expected the reason',
      'It stays in the ledger for ever. Name nobody in it.',
    )
  }
  if (options.erase && options.undo) {
    throw new UsageError(
      'Unexpected --erase with --undo, expected one of them',
      'What is erased cannot be shown again.',
    )
  }
  return withLedger(options, 'change', async (ledger) => {
    const action: SealOrder['action'] = options.erase ? 'erase' : options.undo ? 'unseal' : 'seal'
    const order: SealOrder = {
      action,
      reason: options.why,
      actor: options.by ?? personHere(),
      // Shorter numbers are those of entries; a document's id is given by at least its first eight letters.
      subject: /^\d{1,7}$/.test(subject) ? Number(subject) : subject,
    }
    const entry = await ledger.seal(order)
    if (options.json) process.stdout.write(`${JSON.stringify(entry)}\n`)
    else process.stdout.write(`${shownText(subject)} ${DONE[action]} (entry ${entry.sequence}).\n`)
    return EXIT.all
  })
}
