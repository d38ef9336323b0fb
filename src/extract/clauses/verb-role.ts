import { Pos } from '../../language/lexicon.ts'
import type { Chunk, NounGroup, VerbGroup } from '../chunk.ts'
import { chunkOrEdge } from './look-ahead.ts'
import type { Predication } from './predication.ts'

/** A verb while it is placed: what stands around it, and what is known of its subject so far. */
export interface VerbRole {
  readonly verb: VerbGroup
  readonly at: number
  /** The chunk before it, brackets passed over. */
  readonly previous: Chunk
  /** A noun group follows that can be its object. */
  readonly hasObject: boolean
  /** All that it counts is its subject. */
  readonly onlySubject: boolean
  subject: NounGroup | null
  passive: boolean
  /** It is the verb of its clause, not a participle said of a noun group in it. */
  isMain: boolean
  governor: Predication | null
}

/** The verb is a participle said of these: "12 people killed in the attack". */
export function modify(role: VerbRole, subject: NounGroup | null): void {
  role.subject = subject
  role.passive = true
  role.isMain = false
}

/** A bare verb, "killed", may be a participle: it has no object, and can act on one. */
export function mayBePassive(chunks: readonly Chunk[], { verb, at, hasObject, onlySubject }: VerbRole): boolean {
  // A past that is no participle ("blew", "fell") is never passive.
  return !hasObject && !onlySubject && (verb.main.pos & Pos.participle) !== 0 && !sharesObject(chunks, at)
}

/** "shot and killed his partner": the object comes after the second verb. */
function sharesObject(chunks: readonly Chunk[], at: number): boolean {
  const object = chunkOrEdge(chunks, at + 3)
  if (object.kind !== 'noun' || object.time) return false
  const second = chunks[at + 2]
  return chunks[at + 1].kind === 'coordinator' && second.kind === 'verb' && second.bare
}
