import type { Chunk, Mark, NounGroup } from '../chunk.ts'
import { Tag } from '../unit.ts'
import { addApposition, joinGroup } from './join-groups.ts'
import { isNameOf, joinable, lastOf } from './leaders.ts'
import { isListToEnd, isPlainList, listEndsInClause } from './lists-ahead.ts'
import { chunkOrEdge, startsAroundRelative, startsClause, startsFullClause } from './look-ahead.ts'
import type { Predication } from './predication.ts'
import { addPart, beginClause, type Clause, leaveClause, type Reading } from './reading.ts'
import { isIntransitive, isLeaving, isSaying } from './verb-kinds.ts'
import { isRestated, sumsUp } from './wholes.ts'

/** Places a noun group that "and", a comma or a dash adds behind a verb: it goes on with the object, or opens a clause. */
export function placeCoordinated(
  reading: Reading,
  verb: Predication,
  noun: NounGroup,
  at: number,
  previous: Mark,
): void {
  const { chunks, clause } = reading
  const { object } = clause
  const isAnd = previous.kind === 'coordinator'
  if (lacksVerb(reading) && startsFullClause(chunks, at)) {
    goOnOutside(reading, verb, noun, isAnd)
    return
  }
  const told = chunkOrEdge(chunks, at - 2)
  const starts = startsClause(chunks, at) || (isAnd && told.kind === 'comma' && startsAroundRelative(chunks, at))
  // "15 were killed, 7 soldiers, 7 guards and 2 civilians were injured"
  const isCounted = noun.quantity !== null && !starts
  // "villagers said a man, his wife and their five daughters had died"
  const isSaid = isSaying(verb) && object?.person != null && noun.person !== null
  if (previous.kind === 'comma' && (isCounted || isSaid) && listEndsInClause(chunks, at)) {
    if (isSaid) joinGroup(object, noun)
    else beginClause(reading, noun, null)
    return
  }
  if (isAnd && object !== null && isLeaving(verb) && told === lastOf(object)) {
    // "left 12 soldiers, three policemen and a civilian dead"
    joinGroup(object, noun)
    return
  }
  if (isAnd && told.kind === 'noun' && isSecondHead(chunks, told, noun, at)) {
    const leader = object && (object === told || object.joined.includes(told)) ? object : told
    joinGroup(leader, noun)
    return
  }
  if (starts) {
    openNext(reading, verb, noun, told, isAnd)
    return
  }
  if (!isAnd && told.kind === 'noun' && told.quantity && sumsUp(reading, told, at)) return
  if (isAnd && told.kind === 'comma' && previous.unit.word === 'or' && isRestated(chunkOrEdge(chunks, at - 3), noun))
    return
  if (isAnd && told.kind === 'adjective' && told.unit.entry?.frames.length) return
  const isInList = isAnd || isPlainList(chunks, at)
  if (isInList && told.kind === 'noun' && isAgent(verb, told, noun)) {
    noun.preposition = told.preposition
    joinGroup(leaderOf(verb, told), noun)
    return
  }
  const base = joinable(reading, previous, at)
  if (base) {
    if (isAnd || isKin(clause, noun, previous) || (isListToEnd(chunks, at) && !isNameOf(chunks, at)))
      joinGroup(base, noun)
    else addApposition(base, noun)
  } else if (!object && previous.kind !== 'comma') {
    clause.object = noun
    verb.object ??= noun
  }
}

/** "were killed by the army and the police": a second doer behind "by"; floods and shells are none. */
function isAgent({ verb, passive }: Predication, told: NounGroup, noun: NounGroup): boolean {
  if (verb === null || !passive || told.preposition !== 'by' || told.time || noun.time) return false
  return noun.quantity === null && !told.head.entry?.events.length
}

/** The first of those that are joined, which is the one that hangs on the verb. */
function leaderOf({ obliques }: Predication, told: NounGroup): NounGroup {
  return obliques.find((oblique) => oblique === told || oblique.joined.includes(told)) ?? told
}

/** The clause is a relative one, and the subject outside still lacks its verb. */
function lacksVerb({ clause, outer }: Reading): boolean {
  if (!clause.antecedent || outer.length === 0) return false
  const around = outer[outer.length - 1]
  return around.subject !== null && !around.finite
}

function goOnOutside(reading: Reading, verb: Predication, noun: NounGroup, isAnd: boolean): void {
  const { object } = reading.clause
  if (isAnd && object !== null && !verb.passive && object.person !== null) {
    joinGroup(object, noun)
    return
  }
  // "two policemen who were guarding her and a guest were hurt"
  leaveClause(reading)
  joinGroup(reading.clause.subject, noun)
}

/** Opens the clause whose subject the noun group is. */
function openNext(reading: Reading, verb: Predication, noun: NounGroup, told: Chunk, isAnd: boolean): void {
  const { clause, ofWhom } = reading
  const { object } = clause
  if (isAnd && object && isSaying(verb) && told === lastOf(object)) {
    // "said 17 pupils and three teachers had been killed"
    joinGroup(object, noun)
    beginClause(reading, object, verb)
    return
  }
  if (ofWhom && isAnd && noun.head.tag === Tag.number) addPart(reading, ofWhom, noun)
  // After a verb of saying, a further clause is still what was said: "said 3 died and 5 were hurt".
  beginClause(reading, noun, isAnd ? clause.governor : null)
}

/** "17 officers and soldiers dead": a second noun under the one number. */
function isSecondHead(chunks: readonly Chunk[], first: NounGroup, noun: NounGroup, at: number): boolean {
  if (noun.quantity || noun.determiner !== null || !noun.plural || !noun.person) return false
  if (!first.quantity || !first.person) return false
  const following = chunkOrEdge(chunks, at + 1)
  if (following.kind === 'adjective') return true
  if (following.kind !== 'verb' || !following.bare || isIntransitive(following)) return false
  return chunkOrEdge(chunks, at + 2).kind !== 'noun'
}

/** "killed a man, his wife and …": kin of somebody told of before goes on with him. */
function isKin({ object }: Clause, noun: NounGroup, previous: Mark): boolean {
  if (previous.kind !== 'comma' || noun.determiner !== 'possessive' || noun.person?.kin !== true) return false
  return object?.person != null && !object.quantity
}
