import type { TagValue, Unit } from './unit.ts'

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

/** The place of the unit that holds an offset in the text; the last where all end before it. */
export function unitAt(units: readonly Unit[], offset: number): number {
  return Math.min(unitEndingBehind(units, offset), units.length - 1)
}

/** The tag of the unit at a place, 0 behind the last: numbers are compared fast as long as nothing else is among them. */
export function tagAt(units: readonly Unit[], at: number): TagValue | 0 {
  return at < units.length ? units[at].tag : 0
}

/** The word of the unit at a place, empty behind the last: as {@link tagAt}. */
export function wordAt(units: readonly Unit[], at: number): string {
  return at < units.length ? units[at].word : ''
}
