import type { Chunk, Mark } from '../chunk.ts'
import { chunkAt } from '../clauses/look-ahead.ts'
import { isBareNumber } from './bare-number.ts'
import { endsHere, isJoint } from './clause-end.ts'
import { isTaken } from './is-taken.ts'
import type { EllipticReading } from './reading.ts'

/** "put at 15 by the ministry and at 13 by the mayor", "gave it as 4, others as 6": the second of two estimates. */
export function isSecondEstimate(reading: EllipticReading, at: number): boolean {
  const preposition = chunkAt(reading.chunks, at - 1)
  if (!isSign(preposition) || !endsHere(reading.chunks, at)) return false
  // "…, hospitals at 55", "…, later reports at four"
  const speaker = chunkAt(reading.chunks, at - 2)
  let joint = speaker?.kind === 'noun' && !speaker.quantity ? at - 3 : at - 2
  if (joint === at - 3 && (reading.chunks[joint]?.kind === 'adverb' || reading.chunks[joint]?.kind === 'adjective'))
    joint--
  if (!isJoint(reading.chunks[joint])) return false
  for (let back = joint - 1; back > 0; back--) {
    const [first, second] = [reading.chunks[back - 1], reading.chunks[back]]
    if (second.kind === 'verb' || second.kind === 'semicolon') return false
    if (isSign(first) && first.unit.word === preposition.unit.word && isBareNumber(second))
      return isTaken(reading, second.quantity)
  }
  return false
}

/** "at 15", "as 15": what stands before each of the two figures. */
function isSign(chunk: Chunk | undefined): chunk is Mark {
  return (
    (chunk?.kind === 'preposition' && chunk.unit.word === 'at') ||
    ((chunk?.kind === 'preposition' || chunk?.kind === 'subordinator') && chunk.unit.word === 'as')
  )
}
