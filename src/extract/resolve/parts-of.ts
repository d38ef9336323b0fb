import type { Doing } from '../actors/doing.ts'
import type { Discourse, RawAttribution, RawEvent } from '../discourse.ts'
import type { RawClaim } from '../raw-claim.ts'
import { whoOfCount, whoOfEvent } from './actors-of.ts'
import { saidBy } from './attribution-of.ts'
import { placeOf } from './place-of.ts'
import { timeOf } from './time-of.ts'

/** Who, by what, where, when and in whose words, for the claims of a document: those of its counts, then of its events. */
export interface Parts {
  readonly spoken: readonly (RawAttribution | null)[]
  readonly who: readonly Doing[]
  readonly where: readonly ReturnType<typeof placeOf>[]
  readonly when: readonly ReturnType<typeof timeOf>[]
}

/**
 * Finds the parts of the claims of documents, in the same way for counts and events. Each part is asked for all of them
 * before the next: the code that finds one of them then stays near the processor.
 */
export function partsOf(
  counts: readonly (readonly RawClaim[])[],
  events: readonly (readonly RawEvent[])[],
  discourses: readonly Discourse[],
): Parts[] {
  const ask = <Answer>(
    ofCount: (raw: RawClaim, discourse: Discourse) => Answer,
    ofEvent: (raw: RawEvent, discourse: Discourse) => Answer,
  ): Answer[][] =>
    discourses.map((discourse, at) => {
      const answers: Answer[] = []
      const [ofDocument, told] = [counts[at], events[at]]
      for (let index = 0; index < ofDocument.length; index++) answers.push(ofCount(ofDocument[index], discourse))
      for (let index = 0; index < told.length; index++) answers.push(ofEvent(told[index], discourse))
      return answers
    })
  const spoken = ask(
    (raw) => raw.attribution,
    (raw, discourse) => saidBy(raw.trigger, null, discourse),
  )
  const who = ask(whoOfCount, whoOfEvent)
  const where = ask(placeOf, placeOf)
  const when = ask(
    (raw, discourse) => timeOf(raw, raw.scope, discourse),
    (raw, discourse) => timeOf(raw, null, discourse),
  )
  return discourses.map((_, at) => ({ spoken: spoken[at], who: who[at], where: where[at], when: when[at] }))
}
