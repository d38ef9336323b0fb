import type { Claim, Span } from '../../src/model/index.ts'
import type { GoldClaim } from './gold-report.ts'

/** A marked claim and the claim the engine read in the same place; `found` when their numbers agree. */
export interface Pair {
  readonly gold: GoldClaim
  readonly got: Claim
  readonly found: boolean
}

export interface Matching {
  readonly pairs: readonly Pair[]
  readonly missed: readonly GoldClaim[]
  readonly unasked: readonly Claim[]
}

/**
 * Pairs the count claims of a report with the marked ones, one to one: same measure, quantities that share characters,
 * the best overlap first; where two overlap alike, the one whose number agrees.
 */
export function matchClaims(gold: readonly GoldClaim[], claims: readonly Claim[]): Matching {
  const counts = claims.filter(({ kind }) => kind === 'count')
  const candidates = gold.flatMap((want) =>
    counts
      .filter((got) => got.measure === want.measure && got.quantity !== null)
      .map((got) => ({ want, got, fit: overlap(want.quantity, got.quantity as Span), found: agrees(want, got) }))
      .filter(({ fit }) => fit > 0),
  )
  // Array.sort is stable, so what is left equal stays in the order of the text.
  candidates.sort((a, b) => b.fit - a.fit || Number(b.found) - Number(a.found))
  const pairs: Pair[] = []
  const taken = new Set<GoldClaim | Claim>()
  for (const { want, got, found } of candidates) {
    if (taken.has(want) || taken.has(got)) continue
    taken.add(want).add(got)
    pairs.push({ gold: want, got, found })
  }
  return {
    pairs,
    missed: gold.filter((want) => !taken.has(want)),
    unasked: counts.filter((got) => !taken.has(got)),
  }
}

/** Whether the number is the marked one: the stated number; of a range low and high; of a vague word that it is vague. */
export function agrees(want: GoldClaim, { quantity }: Claim): boolean {
  if (quantity === null) return false
  if (want.stated !== null) return quantity.stated === want.stated
  if (want.low !== null || want.high !== null) return quantity.low === want.low && quantity.high === want.high
  return quantity.hedge === want.hedge
}

/** Share of the characters of both that both have, 0 to 1. */
export function overlap(a: Span, b: Span): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start)
  if (shared <= 0) return 0
  return shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start))
}
