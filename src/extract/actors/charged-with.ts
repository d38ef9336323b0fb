import { headVerb } from '../../language/lexicon.ts'
import { charging, Sign } from '../../language/signs.ts'
import type { Actor } from '../../model/index.ts'
import { chunkEndingBehind } from '../chunk-ending-behind.ts'
import type { Predication } from '../clauses/predication.ts'
import type { Discourse } from '../discourse.ts'
import type { RawClaim } from '../raw-claim.ts'
import type { ReadSentence } from '../read-document.ts'
import { actorsOfNoun } from './actors-of-noun.ts'

/** So many groups before what was done stands the verb of who is charged with it. */
const farthest = 9

/**
 * Returns who is charged with, tried or sentenced for what a count tells: accused, whoever charges them. `null` where
 * nobody is.
 *
 *     Police charged {two men} with the murder of four. · {The suspect} was accused of killing four.
 */
export function chargedWith(claim: RawClaim, sentence: ReadSentence, discourse: Discourse): readonly Actor[] | null {
  if ((sentence.signs & Sign.charging) === 0) return null
  const { chunks, clauses } = sentence
  const trigger = chunkEndingBehind(chunks, claim.trigger.start)
  let leads = false
  for (let at = trigger - 1; at >= 0 && at >= trigger - farthest; at--) {
    const chunk = chunks[at]
    if (chunk.kind === 'semicolon' || chunk.kind === 'colon' || chunk.kind === 'relative' || chunk.kind === 'comma')
      break
    if (chunk.kind === 'preposition') leads ||= deedBehind.has(chunk.unit.word)
    if (chunk.kind !== 'verb') continue
    if (!leads || !charging.has(headVerb(chunk.main.entry))) break
    const predication = clauses.predications.find(({ verb }) => verb === chunk)
    const person = predication ? personOf(predication) : null
    if (!person) break
    const actors = actorsOfNoun(person, sentence, discourse)
    return actors.map((actor) => ({ ...actor, responsibility: 'accused' as const }))
  }
  return null
}

/** Whom the verb is done to. */
function personOf({ verb, passive, subject, object }: Predication): Predication['subject'] {
  return passive || verb?.passive ? subject : object
}

const deedBehind: ReadonlySet<string> = new Set(['with', 'of', 'for', 'over'])
