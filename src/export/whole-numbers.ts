import type { Estimate } from '../model/index.ts'
import { claimsOf } from './claims-of.ts'
import type { Incident } from './exporter.ts'

/** Low, best and high as formats want them that know no open bounds. */
export interface WholeNumbers {
  readonly low: number | null
  readonly best: number | null
  readonly high: number | null
}

/** Returns an estimate with the numbers as they were said: "more than 350" is written 350, as coders write it. */
export function wholeNumbers(incident: Incident, estimate: Estimate | undefined): WholeNumbers {
  if (estimate === undefined) return { low: null, best: null, high: null }
  const wanted = new Set(estimate.claims)
  const said = new Map<number, number>()
  for (const { claim, reference } of claimsOf(incident)) {
    const quantity = claim.quantity
    if (quantity?.hedge !== 'more-than' || quantity.stated === null || !wanted.has(reference)) continue
    said.set(quantity.low, quantity.stated)
  }
  const written = (bound: number | null) => (bound === null ? null : (said.get(bound) ?? bound))
  return { low: written(estimate.low), best: written(estimate.best), high: written(estimate.high) }
}
