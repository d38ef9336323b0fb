import type { RawClaim } from '../raw-claim.ts'
import type { QuantityMention } from '../unit.ts'
import type { EllipticReading } from './reading.ts'

/** Whether a claim of the sentence has words of the number already. */
export function isTaken(reading: EllipticReading, quantity: QuantityMention): boolean {
  const overlaps = (claim: RawClaim): boolean =>
    claim.quantity.start < quantity.end && quantity.start < claim.quantity.end
  return reading.own.some(overlaps) || reading.found.some(overlaps)
}
