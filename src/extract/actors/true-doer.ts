import type { Chunk, NounGroup } from '../chunk.ts'
import type { Predication } from '../clauses/predication.ts'
import type { ReadSentence } from '../read-document.ts'

/**
 * Returns who does what a clause says: its subject, unless that only says what somebody else does, or is the number of
 * the unit before it.
 *
 *     The army says {troops of the 9th Battalion} later seized a bridge. · {Battalion} 56 seized a bridge.
 */
export function trueDoer(predication: Predication, { clauses, chunks }: ReadSentence): NounGroup | null {
  const { subject, verb } = predication
  if (!subject || !verb) return subject
  if (subject.head.quantity !== null) return before(subject, chunks) ?? subject
  for (const said of clauses.predications) {
    if (said === predication) break
    const { object } = said
    if (said.subject !== subject || !object || !said.verb || (said.verb.main.entry?.cues.length ?? 0) === 0) continue
    if (object.start < said.verb.end || object.end > verb.start || object.pronoun) continue
    if (goesOnWith(object, chunks)) return object
  }
  return subject
}

/** A noun group, its "of" and adverbs, and then a verb: it is the subject of that verb. */
function goesOnWith(noun: NounGroup, chunks: readonly Chunk[]): boolean {
  let at = chunks.indexOf(noun) + 1
  if (at === 0) return false
  while (chunks[at]?.kind === 'preposition' && chunks[at + 1]?.kind === 'noun') at += 2
  while (chunks[at]?.kind === 'adverb' || chunks[at]?.kind === 'quote') at++
  const verb = chunks[at]
  return verb?.kind === 'verb' && verb.form === 'finite'
}

/** "Battalion 56": the group that the number stands right behind. */
function before(number: NounGroup, chunks: readonly Chunk[]): NounGroup | null {
  const found = chunks[chunks.indexOf(number) - 1]
  return found?.kind === 'noun' && found.head.capital && found.end + 1 === number.start ? found : null
}
