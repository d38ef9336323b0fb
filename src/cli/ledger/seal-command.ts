import { type Ledger, passageWords, personHere, type SealEntry, type SealOrder } from '../../app/ledger/index.ts'
import { EXIT } from '../exit-code.ts'
import { lookOf } from '../text/look.ts'
import { counted } from '../text/number-words.ts'
import { shownText } from '../text/shown-text.ts'
import { wrapText } from '../text/wrap-text.ts'
import { UsageError } from '../usage-error.ts'
import { passageLines } from './passage-lines.ts'
import { type LedgerOptions, withLedger } from './with-ledger.ts'

/** Options of `onrecord seal` as the command line gives them. */
export interface SealCommandOptions extends LedgerOptions {
  readonly why?: string
  readonly by?: string
  readonly erase?: boolean
  readonly undo?: boolean
  readonly words?: readonly string[]
  readonly part?: string
  readonly yes?: boolean
}

const DONE = {
  seal: 'sealed: kept, and shown nowhere',
  unseal: 'shown again',
  erase: 'erased: gone from this file',
} as const
const COPIES = 'Copies, exports and backups that were made before still have it.'
const ID_TELLS =
  'A document’s id is a hash of its whole text: who has all the rest and guesses the words can see that they guessed right. Where that is a danger, erase the document.'

/** Runs `onrecord seal` and returns its exit code. */
export async function runSeal(subject: string | undefined, options: SealCommandOptions): Promise<number> {
  const { erase, undo, words = [], part } = options
  if (erase && undo) {
    throw new UsageError(
      'Unexpected --erase with --undo, expected one of them',
      'What is erased cannot be shown again.',
    )
  }
  if (undo && (words.length > 0 || part !== undefined)) {
    throw new UsageError(
      'Unexpected --undo with words, expected the entry that sealed them',
      '"onrecord log --event sealed" numbers such entries: onrecord seal NUMBER --undo shows again what one sealed.',
    )
  }
  const isClaim = subject?.includes('#') === true
  if (part !== undefined && !isClaim) {
    throw new UsageError(
      'Unexpected --part without a claim, expected <document>#<claim>',
      'onrecord search finds claims.',
    )
  }
  if (subject === undefined && words.length === 0) {
    throw new UsageError(
      'Unexpected nothing to seal, expected an ID, --words, or both',
      'onrecord seal 3f2a91c4 seals a document; --words "a name" finds a name in all of the ledger.',
    )
  }
  const isPassages = words.length > 0 || isClaim
  const mustSayWhy = !isPassages || options.yes === true
  if (mustSayWhy && !options.why?.trim()) {
    throw new UsageError(
      'Unexpected seal without a reason, expected --why',
      'It stays in the ledger for ever, with your name. Name nobody in it.',
    )
  }
  return withLedger(options, mustSayWhy ? 'change' : 'look', async (ledger) => {
    const action: SealOrder['action'] = erase ? 'erase' : undo ? 'unseal' : 'seal'
    const passages = isPassages
      ? [...words, ...(isClaim ? await passageWords(ledger, subject ?? '', part ?? 'evidence') : [])]
      : null
    const order: SealOrder = {
      action,
      reason: options.why ?? '',
      actor: options.by ?? personHere(),
      subject: subjectOf(subject),
      ...(passages === null ? {} : { words: passages }),
    }
    if (passages !== null && !options.yes) return preview(ledger, order, passages, options)
    const entries = await ledger.seal(order)
    if (options.json) process.stdout.write(`${JSON.stringify(entries)}\n`)
    else {
      const { width, paint } = lookOf(options)
      const lines = doneText(order, subject, entries).flatMap((text) => wrapText([{ text }], paint, { width }))
      process.stdout.write(lines.map((line) => `${line}\n`).join(''))
    }
    if (action === 'unseal' && typeof order.subject === 'string') await tellStillSealed(ledger, order.subject)
    return EXIT.all
  })
}

/** A document that is shown again may have words that were sealed by themselves. */
async function tellStillSealed(ledger: Ledger, id: string): Promise<void> {
  const sealed = (await ledger.document(id))?.passages.filter(({ state }) => state === 'sealed') ?? []
  if (sealed.length === 0) return
  const [seal] = sealed.map((passage) => passage.seal)
  process.stderr.write(
    `onrecord: ${counted(sealed.length, 'passage')} of its text ${sealed.length === 1 ? 'stays' : 'stay'} sealed: onrecord seal ${seal} --undo shows what that entry sealed\n`,
  )
}

/** Shorter numbers are those of entries; a document's id is given by at least its first eight letters. */
function subjectOf(subject: string | undefined): SealOrder['subject'] {
  if (subject === undefined) return null
  return /^\d{1,7}$/.test(subject) ? Number(subject) : subject.split('#')[0]
}

async function preview(
  ledger: Ledger,
  { action, subject }: SealOrder,
  words: readonly string[],
  options: SealCommandOptions,
): Promise<number> {
  const asked = action === 'erase' ? action : 'seal'
  let due = performance.now() + 5000
  const onProgress = (share: number): void => {
    if (options.quiet || performance.now() < due) return
    due = performance.now() + 5000
    process.stderr.write(`onrecord: looking through the ledger · ${Math.round(share * 100)} %\n`)
  }
  const found = await ledger.passages({ words, subject, action: asked, onProgress })
  if (options.json) process.stdout.write(`${JSON.stringify(found, null, 2)}\n`)
  else {
    const lines = passageLines(found, lookOf(options))
    process.stdout.write(lines.map((line) => `${line}\n`).join(''))
  }
  const quoted = words.map((one) => `“${shownText(one)}”`).join(', ')
  if (found.entries.length === 0) {
    process.stderr.write(
      `onrecord: ${quoted} ${words.length === 1 ? 'stands' : 'stand'} nowhere there\n  Whole words are looked for, in any capitals, in texts, names, reasons and addresses.\n`,
    )
    return EXIT.nothing
  }
  const end = action === 'erase' ? 'erases all that, for ever' : 'seals all that'
  process.stderr.write(
    `onrecord: nothing is ${action === 'erase' ? 'erased' : 'sealed'} yet: --yes --why REASON ${end}\n`,
  )
  return EXIT.all
}

function doneText({ action, words }: SealOrder, subject: string | undefined, entries: readonly SealEntry[]): string[] {
  const numbers =
    entries.length > 5
      ? counted(entries.length, 'entry', 'entries')
      : `${entries.length === 1 ? 'entry' : 'entries'} ${entries.map(({ sequence }) => sequence).join(', ')}`
  const passages = entries.flatMap(({ payload }) => payload.passages ?? [])
  const number = passages.reduce((sum, { marks }) => sum + marks.length, 0)
  const what =
    words === undefined
      ? `${shownText(subject ?? '')} is ${DONE[action]}`
      : `${counted(number, 'passage')} of ${counted(passages.length, 'entry', 'entries')} ${number === 1 ? 'is' : 'are'} ${DONE[action]}`
  return [
    `${what} (${numbers}).`,
    ...(action === 'erase' ? [COPIES] : []),
    ...(action === 'erase' && words !== undefined ? [ID_TELLS] : []),
  ]
}
