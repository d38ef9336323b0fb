import { type InputFormat, LANGUAGES, languageName } from '../../app/index.ts'
import { type AddedDocument, addInputs, personHere } from '../../app/ledger/index.ts'
import type { Problem } from '../../model/index.ts'
import { EXIT } from '../exit-code.ts'
import { problemMessage, whereText } from '../tables/problem-lines.ts'
import { lookOf } from '../text/look.ts'
import { counted } from '../text/number-words.ts'
import { shownText } from '../text/shown-text.ts'
import type { Paint } from '../text/style.ts'
import { UsageError } from '../usage-error.ts'
import { type LedgerOptions, withLedger } from './with-ledger.ts'

/** Options of `onrecord add` as the command line gives them. */
export interface AddCommandOptions extends LedgerOptions {
  readonly by?: string
  readonly reread?: boolean
  readonly workers?: number
  readonly language: string
  readonly input: InputFormat
}

/** Problems of one kind that are told one by one; the rest is counted. */
const TOLD = 20
/** Milliseconds between two signs of life. */
const PACE = 5000

/** Runs `onrecord add` and returns its exit code. */
export async function runAdd(inputs: readonly string[], options: AddCommandOptions): Promise<number> {
  if (!LANGUAGES.includes(options.language.split('-')[0])) {
    throw new UsageError(
      `Unexpected language ${options.language}, expected one with a pack: ${LANGUAGES.map((tag) => `${tag} (${languageName(tag)})`).join(', ')}`,
      'It is taken for texts that do not show their language.',
    )
  }
  return withLedger(options, 'write', async (ledger) => {
    const tally = new Map<AddedDocument['outcome'], number>()
    const told = new Map<string, number>()
    let missed = 0
    let claims = 0
    let troubled = 0
    const tell = (problem: Problem): void => {
      const number = (told.get(problem.code) ?? 0) + 1
      told.set(problem.code, number)
      if (number <= TOLD) process.stderr.write(problemMessage(problem))
    }
    const onProblem = (problem: Problem): void => {
      missed++
      tell(problem)
    }
    // What is acknowledged is on the disk: stopping loses only what nobody was told of.
    const stop = (): void => {
      process.stderr.write(`onrecord: stopped; kept in ${options.ledger}: ${tallyText(tally)}\n`)
      process.exit(130)
    }
    process.once('SIGINT', stop)
    process.once('SIGTERM', stop)
    let due = performance.now() + PACE
    const { paint } = lookOf(options)
    const { language, input, workers, reread = false, by = personHere() } = options
    const reading = { language, input, reread, actor: by, onProblem, ...(workers === undefined ? {} : { workers }) }
    for await (const added of addInputs(ledger, inputs, reading)) {
      tally.set(added.outcome, (tally.get(added.outcome) ?? 0) + 1)
      if (added.outcome !== 'known') claims += added.claims
      if (added.problems.length > 0) troubled++
      for (const problem of added.problems) tell(problem)
      process.stdout.write(options.json ? `${JSON.stringify(added)}\n` : addedText(added, paint))
      if (!options.quiet && performance.now() > due) {
        due = performance.now() + PACE
        process.stderr.write(`onrecord: ${tallyText(tally)} · ${counted(claims, 'claim')}\n`)
      }
    }
    process.off('SIGINT', stop)
    process.off('SIGTERM', stop)
    for (const [code, number] of told) {
      if (number > TOLD) process.stderr.write(`onrecord: … and ${counted(number - TOLD, 'more problem')} ${code}\n`)
    }
    if (!options.quiet) {
      process.stderr.write(`onrecord: ${tallyText(tally)} · ${counted(claims, 'new claim')} · in ${options.ledger}\n`)
    }
    if (tally.size === 0) return EXIT.nothing
    return missed + troubled > 0 ? EXIT.some : EXIT.all
  })
}

const OUTCOMES = ['added', 'revised', 'retracted', 'reread', 'known'] as const
const OUTCOME_TEXT = {
  added: 'added',
  revised: 'revised',
  retracted: 'retracted',
  reread: 'read again',
  known: 'known already',
} as const

/** "12 added, 1 revised, 3 known already" */
function tallyText(tally: ReadonlyMap<AddedDocument['outcome'], number>): string {
  const parts = OUTCOMES.filter((outcome) => tally.has(outcome)).map(
    (outcome) => `${counted(tally.get(outcome) ?? 0, OUTCOME_TEXT[outcome], OUTCOME_TEXT[outcome])}`,
  )
  return parts.length === 0 ? 'nothing added' : parts.join(', ')
}

function addedText({ outcome, document, claims, where, title, revises, changes }: AddedDocument, paint: Paint): string {
  const parts = [
    paint(outcome === 'known' ? 'quiet' : 'strong', OUTCOME_TEXT[outcome].padEnd(13)),
    document.slice(0, 12),
    outcome === 'known' || outcome === 'retracted' ? '' : counted(claims, 'claim').padStart(11),
    title === null ? whereText(where) : shownText(title),
    revises === null ? '' : paint('quiet', `(instead of ${revises.slice(0, 12)})`),
    changes === null ? '' : paint('quiet', `(${changesText(changes)})`),
  ]
  return `${parts.filter((part) => part !== '').join('  ')}\n`
}

/** "3 claims changed, 1 new, 2 gone; 1 of them a person had decided on" */
function changesText({ changed, added, gone, decided }: NonNullable<AddedDocument['changes']>): string {
  const parts = [
    changed.length === 0 ? '' : `${changed.length} changed`,
    added.length === 0 ? '' : `${added.length} new`,
    gone.length === 0 ? '' : `${gone.length} gone`,
  ].filter((part) => part !== '')
  const known = decided.length === 0 ? '' : `; people had decided on ${decided.length} of them`
  return (parts.length === 0 ? 'nothing changed' : parts.join(', ')) + known
}
