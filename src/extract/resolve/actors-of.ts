import type { Actor } from '../../model/index.ts'
import { actorsOfCount } from '../actors/actors-of-count.ts'
import { actorsOfEvent } from '../actors/actors-of-event.ts'
import type { Doing } from '../actors/doing.ts'
import { withOwnDeeds } from '../actors/own-deeds.ts'
import type { Anchor, Discourse, RawEvent } from '../discourse.ts'
import type { RawClaim } from '../raw-claim.ts'
import { sentenceOf } from '../sentence-of.ts'
import { attributionAt } from './attribution-of.ts'

/** Who is said to have done what a count tells, and by what it was done (an id of `vocabularies/events.yaml`). */
export function whoOfCount(claim: RawClaim, discourse: Discourse): Doing {
  const sentence = sentenceOf(discourse.document.read, claim.sentence)
  if (!sentence) return { actors: [], cause: null }
  const { actors, cause } = actorsOfCount(claim, sentence, discourse)
  return { actors: told(actors, claim, discourse), cause }
}

/** Who is said to have done what an event tells. */
export function whoOfEvent(event: RawEvent, discourse: Discourse): Doing {
  return { actors: told(actorsOfEvent(event, discourse), event, discourse), cause: null }
}

/** Those who did it, as whoever tells it speaks of them. */
function told(actors: readonly Actor[], { trigger }: Anchor, discourse: Discourse): readonly Actor[] {
  return actors.length === 0 ? actors : withOwnDeeds(actors, attributionAt(trigger.start, discourse))
}
