import type { Hedge } from '../../model/index.ts'
import type { Predication } from '../clauses/predication.ts'

/** What a bare number takes over from the count before it. */
export interface Carry {
  readonly older?: boolean
  readonly total?: boolean
  readonly denied?: boolean
  readonly predication?: Predication | null
  readonly trace: string
  readonly widest?: number
  /** Another figure for the same people: it stands beside the first and adds nothing. */
  readonly instead?: boolean
  /** "Minimum: 7": how exact the label says the number is. */
  readonly hedge?: Hedge
  /** It goes on with people who moved or were driven out. */
  readonly moved?: boolean
  /** A count is named: it may take up what stands further back. */
  readonly tally?: boolean
}

/** A bare number this many times larger or smaller than the count it would take up counts something else. */
export const widest = 20

/** The same for a number that a sum or another year gives. */
export const widestSum = 100
