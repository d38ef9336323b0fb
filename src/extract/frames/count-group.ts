import type { FrameEntry } from '../../language/source.ts'
import type { NounGroup } from '../chunk.ts'
import type { Predication } from '../clauses/predication.ts'
import { accepts, countsOf, isOfTheDead } from '../counts/count.ts'
import { Tag, type Unit } from '../unit.ts'
import { addClaim, measureOfThing } from './add-claim.ts'
import { emissionBy } from './emission.ts'
import type { FrameReading, Thing } from './reading.ts'

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
    // "left 55 martyrs and 123 wounded": the wounded are not the dead.
    if (noun === leader && leader.joined.length > 0 && isOfTheDead(noun, frame)) continue
    if (frame.what === 'things' && noun.quantity === null && !isOneBuilding(noun)) continue
    made = addClaim(reading, item, emissionBy(frame, trigger, predication, trace), noun) || made
  }
  // "The attackers, two brothers from the north, were shot dead"
  if (!made && (leader.person || leader.pronoun || leader.head.lists.has('portions')) && !leader.quantity) {
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
  if (frame.measure === 'casualties' && isOfThings(reading, leader)) return false
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
  if (frame.what !== 'things' || leader.quantity === null || leader.person) return false
  return goesOn(reading, frame, leader)
}

/** "Fired six rockets; two were intercepted and four hit": the bare number goes on with the rockets. */
function isOfThings({ claims }: FrameReading, { head, person }: NounGroup): boolean {
  return head.tag === Tag.number && person === null && claims.length > 0 && !claims[claims.length - 1].people
}

/** "Fired 30 rockets, and 22 were shot down", "41 of them": a number without its things goes on counting them. */
function goesOn(reading: FrameReading, frame: FrameEntry, { head, additive, partitive, start }: NounGroup): boolean {
  const isOfThem = partitive === 'pronoun'
  const isBare = head.tag === Tag.number
  const { lastThing, thingBefore } = reading
  if (lastThing !== null) {
    if (measureOfThing(frame, lastThing.class) === null) return false
    return isBare || isOfThem || additive || head.entry?.person?.anaphor === true
  }
  // Of what was not counted here the verb must tell by itself: "Air defences downed 38", not "damaged 38".
  if (!isOfThem && !(isBare && isOfFlying(frame))) return false
  const thing = countedThing(reading, start) ?? thingBefore
  if (thing === null || measureOfThing(frame, thing.class) === null) return false
  reading.lastThing = thing
  return true
}

/** "Nine drones attacked Velo and five were shot down": the things with a number that stand last before. */
function countedThing({ clauses: { nouns } }: FrameReading, before: number): Thing | null {
  const noun = nouns.findLast(({ quantity, thing, start }) => quantity !== null && thing !== null && start < before)
  return noun?.thing ?? null
}

/** Its words are said of what comes flying and of nothing else: "shot down", "jammed". */
function isOfFlying({ measure }: FrameEntry): boolean {
  return (
    typeof measure === 'object' && Object.keys(measure).length === 1 && measure.munition === 'munitions-intercepted'
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
