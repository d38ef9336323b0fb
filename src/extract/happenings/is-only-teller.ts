import { headVerb } from '../../language/lexicon.ts'
import type { Chunk, NounGroup, VerbGroup } from '../chunk.ts'
import type { Predication } from '../clauses/predication.ts'
import type { ReadSentence } from '../read-document.ts'

/**
 * Says whether the subject of a clause has a verb of blame of its own, and only tells of what the clause says.
 *
 *     Shelling that {residents} attributed to the Front hit the camp.
 */
export function isOnlyTeller(
  { last }: NounGroup,
  { units, clauses, chunks }: Pick<ReadSentence, 'units' | 'clauses' | 'chunks'>,
  own: Predication,
): boolean {
  const next = units[last + 1]
  if (own.verb === null || own.verb.first <= last + 1 || next?.entry == null || !blaming.has(headVerb(next.entry)))
    return false
  const telling = clauses.predications.find(({ verb }) => verb?.first === last + 1)
  if (telling?.verb == null || telling === own || isCoordinated(chunks, own.verb)) return false
  // "The Front denies shelling the camp": what follows its verb is the Front's.
  return own.verb.first > telling.verb.last + 1
}

/** Who does something by these verbs speaks of what others did. */
const blaming: ReadonlySet<string> = new Set(['attribute', 'blame', 'suspect', 'accuse'])

/** "Was arrested and later released": the auxiliary of the first verb serves the second, too. */
export function isCoordinated(chunks: readonly Chunk[], verb: VerbGroup): boolean {
  let at = chunks.indexOf(verb) - 1
  while (at > 0 && chunks[at].kind === 'adverb') at--
  return chunks[at]?.kind === 'coordinator'
}
