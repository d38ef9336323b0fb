import type { EventPhrase } from '../event-phrase.ts'
import type { Unit } from '../unit.ts'
import { unitEndingBehind } from '../unit-at.ts'

/** A phrase that may tell what happened, with the units that hold it: their places in the sentence; both may be one. */
export interface EventWord extends EventPhrase {
  readonly first: number
  readonly last: number
}

/** Returns a phrase with the units of its sentence that hold it. */
export function wordOf({ entry, start, end }: EventPhrase, units: readonly Unit[]): EventWord {
  const first = unitEndingBehind(units, start)
  let last = first
  while (last + 1 < units.length && units[last + 1].start < end) last++
  return { entry, start, end, first, last }
}
