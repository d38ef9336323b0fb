import type { Unit } from './unit.ts'

/** The unit before a place; `undefined` before the first. A negative index is looked up as the name of a property, which is slow. */
export function unitBefore(units: readonly Unit[], at: number): Unit | undefined {
  return at > 0 && at <= units.length ? units[at - 1] : undefined
}
