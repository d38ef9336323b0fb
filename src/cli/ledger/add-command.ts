import { type InputFormat, LANGUAGES, languageName } from '../../app/index.ts'
import { type AddedDocument, addInputs, personHere, rereadLedger } from '../../app/ledger/index.ts'
import type { Problem } from '../../model/index.ts'
import { EXIT } from '../exit-code.ts'
import type { Look } from '../tables/claim-lines.ts'
import { problemMessage, whereText } from '../tables/problem-lines.ts'
import { lookOf } from '../text/look.ts'
import { counted, idText } from '../text/number-words.ts'
import { shownText } from '../text/shown-text.ts'
import { wrapText } from '../text/wrap-text.ts'
import { UsageError } from '../usage-error.ts'
import { shortId } from './found-lines.ts'
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
  if (inputs.length === 0 && !options.reread) {
    throw new UsageError(
      'Unexpected end of the command, expected a FILE, a folder, or - for standard input',
      'Try onrecord add report.txt. See onrecord add --help.',
    )
  }
  return withLedger(options, inputs.length === 0 ? 'change' : 'write', async (ledger) => {
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
    const look = lookOf(options)
    const { language, input, workers, reread = false, by = personHere() } = options
    const reading = { language, input, reread, actor: by, onProblem, ...(workers === undefined ? {} : { workers }) }
    const all = inputs.length === 0 ? rereadLedger(ledger, reading) : addInputs(ledger, inputs, reading)
    for await (const added of all) {
      tally.set(added.outcome, (tally.get(added.outcome) ?? 0) + 1)
      claims += newClaims(added)
      if (added.problems.length > 0) troubled++
      for (const problem of added.problems) tell(problem)
      process.stdout.write(options.json ? `${JSON.stringify(added)}\n` : addedText(added, look))
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
      process.stderr.write(
        tally.size === 0 && inputs.length === 0
          ? `onrecord: nothing of ${options.ledger} waits to be read again\n`
          : `onrecord: ${tallyText(tally)} · ${counted(claims, 'new claim')} · in ${options.ledger}\n`,
      )
    }
    if (tally.size === 0) return inputs.length === 0 && missed === 0 ? EXIT.all : EXIT.nothing
    return missed + troubled > 0 ? EXIT.some : EXIT.all
  })
}

/** A reading that is read again brings only what the one before had not; a retraction brings nothing. */
function newClaims({ outcome, claims, changes }: AddedDocument): number {
  if (changes !== null) return changes.added.length
  return outcome === 'added' || outcome === 'revised' ? claims : 0
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

function addedText(
  { outcome, document, claims, where, title, revises, changes, decisions }: AddedDocument,
  look: Look,
): string {
  const { paint } = look
  const parts = [
    paint(outcome === 'known' ? 'quiet' : 'strong', OUTCOME_TEXT[outcome].padEnd(13)),
    document.slice(0, 12),
    outcome === 'known' || outcome === 'retracted' ? '' : counted(claims, 'claim').padStart(11),
    title === null ? whereText(where) : shownText(title),
    revises === null ? '' : paint('quiet', `(instead of ${revises.slice(0, 12)})`),
    changes === null ? '' : paint('quiet', `(${changesText(changes)})`),
  ]
  return `${parts.filter((part) => part !== '').join('  ')}\n${changes === null ? '' : decidedText(changes)}${decisions === null ? '' : carriedText(decisions, look)}`
}

/** Which claims that people had decided on a newer engine reads otherwise: their decisions stay. */
function decidedText({ decided, gone }: NonNullable<AddedDocument['changes']>): string {
  return decided
    .map((id) => {
      const now = gone.includes(id) ? 'is not read any more' : 'is read otherwise now'
      return `    ${shownText(id)} ${now}; what people decided on it stays\n`
    })
    .join('')
}

/** What became of decisions on the reports that this one takes the place of, a line each kind. */
function carriedText({ carried, left }: NonNullable<AddedDocument['decisions']>, { width, paint }: Look): string {
  const told = (what: string, decisions: typeof left): string[] => {
    if (decisions.length === 0) return []
    const list = decisions.map(
      ({ claim, verdict, person }) => `${shortId(claim)} ${idText(verdict)} (${shownText(person)})`,
    )
    return wrapText([{ text: `${what}: ${list.join(', ')}` }], paint, { width, first: '    ', rest: '      ' })
  }
  const lines = [
    ...told('carried over, where words and reading are the same', carried),
    ...told('not carried over', left),
  ]
  return lines.map((line) => `${line}\n`).join('')
}

/** "changed c2, c5; new c9; gone e1" */
function changesText({ changed, added, gone }: NonNullable<AddedDocument['changes']>): string {
  const parts = [
    ['changed', changed],
    ['new', added],
    ['gone', gone],
  ] as const
  const told = parts.filter(([, ids]) => ids.length > 0).map(([what, ids]) => `${what} ${listedText(ids)}`)
  return told.length === 0 ? 'nothing changed' : told.join('; ')
}

/** So many ids are told one by one. */
const IDS = 8

function listedText(ids: readonly string[]): string {
  const rest = ids.length - IDS
  return ids.slice(0, IDS).map(shownText).join(', ') + (rest > 0 ? ` and ${rest} more` : '')
}
