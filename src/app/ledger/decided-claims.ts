import type { FullEntry, ReadPayload, ReviewPayload, Verdict } from '../../ledger/index.ts'
import { canonicalJson } from '../../ledger/index.ts'
import type { Claim } from '../../model/index.ts'

/** The last word on a claim, and whether the engine reads there what it read when that was said. */
export interface DecidedClaim {
  /** Its id in the document. */
  readonly claim: string
  readonly verdict: Verdict
  readonly person: string
  /** `same`: as then, or nobody read it then either. */
  readonly readSince: 'same' | 'otherwise' | 'no more'
}

/** Returns what people decided last on each claim of a document, from its entries in their order. */
export function decidedClaims(history: readonly FullEntry[]): DecidedClaim[] {
  let reading: readonly Claim[] = []
  const last = new Map<string, { verdict: Verdict; person: string; before: Claim | undefined }>()
  const readAs = (id: string): Claim | undefined => reading.find((claim) => claim?.id === id)
  for (const { event, subject, actor, payload } of history) {
    if (payload === null) continue
    if (event === 'document-read') reading = (payload as ReadPayload).claims
    if (event !== 'claim-reviewed') continue
    const id = subject.slice(subject.indexOf('#') + 1)
    last.set(id, { verdict: (payload as ReviewPayload).verdict, person: actor, before: readAs(id) })
  }
  return [...last].map(([claim, { verdict, person, before }]) => {
    const now = readAs(claim)
    const isSame = before === undefined || (now !== undefined && canonicalJson(before) === canonicalJson(now))
    return { claim, verdict, person, readSince: isSame ? 'same' : now === undefined ? 'no more' : 'otherwise' }
  })
}
