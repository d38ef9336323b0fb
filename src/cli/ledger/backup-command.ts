import { EXIT } from '../exit-code.ts'
import { type LedgerOptions, withLedger } from './with-ledger.ts'

/** Runs `onrecord backup` and returns its exit code. */
export async function runBackup(path: string, options: LedgerOptions): Promise<number> {
  return withLedger(options, 'look', async (ledger) => {
    let due = performance.now() + 5000
    await ledger.backup(path, (share) => {
      if (options.quiet || performance.now() < due) return
      due = performance.now() + 5000
      process.stderr.write(`onrecord: ${Math.round(share * 100)} % copied\n`)
    })
    const { entries, head } = await ledger.summary()
    if (options.json) process.stdout.write(`${JSON.stringify({ file: path, entries, head })}\n`)
    else
      process.stdout.write(
        `${path} holds ${options.ledger} as it is now.\n  To check it: onrecord verify --ledger ${path}\n`,
      )
    return EXIT.all
  })
}
