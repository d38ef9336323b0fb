import { Pos } from '../../language/lexicon.ts'
import type { Chunk, VerbGroup } from '../chunk.ts'
import { isListBeforeVerb } from './lists-ahead.ts'
import { afterNoun, chunkOrEdge, isVerbAt } from './look-ahead.ts'

/** A finite verb comes before the clause ends: the noun group there is its subject. */
export function hasClauseAhead(chunks: readonly Chunk[], at: number): boolean {
  let inside = false
  const end = Math.min(chunks.length, at + 14)
  for (let next = at; next < end; next++) {
    const chunk = chunks[next]
    switch (chunk.kind) {
      case 'verb':
        if (chunk.form === 'participle') continue
        return chunk.form === 'finite' && (!chunk.bare || isNoParticiple(chunk, chunkOrEdge(chunks, next + 1)))
      case 'comma':
        // "after two policemen, a clerk and a girl died", "after four people, two of them guards, were killed"
        if (chunkOrEdge(chunks, next - 1).kind === 'noun' && leadsOn(chunks, next, at)) {
          inside = true
          continue
        }
        if (inside && isVerbAt(chunks, next + 1)) continue
        return false
      case 'semicolon':
      case 'subordinator':
      case 'colon':
      case 'dash':
        return false
      default:
        break
    }
  }
  return false
}

/** The bare verb is no participle, as far as what follows it tells. */
function isNoParticiple(verb: VerbGroup, follows: Chunk): boolean {
  // "after a bomb killed 12", "after shots fired at them"
  if (follows.kind === 'noun' && !follows.time) return true
  const frames = verb.main.entry?.frames
  if (!frames?.length || !(verb.main.pos & Pos.participle)) return true
  return frames.every((sense) => sense.frame.counted.includes('subject'))
}

/** The noun group behind the comma goes on with the one before it: a list, or parts of it. */
function leadsOn(chunks: readonly Chunk[], comma: number, first: number): boolean {
  const noun = chunkOrEdge(chunks, comma + 1)
  if (noun.kind !== 'noun') return false
  if (noun.partitive === 'pronoun') return true
  const start = chunks[first]
  if (start.kind !== 'noun' || start.quantity === null) return false
  return isListBeforeVerb(chunks, comma + 1) || chunkOrEdge(chunks, afterNoun(chunks, comma + 1)).kind === 'comma'
}
