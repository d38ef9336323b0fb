import type { Chunk } from '../chunk.ts'
import { addApposition } from '../clauses/join-groups.ts'
import { chunkOrEdge } from '../clauses/look-ahead.ts'
import type { Predication } from '../clauses/predication.ts'
import { countGroup } from './count-group.ts'
import type { FrameReading } from './reading.ts'

/** "Of the martyrs, …": the sentence may tell of parts of those whom its first words name. */
export function opensWithOf(chunks: readonly Chunk[]): boolean {
  const first = chunkOrEdge(chunks, 0)
  return first.kind === 'preposition' && first.unit.word === 'of' && chunkOrEdge(chunks, 1).kind === 'noun'
}

/** How such a count came about: the relations between claims ask for it. */
export const ofOpening = 'part of those its sentence opens with'

/** "Of the martyrs, 7,779 are children", "of those killed, 12 were women": parts of those whom the first words name. */
export function readOfThem(reading: FrameReading, predication: Predication): void {
  const { subject, verb, predicate } = predication
  const whole = reading.chunks[1]
  if (!verb?.copula || !subject?.quantity || subject.person || subject.counted || whole.kind !== 'noun') return
  const reduced = reading.clauses.predications.find(
    (other) => other.subject === whole && other.passive && other.verb?.bare,
  )
  const own = whole.triggers.find(({ sense }) => sense.frame.what === 'people')
  const sense =
    own?.sense ??
    reduced?.verb?.main.entry?.frames.find(
      (candidate) => candidate.frame.what !== 'things' && candidate.form === 'verb',
    )
  const trigger = own?.unit ?? reduced?.verb?.main
  if (!sense || !trigger) return
  if (predicate?.person && !subject.appositions.includes(predicate)) addApposition(subject, predicate)
  countGroup(reading, subject, sense.frame, trigger, predication, ofOpening)
  // "7,779 are children, 5,466 women"
  for (const other of predicate?.joined ?? [])
    if (other.quantity && other.person)
      countGroup(reading, { ...other, joined: [] }, sense.frame, trigger, predication, ofOpening)
}
