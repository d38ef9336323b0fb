import { partyOf } from '../../language/parties/parties.ts'
import type { Actor, Source } from '../../model/index.ts'

/**
 * Says of actors that are the speaker, or belong to it, that they claim it themselves.
 *
 *     The Kenyan army said that its soldiers had killed nine rebels. · The Tolmak Front said that Tolmak Front fighters …
 */
export function claimedByThemselves(actors: readonly Actor[], source: Source | undefined): readonly Actor[] {
  if (!source || !actors.some((actor) => actor.responsibility === 'stated' && isOf(actor, source))) return actors
  return actors.map((actor) =>
    actor.responsibility === 'stated' && isOf(actor, source) ? { ...actor, responsibility: 'claimed' } : actor,
  )
}

function isOf({ id, name }: Actor, { party, name: speaker }: Source): boolean {
  if (id !== null && party !== null) return id === party || ownerOf(id) === party || ownerOf(party) === id
  // Names that no list holds: the one is in the other.
  return id === party && /^\p{Lu}/u.test(name) && (speaker.includes(name) || name.includes(speaker))
}

function ownerOf(id: string): string | null {
  return partyOf(id)?.of ?? null
}
