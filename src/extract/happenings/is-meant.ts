import type { NounGroup } from '../chunk.ts'
import { classOf } from './class-of.ts'
import type { Mention } from './mention.ts'
import type { Signs } from './signs-of-violence.ts'

/**
 * Whether a word means the event and no other thing. Words of ordinary life do only where violence is told:
 * in their sentence, or in most of their document.
 */
export function isMeant({ entry, sentence, actor, target, noun }: Mention, signs: Signs): boolean {
  if (entry.event === 'none') return false
  // "an explosion of interest"
  const isWeak = entry.weak === true || (noun?.of != null && !noun.of.name && classOf(noun.of) === 'other')
  return !isWeak || signs.document || signs.sentences.has(sentence) || isOfForces(actor) || isOfForces(target)
}

function isOfForces(noun: NounGroup | null): boolean {
  if (noun === null) return false
  const found = classOf(noun)
  return found === 'fighters' || found === 'weapon' || noun.joined.some((other) => classOf(other) === 'fighters')
}
