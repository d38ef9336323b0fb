import { type EntryRange, EVENTS, type Ledger } from '../../app/ledger/index.ts'
import { EXIT } from '../exit-code.ts'
import { lookOf } from '../text/look.ts'
import { shownText } from '../text/shown-text.ts'
import { UsageError } from '../usage-error.ts'
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

/** The whole id of a document, a claim or an incident, of which the beginning may be given. */
async function wholeSubject(ledger: Ledger, subject: string): Promise<string> {
  const [document, ...claim] = subject.split('#')
  const kept = await ledger.document(document)
  if (kept !== null) return [kept.id, ...claim].join('#')
  const found: string[] = []
  for await (const { id, merged } of ledger.incidents()) {
    found.push(...[id, ...merged].filter((one) => one.startsWith(subject)))
  }
  return found.length === 1 ? found[0] : subject
}

/** Runs `onrecord log` and returns its exit code. */
export async function runLog(options: LogCommandOptions): Promise<number> {
  if (options.event !== undefined && !(EVENTS as readonly string[]).includes(options.event))
    throw new UsageError(
      `Unexpected --event ${shownText(options.event)}, expected one of ${EVENTS.join(', ')}`,
      'See onrecord log --help.',
    )
  return withLedger(options, 'look', async (ledger) => {
    const look = lookOf(options)
    const { subject, by, event, after, before, limit } = options
    const whole = subject === undefined ? undefined : await wholeSubject(ledger, subject)
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
