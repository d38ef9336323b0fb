import {
  decidedClaims,
  decisionsLeft,
  type FullEntry,
  type KeptClaim,
  type KeptDocument,
  type Ledger,
} from '../../app/ledger/index.ts'
import { EXIT } from '../exit-code.ts'
import { claimLines, type Look } from '../tables/claim-lines.ts'
import { documentTable } from '../tables/document-table.ts'
import { lookOf } from '../text/look.ts'
import { counted, idText } from '../text/number-words.ts'
import { shownText } from '../text/shown-text.ts'
import { wrapText } from '../text/wrap-text.ts'
import { shortId } from './found-lines.ts'
import { entryLines } from './history-lines.ts'
import { type LedgerOptions, withLedger } from './with-ledger.ts'

/** Runs `onrecord show` and returns its exit code. */
export async function runShow(id: string, options: LedgerOptions): Promise<number> {
  return withLedger(options, 'look', async (ledger) => {
    const look = lookOf(options)
    const kept = id.includes('#') ? await ledger.claim(id) : await ledger.document(id)
    if (kept === null) {
      process.stderr.write(
        `onrecord: Unexpected id ${shownText(id)}, expected that of one document or claim in ${options.ledger}\n  ${/^incident-/.test(id) ? `onrecord incidents ${shownText(id)} shows an incident.` : "onrecord search finds ids; the first letters of a document's id are enough where no other has them."}\n`,
      )
      return EXIT.nothing
    }
    if (options.json) process.stdout.write(`${JSON.stringify(kept, null, 2)}\n`)
    else if ('engines' in kept) process.stdout.write(claimText(kept, look))
    else {
      process.stdout.write(documentText(kept, await earlierForms(ledger, kept), look))
    }
    return EXIT.all
  })
}

function documentText(kept: KeptDocument, earlier: readonly KeptDocument[], look: Look): string {
  const facts = [
    `id ${kept.id}`,
    ...(kept.hidden === null ? [] : [kept.hidden === 'sealed' ? 'sealed: kept, not shown' : 'erased']),
    ...passageFacts(kept.passages),
    ...(kept.retracted ? ['retracted by its publisher'] : []),
    ...(kept.revises === null ? [] : [`takes the place of ${shortId(kept.revises)}`]),
    ...kept.revisedBy.map((id) => `revised by ${shortId(id)}`),
    ...kept.sameText.map((id) => `same text as ${shortId(id)}`),
    ...(kept.report === null ? [] : [`read by ${kept.report.engine}`]),
    ...decidedFacts(kept.history),
    ...leftFacts(earlier, kept),
  ]
  const table =
    kept.report === null
      ? ''
      : documentTable({ output: { ...kept.report, attributions: [], terms: [] }, where: {} }, look)
  return `${table}${facts.flatMap((fact) => wrapText([{ text: fact, style: 'quiet' }], look.paint, { width: look.width, rest: '  ' })).join('\n')}\n${historyText(kept.history, look)}`
}

/** "decided: c1 corrected (Ada), c3 withdrawn (Ben; not read any more)": the last word on each claim. */
function decidedFacts(history: readonly FullEntry[]): string[] {
  const told = decidedClaims(history).map(({ claim, verdict, person, carriedFrom, readSince }) => {
    const from = carriedFrom === null ? '' : `, on ${shortId(carriedFrom)}`
    const since =
      readSince === 'same' ? '' : readSince === 'otherwise' ? '; read otherwise since' : '; not read any more'
    return `${shownText(claim)} ${idText(verdict)} (${shownText(person)}${from}${since})`
  })
  return told.length === 0 ? [] : [`decided: ${told.join(', ')}`]
}

/** The forms of a report that it takes the place of, the nearest first. */
async function earlierForms(ledger: Ledger, kept: KeptDocument): Promise<KeptDocument[]> {
  const forms: KeptDocument[] = []
  let { revises } = kept
  while (revises !== null && forms.length < MOST_FORMS) {
    const form = await ledger.document(revises)
    if (form === null) break
    forms.push(form)
    revises = form.revises
  }
  return forms
}

/** As many as decisions are carried over from. */
const MOST_FORMS = 20

/** "not carried over: 275070d0367d#c2 corrected (Ada)": what was decided on the reports that it takes the place of. */
function leftFacts(earlier: readonly KeptDocument[], { history }: KeptDocument): string[] {
  const left = decisionsLeft(
    history,
    earlier.map((form) => form.history),
  ).map(({ claim, verdict, person }) => `${shortId(claim)} ${idText(verdict)} (${shownText(person)})`)
  return left.length === 0 ? [] : [`not carried over: ${left.join(', ')}`]
}

/** "2 passages of its text are erased (entry 57)" */
function passageFacts(passages: KeptDocument['passages']): string[] {
  return (['sealed', 'erased'] as const).flatMap((state) => {
    const own = passages.filter((passage) => passage.state === state)
    if (own.length === 0) return []
    const seals = [...new Set(own.map(({ seal }) => seal))].join(', ')
    return [
      `${counted(own.length, 'passage')} of its text ${own.length === 1 ? 'is' : 'are'} ${state} (entry ${seals})`,
    ]
  })
}

function claimText(kept: KeptClaim, look: Look): string {
  const { document, claim, engines, status } = kept
  const lines: string[] = []
  const words = document.document
  if (words !== null && claim !== null) lines.push(...claimLines(words, [{ ...claim, partOf: null }], look))
  if (words !== null && engines !== null && JSON.stringify(engines) !== JSON.stringify(claim)) {
    lines.push(look.paint('heading', 'As the engine reads it'), '')
    lines.push(...claimLines(words, [{ ...engines, partOf: null }], look))
  }
  lines.push(look.paint('quiet', `id ${kept.id}`), look.paint('quiet', idText(status)))
  if (engines === null && status !== 'added' && document.report !== null)
    lines.push(look.paint('quiet', `${shownText(document.report.engine)} reads no claim there any more`))
  return `${lines.join('\n')}\n${historyText(kept.history, look)}`
}

function historyText(history: readonly FullEntry[], look: Look): string {
  if (history.length === 0) return ''
  const digits = String(history[history.length - 1].sequence).length
  const lines = history.flatMap((entry) => entryLines(entry, look, digits))
  return `\n${look.paint('heading', 'History')}\n\n${lines.join('\n')}\n`
}
