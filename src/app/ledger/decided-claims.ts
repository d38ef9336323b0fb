import type { CarriedPayload, FullEntry, ReadPayload, ReviewPayload, Verdict } from '../../ledger/index.ts'
import { canonicalJson } from '../../ledger/index.ts'
import type { Claim } from '../../model/index.ts'

/** The last word on a claim, and whether the engine reads there what it read when that was said. */
export interface DecidedClaim {
  /** Its id in the document. */
  readonly claim: string
  readonly verdict: Verdict
  readonly person: string
  /** The decision on an earlier form of the document that stands here, too: `<document>#<claim>`; `null` on others. */
  readonly carriedFrom: string | null
  /** `same`: as then, or nobody read it then either. */
  readonly readSince: 'same' | 'otherwise' | 'no more'
}

/** Returns what people decided last on each claim of a document, from its entries in their order. */
export function decidedClaims(history: readonly FullEntry[]): DecidedClaim[] {
  let reading: readonly Claim[] = []
  const last = new Map<string, Omit<DecidedClaim, 'claim' | 'readSince'> & { before: Claim | undefined }>()
  const readAs = (id: string): Claim | undefined => reading.find((claim) => claim?.id === id)
  for (const { event, subject, actor, payload } of history) {
    if (payload === null) continue
    if (event === 'document-read') reading = (payload as ReadPayload).claims
    if (event !== 'claim-reviewed' && event !== 'decision-carried') continue
    const id = subject.slice(subject.indexOf('#') + 1)
    const from = event === 'decision-carried' ? (payload as CarriedPayload).from : null
    const { verdict } = payload as ReviewPayload
    last.set(id, { verdict, person: from?.person ?? actor, carriedFrom: from?.claim ?? null, before: readAs(id) })
  }
  return [...last].map(([claim, { before, ...said }]) => {
    const now = readAs(claim)
    const isSame = before === undefined || (now !== undefined && canonicalJson(before) === canonicalJson(now))
    return { claim, ...said, readSince: isSame ? 'same' : now === undefined ? 'no more' : 'otherwise' }
  })
}

/**
 * Returns the decisions on earlier forms of a document that were not carried to it, by `<document id>#<claim id>`: a
 * person decides on them anew. `earlier` has their entries, the nearest form first.
 */
export function decisionsLeft(later: readonly FullEntry[], earlier: readonly (readonly FullEntry[])[]): DecidedClaim[] {
  const carried = new Set<string>()
  const note = (history: readonly FullEntry[]): void => {
    for (const { event, payload } of history)
      if (event === 'decision-carried' && payload !== null) carried.add((payload as CarriedPayload).from.claim)
  }
  note(later)
  return earlier.flatMap((history) => {
    const document = history[0]?.subject
    const left = decidedClaims(history)
      .map((one) => ({ ...one, claim: `${document}#${one.claim}` }))
      .filter(({ claim, carriedFrom }) => !carried.has(carriedFrom ?? claim))
    note(history)
    return left
  })
}
