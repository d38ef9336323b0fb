import type { Chunk, NounGroup, VerbGroup } from '../chunk.ts'
import { roleOf } from './leaders.ts'
import { readBareVerbRole } from './read-bare-verb-role.ts'
import { type Clause, leaveClause, type Reading } from './reading.ts'
import { isIntransitive, isSaying } from './verb-kinds.ts'
import { modify, type VerbRole } from './verb-role.ts'

/** Finds the subject of a verb, and whether it acts or is acted on. Leaves a relative clause that ended before it. */
export function readVerbRole(
  reading: Reading,
  verb: VerbGroup,
  at: number,
  previous: Chunk,
  hasObject: boolean,
): VerbRole {
  const { clause } = reading
  const role: VerbRole = {
    verb,
    at,
    previous,
    hasObject,
    onlySubject: isIntransitive(verb),
    subject: clause.subject,
    passive: verb.passive,
    isMain: true,
    governor: clause.governor,
  }
  const afterJoint = previous.kind === 'coordinator' || previous.kind === 'comma'
  // "registered as displaced"
  if (isBehindAs(previous) && verb.bare && clause.verb && !hasObject) modify(role, clause.verb.subject)
  // "named two men as having been killed"
  else if (isBehindAs(previous) && verb.form === 'ing' && verb.perfect && clause.verb)
    role.subject = clause.verb.passive ? clause.verb.subject : (clause.verb.object ?? clause.object)
  else if (verb.form === 'ing') readIngRole(reading, role)
  else if (verb.form === 'infinitive') readInfinitiveRole(clause, role)
  else if (clause.antecedent && !clause.verb) {
    // A relative clause: its pronoun is subject, or object where a subject stands before the verb.
    role.subject = clause.subject ?? clause.antecedent
    if (verb.bare && !hasObject && !role.onlySubject && clause.subject === null)
      role.passive = verb.form === 'participle'
  } else if (!afterJoint && endsRelative(reading, role)) {
    leaveClause(reading)
    role.subject = reading.clause.subject
  } else if (afterJoint && goesOnSaying(clause, verb)) {
    role.subject = clause.governor?.subject ?? null
    role.governor = clause.governor?.governor ?? null
  } else if (isBackAtSubject(clause, role)) {
    // "52 soldiers collecting their pay were killed": back to the subject that still lacks its verb.
    role.subject = clause.subject
  } else if (verb.bare || verb.form === 'participle') readBareVerbRole(reading, role)
  else readFiniteRole(reading, role, afterJoint)

  const { elaborated } = reading
  if (!role.subject && verb.form !== 'ing' && elaborated && !reading.clause.verb && previous.kind === 'colon')
    role.subject = elaborated
  return role
}

function isBehindAs(previous: Chunk): boolean {
  return previous.kind !== 'noun' && previous.kind !== 'verb' && previous.unit.word === 'as'
}

function readIngRole(reading: Reading, role: VerbRole): void {
  const { clause } = reading
  const { previous } = role
  if (previous.kind !== 'noun') return
  // "people fleeing the city" is said of the people; "…, killing 12" of the subject.
  if (!previous.time) role.subject = roleOf(reading, previous)
  if (clause.subject === previous && !clause.verb) role.isMain = false
}

function readInfinitiveRole({ object, subject, verb }: Clause, role: VerbRole): void {
  role.subject = object && role.previous.kind === 'noun' ? object : subject
  if (verb) role.governor = verb
  else role.isMain = false
}

/** The relative clause has its verb, and this one is the verb of the clause around it. */
function endsRelative({ clause, outer }: Reading, { verb, hasObject, onlySubject }: VerbRole): boolean {
  if (!clause.antecedent || !clause.verb || outer.length === 0 || verb.form !== 'finite') return false
  if (verb.bare && !hasObject && !onlySubject) return false
  return !(clause.object && isSaying(clause.verb))
}

function isBackAtSubject(clause: Clause, { verb, hasObject, onlySubject, previous }: VerbRole): boolean {
  if (!clause.subject || clause.finite || !clause.verb || verb.form !== 'finite') return false
  return !verb.bare || ((hasObject || onlySubject || happens(verb)) && previous.kind !== 'coordinator')
}

/** "A boat carrying families capsized", "a drone carrying explosives exploded": a verb without an object that tells what happened. */
function happens({ main }: VerbGroup): boolean {
  const { entry } = main
  if (entry === null || entry.frames.length > 0) return false
  for (const { form, event } of entry.events) if (form === 'verb' && event.intransitive === true) return true
  return false
}

function readFiniteRole({ chunks, clause }: Reading, role: VerbRole, afterJoint: boolean): void {
  const { previous, at } = role
  if (!clause.verb) return
  const isApart = !afterJoint || (previous.kind === 'comma' && isSaying(clause.verb))
  if (clause.object && isApart && previous.kind !== 'relative') {
    // "officials said 12 people were killed": the object turns out to be the subject of what was said.
    if (leadsHere(chunks, at, clause.object)) {
      role.subject = clause.object
      role.governor = clause.verb
    } else role.subject = clause.subject
  } else if (!clause.object && previous.kind === 'noun') role.subject = previous
}

/** "said that 20 were hurt, and claimed to have …": who speaks goes on; those counted say nothing. */
function goesOnSaying({ subject, governor }: Clause, verb: VerbGroup): boolean {
  return subject?.quantity != null && governor?.verb != null && says(governor.verb) && says(verb)
}

/** "claimed", "claimed to have": the verb, or the first that governs it, is one of saying. */
function says({ main, chain }: VerbGroup): boolean {
  const first = chain.length > 0 ? chain[0] : main
  const lists = first.lists
  return lists !== undefined && (lists.has('saying') || lists.has('tellers'))
}

/** No other subject stands between the noun group and the verb at `at`. */
function leadsHere(chunks: readonly Chunk[], at: number, noun: NounGroup): boolean {
  for (let back = at - 1; back >= 0; back--) {
    const chunk = chunks[back]
    if (chunk === noun || (chunk.kind === 'noun' && noun.joined.includes(chunk))) return true
    if (chunk.kind === 'semicolon' || chunk.kind === 'subordinator') return false
  }
  return false
}
