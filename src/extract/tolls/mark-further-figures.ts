import type { Discourse, RawAttribution } from '../discourse.ts'
import type { RawClaim } from '../raw-claim.ts'
import type { ReadSentence } from '../read-document.ts'
import { saidBy } from '../resolve/attribution-of.ts'
import { sentenceOf } from '../sentence-of.ts'

/**
 * Marks what a further speaker gives for what was counted before: where several speakers share one verb, their figures
 * stand instead of each other, and nobody adds them up.
 *
 *     The clinic counted 5 dead, the mayor 6 dead, and others 4.
 */
export function markFurtherFigures(sentences: readonly ReadSentence[], attributions: readonly RawAttribution[]): void {
  for (let at = 1; at < attributions.length; at++) {
    const [cue] = attributions[at].cue
    const [before] = attributions[at - 1].cue
    if (cue === undefined || before === undefined || cue.start !== before.start) continue
    const claims = sentenceOf(sentences, attributions[at].sentence)?.claims ?? []
    for (const { start, end } of attributions[at].content)
      for (const claim of claims)
        if (claim.quantity.start >= start && claim.quantity.end <= end && isToldBefore(claims, claim, cue.start, start))
          claim.instead = true
  }
}

/** Notes with each count by whom it is said: two speakers' figures are never added up. */
export function markSpeakers(sentences: readonly ReadSentence[], discourse: Discourse): void {
  if (discourse.attributions.length === 0) return
  for (const { claims } of sentences)
    for (const claim of claims) claim.attribution = saidBy(claim.trigger, claim.quantity, discourse)
}

/** Another speaker under the same verb has counted the same. */
function isToldBefore(claims: readonly RawClaim[], { measure }: RawClaim, from: number, to: number): boolean {
  return claims.some((other) => other.measure === measure && other.quantity.start >= from && other.quantity.start < to)
}
