import type { FrameEntry } from '../../language/source.ts'
import type { NounGroup } from '../chunk.ts'
import type { Predication } from '../clauses/predication.ts'
import { accepts, countsOf } from '../counts/count.ts'
import { Tag, type Unit } from '../unit.ts'
import { addClaim, measureOfThing } from './add-claim.ts'
import { emissionBy } from './emission.ts'
import type { FrameReading } from './reading.ts'

/** Makes the claims of a noun group and of what is joined with it. */
export function countGroup(
  reading: FrameReading,
  leader: NounGroup,
  frame: FrameEntry,
  trigger: Unit,
  predication: Predication | null,
  trace: string,
): boolean {
  let made = false
  for (const item of countsOf(leader, reading.context)) {
    const noun = item.nouns[0]
    if (noun !== leader && !accepts(frame, noun, false) && !(frame.what === 'things' && noun.person)) {
      if (!isAccepted(reading, frame, noun, false)) continue
    }
    if (frame.what === 'things' && noun.quantity === null && !isOneBuilding(noun)) continue
    made = addClaim(reading, item, emissionBy(frame, trigger, predication, trace), noun) || made
  }
  // "The attackers, two brothers from the north, were shot dead"
  if (!made && (leader.person || leader.pronoun || leader.head.entry?.lists.has('portions')) && !leader.quantity) {
    const told = leader.appositions.find((other) => other.quantity && other.person)
    if (told?.quantity)
      made = addClaim(
        reading,
        { quantity: told.quantity, nouns: [told, leader] },
        emissionBy(frame, trigger, predication, `${trace}, in its apposition`),
        told,
      )
  }
  if (!made && leader.subs.length > 0) {
    for (const sub of leader.subs)
      for (const item of countsOf(sub, reading.context))
        addClaim(reading, item, emissionBy(frame, trigger, predication, `${trace}, a part of it`), item.nouns[0])
  }
  return made
}

/** Whether a frame may count the noun group or one joined with it, or a bare number that goes on counting. */
export function isAccepted(reading: FrameReading, frame: FrameEntry, leader: NounGroup, isObject: boolean): boolean {
  if (accepts(frame, leader, isObject)) return true
  for (const noun of leader.joined) if (accepts(frame, noun, isObject)) return true
  // "killing eight soldiers and capturing five": the bare number is of people too.
  if (
    frame.what === 'named-people' &&
    leader.quantity &&
    leader.head.tag === Tag.number &&
    reading.claims.some((claim) => claim.people)
  )
    return true
  return (
    frame.what === 'things' &&
    reading.lastThing !== null &&
    leader.quantity !== null &&
    !leader.person &&
    measureOfThing(frame, reading.lastThing.class) !== null &&
    (leader.head.tag === Tag.number || leader.head.entry?.person?.anaphor === true || leader.additive)
  )
}

/** "A 13-storey building was demolished": one; other things need a number. */
function isOneBuilding(noun: NounGroup): boolean {
  return (
    (noun.determiner === 'indefinite' || noun.determiner === 'definite') &&
    (noun.thing?.class === 'building' || noun.thing?.class === 'home') &&
    !noun.thing.plural &&
    !noun.preposition
  )
}
