import type { Range } from '../../src/text/index.ts'
import type { Replaced } from './swap.ts'

/** Where a stretch of a swapped text stands in the text as it was. */
export interface Both {
  /** A stretch of the old text, its ends moved to the borders of a swapped word they fall into. */
  readonly old: (range: Range) => Range
  /** The same of a stretch of the new text, in offsets of the old one. */
  readonly new: (range: Range) => Range
  /** A swapped word stands in it, by offsets of the old text. */
  readonly touches: (range: Range) => boolean
}

/** Maps offsets before and behind a swap to one another. */
export function placesInBoth(replaced: readonly Replaced[]): Both {
  const inside = (one: Replaced, offset: number): boolean => one.start < offset && offset < one.end
  return {
    old: ({ start, end }) => ({
      start: replaced.find((one) => inside(one, start))?.start ?? start,
      end: replaced.find((one) => inside(one, end))?.end ?? end,
    }),
    new: ({ start, end }) => ({ start: toOld(replaced, start, 'start'), end: toOld(replaced, end, 'end') }),
    touches: ({ start, end }) => replaced.some((one) => one.start < end && start < one.end),
  }
}

function toOld(replaced: readonly Replaced[], offset: number, side: 'start' | 'end'): number {
  let shift = 0
  for (const one of replaced) {
    if (offset <= one.newStart) break
    if (offset < one.newEnd) return one[side]
    shift = one.end - one.newEnd
  }
  return offset + shift
}
