import type { Chunk, NounGroup } from '../chunk.ts'
import { joinGroup } from './join-groups.ts'
import type { Predication } from './predication.ts'

/**
 * Joins those who are each told with their name: the same participle with a name stands behind both.
 *
 *     The raid killed [a man] named Omar Saleh and [a boy] named Ali Reza.  =>  a man, a boy
 */
export function joinNamed(chunks: readonly Chunk[], predications: readonly Predication[]): void {
  let leader: NounGroup | null = null
  for (let index = 1; index < predications.length; index++) {
    const before = predications[index - 1]
    const own = predications[index]
    if (!isNaming(before, own) || !isNextTo(chunks, before, own)) {
      leader = null
      continue
    }
    leader ??= before.subject
    if (leader && own.subject) joinGroup(leader, own.subject)
  }
}

/** Both say with one word, which counts nobody, how somebody is called. */
function isNaming(before: Predication, own: Predication): boolean {
  if (!before.verb?.bare || !own.verb?.bare || before.verb.main.word !== own.verb.main.word) return false
  if (own.verb.main.entry?.frames.length) return false
  return before.object?.name != null && own.object?.name != null && own.subject?.person != null
}

/** "a man [named Omar Saleh] and [a boy named Ali Reza]": nothing else stands between them. */
function isNextTo(chunks: readonly Chunk[], before: Predication, own: Predication): boolean {
  if (chunks[before.at + 1] !== before.object || own.subject === null || chunks[own.at - 1] !== own.subject)
    return false
  const joint = chunks[before.at + 2]?.kind
  return own.at === before.at + 4 && (joint === 'coordinator' || joint === 'comma')
}
