import type { RawClaim } from '../raw-claim.ts'

/** "12 people were killed and wounded": one number for both is casualties. */
export function joinCasualties(claims: RawClaim[]): void {
  // "shot and killed": the shooting says no more than the killing.
  for (let at = claims.length - 1; at >= 0; at--) {
    const claim = claims[at]
    if (
      claim.rule === 'casualties/shoot' &&
      claims.some(
        (other) =>
          other !== claim &&
          other.quantity.start === claim.quantity.start &&
          (other.measure === 'killed' || other.measure === 'injured'),
      )
    )
      claims.splice(at, 1)
  }
  for (let at = 0; at < claims.length; at++) {
    const claim = claims[at]
    const twin = claims.findIndex(
      (other, index) =>
        index > at && other.quantity.start === claim.quantity.start && isHarmPair(other.measure, claim.measure),
    )
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

function isHarmPair(a: string, b: string): boolean {
  return (a === 'killed' && b === 'injured') || (a === 'injured' && b === 'killed')
}
