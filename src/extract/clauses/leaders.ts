import type { Chunk, NounGroup } from '../chunk.ts'
import { Tag } from '../unit.ts'
import { chunkOrEdge } from './look-ahead.ts'
import type { Reading } from './reading.ts'

/** The noun group in a role that this one is, or is joined with; itself where it stands in none. */
export function leaderOf({ clause }: Reading, noun: NounGroup): NounGroup {
  const { object, subject } = clause
  if (object && (object === noun || object.joined.includes(noun))) return object
  if (subject && (subject === noun || subject.joined.includes(noun))) return subject
  return noun
}

/** Whom a verb or adjective right behind the noun group is said of: itself, its whole, or the list it stands in. */
export function roleOf({ clause, nouns }: Reading, noun: NounGroup): NounGroup {
  const { object, subject } = clause
  if (noun.preposition !== null && !noun.quantity) {
    const whole = noun.preposition === 'of' ? ownerOfOf(nouns, noun) : undefined
    if (whole?.quantity && !whole.triggers.length) return whole
    if (!noun.person) return object ?? subject ?? noun
  }
  const role = object?.joined.includes(noun) ? object : subject?.joined.includes(noun) ? subject : null
  if (!role) return noun
  const isCounted = noun.head.tag === Tag.number || role !== subject || clause.verb !== null
  return noun.quantity && isCounted ? noun : role
}

/** "A woman, [Nera Holt], and her two children": somebody, and what they are called, with a comma on both sides. */
export function isNameOf(chunks: readonly Chunk[], at: number): boolean {
  const [somebody, noun, further] = [chunkOrEdge(chunks, at - 2), chunkOrEdge(chunks, at), chunkOrEdge(chunks, at + 2)]
  if (somebody.kind !== 'noun' || noun.kind !== 'noun' || chunkOrEdge(chunks, at + 1).kind !== 'comma') return false
  if (further.kind !== 'coordinator' && !(further.kind === 'noun' && further.determiner === 'possessive')) return false
  if (noun.name === null || noun.quantity !== null || noun.person !== null || noun.determiner !== null) return false
  return somebody.determiner === 'indefinite' && somebody.person !== null && !somebody.plural && somebody.name === null
}

/** The first noun group whose "of" names this one. */
export function ownerOfOf(nouns: readonly NounGroup[], noun: NounGroup): NounGroup | undefined {
  for (const other of nouns) if (other.of === noun) return other
  return undefined
}

/** The first noun group whose "of" names this one, or a list with it. */
function ownerOfList(nouns: readonly NounGroup[], noun: NounGroup): NounGroup | undefined {
  for (const other of nouns)
    if (other.of !== null && (other.of === noun || other.of.joined.includes(noun))) return other
  return undefined
}

/** The noun of an event that counts its "of": "the murder of six priests". */
function countsItsOf(noun: NounGroup): boolean {
  for (const { sense } of noun.triggers) if (sense.frame.counted.includes('of')) return true
  return false
}

/** What a coordinated noun group joins: the object, or the "of" it stands behind. */
export function joinable({ chunks, clause, nouns }: Reading, previous: Chunk, at: number): NounGroup | null {
  const { object } = clause
  const start = previous.kind === 'coordinator' && chunkOrEdge(chunks, at - 2).kind === 'comma' ? at - 3 : at - 2
  const end = Math.max(0, at - 8)
  for (let back = start; back >= end; back--) {
    const chunk = chunks[back]
    if (chunk.kind === 'verb') return object
    if (chunk.kind !== 'noun') continue
    if (chunk === object) return chunk
    if (object?.joined.includes(chunk)) return object
    const holder = ownerOfList(nouns, chunk)
    if (holder && countsItsOf(holder)) return holder.of
    if (chunk.preposition === 'to' && (chunk.quantity || chunk.person)) return chunk
    if (chunk.preposition === 'with' && chunk.quantity && chunk.thing) return chunk
    if (chunk.preposition !== null) {
      // "23 soldiers dead, according to a doctor near the front and a priest": who else tells it.
      if (object && chunk.preposition !== 'according to') continue
      return null
    }
    if (!chunk.time) return object
  }
  return object
}

/** The "of" of an event's noun that the noun group at `at` goes on with: "the murder of six priests and two women". */
export function eventOf({ chunks, nouns }: Reading, at: number): NounGroup | null {
  const end = Math.max(0, at - 8)
  for (let back = at - 2; back >= end; back--) {
    const chunk = chunks[back]
    if (chunk.kind === 'verb') return null
    if (chunk.kind !== 'noun') continue
    const holder = ownerOfList(nouns, chunk)
    if (holder && countsItsOf(holder)) return holder.of
    if (chunk.preposition === null) return null
  }
  return null
}

/** The last noun group of a list, itself where nothing is joined with it. */
export function lastOf(noun: NounGroup): NounGroup {
  const { joined } = noun
  return joined.length > 0 ? joined[joined.length - 1] : noun
}
