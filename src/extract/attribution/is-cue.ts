import { Sign } from '../../language/signs.ts'
import type { Unit } from '../unit.ts'

/** Says whether a word may tell that somebody says something: "said", "his claim that", "according to". */
export function isCue({ entry }: Unit): boolean {
  return entry !== null && (entry.signs & Sign.cue) !== 0
}
