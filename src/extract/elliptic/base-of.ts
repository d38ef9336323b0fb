import type { RawClaim } from '../raw-claim.ts'
import type { QuantityMention } from '../unit.ts'
import { type Carry, widest } from './carry.ts'
import type { EllipticReading } from './reading.ts'

/** The count that a bare number takes up: the nearest in size of the last ones told, of people and no part of another. */
export function baseOf(
  reading: EllipticReading,
  quantity: QuantityMention,
  carry: Carry,
  unit: string | null,
): RawClaim | null {
  const told = reading.own.filter(
    (claim) => claim.quantity.start < quantity.start && fits(claim) && (unit === null || claim.unit === unit),
  )
  const candidates =
    told.length > 0
      ? told
      : (carry.total || carry.tally ? reading.far : reading.near).filter(
          (claim) => fits(claim) && (unit === null || claim.unit === unit || carry.total),
        )
  let best: RawClaim | null = null
  let closest = carry.widest ?? widest
  // "The first count, 14, was raised to 21": a count that names nothing is of the dead, where any were told.
  const ofDead = carry.total || carry.tally ? candidates.filter((claim) => claim.measure === 'killed') : []
  const pool = carry.moved
    ? candidates.filter(({ measure }) => moved.has(measure))
    : ofDead.length > 0
      ? ofDead
      : candidates
  for (const claim of pool) {
    const ratio = ratioOf(claim.quantity, quantity)
    if (ratio <= closest) {
      best = claim
      closest = ratio
    }
  }
  return best
}

function fits(claim: RawClaim): boolean {
  return (
    claim.people &&
    claim.partOf === null &&
    claim.quantity.stated !== 0 &&
    (claim.noun.quantity !== null || claim.trace.startsWith('the '))
  )
}

function ratioOf(a: QuantityMention, b: QuantityMention): number {
  const first = Math.max(1, a.stated ?? a.low)
  const second = Math.max(1, b.stated ?? b.low)
  return first > second ? first / second : second / first
}

const moved: ReadonlySet<string> = new Set(['displaced', 'evacuated', 'returned', 'sheltered'])
