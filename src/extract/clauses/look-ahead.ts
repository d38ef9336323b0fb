import type { Chunk, Mark } from '../chunk.ts'
import { semicolonAt } from '../unit.ts'
import { hasAdjectiveFrame, isIntransitive } from './verb-kinds.ts'

/** The chunk at a place that may lie before the first or behind the last. */
export function chunkAt(chunks: readonly Chunk[], at: number): Chunk | undefined {
  // A negative index is looked up as the name of a property, which is slow.
  return at >= 0 && at < chunks.length ? chunks[at] : undefined
}

/** What stands before the first chunk and behind the last. */
export const edge: Mark = { kind: 'edge', first: -1, last: -1, start: -1, end: -1, unit: semicolonAt(-1, -1) }

/** The chunk at a place, the {@link edge} where none is: its kind is compared as that of any other, which is fast. */
export function chunkOrEdge(chunks: readonly Chunk[], at: number): Chunk {
  return at >= 0 && at < chunks.length ? chunks[at] : edge
}

/** The chunk before, brackets passed over: "189 households (1,134 people) displaced". */
export function beforeBracket(chunks: readonly Chunk[], at: number): Chunk {
  let back = at - 1
  const before = chunkOrEdge(chunks, back)
  if (before.kind !== 'close') return before
  while (back >= 0 && chunks[back].kind !== 'open') back--
  return chunkOrEdge(chunks, back - 1)
}

/** The next chunk that is no adverb and no quotation mark. */
export function nextSignificant(chunks: readonly Chunk[], at: number): Chunk {
  let next = at + 1
  while (next < chunks.length && (chunks[next].kind === 'adverb' || chunks[next].kind === 'quote')) next++
  return chunkOrEdge(chunks, next)
}

/** A verb group stands at this place. */
export function isVerbAt(chunks: readonly Chunk[], at: number): boolean {
  return chunkOrEdge(chunks, at).kind === 'verb'
}

/** The place after a noun group, its "of" and other prepositional parts. */
export function afterNoun(chunks: readonly Chunk[], at: number): number {
  const end = Math.min(chunks.length, at + 12)
  let next = at + 1
  while (next < end) {
    const chunk = chunks[next]
    const following = chunkOrEdge(chunks, next + 1)
    if (chunk.kind === 'preposition' && (following.kind === 'noun' || isPlainAdjective(following))) next += 2
    else if (chunk.kind === 'adverb' || chunk.kind === 'quote' || (chunk.kind === 'noun' && chunk.time)) next++
    // "a woman pregnant with twins"
    else if (isPlainAdjective(chunk) && following.kind === 'preposition') next++
    else if (chunk.kind === 'other' && chunk.unit.word !== '.') next++
    else break
  }
  return next
}

function isPlainAdjective(chunk: Chunk): chunk is Mark {
  return chunk.kind === 'adjective' && !chunk.unit.entry?.frames.length
}

/** A noun group that is the subject of a verb of its own: "… and two policemen were hurt". */
export function startsClause(chunks: readonly Chunk[], at: number): boolean {
  let next = afterParts(chunks, afterNoun(chunks, at))
  // "…, and Omar Saleh, a journalist, was hurt"
  if (chunkOrEdge(chunks, next).kind === 'comma' && chunkOrEdge(chunks, next + 1).kind === 'noun') {
    const closing = afterNoun(chunks, next + 1)
    if (chunkOrEdge(chunks, closing).kind === 'comma') next = closing + 1
  }
  const chunk = chunkOrEdge(chunks, next)
  if (chunk.kind === 'coordinator' && chunkOrEdge(chunks, next + 1).kind === 'noun') {
    const verb = chunkOrEdge(chunks, afterNoun(chunks, next + 1))
    return verb.kind === 'verb' && verb.form === 'finite' && !verb.bare
  }
  if (chunk.kind === 'adjective') return hasAdjectiveFrame(chunk.unit)
  if (chunk.kind === 'relative') return false
  return chunk.kind === 'verb' && chunk.form !== 'ing' && chunk.form !== 'infinitive'
}

/** {@link startsClause} with a verb that cannot be a participle: "… and a guest were hurt", not "… and 117 injured". */
export function startsFullClause(chunks: readonly Chunk[], at: number): boolean {
  const verb = chunkOrEdge(chunks, afterParts(chunks, afterNoun(chunks, at)))
  return verb.kind === 'verb' && verb.form === 'finite' && !verb.bare && startsClause(chunks, at)
}

/** The place after ", including five children,". */
function afterParts(chunks: readonly Chunk[], at: number): number {
  const includer = chunkOrEdge(chunks, at).kind === 'comma' ? at + 1 : at
  if (chunkOrEdge(chunks, includer).kind !== 'includer') return afterAside(chunks, at)
  let commas = 0
  const end = Math.min(chunks.length, includer + 10)
  for (let next = includer + 1; next < end; next++) {
    const { kind } = chunks[next]
    if (kind === 'comma' && isVerbAt(chunks, next + 1)) return next + 1
    if (kind === 'comma') commas++
    if (kind === 'verb') return commas === 0 ? next : at
    if (kind === 'semicolon' || kind === 'colon' || kind === 'relative') return at
  }
  return at
}

/** The place after ", six of them minors,", ", a girl of four among them,": an aside that tells of parts. */
function afterAside(chunks: readonly Chunk[], at: number): number {
  if (chunkOrEdge(chunks, at).kind !== 'comma') return at
  const noun = chunkOrEdge(chunks, at + 1)
  if (noun.kind !== 'noun') return at
  const end = Math.min(chunks.length, at + 10)
  for (let next = at + 2; next < end; next++) {
    const { kind } = chunks[next]
    if (kind === 'comma') {
      const tellsParts = noun.partitive === 'pronoun' || chunks[next - 1].kind === 'includer'
      return tellsParts && isVerbAt(chunks, next + 1) ? next + 1 : at
    }
    if (kind === 'verb' || kind === 'semicolon' || kind === 'colon') return at
  }
  return at
}

/** "…, but a coalition that held the coast denied it": the subject of a verb that stands behind its relative clause. */
export function startsAroundRelative(chunks: readonly Chunk[], at: number): boolean {
  const relative = afterNoun(chunks, at)
  if (chunkOrEdge(chunks, relative).kind !== 'relative') return false
  let verbs = 0
  const end = Math.min(chunks.length, relative + 14)
  for (let next = relative + 1; next < end; next++) {
    const chunk = chunks[next]
    switch (chunk.kind) {
      case 'verb':
        if (chunk.form !== 'finite') continue
        if (++verbs === 2) return !chunk.bare || isIntransitive(chunk) || nextSignificant(chunks, next).kind === 'noun'
        break
      case 'semicolon':
      case 'colon':
      case 'subordinator':
      case 'coordinator':
      case 'relative':
        return false
      default:
        break
    }
  }
  return false
}
