import type { Chunk, VerbGroup } from '../chunk.ts'
import { Tag } from '../unit.ts'
import { beforeBracket, nextSignificant } from './look-ahead.ts'
import type { Predication } from './predication.ts'
import { readVerbRole } from './read-verb-role.ts'
import { lastPredication, type Reading } from './reading.ts'

/** Finds of whom a verb is said, and makes it the verb of its clause where it is. */
export function placeVerb(reading: Reading, verb: VerbGroup, at: number, before: Chunk | undefined): void {
  const { chunks } = reading
  const previous = before?.kind === 'close' ? beforeBracket(chunks, at) : before
  const hasObject = hasObjectAhead(chunks, verb, at)
  if (reading.including && previous?.kind !== 'includer') reading.including = null
  if (verb.form === 'finite' && !verb.bare) reading.oneSide = null

  const { subject, passive, isMain, governor } = readVerbRole(reading, verb, at, previous, hasObject)
  const { clause } = reading
  const predication: Predication = {
    verb,
    adjective: null,
    at,
    passive,
    subject,
    object: null,
    predicate: null,
    shares: previous?.kind === 'coordinator' && hasObject && !passive ? sharing(reading, at) : null,
    obliques: [],
    governor,
    hypothetical: clause.hypothetical,
  }
  reading.predications.push(predication)
  if (clause.antecedent && clause.subject && clause.subject !== clause.antecedent && !clause.verb && !hasObject)
    predication.object = clause.antecedent
  if (!isMain && !hasObject) return
  if (isMain && verb.form === 'finite') {
    clause.subject = subject
    if (!verb.bare || !passive) clause.finite = true
  }
  clause.verb = predication
  clause.object = null
  clause.governor = governor
}

function hasObjectAhead(chunks: readonly Chunk[], verb: VerbGroup, at: number): boolean {
  const next = nextSignificant(chunks, at)
  if (next?.kind !== 'noun' || next.time || next.head.tag === Tag.determiner) return false
  // "held by fighters": the word behind "by" is who holds.
  return !verb.main.word.endsWith(' by')
}

/** The active verb right before this one's "and" that still lacks an object. */
function sharing(reading: Reading, at: number): Predication | null {
  const last = lastPredication(reading)
  return last && last.at === at - 2 && last.verb && !last.passive && !last.object && !last.adjective ? last : null
}
