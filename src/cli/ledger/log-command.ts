import type { EntryRange } from '../../app/ledger/index.ts'
import { EXIT } from '../exit-code.ts'
import { lookOf } from '../text/look.ts'
import { entryLines } from './history-lines.ts'
import { type LedgerOptions, withLedger } from './with-ledger.ts'

/** Options of `onrecord log` as the command line gives them. */
export interface LogCommandOptions extends LedgerOptions {
  readonly subject?: string
  readonly by?: string
  readonly event?: string
  readonly after?: number
  readonly before?: number
  readonly oldestFirst?: boolean
  readonly limit: number
}

/** Runs `onrecord log` and returns its exit code. */
export async function runLog(options: LogCommandOptions): Promise<number> {
  return withLedger(options, 'look', async (ledger) => {
    const look = lookOf(options)
    const { subject, by, event, after, before, limit } = options
    const whole = subject === undefined ? undefined : ((await ledger.document(subject))?.id ?? subject)
    const range: EntryRange = {
      limit,
      newestFirst: !options.oldestFirst,
      ...(whole === undefined ? {} : { subject: whole }),
      ...(by === undefined ? {} : { actor: by }),
      ...(event === undefined ? {} : { event }),
      ...(after === undefined ? {} : { after }),
      ...(before === undefined ? {} : { before }),
    }
    const { entries } = await ledger.summary()
    let told = 0
    for await (const entry of ledger.entries(range)) {
      told++
      process.stdout.write(
        options.json ? `${JSON.stringify(entry)}\n` : `${entryLines(entry, look, String(entries).length).join('\n')}\n`,
      )
    }
    if (told > 0) return EXIT.all
    process.stderr.write(`onrecord: none of the entries of ${options.ledger} fits\n  onrecord log shows the latest.\n`)
    return EXIT.nothing
  })
}
