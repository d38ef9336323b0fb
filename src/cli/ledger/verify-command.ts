import { EXIT } from '../exit-code.ts'
import { problemMessage } from '../tables/problem-lines.ts'
import { counted } from '../text/number-words.ts'
import { type LedgerOptions, withLedger } from './with-ledger.ts'

/** Options of `onrecord verify` as the command line gives them. */
export interface VerifyCommandOptions extends LedgerOptions {
  readonly head?: string
  readonly rebuild?: boolean
}

/** Milliseconds between two signs of life. */
const PACE = 5000

/** Runs `onrecord verify` and returns its exit code: 0 only where all is as it was written. */
export async function runVerify(options: VerifyCommandOptions): Promise<number> {
  return withLedger(options, options.rebuild ? 'change' : 'look', async (ledger) => {
    if (options.rebuild) await ledger.rebuild()
    let due = performance.now() + PACE
    const onProgress = (share: number, doing: string): void => {
      if (options.quiet || performance.now() < due) return
      due = performance.now() + PACE
      process.stderr.write(`onrecord: checking ${doing} · ${Math.round(share * 100)} %\n`)
    }
    const verified = await ledger.verify({ onProgress, ...(options.head === undefined ? {} : { head: options.head }) })
    const { summary, problems, checked, sealed, erased } = verified
    if (options.json) process.stdout.write(`${JSON.stringify(verified, null, 2)}\n`)
    else {
      for (const problem of problems) process.stdout.write(problemMessage(problem))
      const lines = [
        problems.length === 0
          ? `${options.ledger} is whole: all is as it was written.`
          : `${options.ledger} is not whole: ${counted(problems.length, 'problem')}.`,
        `  ${counted(summary.entries, 'entry', 'entries')}, ${counted(summary.documents, 'document')}, ${counted(summary.claims, 'claim')}`,
        ...(sealed + erased === 0 ? [] : [`  not shown: ${sealed} sealed, ${erased} erased`]),
        ...checked.map((what) => `  checked: ${what}`),
        `  head: ${summary.head}`,
      ]
      process.stdout.write(`${lines.join('\n')}\n`)
    }
    return problems.length === 0 ? EXIT.all : EXIT.some
  })
}
