import type { Chunk } from '../chunk.ts'
import type { RawClaim } from '../raw-claim.ts'

/**
 * Gives a part whose verb is left out the measure that its adverb tells: of those shot, "one fatally" was killed, and
 * "two critically" were injured.
 *
 *     Nine people were shot, {quantity:one} {measure:fatally}.
 */
export function tellOutcomes(claims: RawClaim[], chunks: readonly Chunk[]): void {
  for (let at = 0; at < claims.length; at++) {
    const claim = claims[at]
    if (claim.partOf === null || (claim.measure !== 'casualties' && claim.measure !== 'injured')) continue
    const adverb = chunks[chunks.indexOf(claim.noun) + 1]
    if (adverb?.kind !== 'adverb') continue
    const lists = adverb.unit.lists
    const isFatal = lists?.has('fatalAdverbs') ?? false
    if (!isFatal && !(claim.measure === 'casualties' && lists?.has('woundAdverbs'))) continue
    claims[at] = {
      ...claim,
      measure: isFatal ? 'killed' : 'injured',
      rule: isFatal ? 'killed/kill' : 'injured/condition',
      trigger: { start: adverb.start, end: adverb.end },
      triggerUnit: adverb.unit,
      evidence: { start: claim.evidence.start, end: Math.max(claim.evidence.end, adverb.end) },
      trace: 'a part, by its adverb',
    }
  }
}
