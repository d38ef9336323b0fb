import type { Actor, Doubt } from '../../model/index.ts'
import { actorsOfCount } from '../actors/actors-of-count.ts'
import { actorsOfEvent } from '../actors/actors-of-event.ts'
import { withOwnDeeds } from '../actors/own-deeds.ts'
import type { Anchor, Discourse, RawEvent } from '../discourse.ts'
import type { RawClaim } from '../raw-claim.ts'
import { sentenceOf } from '../sentence-of.ts'
import { attributionAt } from './attribution-of.ts'

/** Returns who is said to have done it, and by what it was done (an id of `vocabularies/events.yaml`). */
export function actorsOf(
  anchor: Anchor | RawClaim | RawEvent,
  discourse: Discourse,
): { actors: readonly Actor[]; cause: string | null; doubts: readonly Doubt[] } {
  if ('mentions' in anchor)
    return { actors: told(actorsOfEvent(anchor, discourse), anchor, discourse), cause: null, doubts }
  const sentence = 'measure' in anchor ? sentenceOf(discourse.document.read, anchor.sentence) : null
  if (!sentence || !('measure' in anchor)) return { actors: [], cause: null, doubts }
  const { actors, cause } = actorsOfCount(anchor, sentence, discourse)
  return { actors: told(actors, anchor, discourse), cause, doubts }
}

/** Who did it leaves nothing open. */
const doubts: readonly Doubt[] = []

/** Those who did it, as whoever tells it speaks of them. */
function told(actors: readonly Actor[], { trigger }: Anchor, discourse: Discourse): readonly Actor[] {
  return actors.length === 0 ? actors : withOwnDeeds(actors, attributionAt(trigger.start, discourse))
}
