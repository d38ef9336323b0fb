import { measureIds } from '../../app/index.ts'
import type { ClaimStatus, Ledger, SearchQuery } from '../../app/ledger/index.ts'
import { EXIT } from '../exit-code.ts'
import { lookOf } from '../text/look.ts'
import { counted } from '../text/number-words.ts'
import { shownText } from '../text/shown-text.ts'
import { UsageError } from '../usage-error.ts'
import { foundLines } from './found-lines.ts'
import { type LedgerOptions, withLedger } from './with-ledger.ts'

/** Options of `onrecord search` as the command line gives them. */
export interface SearchCommandOptions extends LedgerOptions {
  readonly measure?: string
  readonly event?: string
  readonly place?: string
  readonly source?: string
  readonly party?: string
  readonly from?: string
  readonly to?: string
  readonly rule?: string
  readonly status?: ClaimStatus
  readonly limit: number
  readonly after?: number
  readonly anywhere?: boolean
}

const PARTS = [
  'measure',
  'event',
  'place',
  'source',
  'party',
  'from',
  'to',
  'rule',
  'status',
  'limit',
  'after',
] as const

/** Runs `onrecord search` and returns its exit code. */
export async function runSearch(words: readonly string[], options: SearchCommandOptions): Promise<number> {
  const { measure } = options
  if (measure !== undefined && !measureIds.includes(measure))
    throw new UsageError(
      `Unexpected --measure ${shownText(measure)}, expected one of ${measureIds.join(', ')}`,
      'See onrecord search --help.',
    )
  return withLedger(options, 'look', async (ledger) => {
    const asked = Object.fromEntries(
      PARTS.filter((part) => options[part] !== undefined).map((part) => [part, options[part]]),
    )
    const query: SearchQuery = {
      ...asked,
      ...(words.length === 0 ? {} : { words: words.join(' ') }),
      ...(options.anywhere ? { in: 'reports' as const } : {}),
    }
    const own = await ledger.search(query)
    const mayWiden = query.words !== undefined && query.in === undefined
    // Who looks for a word wants what there is: a sentence may name the market and its claim only the dead.
    const isWidened = mayWiden && own.claims.length === 0 && !options.json
    const { claims, next } = isWidened ? await ledger.search({ ...query, in: 'reports' }) : own
    if (options.json) {
      process.stdout.write(claims.map((claim) => `${JSON.stringify(claim)}\n`).join(''))
    } else {
      const look = lookOf(options)
      process.stdout.write(claims.map((claim) => `${foundLines(claim, look).join('\n')}\n`).join(''))
    }
    if (claims.length === 0) {
      process.stderr.write(await nothingText(ledger, options))
      return EXIT.nothing
    }
    if (options.quiet) return EXIT.all
    if (isWidened) {
      process.stderr.write('onrecord: no claim has these words itself; these stand in reports that have them\n')
    } else if (mayWiden && next === null) {
      const wider = await ledger.search({ ...query, in: 'reports', limit: claims.length + 1 })
      if (wider.next !== null)
        process.stderr.write('onrecord: more stand in reports that have these words: --anywhere\n')
    }
    if (next !== null) process.stderr.write(`onrecord: there are more: --after ${next}, or --limit\n`)
    return EXIT.all
  })
}

/** What may be done where nothing was found. */
async function nothingText(ledger: Ledger, { ledger: file }: SearchCommandOptions): Promise<string> {
  const { claims: all } = await ledger.summary()
  return all === 0
    ? `onrecord: no claims in ${file} yet\n  onrecord add FILE puts some in.\n`
    : `onrecord: none of ${counted(all, 'claim')} fits\n  Fewer words or options find more; word* finds beginnings.\n`
}
