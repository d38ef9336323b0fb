import type { Hedge } from '../../model/index.ts'
import type { QuantityMention, Unit } from '../unit.ts'

/** A number as a label bounds it: "Minimum: 7" is 7 and more, "Maximum: 15" up to 15. One with a hedge of its own keeps it. */
export function boundedBy(quantity: QuantityMention, hedge: Hedge): QuantityMention {
  if (quantity.hedge !== 'exact') return quantity
  return {
    ...quantity,
    hedge,
    low: hedge === 'up-to' ? 0 : quantity.low,
    high: hedge === 'at-least' ? null : quantity.high,
  }
}

/** The bound that a word of a label names: "low", "minimum" a least number, "high", "maximum" a greatest; else `null`. */
export function boundNamed({ entry }: Unit): Hedge | null {
  if (entry === null) return null
  if (entry.lists.has('leasts')) return 'at-least'
  return entry.lists.has('mosts') ? 'up-to' : null
}
