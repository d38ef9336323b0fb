import type { Verified } from '../../app/ledger/index.ts'
import type { Problem } from '../../model/index.ts'
import { EXIT } from '../exit-code.ts'
import { problemMessage } from '../tables/problem-lines.ts'
import { counted } from '../text/number-words.ts'
import { type LedgerOptions, withLedger } from './with-ledger.ts'

/** Options of `onrecord verify` as the command line gives them. */
export interface VerifyCommandOptions extends LedgerOptions {
  readonly head?: string
  readonly rebuild?: boolean
  readonly renew?: boolean
}

/** Milliseconds between two signs of life. */
const PACE = 5000

/** Runs `onrecord verify` and returns its exit code: 0 only where all is as it was written. */
export async function runVerify(options: VerifyCommandOptions): Promise<number> {
  return withLedger(options, options.rebuild || options.renew ? 'change' : 'look', async (ledger) => {
    if (options.rebuild) await ledger.rebuild()
    let due = performance.now() + PACE
    const onProgress = (share: number, doing: string): void => {
      if (options.quiet || performance.now() < due) return
      due = performance.now() + PACE
      process.stderr.write(`onrecord: checking ${doing} · ${Math.round(share * 100)} %\n`)
    }
    const { head, renew = false } = options
    const verified = await ledger.verify({ onProgress, renew, ...(head === undefined ? {} : { head }) })
    const { summary, problems, checked, sealed, erased, renewed } = verified
    if (options.json) process.stdout.write(`${JSON.stringify(verified, null, 2)}\n`)
    else {
      process.stdout.write(problemMessages(problems))
      const lines = [
        verdictText(options, verified),
        `  ${counted(summary.entries, 'entry', 'entries')}, ${counted(summary.documents, 'document')}, ${counted(summary.claims, 'claim')}`,
        ...hiddenLines('entry', 'entries', { sealed, erased }),
        ...hiddenLines('passage', 'passages', verified.passages),
        ...checked.map((what) => `  checked: ${what}`),
        `  head: ${summary.head}`,
      ]
      process.stdout.write(`${lines.join('\n')}\n`)
    }
    return problems.length === 0 || renewed ? EXIT.all : EXIT.some
  })
}

/** "not shown: 2 entries erased, 1 sealed" */
function hiddenLines(one: string, more: string, { sealed, erased }: Verified['passages']): string[] {
  if (sealed + erased === 0) return []
  const first = sealed > 0 ? sealed : erased
  const rest = sealed > 0 && erased > 0 ? `, ${erased} erased` : ''
  return [`  not shown: ${counted(first, one, more)} ${sealed > 0 ? 'sealed' : 'erased'}${rest}`]
}

/** What was found, in one line. */
function verdictText(
  { ledger, renew = false }: VerifyCommandOptions,
  { problems, renewed, saysTheSame }: Verified,
): string {
  if (problems.length === 0) return `${ledger} is whole: all is as it was written.`
  const found = counted(problems.length, 'problem')
  if (renewed) return `${ledger} says what was written. Its bytes, ${found}, are taken as they are from now on.`
  const not = renew ? ' The checks of its bytes are not made anew.' : ''
  return saysTheSame
    ? `${ledger} says what was written, but its bytes are not those that were written: ${found}.${not}`
    : `${ledger} is not whole: ${found}.${not}`
}

/** Problems as lines, with what to do once below those of which it is the same. */
function problemMessages(problems: readonly Problem[]): string {
  return problems
    .map((problem, at) => {
      const [message, hint] = problemMessage(problem).split('\n')
      return problems[at + 1]?.hint === problem.hint ? `${message}\n` : `${message}\n${hint}\n`
    })
    .join('')
}
