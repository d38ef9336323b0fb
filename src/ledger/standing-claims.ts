import type { Claim } from '../model/index.ts'
import type { ClaimStatus } from './contract.ts'
import type { ReviewPayload } from './entry.ts'

/** What people decided last on a claim, by the claim's id in its document. */
export type Decisions = ReadonlyMap<string, ReviewPayload>

/** Returns the claims of a reading as they stand with people's decisions: corrected, without the withdrawn, with the added. */
export function standingClaims(claims: readonly Claim[], decisions: Decisions): Claim[] {
  if (decisions.size === 0) return [...claims]
  const standing: Claim[] = []
  const seen = new Set<string>()
  for (const claim of claims) {
    seen.add(claim.id)
    const decision = decisions.get(claim.id)
    if (decision === undefined) standing.push(claim)
    else if (stands(decision)) standing.push(decision.claim === null ? claim : { ...decision.claim, id: claim.id })
  }
  // What people added, or decided on before a newer reading lost it, stays.
  for (const [id, decision] of decisions) {
    if (!seen.has(id) && stands(decision) && decision.claim !== null) standing.push({ ...decision.claim, id })
  }
  return standing
}

function stands({ verdict }: ReviewPayload): boolean {
  return verdict !== 'withdrawn' && verdict !== 'not-a-count'
}

/** Returns what people have said of a claim. */
export function statusOf(decision: ReviewPayload | undefined): ClaimStatus {
  return decision?.verdict ?? 'unreviewed'
}
