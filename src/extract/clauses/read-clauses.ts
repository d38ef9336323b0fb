import type { Chunk } from '../chunk.ts'
import { joinNamed } from './join-named.ts'
import { chunkOrEdge, edge } from './look-ahead.ts'
import { placeAdjective } from './place-adjective.ts'
import { placeMark } from './place-mark.ts'
import { placeNoun } from './place-noun.ts'
import { placeVerb } from './place-verb.ts'
import type { Clauses } from './predication.ts'
import { startReading } from './reading.ts'

/**
 * Reads who is subject and who is object of each verb of a sentence: coordination, ellipsis, relatives, participles,
 * apposition, sub-groups. One pass over the chunks with looks ahead of bounded length.
 */
export function readClauses(chunks: readonly Chunk[]): Clauses {
  const reading = startReading(chunks)
  let previous: Chunk = edge
  for (let at = 0; at < chunks.length; at++) {
    const chunk = chunks[at]
    switch (chunk.kind) {
      case 'noun':
        reading.nouns.push(chunk)
        placeNoun(reading, chunk, at, beforeHedge(chunks, at, previous))
        if (!chunk.time && !isPartOfThem(chunk) && !isPartOfThem(previous)) reading.lastNoun = chunk
        break
      case 'verb':
        placeVerb(reading, chunk, at, previous)
        break
      case 'adjective':
        placeAdjective(reading, chunk, at, previous)
        break
      default:
        placeMark(reading, chunk, at, previous)
        break
    }
    if (chunk.kind !== 'preposition' && chunk.kind !== 'noun') reading.additive = false
    previous = chunk
  }
  joinNamed(chunks, reading.predications)
  return { predications: reading.predications, nouns: reading.nouns }
}

/** What stands before a noun group: the preposition of "of about 12 people", else the chunk before. */
function beforeHedge(chunks: readonly Chunk[], at: number, previous: Chunk): Chunk {
  if (previous.kind !== 'adverb') return previous
  const before = chunkOrEdge(chunks, at - 2)
  return before.kind === 'preposition' || before.kind === 'to' ? before : previous
}

/** "five of them". Most are no part of anything, and nothing is compared. */
function isPartOfThem(chunk: Chunk): boolean {
  return chunk.kind === 'noun' && chunk.partitive !== null && chunk.partitive === 'pronoun'
}
