import type { Chunk, NounGroup } from '../chunk.ts'
import { type QuantityMention, Tag } from '../unit.ts'

/** "says 25": a number with no noun. */
export function isBareNumber(chunk: Chunk): chunk is NounGroup & { quantity: QuantityMention } {
  return (
    chunk.kind === 'noun' &&
    chunk.quantity !== null &&
    !chunk.time &&
    chunk.head.tag === Tag.number &&
    chunk.partitive === null
  )
}

/** "214 households", "25 people": a number of what is counted anyway, with a noun that adds nothing. */
export function isGeneric(chunk: Chunk): chunk is NounGroup & { quantity: QuantityMention } {
  return (
    chunk.kind === 'noun' &&
    chunk.quantity !== null &&
    !chunk.time &&
    chunk.partitive === null &&
    chunk.person !== null &&
    chunk.person.role === null &&
    chunk.facets.length === 0 &&
    chunk.triggers.length === 0 &&
    !chunk.additive &&
    chunk.last <= chunk.first + 1
  )
}
