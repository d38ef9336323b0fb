import type { Claim, Toll } from '../model/index.ts'
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

/**
 * Returns a reading's tolls as they stand with people's decisions: of the claims that add up to each only those that
 * stand and still tell of the same, with their sum. An alternative that stands takes the place of a toll of which
 * nothing is left.
 */
export function standingTolls(tolls: readonly Toll[], read: readonly Claim[], decisions: Decisions): Toll[] {
  if (decisions.size === 0) return [...tolls]
  const before = new Map(read.map((claim) => [claim.id, claim]))
  const now = new Map(standingClaims(read, decisions).map((claim) => [claim.id, claim]))
  const isLeft = (id: string): boolean => {
    const [old, claim] = [before.get(id), now.get(id)]
    return old !== undefined && claim?.quantity != null && areOfOneToll(old, claim)
  }
  return tolls.flatMap((toll) => {
    const touched = [toll.claims, ...toll.alternatives].flat().some((id) => before.get(id) !== now.get(id))
    if (!touched) return [toll]
    const alternatives = toll.alternatives.filter((set) => set.every(isLeft))
    const left = toll.claims.filter(isLeft)
    const claims = left.length > 0 ? left : alternatives.shift()
    if (claims === undefined) return []
    const quantities = claims.flatMap((id) => now.get(id)?.quantity ?? [])
    const low = quantities.reduce((sum, one) => sum + one.low, 0)
    const isOpen = quantities.some(({ high }) => high === null)
    const high = isOpen ? null : quantities.reduce((sum, one) => sum + (one.high ?? 0), 0)
    return [{ ...toll, claims, alternatives, low, high }]
  })
}

/** A claim that is said to be of something else than it was read is no part of the toll it was read in. */
function areOfOneToll(one: Claim, other: Claim): boolean {
  return one.measure === other.measure && one.scope === other.scope && one.stance === other.stance
}

function stands({ verdict }: ReviewPayload): boolean {
  return verdict !== 'withdrawn' && verdict !== 'not-a-count'
}

/** Returns what people have said of a claim. */
export function statusOf(decision: ReviewPayload | undefined): ClaimStatus {
  return decision?.verdict ?? 'unreviewed'
}
