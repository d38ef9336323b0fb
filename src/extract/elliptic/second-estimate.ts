import { chunkAt } from '../clauses/look-ahead.ts'
import { isBareNumber } from './bare-number.ts'
import { endsHere, isJoint } from './clause-end.ts'
import { isTaken } from './is-taken.ts'
import type { EllipticReading } from './reading.ts'

/** "put at 15 by the ministry and at 13 by the mayor": the second of two estimates. */
export function isSecondEstimate(reading: EllipticReading, at: number): boolean {
  const preposition = chunkAt(reading.chunks, at - 1)
  if (preposition?.kind !== 'preposition' || preposition.unit.word !== 'at' || !endsHere(reading.chunks, at))
    return false
  // "…, hospitals at 55"
  const speaker = reading.chunks[at - 2]
  const joint = speaker?.kind === 'noun' && !speaker.quantity ? at - 3 : at - 2
  if (!isJoint(reading.chunks[joint])) return false
  for (let back = joint - 1; back > 0; back--) {
    const [first, second] = [reading.chunks[back - 1], reading.chunks[back]]
    if (second.kind === 'verb' || second.kind === 'semicolon') return false
    if (first.kind === 'preposition' && first.unit.word === 'at' && isBareNumber(second))
      return isTaken(reading, second.quantity)
  }
  return false
}
