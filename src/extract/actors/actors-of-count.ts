import { eventByWeapon, widerKinds } from '../../language/packs.ts'
import { Sign } from '../../language/signs.ts'
import type { Actor } from '../../model/index.ts'
import type { NounGroup } from '../chunk.ts'
import type { Discourse, EventMention, RawEvent } from '../discourse.ts'
import type { RawClaim } from '../raw-claim.ts'
import type { ReadSentence } from '../read-document.ts'
import { sentenceOf } from '../sentence-of.ts'
import { unitAt } from '../unit-at.ts'
import { actorsOfEvent, actorsOfMention, bestActorsOf, isAnonymous, isNamed } from './actors-of-event.ts'
import { blamedFor, blamedForAlone } from './blames.ts'
import { carriedTo, carriedToFighters, isAmongAttackers, isFromAfar, isMutual, isOfOthers } from './carried-to.ts'
import { chargedWith } from './charged-with.ts'
import { doersOf } from './doers-of.ts'
import { type Doing, deadly, withoutWords } from './doing.ts'
import { isOwnSide } from './is-own-side.ts'
import { isSameActor } from './is-same-actor.ts'
import { eventBeside, harms, isOfNobody, mentionAt, mentionsIn } from './linked-event.ts'
import { isDoneBeside, strandOf, toldEventsOf } from './told-events.ts'

const nobody: Doing = { actors: [], cause: null }

/**
 * Returns who is said to have done what a count tells, and by what: from its clause, from the event told beside it, or
 * from the event spoken of before. Actors of another sentence come without their words.
 */
export function actorsOfCount(claim: RawClaim, sentence: ReadSentence, discourse: Discourse): Doing {
  const found = doingOf(claim, sentence, discourse)
  const doing = found.actors.some((actor) => isOwn(actor, claim, sentence))
    ? { ...found, actors: found.actors.filter((actor) => !isOwn(actor, claim, sentence)) }
    : found
  if (doing.cause === null) return doing
  // "The attack killed nine", where the report says that it was a bombing.
  const event = strandOf(claim.sentence, discourse).narrower?.get(doing.cause)
  return event && !isOfAnother(event, doing, discourse) ? { ...doing, cause: event.event } : doing
}

/** The bombing that the report tells of was another's deed than the attack that killed nine. */
function isOfAnother(event: RawEvent, { actors }: Doing, discourse: Discourse): boolean {
  const doers = actorsOfEvent(event, discourse)
  if (!isNamed(actors) || !isNamed(doers)) return false
  return !doers.some((doer) => actors.some((actor) => isSameActor(actor, doer)))
}

/** Nobody is who was killed, and nobody whose own losses they are where another sentence tells who acted. */
function isOwn(actor: Actor, claim: RawClaim, sentence: ReadSentence): boolean {
  if (actor.start === undefined || actor.end === undefined) return isOwnSide(claim, actor, sentence)
  return (
    claim.role !== 'attacker' &&
    deadly.has(claim.measure) &&
    actor.start < claim.noun.head.end &&
    claim.noun.start < actor.end
  )
}

/** Once for each count: that of a whole is asked for its parts, too. */
function doingOf(claim: RawClaim, sentence: ReadSentence, discourse: Discourse): Doing {
  const { doingOf: known } = toldEventsOf(discourse)
  if (claim.place < 0) return findDoing(claim, sentence, discourse)
  known[claim.place] ??= findDoing(claim, sentence, discourse)
  return known[claim.place]
}

function findDoing(claim: RawClaim, sentence: ReadSentence, discourse: Discourse): Doing {
  const mentions = mentionsIn(discourse, claim.sentence)
  const own = mentionAt(claim, mentions)
  switch (claim.measure) {
    case 'munitions-fired':
    case 'strikes': {
      const cause = own && claim.measure === 'strikes' ? own.event : weaponOf(claim)
      // "Shot down eight of 11 drones": who shot them down did not fire them.
      const isStopped = claim.predication?.verb?.main.entry?.events.some(({ event }) => event.event === 'intercept')
      return {
        actors: isStopped ? [] : orOfEvent(doersOf(claim, own, sentence, discourse), own, discourse),
        cause: cause ?? own?.event ?? eventOfNoun(claim),
      }
    }
    case 'munitions-intercepted':
      return { actors: doersOf(claim, own, sentence, discourse), cause: 'intercept' }
    case 'held':
    case 'released':
    case 'evacuated': {
      const doers = doersOf(claim, own, sentence, discourse)
      const around = doers.length > 0 ? doers : doersOfDeedAround(claim, sentence, discourse)
      return { actors: orOfEvent(around, own, discourse), cause: causeOfHolding(claim, own) }
    }
    case 'displaced': {
      const doers = doersOf(claim, own, sentence, discourse)
      const driving = drivenBy(claim, mentions)
      return {
        actors: doers.length > 0 || !driving ? doers : actorsOfMention(driving, discourse),
        cause: driving?.event ?? null,
      }
    }
    case 'bodies-recovered':
      return { actors: doersOf(claim, own, sentence, discourse), cause: null }
    case 'sexual-violence':
      return { actors: orOfEvent(doersOf(claim, own, sentence, discourse), own, discourse), cause: 'sexual-violence' }
    case 'returned':
    case 'sheltered':
    case 'besieged':
      return nobody
  }
  const charged = deadly.has(claim.measure) ? chargedWith(claim, sentence, discourse) : null
  const direct = charged ?? doersOf(claim, own, sentence, discourse)
  if (claim.partOf) {
    const { partOf } = claim
    const whole = doingOf(partOf, sentenceOf(discourse.document.read, partOf.sentence) ?? sentence, discourse)
    if (direct.length > 0) return { ...whole, actors: direct }
    // "… 30 deaths, of which 21 were attributed to the army"
    const alone = sentence.signs & Sign.blaming ? blamedForAlone(claim, discourse) : []
    if (alone.length > 0) return { ...whole, actors: alone }
    return claim.sentence === partOf.sentence ? whole : { ...whole, actors: withoutWords(whole.actors) }
  }
  const weapon = weaponOfSubject(claim)
  // "Beheaded four men and burned 30 homes": the homes were burned, whatever befell the men.
  const isBurned = own?.event === 'property-destruction' && direct.length > 0 && !deadly.has(claim.measure)
  const near =
    weapon || mentions.length === 0
      ? null
      : eventBeside(claim, toldWith(claim, own, direct.length > 0, mentions), sentence.chunks)
  const beside = isBurned && !(near && isFromAfar(near.event)) ? own : near
  const cause = weapon ?? (beside ? kindOf(beside, discourse) : null)
  if (direct.length > 0) return { actors: withBlamed(direct, claim, discourse), cause }
  if (isAnswered(claim, sentence)) return nobody
  if (beside) {
    if (isOfNobody(beside.event) || beside.mutual) return { actors: [], cause }
    const actors = actorsOfMention(beside, discourse)
    if (actors.length > 0) return { actors: withBlamed(actors, claim, discourse), cause }
    const event = toldEventsOf(discourse).eventOf[beside.place]
    const known = event ? actorsOfEvent(event, discourse) : []
    if (event && isNamed(known)) return { actors: bestActorsOf(event, discourse), cause }
    if (event && (!isAmongAttackers(claim) || isOfOthers(claim, known, event))) {
      const best = bestActorsOf(event, discourse)
      if (best.length > 0) return { actors: best, cause }
    }
  }
  if (isAmongAttackers(claim)) return carriedToFighters(claim, cause, sentence, discourse)
  const carried = carriedTo(claim, cause, sentence, discourse)
  // "Gunmen attacked the village. Six houses were burned.": by hand; by shells and bombs they burn of themselves.
  if (own?.event === 'property-destruction' && !(carried.cause && isFromAfar(carried.cause)))
    return { ...carried, cause: own.event }
  return carried
}

/** The events of a sentence that may be what a count tells of. */
function toldWith(
  claim: RawClaim,
  own: EventMention | null,
  isDone: boolean,
  mentions: readonly EventMention[],
): readonly EventMention[] {
  return mentions.filter((one) =>
    // "burned down 12 homes" tells what befell them, not by what, unless it says who did it.
    one === own ? isDone || one.event !== 'property-destruction' : !isDeedApart(one, claim),
  )
}

/** "Shelling hit a school; three were killed": what hit it is known by its other words. */
function kindOf(beside: EventMention, discourse: Discourse): string {
  if (beside.event !== 'strike') return beside.event
  const told = toldEventsOf(discourse).eventOf[beside.place]
  if (!told || told.sentence !== beside.sentence) return beside.event
  return widerKinds(told.event).includes(beside.event) ? told.event : beside.event
}

/** "Nine were killed, three women abducted and six houses burned": each befell others. "Burned the huts, killing nine" is one deed. */
function isDeedApart({ event, noun, predication }: EventMention, claim: RawClaim): boolean {
  if (noun !== null || !isDoneBeside(event)) return false
  const own = claim.predication
  return !(own !== null && (own === predication || (own.governor === predication && own.verb?.form === 'ing')))
}

/** How people came to be held or free; those who are brought away are brought away from something else. */
function causeOfHolding({ measure, rule }: RawClaim, own: EventMention | null): string | null {
  if (measure === 'evacuated') return null
  // "Captured 12 soldiers": of people it is no land that is taken.
  if (measure === 'held' && (own?.event === 'territory-taken' || (own === null && rule === 'held/capture')))
    return 'arrest'
  return own?.event ?? null
}

/** "Fighting displaced 340 families", "displaced by the shelling" */
function drivenBy({ predication }: RawClaim, mentions: readonly EventMention[]): EventMention | null {
  if (!predication?.verb) return null
  const { subject, obliques, passive } = predication
  const driver = passive ? obliques.find(({ preposition }) => preposition === 'by') : subject
  if (!driver) return null
  return (
    mentions.find(({ event, trigger }) => harms(event) && driver.start <= trigger.start && trigger.end <= driver.end) ??
    null
  )
}

/** "Two shells fell on the market": who fired them, where the event of these words is told with its doer. */
function orOfEvent(direct: readonly Actor[], own: EventMention | null, discourse: Discourse): readonly Actor[] {
  if (direct.length > 0) return direct
  const event = own && toldEventsOf(discourse).eventOf[own.place]
  if (!event || isMutual(event)) return direct
  if (harms(event.event)) return bestActorsOf(event, discourse)
  // Who is blamed for an attack did not arrest those who did it.
  for (const mention of event.mentions) {
    const found = actorsOfMention(mention, discourse)
    if (found.length > 0) return withoutWords(found)
  }
  return direct
}

/** "Nine were seized in a rebel raid", "in these operations": who did what is told around it. */
function doersOfDeedAround(claim: RawClaim, sentence: ReadSentence, discourse: Discourse): readonly Actor[] {
  for (const noun of claim.predication?.obliques ?? []) {
    if (!during.has(noun.preposition ?? '')) continue
    const mention = mentionsIn(discourse, claim.sentence).find(
      ({ trigger, event }) => harms(event) && noun.start <= trigger.start && trigger.end <= noun.end,
    )
    const said = mention ?? pointedAt(noun, sentence, discourse)
    if (!said) continue
    const own = actorsOfMention(said, discourse)
    if (own.length > 0) return said === mention ? own : withoutWords(own)
    const event = toldEventsOf(discourse).eventOf[said.place]
    if (event) return withoutWords(actorsOfEvent(event, discourse))
  }
  return []
}

const during: ReadonlySet<string> = new Set(['in', 'during', 'after', 'amid', 'at'])

/** "These operations": what was last told by that word. */
function pointedAt(noun: NounGroup, { units, index }: ReadSentence, discourse: Discourse): EventMention | null {
  if (!units[noun.first].lists.has('pointers')) return null
  const { eventMentions, given, firsts } = discourse
  const last = firsts.eventMentions[index + 1] - 1
  for (let at = last; at >= 0 && index - eventMentions[at].sentence <= farthestPointed; at--) {
    const { trigger } = eventMentions[at]
    if (trigger.start < noun.start && given.text.slice(trigger.start, trigger.end).endsWith(noun.head.word))
      return eventMentions[at]
  }
  return null
}

const farthestPointed = 3

/** "A reprisal for the killing of three men": who answered for them did not kill them. */
function isAnswered({ trigger, noun }: RawClaim, { units }: ReadSentence): boolean {
  const at = unitAt(units, Math.min(trigger.start, noun.start))
  for (let back = at - 1; back > Math.max(0, at - farthestAnswer); back--)
    if (units[back].word === 'for' || units[back].word === 'to') return answers.has(units[back - 1].word)
  return false
}

const farthestAnswer = 4
const answers: ReadonlySet<string> = new Set([
  'reprisal',
  'reprisals',
  'revenge',
  'retaliation',
  'retribution',
  'vengeance',
  'response',
])

/** "Gunmen killed nine. The Tolmak Front claimed responsibility.": who is named behind those who are not. */
function withBlamed(actors: readonly Actor[], claim: RawClaim, discourse: Discourse): readonly Actor[] {
  if (isNamed(actors) || !actors.every(isAnonymous)) return actors
  const named = blamedFor(claim, discourse).filter(({ name }) => !actors.some((one) => one.name === name))
  return named.length > 0 ? [...actors, ...named] : actors
}

function weaponOf({ noun, unit, predication }: RawClaim): string | null {
  // "Warplanes dropped four bombs"
  if (predication?.subject?.head.lists.has('aircraft')) return 'air-strike'
  if (noun.head.lists.has('airBombs')) return 'air-strike'
  return eventByWeapon(noun.thing?.unit ?? unit) ?? eventByWeapon(unit)
}

/** "conducted numerous airstrikes": the noun counted is the event. */
function eventOfNoun({ noun }: RawClaim): string | null {
  const event = noun.head.entry?.events.find(({ form }) => form === 'noun')?.event.event ?? null
  return event === 'none' ? null : event
}

/** "A car bomb killed nine", "killed by a mine": by what its doer is. */
function weaponOfSubject({ predication }: RawClaim): string | null {
  if (!predication?.verb) return null
  const { subject, obliques, passive } = predication
  const doer = passive
    ? obliques.find(({ preposition }) => preposition === 'by' || preposition === 'in')
    : (obliques.find(isMined) ?? subject)
  const lists = doer?.head.lists
  if (lists?.has('mines')) return 'landmine'
  if (lists?.has('airBombs')) return 'air-strike'
  return doer?.thing?.class === 'munition' ? eventByWeapon(doer.thing.unit) : null
}

/** "Nine died in a minefield" */
function isMined({ preposition, head }: NounGroup): boolean {
  return preposition === 'in' && head.lists.has('mines')
}
