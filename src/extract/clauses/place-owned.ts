import type { NounGroup } from '../chunk.ts'
import { Tag } from '../unit.ts'
import { ownerOfOf } from './leaders.ts'
import { chunkOrEdge } from './look-ahead.ts'
import type { Reading } from './reading.ts'

/** Behind a possessive, "five soldiers' deaths": the noun group takes its owner's place. True if that was its role. */
export function placeOwned(reading: Reading, noun: NounGroup, at: number): boolean {
  const { chunks, clause, nouns } = reading
  const before = chunkOrEdge(chunks, at - 1)
  if (before.kind !== 'other' || before.unit.tag !== Tag.possessive) return false
  const owner = chunkOrEdge(chunks, at - 2)
  if (owner.kind !== 'noun') return false
  noun.owner = owner
  // "two of the minister's guards", "two of the minister's six guards": the number counts what is owned.
  if (owner.partitive === 'noun' && owner.quantity) {
    noun.whole = noun.quantity
    noun.quantity = owner.quantity
    noun.partitive = 'noun'
  }
  // The owner stood in the role; what it owns takes its place.
  if (owner.preposition) {
    noun.preposition = owner.preposition
    const holder = ownerOfOf(nouns, owner)
    if (holder) holder.of = noun
    // "between [the people]'s [defence forces] and [the front]'s [fighters]"
    if (reading.oneSide === owner) reading.oneSide = noun
    for (const side of owner.preposition === 'between' ? nouns : [])
      if (side.joined.includes(owner)) side.joined = side.joined.map((one) => (one === owner ? noun : one))
    return true
  }
  if (clause.object === owner) {
    clause.object = noun
    if (clause.verb && clause.verb.object === owner) clause.verb.object = noun
    return true
  }
  if (clause.subject === owner) {
    clause.subject = noun
    return true
  }
  return false
}
