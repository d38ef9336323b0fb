import {
  type Agreement,
  addClaim,
  agreementOn,
  type Changes,
  type FoundClaim,
  type Ledger,
  personHere,
  type Review,
  reviewClaim,
} from '../../app/ledger/index.ts'
import { EXIT } from '../exit-code.ts'
import { lookOf } from '../text/look.ts'
import { counted, idText } from '../text/number-words.ts'
import { shownText } from '../text/shown-text.ts'
import { UsageError } from '../usage-error.ts'
import { foundLines, shortId } from './found-lines.ts'
import { type LedgerOptions, withLedger } from './with-ledger.ts'

/** Options of `onrecord review` as the command line gives them. */
export interface ReviewCommandOptions extends LedgerOptions {
  readonly accept?: boolean
  readonly withdraw?: boolean
  readonly notACount?: boolean
  readonly set?: Changes
  readonly add?: string
  readonly why?: string
  readonly by?: string
  readonly independent?: boolean
  readonly limit: number
}

const DONE: Readonly<Record<Review['verdict'], string>> = {
  accepted: 'is accepted',
  corrected: 'is corrected; what the engine read stays beside it',
  withdrawn: 'is withdrawn; it stays in the record',
  'not-a-count': 'is no count',
}

/** Runs `onrecord review` and returns its exit code. */
export async function runReview(id: string | undefined, options: ReviewCommandOptions): Promise<number> {
  const verdicts = verdictsOf(options)
  if (verdicts.length > 1)
    throw new UsageError(
      `Unexpected ${verdicts.length} decisions, expected one`,
      'Give one of --accept, --set, --withdraw, --not-a-count.',
    )
  if (id === undefined || !id.includes('#')) {
    if (options.add !== undefined && options.independent)
      throw new UsageError(
        'Unexpected --add with --independent, expected one of them',
        'A claim that is added stands for all at once: agree on it, and add it without --independent.',
      )
    if (options.add !== undefined && id !== undefined) return addByHand(id, options.add, options)
    if (verdicts.length > 0)
      throw new UsageError(
        'Unexpected decision without a claim, expected <document>#<claim>',
        '"onrecord review" lists claims that wait.',
      )
    return withLedger(options, 'look', (ledger) => showWaiting(ledger, id, options))
  }
  const [verdict] = verdicts
  if (verdict === undefined)
    throw new UsageError(
      `Unexpected ${shownText(id)} without a decision`,
      'Give one of --accept, --set part=value, --withdraw, --not-a-count.',
    )
  if (verdict !== 'accepted' && !options.why?.trim())
    throw new UsageError(
      'Unexpected decision without a reason, expected --why',
      'It stays in the ledger with your name.',
    )
  return withLedger(options, 'change', async (ledger) => {
    const review: Review = {
      actor: options.by ?? personHere(),
      verdict,
      reason: options.why ?? null,
      ...(verdict === 'corrected' ? { changes: options.set ?? {} } : {}),
      ...(options.independent ? { independent: true } : {}),
    }
    await reviewClaim(ledger, id, review)
    const done = options.independent
      ? 'is coded. It decides nothing: another may code it, too, and somebody decides without --independent'
      : DONE[verdict]
    if (options.json) process.stdout.write(`${JSON.stringify({ claim: id, verdict })}\n`)
    else process.stdout.write(`${shortId(id)} ${done}.\n`)
    if (!options.quiet) await tellOfLater(ledger, id)
    return EXIT.all
  })
}

/** Decisions go to a changed article when it is added, not later. */
async function tellOfLater(ledger: Ledger, id: string): Promise<void> {
  const later = (await ledger.document(id.slice(0, id.indexOf('#'))))?.revisedBy.at(-1)
  if (later === undefined) return
  process.stderr.write(
    `onrecord: ${shortId(later)} takes the place of that report; what is decided now is not carried over to it\n`,
  )
}

function verdictsOf({ accept, withdraw, notACount, set, add }: ReviewCommandOptions): Review['verdict'][] {
  const corrects = set !== undefined && add === undefined
  return [
    ...(accept ? (['accepted'] as const) : []),
    ...(corrects ? (['corrected'] as const) : []),
    ...(withdraw ? (['withdrawn'] as const) : []),
    ...(notACount ? (['not-a-count'] as const) : []),
  ]
}

async function addByHand(document: string, words: string, options: ReviewCommandOptions): Promise<number> {
  return withLedger(options, 'change', async (ledger) => {
    const by = { actor: options.by ?? personHere(), reason: options.why ?? null }
    const id = await addClaim(ledger, document, words, options.set ?? {}, by)
    if (options.json) process.stdout.write(`${JSON.stringify({ claim: id, verdict: 'added' })}\n`)
    else process.stdout.write(`${shortId(id)} is added.\n`)
    return EXIT.all
  })
}

/** What waits for a person, and how reviewers of a document agree. */
async function showWaiting(ledger: Ledger, id: string | undefined, options: ReviewCommandOptions): Promise<number> {
  const kept = id === undefined ? null : await ledger.document(id)
  if (id !== undefined && kept === null) {
    process.stderr.write(
      `onrecord: Unexpected id ${shownText(id)}, expected that of a document or claim\n  onrecord search finds ids.\n`,
    )
    return EXIT.nothing
  }
  const { claims, more } = await waitingOf(ledger, kept?.id ?? null, options.limit)
  const agreement = kept === null ? [] : await agreementOn(ledger, kept.id)
  if (options.json) {
    process.stdout.write(`${JSON.stringify({ waiting: claims, more, agreement }, null, 2)}\n`)
    return EXIT.all
  }
  process.stdout.write(waitingText(claims, lookOf(options)))
  for (const one of agreement) process.stdout.write(agreementText(one))
  if (claims.length === 0 && agreement.length === 0) process.stdout.write('Nothing waits for review.\n')
  if (more && !options.quiet) process.stderr.write('onrecord: more wait; --limit shows more\n')
  return EXIT.all
}

/** Claims that wait, in the order of their texts: of one document from its beginning, else of the latest documents. */
async function waitingOf(
  ledger: Ledger,
  document: string | null,
  limit: number,
): Promise<{ readonly claims: readonly FoundClaim[]; readonly more: boolean }> {
  const status = 'unreviewed'
  if (document === null) {
    // What nobody counts any more waits for nobody.
    const { claims, next } = await ledger.search({ status, limit, superseded: false })
    const documents = Map.groupBy(claims, ({ id }) => id.slice(0, id.indexOf('#')))
    return { claims: [...documents.values()].flatMap((own) => own.reverse()), more: next !== null }
  }
  const { claims } = await ledger.search({ status, document, limit: MOST_CLAIMS })
  return { claims: claims.toReversed().slice(0, limit), more: claims.length > limit }
}

/** More claims than this no document has that a person reads. */
const MOST_CLAIMS = 50_000

function waitingText(claims: readonly FoundClaim[], look: ReturnType<typeof lookOf>): string {
  return claims.map((claim) => `${foundLines(claim, look).join('\n')}\n`).join('')
}

function agreementText({ people, claims, share, alpha, differ, alone }: Agreement): string {
  const lines = [
    `${people.map(shownText).join(' and ')} both coded ${counted(claims, 'claim')}${share === null ? '' : `: one verdict on ${Math.round(share * 100)} %`}${alpha === null ? '' : `, Krippendorff's alpha ${alpha.toFixed(2)}`}.`,
    ...differ.flatMap(({ claim, parts, said, status }) => [
      `  ${claim}: they differ in ${parts.join(', ')}; ${status === 'unreviewed' ? 'nobody has decided yet' : `decided: ${idText(status)}`}`,
      ...said.map(
        ({ words, reason }, at) =>
          `      ${shownText(people[at])}: ${shownText(words)}${reason === null ? '' : ` · “${shownText(reason)}”`}`,
      ),
    ]),
    ...people.flatMap((person) => {
      const own = alone.filter((one) => one.person === person).map(({ claim }) => claim)
      return own.length === 0 ? [] : [`  only ${shownText(person)} has coded ${own.join(', ')}`]
    }),
  ]
  return `${lines.join('\n')}\n`
}
