import { Pos } from '../../language/lexicon.ts'
import type { Mark } from '../chunk.ts'
import { hasClauseAhead } from './clause-ahead.ts'
import { chunkOrEdge } from './look-ahead.ts'
import type { Predication } from './predication.ts'
import { clauseOf, type Reading, restart } from './reading.ts'
import { isSaying } from './verb-kinds.ts'

/** Opens the clause of a subordinator: "said that …", "if …"; leaves alone one that is a preposition: "after the attack". */
export function placeSubordinator(reading: Reading, mark: Mark, at: number): void {
  const { chunks, clause } = reading
  const next = chunkOrEdge(chunks, at + 1)
  // "listed as missing", "registered as displaced"
  if (mark.unit.word === 'as' && (next.kind === 'adjective' || (next.kind === 'verb' && next.bare))) return
  // "after the attack", "since Saturday", "as a soldier": a preposition where no clause follows.
  if (next.kind === 'noun' && (mark.unit.pos & Pos.preposition) !== 0 && !hasClauseAhead(chunks, at + 1)) {
    reading.prepositionalAt = at
    return
  }
  if (next.kind === 'verb' && next.form === 'ing' && mark.unit.word !== 'that') return
  const isIf = mark.unit.entry?.modality?.hypothetical ?? false
  const isThat = mark.unit.lists.has('thatWords')
  const governor = isThat ? (saidBefore(reading, at) ?? clause.verb ?? clause.governor) : null
  reading.including = null
  restart(reading, clauseOf(governor, isIf, null))
}

/** "said that …, and that nobody was hurt": what was said goes on. */
function saidBefore({ chunks, predications }: Reading, at: number): Predication | undefined {
  const before = chunkOrEdge(chunks, at - 1)
  if (before.kind !== 'coordinator' && before.kind !== 'comma') return undefined
  return predications.findLast(isSaying)
}
