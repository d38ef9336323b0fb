import type { Range } from '../../text/index.ts'

/** Returns the first of some stretches in the order of the text that ends behind `start`, if it begins before `end`. */
export function findWithin<One extends Range>(ranges: readonly One[], start: number, end: number): One | null {
  const found = ranges[firstBehind(ranges, start)]
  return found && found.start < end ? found : null
}

/** Index of the first stretch that ends behind an offset. */
export function firstBehind(ranges: readonly Range[], offset: number): number {
  let low = 0
  let high = ranges.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (ranges[middle].end <= offset) low = middle + 1
    else high = middle
  }
  return low
}
