import type { RawClaim } from '../raw-claim.ts'

/** "12 people were killed and wounded": one number for both is casualties. */
export function joinCasualties(claims: RawClaim[]): void {
  if (claims.length < 2) return
  // "shot and killed": the shooting says no more than the killing.
  for (let at = claims.length - 1; at >= 0; at--)
    if (claims[at].rule === 'casualties/shoot' && isToldAsHarm(claims, claims[at])) claims.splice(at, 1)
  for (let at = 0; at < claims.length; at++) {
    const claim = claims[at]
    const twin = twinOf(claims, at)
    if (twin < 0) continue
    const other = claims[twin]
    claims[at] = {
      ...claim,
      measure: 'casualties',
      rule: 'casualties/dead-and-injured',
      trigger: {
        start: Math.min(claim.trigger.start, other.trigger.start),
        end: Math.max(claim.trigger.end, other.trigger.end),
      },
      evidence: {
        start: Math.min(claim.evidence.start, other.evidence.start),
        end: Math.max(claim.evidence.end, other.evidence.end),
      },
    }
    claims.splice(twin, 1)
  }
}

/** Another claim has its number, of those killed or injured. */
function isToldAsHarm(claims: readonly RawClaim[], { quantity }: RawClaim): boolean {
  for (const { measure, quantity: other } of claims)
    if ((measure === 'killed' || measure === 'injured') && other.start === quantity.start) return true
  return false
}

/** The place of the first claim behind the one at `at` that has its number, the one of the killed and the other of the injured; else -1. */
function twinOf(claims: readonly RawClaim[], at: number): number {
  const { quantity, measure } = claims[at]
  for (let next = at + 1; next < claims.length; next++)
    if (claims[next].quantity.start === quantity.start && isHarmPair(claims[next].measure, measure)) return next
  return -1
}

function isHarmPair(a: string, b: string): boolean {
  return (a === 'killed' && b === 'injured') || (a === 'injured' && b === 'killed')
}
