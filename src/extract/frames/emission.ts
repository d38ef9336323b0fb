import type { FrameEntry } from '../../language/source.ts'
import type { Predication } from '../clauses/predication.ts'
import type { Unit } from '../unit.ts'

/** What one figure of a frame needs to become a claim. */
export interface Emission {
  readonly frame: FrameEntry
  readonly trigger: { readonly start: number; readonly end: number }
  readonly triggerUnit: Unit | null
  readonly predication: Predication | null
  readonly trace: string
  readonly older?: boolean
  readonly total?: boolean
  /** Another figure for the same people. */
  readonly instead?: boolean
}

/** The emission of one word: its frame, in the clause of `predication`, read as `trace` tells. */
export function emissionBy(frame: FrameEntry, word: Unit, predication: Predication | null, trace: string): Emission {
  return { frame, trigger: word, triggerUnit: word, predication, trace }
}
