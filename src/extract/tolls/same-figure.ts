import type { RawClaim } from '../raw-claim.ts'

/** So many times as many are more than another count of the same people. */
export const muchMore = 1.5

/** An exact number inside what was said before more loosely: "more than 300", then "313"; "nearly 2,900", then "2,886". */
export function refines(a: RawClaim, b: RawClaim): boolean {
  if (b.quantity.hedge !== 'exact' || a.quantity.hedge === 'exact' || a.quantity.hedge === 'range') return false
  return b.quantity.low >= a.quantity.low && b.quantity.low <= (a.quantity.high ?? a.quantity.low * muchMore)
}

/** The same figure again. */
export function isRepeat(a: RawClaim, b: RawClaim): boolean {
  if (a.quantity.stated !== null && b.quantity.stated !== null) return a.quantity.stated === b.quantity.stated
  if (a.quantity.stated === null && b.quantity.stated === null)
    return a.quantity.low === b.quantity.low && a.quantity.high === b.quantity.high
  return false
}

/** A later, fuller figure: a toll that rose, a number for a vague word. A toll that somebody puts lower is another's figure. */
export function rose(a: RawClaim, b: RawClaim): boolean {
  if (a.quantity.hedge === 'vague' && b.quantity.hedge !== 'vague') return true
  return b.total && b.quantity.low >= a.quantity.low
}
