import { ENGINE } from '../../extract/index.ts'
import { type Intake, type Taken, takeIn } from '../../intake/index.ts'
import type { Added, AddedPayload, KeptDocument, Ledger } from '../../ledger/index.ts'
import type { Problem, Where } from '../../model/index.ts'
import { type PlacedOutput, type ReadOptions, readTaken } from '../read.ts'

export interface AddInputsOptions extends Omit<ReadOptions, 'numbers' | 'choose'> {
  /** The person who adds. */
  readonly actor: string
  /** Whether known documents that an earlier engine read are read again. Default false. */
  readonly reread?: boolean
}

/** What became of one document of the input. */
export interface AddedDocument extends Added {
  readonly where: Where
  readonly title: string | null
  /** Problems of the document; it was added all the same. */
  readonly problems: PlacedOutput['output']['problems']
}

/** Rows that are written in one turn, about; and how long a document waits for others at most, in milliseconds. */
const TURN = { rows: 5000, documents: 1000, wait: 500 } as const

/**
 * Reads files, folders and, for `-`, standard input, and adds what they claim to a ledger. Yields what became of each
 * document when it is on the disk, not before. What the ledger knows already is not read again.
 */
export function addInputs(
  ledger: Ledger,
  inputs: readonly string[],
  options: AddInputsOptions,
): AsyncGenerator<AddedDocument> {
  return addTaken(ledger, takeIn(inputs, options), options)
}

/**
 * Reads the documents of a ledger again that an earlier engine has read, from the texts that it keeps. Documents that are
 * sealed, or were collected by hand, stay as they are.
 */
export function rereadLedger(ledger: Ledger, options: Omit<AddInputsOptions, 'reread'>): AsyncGenerator<AddedDocument> {
  return addTaken(ledger, keptDocuments(ledger), { ...options, reread: true })
}

/** The documents as they were added, with what is sealed of them: their new readings have that sealed, too. */
async function* keptDocuments(ledger: Ledger): AsyncGenerator<Intake> {
  for (const event of ['document-added', 'document-revised'] as const) {
    for await (const { subject, payload, hidden } of ledger.entries({ event, withSealed: true })) {
      if (payload === null || hidden !== null) continue
      const { document } = payload as AddedPayload
      const engine = (await ledger.known([subject])).get(subject)
      if (engine === ENGINE || engine?.startsWith('table ')) continue
      yield { kind: 'document', id: document.id, document, problems: [], where: {} }
    }
  }
}

async function* addTaken(
  ledger: Ledger,
  intake: AsyncIterable<Intake>,
  options: AddInputsOptions,
): AsyncGenerator<AddedDocument> {
  const { actor, reread = false, ...reading } = options
  const passedOver: AddedDocument[] = []
  const choose = async (batch: readonly Taken[]): Promise<Taken[]> => {
    const known = await ledger.known(batch.map(({ document }) => document.id))
    return batch.filter((taken) => {
      const engine = known.get(taken.document.id)
      // Only the ledger can tell whether a retraction is news.
      const isNews = engine === undefined || taken.document.retracted || (reread && engine !== ENGINE)
      if (!isNews) passedOver.push(knownAlready(taken))
      return isNews
    })
  }
  const outputs = readTaken(intake, { ...reading, choose })
  for await (const turn of inTurns(outputs)) {
    yield* passedOver.splice(0)
    if (turn.length === 0) continue
    const added = await ledger.add(
      turn.map(({ output }) => output),
      { actor, reread },
    )
    for (const [at, one] of added.entries()) {
      const { output, where } = turn[at]
      const problems = [...output.problems, ...(await sealedBefore(ledger, one, where))]
      yield { ...one, where, title: output.document.title, problems }
    }
  }
  yield* passedOver.splice(0)
}

/** What was sealed in a report is not sealed in its revision, which is another text: whoever adds it is told. */
async function sealedBefore(ledger: Ledger, { document, revises, outcome }: Added, where: Where): Promise<Problem[]> {
  if (revises === null || outcome !== 'revised') return []
  let earlier = await ledger.document(revises)
  // Every earlier form of it may have had the words.
  for (let step = 0; step < MOST_REVISIONS && earlier !== null && !hides(earlier); step++)
    earlier = earlier.revises === null ? null : await ledger.document(earlier.revises)
  if (earlier === null || !hides(earlier)) return []
  const how =
    earlier.hidden === 'erased' || earlier.passages.some(({ state }) => state === 'erased') ? 'erased' : 'sealed'
  return [
    {
      code: 'revises-sealed',
      message: `Unexpected revision of a report of which words are ${how}, expected to know whether they are to go here, too`,
      where,
      hint: `Look with onrecord show ${document.slice(0, 12)}; onrecord seal ${document.slice(0, 12)} --words "…" --why "…" hides them.`,
    },
  ]
}

/** So many earlier forms of a report are looked at. */
const MOST_REVISIONS = 20

function hides({ hidden, passages }: KeptDocument): boolean {
  return hidden !== null || passages.length > 0
}

function knownAlready({ document, where }: Taken): AddedDocument {
  return {
    document: document.id,
    outcome: 'known',
    entry: null,
    revises: null,
    claims: 0,
    changes: null,
    decisions: null,
    where,
    title: document.title,
    problems: [],
  }
}

/** Gathers outputs into turns of writing: many at once are fast, but nothing waits long for what comes slowly. */
async function* inTurns(outputs: AsyncGenerator<PlacedOutput>): AsyncGenerator<PlacedOutput[]> {
  let turn: PlacedOutput[] = []
  let rows = 0
  let due = 0
  let next = outputs.next()
  try {
    for (;;) {
      const result = await orLate(next, turn.length === 0 ? TURN.wait : due - performance.now())
      if (result !== null && !result.done) {
        if (turn.length === 0) due = performance.now() + TURN.wait
        turn.push(result.value)
        rows += rowsOf(result.value)
        next = outputs.next()
      }
      const isOver = result?.done === true
      const isFull = turn.length > 0 && (rows >= TURN.rows || turn.length >= TURN.documents || performance.now() >= due)
      // An empty turn lets go what was passed over.
      if (result === null || isFull || (isOver && turn.length > 0)) {
        yield turn
        turn = []
        rows = 0
      }
      if (isOver) return
    }
  } finally {
    // Its fault, if it has one, was met above; what comes later nobody waits for.
    next.catch(() => {})
    await outputs.return(undefined)
  }
}

function rowsOf({ output }: PlacedOutput): number {
  return (
    5 +
    output.claims.reduce(
      (sum, { population, attribution }) => sum + 1 + population.length + (attribution?.sources.length ?? 0),
      0,
    )
  )
}

/** Returns what a promise gives, or `null` where it takes longer than so many milliseconds. */
async function orLate<Value>(promise: Promise<Value>, milliseconds: number): Promise<Value | null> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(resolve, Math.max(0, milliseconds), null)
  })
  try {
    return await Promise.race([promise, late])
  } finally {
    clearTimeout(timer)
  }
}
