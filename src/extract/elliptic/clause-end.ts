import type { Chunk } from '../chunk.ts'

/** The clause, or the words of the number, end behind the chunk at `at`; a time may follow. */
export function endsHere(chunks: readonly Chunk[], at: number): boolean {
  const next = chunks[at + 1]
  if (!next) return true
  if (next.kind === 'noun') return next.time
  if (next.kind === 'preposition') {
    const after = chunks[at + 2]
    return next.unit.word === 'by' || next.unit.word === 'in all' || (after?.kind === 'noun' && after.time)
  }
  if (next.kind === 'adverb' || next.kind === 'other' || next.kind === 'subordinator') return true
  return (
    next.kind === 'comma' ||
    next.kind === 'semicolon' ||
    next.kind === 'colon' ||
    next.kind === 'close' ||
    next.kind === 'coordinator' ||
    next.kind === 'dash' ||
    next.kind === 'quote' ||
    next.kind === 'open'
  )
}

/** A sign or word that joins two clauses or two members of a list. */
export function isJoint(chunk: Chunk | undefined): boolean {
  return (
    chunk?.kind === 'comma' || chunk?.kind === 'coordinator' || chunk?.kind === 'semicolon' || chunk?.kind === 'colon'
  )
}
