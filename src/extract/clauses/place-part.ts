import type { Chunk, NounGroup } from '../chunk.ts'
import { joinGroup } from './join-groups.ts'
import { startsClause, startsFullClause } from './look-ahead.ts'
import { addPart, beginClause, type Reading } from './reading.ts'

/** Adds a noun group to the parts that "including", "among them", "of whom" list. False, and the list ends, if it is none. */
export function placePart(reading: Reading, whole: NounGroup, noun: NounGroup, at: number, previous: Chunk): boolean {
  const { chunks, clause } = reading
  switch (previous.kind) {
    case 'coordinator':
      if (clause.verb && startsFullClause(chunks, at)) {
        reading.including = null
        beginClause(reading, noun, clause.governor)
      } else if (exceeds(noun, whole)) {
        // More than the whole: no part of it, but joined with it.
        joinGroup(whole, noun)
      } else addPart(reading, whole, noun)
      return true
    case 'relative':
      addPart(reading, whole, noun)
      if (startsClause(chunks, at)) {
        beginClause(reading, noun, clause.governor)
        reading.including = null
      }
      return true
    case 'includer':
    case 'comma':
      addPart(reading, whole, noun)
      return true
    default:
      reading.including = null
      return false
  }
}

function exceeds(noun: NounGroup, whole: NounGroup): boolean {
  return noun.quantity !== null && whole.quantity?.high != null && noun.quantity.low > whole.quantity.high
}
