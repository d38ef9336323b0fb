import type { Unit } from './unit.ts'

/** The place of the first unit that ends behind an offset in the text; `units.length` where none does. */
export function unitEndingBehind(units: readonly Unit[], offset: number): number {
  let low = 0
  let high = units.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (units[middle].end > offset) high = middle
    else low = middle + 1
  }
  return low
}
