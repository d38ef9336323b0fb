import type { Chunk, Mark, NounGroup, VerbGroup } from '../chunk.ts'
import { roleOf } from './leaders.ts'
import { beforeBracket, chunkOrEdge } from './look-ahead.ts'
import { newPredication, type Predication } from './predication.ts'
import { lastPredication, type Reading } from './reading.ts'
import { hasAdjectiveFrame, isLeaving } from './verb-kinds.ts'

/** Finds of whom an adjective is said that tells what happened to people: "12 dead", "are missing", "left two dead". */
export function placeAdjective(reading: Reading, mark: Mark, at: number, previous: Chunk): void {
  if (!hasAdjectiveFrame(mark.unit)) return
  const { chunks, clause } = reading
  let subject: NounGroup | null = null
  let governor = clause.governor
  let verb: VerbGroup | null = null
  const before = whatItFollows(chunks, at, previous)
  if (before.kind === 'verb' && clause.verb) {
    // "12 confirmed dead": said by the verb right before, main or not.
    const said = saidWith(reading, before) ?? clause.verb
    subject = said.subject
    verb = said.verb
    governor = said
  } else if (before.kind === 'noun') {
    // "left 12 soldiers, three policemen and a civilian dead": said of the whole list.
    const isLeft = isLeaving(clause.verb) && clause.object?.joined.includes(before)
    subject = isLeft ? clause.object : roleOf(reading, before)
    governor = clause.verb ?? clause.governor
  } else if (before.kind === 'coordinator' || before.kind === 'comma') {
    const last = lastPredication(reading)
    // "12 dead and wounded", "are dead or missing"
    if (last && last.at >= at - 3) {
      subject = last.subject
      governor = last.governor
      verb = last.verb
    }
  }
  if (!subject) return
  reading.predications.push(
    newPredication({ verb, adjective: mark, at }, subject, false, governor, clause.hypothetical),
  )
}

/** The chunk before the adjective; brackets, an adverb, an "as" passed over. */
function whatItFollows(chunks: readonly Chunk[], at: number, previous: Chunk): Chunk {
  if (previous.kind === 'close') return beforeBracket(chunks, at)
  if (previous.kind === 'adverb') return chunkOrEdge(chunks, at - 2)
  // "registered as displaced", "reported as missing"
  const isAs = (previous.kind === 'subordinator' || previous.kind === 'preposition') && previous.unit.word === 'as'
  return isAs ? chunkOrEdge(chunks, at - 2) : previous
}

/** The last predication of this verb that is no adjective. */
function saidWith({ predications }: Reading, verb: VerbGroup): Predication | null {
  for (let index = predications.length - 1; index >= 0; index--) {
    if (predications[index].verb === verb && predications[index].adjective === null) return predications[index]
  }
  return null
}
