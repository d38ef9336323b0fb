import type { ClaimStatus, SearchQuery } from '../../app/ledger/index.ts'
import { EXIT } from '../exit-code.ts'
import { lookOf } from '../look.ts'
import { counted } from '../number-words.ts'
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
  return withLedger(options, 'look', async (ledger) => {
    const asked = Object.fromEntries(
      PARTS.filter((part) => options[part] !== undefined).map((part) => [part, options[part]]),
    )
    const query: SearchQuery = { ...asked, ...(words.length === 0 ? {} : { words: words.join(' ') }) }
    const { claims, next } = await ledger.search(query)
    if (options.json) {
      process.stdout.write(claims.map((claim) => `${JSON.stringify(claim)}\n`).join(''))
    } else {
      const look = lookOf(options)
      process.stdout.write(claims.map((claim) => `${foundLines(claim, look).join('\n')}\n`).join(''))
    }
    if (claims.length === 0) {
      const { claims: all } = await ledger.summary()
      process.stderr.write(
        all === 0
          ? `onrecord: no claims in ${options.ledger} yet\n  onrecord add FILE puts some in.\n`
          : `onrecord: none of ${counted(all, 'claim')} fits\n  Fewer words or options find more; word* finds beginnings.\n`,
      )
      return EXIT.nothing
    }
    if (next !== null && !options.quiet) process.stderr.write(`onrecord: there are more: --after ${next}, or --limit\n`)
    return EXIT.all
  })
}
