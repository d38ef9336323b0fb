import { type KeptClaim, type Ledger, LedgerError, type NewEntry, type Verdict } from '../../ledger/index.ts'
import type { Claim, Document } from '../../model/index.ts'
import { applyChanges, type Changes } from './apply-changes.ts'

/** A person's word on a claim. */
export interface Review {
  readonly actor: string
  readonly verdict: Exclude<Verdict, 'added'>
  readonly reason: string | null
  /** What is otherwise than it was read: parts of a claim by their names. Only with `corrected`. */
  readonly changes?: Changes
  /** A reading of one's own, that others do not see in the claim until somebody decides. */
  readonly independent?: boolean
}

/** Enters a decision on a claim, or a reviewer's independent reading of it. The engine's claim stays beside it. */
export async function reviewClaim(ledger: Ledger, id: string, review: Review): Promise<void> {
  const kept = await claimOf(ledger, id)
  const { actor, verdict, reason } = review
  const basis = kept.claim ?? kept.engines
  if (verdict === 'corrected' && (!review.changes || Object.keys(review.changes).length === 0))
    throw problem(
      'nothing-changed',
      `Unexpected correction of ${kept.id} without a change, expected what is otherwise`,
      'Say what is otherwise: --set low=12 --set place.name=Goma.',
    )
  if (verdict !== 'corrected' && review.changes && Object.keys(review.changes).length > 0)
    throw problem(
      'not-a-correction',
      `Unexpected changes with "${verdict}", expected them with "corrected"`,
      'Correct the claim, or leave the changes out.',
    )
  if (verdict === 'corrected' && basis === null)
    throw problem(
      'no-claim',
      `Unexpected correction of ${kept.id}, whose words are sealed or erased, expected a claim that is shown`,
      'Only what is shown can be corrected.',
    )
  const claim = verdict === 'corrected' ? applyChanges(basis as Claim, review.changes as Changes, aboutOf(kept)) : null
  const payload = { verdict, claim, reason }
  const entry: NewEntry = review.independent
    ? { actor, event: 'claim-coded', subject: kept.id, payload }
    : { actor, event: 'claim-reviewed', subject: kept.id, payload }
  await ledger.append([entry])
}

/** Adds a claim that no engine read, by its words in a document. Returns its id in the ledger. */
export async function addClaim(
  ledger: Ledger,
  document: string,
  words: string,
  changes: Changes,
  by: { readonly actor: string; readonly reason: string | null },
): Promise<string> {
  const kept = await ledger.document(document)
  if (!kept?.document)
    throw problem(
      'unknown-document',
      `Unexpected document ${document}, expected one that is there and not sealed`,
      '"onrecord search" finds documents.',
    )
  const claim = applyChanges(blankClaim(kept.document, words), changes, kept.document)
  const taken = new Set(kept.report?.claims.map(({ id }) => id) ?? [])
  for (const { subject } of kept.history) taken.add(subject.slice(subject.indexOf('#') + 1))
  let number = 1
  while (taken.has(`h${number}`)) number++
  const id = `${kept.id}#h${number}`
  const payload = { verdict: 'added', claim: { ...claim, id: `h${number}` }, reason: by.reason } as const
  await ledger.append([{ actor: by.actor, event: 'claim-reviewed', subject: id, payload }])
  return id
}

/** A claim of which nothing is known but its words. */
export function blankClaim(document: Document, words: string): Claim {
  const start = document.text.indexOf(words)
  if (words === '' || start < 0)
    throw problem(
      'words-not-found',
      `Unexpected words "${words.slice(0, 80)}", expected words of the document`,
      'Copy them from the text, letter for letter.',
    )
  const evidence = { start, end: start + words.length, text: words }
  return {
    id: '',
    kind: 'count',
    measure: null,
    event: null,
    quantity: null,
    trigger: null,
    unit: null,
    role: null,
    population: [],
    actors: [],
    cause: null,
    target: null,
    place: null,
    time: null,
    asOf: null,
    scope: null,
    certainty: 'stated',
    counting: null,
    stance: 'asserts',
    attribution: null,
    partOf: null,
    evidence,
    doubts: [],
    rule: 'person',
  }
}

async function claimOf(ledger: Ledger, id: string): Promise<KeptClaim> {
  const kept = await ledger.claim(id)
  if (kept) return kept
  throw problem(
    'unknown-claim',
    `Unexpected claim ${id}, expected one that the ledger has`,
    'A claim is <document>#<claim>; "onrecord search" finds it.',
  )
}

function aboutOf({ document }: KeptClaim): Pick<Document, 'text' | 'publisher'> {
  return document.document ?? { text: '', publisher: null }
}

function problem(code: string, message: string, hint: string): LedgerError {
  return new LedgerError(code, message, {}, hint)
}
