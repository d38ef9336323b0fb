import { Pos } from '../../language/lexicon.ts'
import type { Chunk } from '../chunk.ts'
import { chunkAt } from '../clauses/look-ahead.ts'
import { endsHere } from './clause-end.ts'
import type { EllipticReading } from './reading.ts'

/** "(earlier 12)", ", was 9": what the count was before. */
export function isFormer(reading: EllipticReading, at: number): boolean {
  const previous = chunkAt(reading.chunks, at - 1)
  if (!endsHere(reading.chunks, at)) return false
  if (previous?.kind === 'verb')
    return (
      previous.copula &&
      (previous.main.pos & Pos.past) !== 0 &&
      (chunkAt(reading.chunks, at - 2)?.kind === 'comma' || chunkAt(reading.chunks, at - 2)?.kind === 'open')
    )
  const opener =
    previous?.kind === 'adverb' || previous?.kind === 'adjective'
      ? previous.unit
      : previous?.kind === 'noun' && previous.first === previous.last
        ? previous.head
        : reading.units[reading.chunks[at].first]
  return opener.lists.has('formerly')
}

/** "down from 38", "compared with 12", "against 40 a year ago". */
export function isComparison(chunks: readonly Chunk[], at: number): boolean {
  const previous = chunks[at - 1]
  if (previous.kind !== 'preposition') return false
  if (previous.unit.lists.has('comparisons')) return true
  const before = chunkAt(chunks, at - 2)
  return (
    previous.unit.word === 'from' &&
    (before?.kind === 'preposition' || before?.kind === 'adverb') &&
    (before.unit.word === 'up' || before.unit.word === 'down')
  )
}
