import type { Chunk, Mark } from '../chunk.ts'
import { leaderOf } from './leaders.ts'
import { listGoesOn } from './lists-ahead.ts'
import { chunkOrEdge, isVerbAt } from './look-ahead.ts'
import { placeSubordinator } from './place-subordinator.ts'
import { addPart, clauseOf, enterClause, leaveClause, type Reading, restart } from './reading.ts'
import { firstOfPhrase, wholeBefore } from './wholes.ts'

/** Opens and closes clauses and lists at what is neither noun, verb nor adjective. */
export function placeMark(reading: Reading, mark: Mark, at: number, previous: Chunk): void {
  switch (mark.kind) {
    case 'relative':
      placeRelative(reading, at, previous)
      break
    case 'includer':
      placeIncluder(reading, mark, at, previous)
      break
    case 'comma':
    case 'dash':
      if (endsAtComma(reading, at)) leaveClause(reading)
      if (reading.including && !listGoesOn(reading.chunks, at)) reading.including = null
      break
    case 'open':
      enterClause(reading, clauseOf(reading.clause.governor, reading.clause.hypothetical, 'bracket'))
      break
    case 'close':
      reading.including = null
      while (reading.outer.length > 0 && reading.clause.opened !== 'bracket') leaveClause(reading)
      if (reading.clause.opened === 'bracket') leaveClause(reading)
      break
    case 'colon':
      reading.elaborated = reading.clause.object ?? reading.clause.subject ?? reading.lastNoun
      restart(reading, clauseOf(null, false, null))
      reading.including = null
      break
    case 'semicolon':
      reading.ofWhom = null
      restart(reading, clauseOf(null, false, null))
      reading.including = null
      reading.elaborated = null
      break
    case 'subordinator':
      placeSubordinator(reading, mark, at)
      break
    case 'preposition':
      placePreposition(reading, mark, at, previous)
      break
    default:
      break
  }
}

function placeRelative(reading: Reading, at: number, previous: Chunk): void {
  const { clause, lastNoun } = reading
  if (!lastNoun) return
  if (previous.kind === 'preposition' && previous.unit.word === 'of') {
    reading.including = wholeBefore(reading, at) ?? leaderOf(reading, lastNoun)
    reading.ofWhom = reading.including
    return
  }
  const isComma = previous.kind === 'comma' || previous.kind === 'dash'
  reading.including = null
  // "he is one of 17,000 who were never found": the 17,000.
  const isOneOf = lastNoun.whole !== null && lastNoun.quantity?.stated === 1 && clause.verb?.predicate === lastNoun
  const inner = clauseOf(clause.governor, clause.hypothetical, isComma ? 'comma' : 'plain')
  inner.antecedent = isOneOf ? { ...lastNoun, quantity: lastNoun.whole, partitive: null } : lastNoun
  enterClause(reading, inner)
}

function placeIncluder(reading: Reading, mark: Mark, at: number, previous: Chunk): void {
  const { chunks, clause } = reading
  if (previous.kind !== 'noun' || chunkOrEdge(chunks, at + 1).kind === 'noun' || !mark.unit.word.startsWith('among')) {
    reading.including = wholeBefore(reading, at) ?? clause.object ?? clause.subject ?? reading.lastNoun
    return
  }
  // "63 soldiers, an officer among them"
  const partAt = firstOfPhrase(chunks, at - 1)
  const part = chunkOrEdge(chunks, partAt)
  if (part.kind !== 'noun') return
  const whole = wholeBefore(reading, partAt)
  if (!whole || part === whole) return
  addPart(reading, whole, part)
  for (const role of [clause.object, clause.subject, whole]) {
    if (role) role.joined = role.joined.filter((other) => other !== part)
  }
}

/** The open clause, an aside or a relative clause, ends at the comma. */
function endsAtComma({ chunks, clause, outer }: Reading, at: number): boolean {
  if (clause.parenthesis) return true
  if (!clause.antecedent || !clause.verb) return false
  return (
    (clause.opened === 'comma' || (clause.opened === 'plain' && outer.length > 0)) && !continuesRelative(chunks, at)
  )
}

/** A comma inside a relative clause that goes on with "and", or with the list of its object. */
function continuesRelative(chunks: readonly Chunk[], at: number): boolean {
  return chunkOrEdge(chunks, at + 1).kind === 'coordinator' && isVerbAt(chunks, at + 2)
}

function placePreposition(reading: Reading, mark: Mark, at: number, previous: Chunk): void {
  const { chunks } = reading
  reading.additive = mark.unit.lists.has('additives')
  if (previous.kind === 'comma' && mark.unit.word === 'with') {
    if (chunkOrEdge(chunks, at + 1).kind !== 'noun' || !isVerbAt(chunks, at + 2)) return
    // "25 people were killed, with 3 being medics"
    reading.including = wholeBefore(reading, at)
    reading.withAt = at
  }
}
