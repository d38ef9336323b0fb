import type { Chunk, NounGroup } from '../chunk.ts'
import { joinGroup } from './join-groups.ts'
import { eventOf } from './leaders.ts'
import { chunkOrEdge } from './look-ahead.ts'
import { addPart, beginClause, type Reading } from './reading.ts'

/** Behind a preposition, the noun group hangs on the verb, or on the noun before its "of". False if none is there. */
export function placeOblique(reading: Reading, noun: NounGroup, at: number, previous: Chunk): boolean {
  const isBehind =
    previous.kind === 'preposition' ||
    previous.kind === 'to' ||
    (previous.kind === 'subordinator' && reading.prepositionalAt === at - 1)
  if (!isBehind) return false
  const { clause, including } = reading
  const { word } = previous.unit
  if (reading.additive) {
    const leader = clause.object ?? clause.subject
    if (leader && word !== 'with') {
      joinGroup(leader, noun)
      return true
    }
    // "In addition to the assailant, four officers were killed"
    if (!leader) reading.ahead = noun
  }
  if (including && reading.withAt === at - 1) {
    addPart(reading, including, noun)
    beginClause(reading, noun, clause.governor)
    return true
  }
  noun.preposition = word
  if (word === 'between' && !noun.time) reading.oneSide = noun
  if (word === 'of') placeBehindOf(reading, noun, at)
  if (word === 'by' && chunkOrEdge(reading.chunks, at - 2).kind === 'coordinator') {
    // "by the army and by the police"
    const doer = clause.verb?.obliques.findLast(({ preposition, time }) => preposition === 'by' && !time)
    if (doer && !noun.time) joinGroup(doer, noun)
  }
  clause.verb?.obliques.push(noun)
  return true
}

/**
 * "Clashes between the army [and the rebels] killed nine": the other side goes with the first, and neither is what the
 * verb behind them is said of. False where no side is missing.
 */
export function placeOtherSide(reading: Reading, noun: NounGroup, previous: Chunk): boolean {
  const { oneSide } = reading
  if (oneSide === null || previous.kind !== 'coordinator' || noun.time) return false
  reading.oneSide = null
  noun.preposition = oneSide.preposition
  joinGroup(oneSide, noun)
  return true
}

function placeBehindOf(reading: Reading, noun: NounGroup, at: number): void {
  const { chunks, lastNoun } = reading
  const before = chunkOrEdge(chunks, at - 2)
  if (before.kind === 'coordinator') {
    // "the lives of four guards and of two soldiers"
    joinGroup(eventOf(reading, at - 1), noun)
    return
  }
  if (!lastNoun) return
  // "the deaths of about 12", "deaths (of …"
  const isApart = chunkOrEdge(chunks, at - 1).kind === 'adverb' || before.kind === 'open'
  if (before === lastNoun || (isApart && chunkOrEdge(chunks, at - 3) === lastNoun)) lastNoun.of = noun
}
