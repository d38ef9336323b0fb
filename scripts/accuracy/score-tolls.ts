import type { Extraction } from '../../src/extract/index.ts'
import type { Claim } from '../../src/model/index.ts'
import type { GoldClaim, GoldReport } from './gold-report.ts'
import type { Matching } from './match-claims.ts'
import { addScore, type Scores } from './score.ts'
import type { Mistake } from './score-gold.ts'

/**
 * Compares the tolls of a report with the marked ones, measure by measure. Right: the claims that make it up are those
 * marked, or other mentions with the same figures ("9 dead" in the headline for "nine people were killed" below).
 */
export function compareTolls(
  report: GoldReport,
  extraction: Extraction,
  matching: Matching,
  scores: Scores,
): Mistake[] {
  const mistakes: Mistake[] = []
  const given = new Map(extraction.tolls.map((toll) => [toll.measure, toll.claims]))
  for (const measure of new Set([...Object.keys(report.tolls), ...given.keys()])) {
    const wanted = (report.tolls[measure] ?? []).map((key) => report.claims.find((claim) => claim.key === key))
    const got = (given.get(measure) ?? []).map((id) => extraction.claims.find((claim) => claim.id === id))
    const keys = got.map((claim) => matching.pairs.find((pair) => pair.got === claim)?.gold.key ?? '?')
    const same = keys.length === wanted.length && wanted.every((claim) => claim && keys.includes(claim.key))
    const right = same || (wanted.length > 0 && figuresOf(wanted) === figuresOf(got))
    addScore(scores, measure, Number(right), Number(wanted.length > 0), Number(got.length > 0))
    addScore(scores, 'all', Number(right), Number(wanted.length > 0), Number(got.length > 0))
    if (right) continue
    const said = got.map((claim, index) => `${keys[index]}=${claim?.quantity?.text}`).join(' + ')
    mistakes.push({
      kind: 'toll',
      slug: report.slug,
      passage: measure,
      wanted: wanted.map((claim) => `${claim?.key}=${claim?.quantity.text}`).join(' + ') || 'none',
      got: said || 'none',
      rule: '-',
    })
  }
  return mistakes
}

/** The sum of the stated numbers, and how many vague ones come on top. */
function figuresOf(claims: readonly (GoldClaim | Claim | undefined)[]): string {
  let sum = 0
  let vague = 0
  for (const claim of claims) {
    const { stated, hedge, low } = claim && 'key' in claim ? claim : { ...unknown, ...claim?.quantity }
    if (stated === null && hedge === 'vague') vague++
    else sum += stated ?? low ?? 0
  }
  return `${sum}+${vague}`
}
const unknown = { stated: null, hedge: 'vague', low: null } as const
