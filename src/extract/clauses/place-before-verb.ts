import type { Chunk, NounGroup } from '../chunk.ts'
import { addApposition, joinGroup } from './join-groups.ts'
import { eventOf, isNameOf } from './leaders.ts'
import { isListBeforeVerb } from './lists-ahead.ts'
import { afterNoun, chunkOrEdge, startsClause } from './look-ahead.ts'
import { addPart, beginClause, type Reading } from './reading.ts'
import { isRestated, sumsUp } from './wholes.ts'

/** Places a noun group before the verb of its clause: its subject, or what goes on with the subject. */
export function placeBeforeVerb(reading: Reading, noun: NounGroup, at: number, previous: Chunk): void {
  const { chunks, clause } = reading
  const { subject } = clause
  if (!subject || clause.antecedent === subject) {
    placeSubject(reading, noun, at, previous)
    return
  }
  const isCoordinated = previous.kind === 'coordinator'
  if (isCoordinated && previous.unit.word === 'or') {
    const isBehindComma = chunkOrEdge(chunks, at - 2).kind === 'comma'
    if (isRestated(chunkOrEdge(chunks, isBehindComma ? at - 3 : at - 2), noun)) return
  }
  // "2 dead and 14 injured", "5 dead 12 injured": the adjective closed the clause before.
  const closed = isCoordinated ? chunkOrEdge(chunks, at - 2) : previous
  const isSaid = closed.kind === 'adjective' && closed.unit.reason !== 'age'
  if (isSaid && noun.quantity && startsClause(chunks, at)) {
    beginClause(reading, noun, clause.governor)
    return
  }
  if (isCoordinated) {
    if (!isBehindSource(chunks, at)) joinGroup(eventOf(reading, at) ?? subject, noun)
  } else if (previous.kind === 'comma' || previous.kind === 'dash') placeBehindComma(reading, subject, noun, at)
  // "On Friday three people": what stood there was a time or a place.
  else if (previous.kind === 'noun') clause.subject = noun
}

function placeSubject(reading: Reading, noun: NounGroup, at: number, previous: Chunk): void {
  const { chunks, clause, elaborated } = reading
  clause.subject = noun
  if (reading.ahead) joinGroup(noun, reading.ahead)
  reading.ahead = null
  if (!elaborated?.quantity || previous.kind !== 'colon' || startsClause(chunks, at)) return
  if (noun.quantity || noun.determiner === 'indefinite') addPart(reading, elaborated, noun)
}

function placeBehindComma(reading: Reading, subject: NounGroup, noun: NounGroup, at: number): void {
  const { chunks, clause } = reading
  if (sumsUp(reading, subject, at)) return
  const following = chunkOrEdge(chunks, afterNoun(chunks, at))
  const isReduced = following.kind === 'verb' && following.bare && !!following.main.entry?.frames.length
  const isCounted = noun.quantity && subject.quantity && noun.person && subject.person
  if (isCounted && (following.kind === 'adjective' || isReduced)) {
    // "Three soldiers, six gunmen dead in clash"
    joinGroup(subject, noun)
    return
  }
  if (isListBeforeVerb(chunks, at) && !isNameOf(chunks, at)) joinGroup(subject, noun)
  else if (following.kind === 'verb' && (!following.bare || isReduced) && startsClause(chunks, at)) {
    // "In Gaza, three people were killed" and "Kyiv, officials said": a clause of its own.
    beginClause(reading, noun, clause.governor)
  } else addApposition(subject, noun)
}

/** "23 soldiers dead, according to a doctor near the front and [a priest]": who else tells it. */
function isBehindSource(chunks: readonly Chunk[], at: number): boolean {
  const end = Math.max(0, at - 8)
  for (let back = at - 2; back >= end; back--) {
    const chunk = chunks[back]
    if (chunk.kind === 'verb' || chunk.kind === 'comma') return false
    if (chunk.kind === 'noun' && chunk.preposition === 'according to') return true
  }
  return false
}
