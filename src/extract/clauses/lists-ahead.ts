import type { Chunk } from '../chunk.ts'
import { afterNoun, chunkOrEdge, isVerbAt, startsClause } from './look-ahead.ts'
import { isIntransitive } from './verb-kinds.ts'

/** The list that an "including" opened goes on after this comma. */
export function listGoesOn(chunks: readonly Chunk[], at: number): boolean {
  const end = Math.min(chunks.length, at + 6)
  for (let next = at + 1; next < end; next++) {
    const chunk = chunks[next]
    if (chunk.kind === 'coordinator')
      return chunkOrEdge(chunks, next + 1).kind === 'noun' && !isVerbAt(chunks, afterNoun(chunks, next + 1))
    if (chunk.kind === 'noun' && next === at + 1) {
      if (isVerbAt(chunks, afterNoun(chunks, next))) return false
      continue
    }
    if (chunk.kind === 'preposition' || chunk.kind === 'noun' || chunk.kind === 'comma') continue
    return false
  }
  return false
}

/** From a comma on, a list with its "and" leads up to the verb with no comma before it. */
export function isListBeforeVerb(chunks: readonly Chunk[], at: number): boolean {
  let next = at
  let joined = false
  for (let steps = 0; steps < 12 && next < chunks.length; steps++) {
    next = afterNoun(chunks, next)
    const chunk = chunkOrEdge(chunks, next)
    if (chunk.kind !== 'comma' && chunk.kind !== 'coordinator') return joined
    const coordinated = chunk.kind === 'coordinator' || chunkOrEdge(chunks, next + 1).kind === 'coordinator'
    const following = chunk.kind === 'comma' && coordinated ? next + 2 : next + 1
    if (chunkOrEdge(chunks, following).kind !== 'noun') return false
    joined ||= coordinated
    next = following
  }
  return joined
}

/** From here on a list of noun groups goes up to its "and", and no clause begins behind that. */
export function isListToEnd(chunks: readonly Chunk[], at: number): boolean {
  let next = at
  for (let steps = 0; steps < 12 && next < chunks.length; steps++) {
    next = afterNoun(chunks, next)
    const chunk = chunkOrEdge(chunks, next)
    if (chunk.kind === 'coordinator')
      return chunkOrEdge(chunks, next + 1).kind === 'noun' && !startsClause(chunks, next + 1)
    if (chunk.kind !== 'comma') return false
    const following = chunkOrEdge(chunks, next + 1)
    if (following.kind === 'coordinator')
      return chunkOrEdge(chunks, next + 2).kind === 'noun' && !startsClause(chunks, next + 2)
    if (following.kind !== 'noun') return false
    next++
  }
  return false
}

/** From here on a list of noun groups leads up to a finite verb of its own. */
export function listEndsInClause(chunks: readonly Chunk[], at: number): boolean {
  let next = at
  let joined = false
  for (let steps = 0; steps < 10; steps++) {
    next = afterNoun(chunks, next)
    const chunk = chunkOrEdge(chunks, next)
    // "said nine soldiers, two guards and three farmers died"
    if (chunk.kind === 'verb') return joined && chunk.form === 'finite' && (!chunk.bare || isIntransitive(chunk))
    if (chunk.kind !== 'comma' && chunk.kind !== 'coordinator') return false
    const coordinated = chunk.kind === 'coordinator' || chunkOrEdge(chunks, next + 1).kind === 'coordinator'
    next += chunk.kind === 'comma' && coordinated ? 2 : 1
    joined ||= coordinated
    const noun = chunkOrEdge(chunks, next)
    if (noun.kind !== 'noun' || !(noun.quantity || noun.person)) return false
  }
  return false
}

/** "by the Front, {the League and the Union}": behind a comma names go on to their "and", without a number or a clause. */
export function isPlainList(chunks: readonly Chunk[], at: number): boolean {
  for (let next = at; next < at + longestList; next += 2) {
    const noun = chunkOrEdge(chunks, next)
    if (noun.kind !== 'noun' || noun.quantity || noun.determiner === 'indefinite') return false
    const sign = chunkOrEdge(chunks, next + 1)
    if (sign.kind === 'coordinator') {
      const last = chunkOrEdge(chunks, next + 2)
      return last.kind === 'noun' && last.quantity === null && !startsClause(chunks, next + 2)
    }
    if (sign.kind !== 'comma') return false
    if (chunkOrEdge(chunks, next + 2).kind === 'coordinator') next++
  }
  return false
}

const longestList = 12
