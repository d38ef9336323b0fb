import type { Chunk, NounGroup } from '../chunk.ts'
import { addApposition } from './join-groups.ts'
import { startsClause } from './look-ahead.ts'
import { placeCoordinated } from './place-coordinated.ts'
import type { Predication } from './predication.ts'
import type { Reading } from './reading.ts'

/** Places a noun group behind the verb of its clause: object, what a copula says, or what a comma or "and" adds. */
export function placeBehindVerb(
  reading: Reading,
  verb: Predication,
  noun: NounGroup,
  at: number,
  previous: Chunk,
): void {
  const { clause } = reading
  if (verb.verb?.copula && !verb.predicate && !verb.object && !opensNext(reading, at, previous)) {
    verb.predicate = noun
    // "40 are children": what they are said to be.
    if (verb.subject?.quantity && !verb.subject.person && noun.person) addApposition(verb.subject, noun)
    clause.object = noun
    return
  }
  if (previous.kind === 'coordinator' || previous.kind === 'comma' || previous.kind === 'dash') {
    placeCoordinated(reading, verb, noun, at, previous)
    return
  }
  if (!clause.object) {
    clause.object = noun
    verb.object = noun
    for (let other = verb.shares; other && !other.object; other = other.shares) other.object = noun
  } else if (previous.kind === 'noun' && !previous.time) {
    // A verb with two objects, or a noun group cut in two.
    clause.object = noun
  }
}

function opensNext({ chunks }: Reading, at: number, previous: Chunk): boolean {
  return (previous.kind === 'comma' || previous.kind === 'coordinator') && startsClause(chunks, at)
}
