import type { Chunk } from '../chunk.ts'
import { chunkAt } from '../clauses/look-ahead.ts'
import { isBareNumber } from './bare-number.ts'
import { endsHere } from './clause-end.ts'
import { isTaken } from './is-taken.ts'
import type { EllipticReading } from './reading.ts'

/** "12 were killed (possibly 15)", "three men were killed, perhaps four, in the raid": what the count before may be. */
export function isPossibly({ chunks }: EllipticReading, at: number): boolean {
  const chunk = chunks[at]
  if (chunk.kind !== 'noun' || !chunk.quantity?.possible || !endsHere(chunks, at)) return false
  const joint = chunkAt(chunks, at - 1)?.kind === 'coordinator' ? at - 2 : at - 1
  const opener = chunks[joint]?.kind
  const closer = chunks[at + 1]?.kind
  if (opener === 'open') return closer === 'close'
  return (opener === 'comma' || opener === 'dash') && (closer === undefined || closer === opener || closer === 'other')
}

/**
 * "The toll was variously reported as 12, 14 and 17": each bare number of the list is another's figure. Without a word
 * that says they differ they may be of different things ("the dead and wounded rose to 12 and 14").
 */
export function isOneOfDiffering(reading: EllipticReading, at: number): boolean {
  const { chunks } = reading
  let before = at - 1
  while (isJoint(chunks[before])) before--
  const first = chunks[before]
  if (before === at - 1 || !first || !isBareNumber(first) || !isTaken(reading, first.quantity)) return false
  for (let back = before - 1; back >= 0; back--) {
    const chunk = chunks[back]
    if (chunk.kind === 'semicolon') return false
    const unit = chunk.kind === 'adverb' || chunk.kind === 'adjective' ? chunk.unit : null
    if (unit?.lists.has('differing')) return true
    if (chunk.kind !== 'noun' && chunk.kind !== 'verb') continue
    for (let place = chunk.first; place <= chunk.last; place++)
      if (reading.units[place].lists.has('differing')) return true
  }
  return false
}

function isJoint(chunk: Chunk | undefined): boolean {
  return chunk?.kind === 'comma' || chunk?.kind === 'coordinator'
}
