import type { EventPhrase } from '../event-phrase.ts'
import type { Unit } from '../unit.ts'

/** A phrase that may tell what happened, with the units that hold it: their places in the sentence; both may be one. */
export interface EventWord extends EventPhrase {
  readonly first: number
  readonly last: number
}

/** Returns a phrase with the units of its sentence that hold it; `near`: a unit near its first one. */
export function wordOf({ entry, start, end, next }: EventPhrase, units: readonly Unit[], near: number): EventWord {
  let first = near
  while (first > 0 && units[first - 1].end > start) first--
  while (units[first].end <= start) first++
  let last = first
  while (units[last].end < end && last + 1 < units.length && units[last + 1].start < end) last++
  return { entry, start, end, next, first, last }
}
