import type { Chunk, VerbGroup } from '../chunk.ts'
import { Tag } from '../unit.ts'
import { beforeBracket, chunkOrEdge, nextSignificant } from './look-ahead.ts'
import { newPredication, type Predication } from './predication.ts'
import { readVerbRole } from './read-verb-role.ts'
import { lastPredication, type Reading } from './reading.ts'
import { isNaming } from './verb-kinds.ts'

/** Finds of whom a verb is said, and makes it the verb of its clause where it is. */
export function placeVerb(reading: Reading, verb: VerbGroup, at: number, before: Chunk): void {
  const { chunks } = reading
  const previous = before.kind === 'close' ? beforeBracket(chunks, at) : before
  const hasObject = hasObjectAhead(chunks, verb, at)
  if (previous.kind === 'noun' && tellsName(chunks, verb, at)) {
    // "Residents of a village called Orra said": what the noun before it is called; the clause still lacks its verb.
    const { hypothetical } = reading.clause
    reading.predications.push(newPredication({ verb, adjective: null, at }, previous, true, null, hypothetical))
    return
  }
  if (reading.including && previous.kind !== 'includer') reading.including = null
  if (verb.form === 'finite' && !verb.bare) reading.oneSide = null

  const { subject, passive, isMain, governor } = readVerbRole(reading, verb, at, previous, hasObject)
  const { clause } = reading
  const predication = newPredication({ verb, adjective: null, at }, subject, passive, governor, clause.hypothetical)
  if (previous.kind === 'coordinator' && hasObject && !passive) predication.shares = sharing(reading, at)
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

/** "called Orra", with a verb behind it that the clause is about. */
function tellsName(chunks: readonly Chunk[], verb: VerbGroup, at: number): boolean {
  if (!verb.bare) return false
  const name = chunkOrEdge(chunks, at + 1)
  if (name.kind !== 'noun' || !name.head.capital || !isNaming(verb)) return false
  const end = Math.min(chunks.length, at + 10)
  for (let next = at + 2; next < end; next++) {
    const chunk = chunks[next]
    if (chunk.kind === 'verb') return chunk.form === 'finite'
    if (chunk.kind !== 'noun' && chunk.kind !== 'preposition' && chunk.kind !== 'adverb') return false
  }
  return false
}

function hasObjectAhead(chunks: readonly Chunk[], verb: VerbGroup, at: number): boolean {
  let next = nextSignificant(chunks, at)
  // "said yesterday most of them were killed"
  if (next.kind === 'noun' && next.time && verb.main.lists.has('saying')) next = chunkOrEdge(chunks, at + 2)
  if (next.kind !== 'noun' || next.time || next.head.tag === Tag.determiner) return false
  // "held by fighters": the word behind "by" is who holds.
  const words = verb.main.entry?.words
  return words === undefined || words.length === 1 || words[words.length - 1] !== 'by'
}

/** The active verb right before this one's "and" that still lacks an object. */
function sharing(reading: Reading, at: number): Predication | null {
  const last = lastPredication(reading)
  return last && last.at === at - 2 && last.verb && !last.passive && !last.object && !last.adjective ? last : null
}
