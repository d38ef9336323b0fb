import type { Chunk, NounGroup } from '../chunk.ts'
import { addApposition } from './join-groups.ts'
import { chunkOrEdge } from './look-ahead.ts'
import type { Reading } from './reading.ts'

/**
 * Takes the names of those who were counted as what they are called, where there are as many as were counted: nobody is
 * counted again. False where they are not all named.
 *
 *     The army killed {two senior officials}, Omar Saleh and Petro Lind.
 */
export function placeNames({ chunks, parts }: Reading, noun: NounGroup, at: number): boolean {
  const counted = chunkOrEdge(chunks, at - 2)
  if (!isName(noun) || counted.kind !== 'noun') return false
  const stated = counted.quantity?.stated ?? null
  if (stated === null || stated < 2 || stated > most || counted.person === null || counted.name !== null) return false
  const names = namesFrom(chunks, at, stated)
  if (names.length !== stated) return false
  for (const name of names) {
    addApposition(counted, name)
    parts.push(name)
  }
  return true
}

/** No report names more one after the other. */
const most = 12

/** The names from a place on, with commas and "and" between, at most one more than `most`. */
function namesFrom(chunks: readonly Chunk[], from: number, most: number): NounGroup[] {
  const names: NounGroup[] = []
  for (let at = from; names.length <= most; ) {
    const chunk = chunkOrEdge(chunks, at)
    if (chunk.kind !== 'noun' || !isName(chunk)) break
    names.push(chunk)
    at++
    while (isJoint(chunkOrEdge(chunks, at))) at++
  }
  return names
}

function isJoint(chunk: Chunk): boolean {
  return chunk.kind === 'comma' || chunk.kind === 'coordinator'
}

function isName({ name, quantity, determiner, time }: NounGroup): boolean {
  return name !== null && quantity === null && determiner === null && !time
}
