import { eventByWeapon, widerKinds } from '../../language/packs.ts'
import type { Actor } from '../../model/index.ts'
import type { NounGroup } from '../chunk.ts'
import type { Discourse, EventMention, RawEvent } from '../discourse.ts'
import { isIrregular } from '../happenings/class-of.ts'
import type { RawClaim } from '../raw-claim.ts'
import type { ReadSentence } from '../read-document.ts'
import { firstInSentence, sentenceOf } from '../sentence-of.ts'
import { findEvents } from '../tolls/events.ts'
import { Tag } from '../unit.ts'
import {
  actorsOfEvent,
  actorsOfMention,
  bestActors,
  isAnonymous,
  isNamed,
  isSameKind,
  tellsOfSeveral,
} from './actors-of-event.ts'
import { blamedFor } from './blames.ts'
import { doersOf } from './doers-of.ts'
import { isOfState, isOwnSide } from './is-own-side.ts'
import { eventBeside, harms, isOfNobody, isPartedFrom, isToldBefore, mentionAt, mentionsIn } from './linked-event.ts'
import { mayBeOneDeed } from './may-be-one-deed.ts'
import { isDoneBeside, toldEventsOf } from './told-events.ts'

/** Who is said to have done what was counted, and by what: an id of `vocabularies/events.yaml`. */
export interface Doing {
  readonly actors: readonly Actor[]
  readonly cause: string | null
}

const nobody: Doing = { actors: [], cause: null }

/**
 * Returns who is said to have done what a count tells, and by what: from its clause, from the event told beside it, or
 * from the event spoken of before. Actors of another sentence come without their words.
 */
export function actorsOfCount(claim: RawClaim, sentence: ReadSentence, discourse: Discourse): Doing {
  const found = doingOf(claim, sentence, discourse)
  const actors = found.actors.filter((actor) => !isOwn(actor, claim, sentence))
  const doing = actors.length === found.actors.length ? found : { ...found, actors }
  if (doing.cause === null) return doing
  // "The attack killed nine", where the report says that it was a bombing.
  const { narrower, numbers } = toldEventsOf(discourse)
  const event = narrower.get(`${numbers[claim.sentence]} ${doing.cause}`)
  return event && !isOfAnother(event, doing, discourse) ? { ...doing, cause: event.event } : doing
}

/** The bombing that the report tells of was another's deed than the attack that killed nine. */
function isOfAnother(event: RawEvent, { actors }: Doing, discourse: Discourse): boolean {
  const doers = actorsOfEvent(event, discourse)
  if (!isNamed(actors) || !isNamed(doers)) return false
  return !doers.some(({ id, name }) => actors.some((one) => one.name === name || (id !== null && one.id === id)))
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

const deadly: ReadonlySet<string> = new Set(['killed', 'injured', 'casualties', 'missing'])

function doingOf(claim: RawClaim, sentence: ReadSentence, discourse: Discourse): Doing {
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
  const direct = doersOf(claim, own, sentence, discourse)
  if (claim.partOf) {
    const { partOf } = claim
    const whole = doingOf(partOf, sentenceOf(discourse.document.read, partOf.sentence) ?? sentence, discourse)
    if (direct.length > 0) return { ...whole, actors: direct }
    return claim.sentence === partOf.sentence ? whole : { ...whole, actors: withoutWords(whole.actors) }
  }
  const weapon = weaponOfSubject(claim)
  // "burned down 12 homes" tells what befell them, not by what, unless it says who did it.
  const told = mentions.filter((one) =>
    one === own ? direct.length > 0 || one.event !== 'property-destruction' : !isDeedApart(one, claim),
  )
  const beside = weapon ? null : eventBeside(claim, told, sentence.chunks)
  const cause = weapon ?? beside?.event ?? null
  if (direct.length > 0) return { actors: withBlamed(direct, claim, discourse), cause }
  if (isAnswered(claim, sentence)) return nobody
  if (beside) {
    if (isOfNobody(beside.event) || beside.mutual) return { actors: [], cause }
    const actors = actorsOfMention(beside, discourse)
    if (actors.length > 0) return { actors: withBlamed(actors, claim, discourse), cause }
    const event = toldEventsOf(discourse).eventOf.get(beside)
    const known = event ? actorsOfEvent(event, discourse) : []
    if (isNamed(known) && event) return { actors: withoutWords(bestActors(known, event, discourse)), cause }
    if (event && (!isAmongAttackers(claim) || isOfOthers(claim, known, event))) {
      const actors = bestActors(known, event, discourse)
      if (actors.length > 0) return { actors: withoutWords(actors), cause }
    }
  }
  if (isAmongAttackers(claim)) return carriedToFighters(claim, cause, sentence, discourse)
  const carried = carriedTo(claim, cause, sentence, discourse)
  // "Gunmen attacked the village. Six houses were burned.": by hand; by shells and bombs they burn of themselves.
  if (own?.event === 'property-destruction' && !(carried.cause && isFromAfar(carried.cause)))
    return { ...carried, cause: own.event }
  return carried
}

/** What strikes or explodes. */
function isFromAfar(event: string): boolean {
  return event === 'strike' || event === 'explosion' || widerKinds(event).includes('explosion')
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
  const event = own && toldEventsOf(discourse).eventOf.get(own)
  if (!event || isMutual(event)) return direct
  if (harms(event.event)) return withoutWords(bestActors(actorsOfEvent(event, discourse), event, discourse))
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
    const event = toldEventsOf(discourse).eventOf.get(said)
    if (event) return withoutWords(actorsOfEvent(event, discourse))
  }
  return []
}

const during: ReadonlySet<string> = new Set(['in', 'during', 'after', 'amid', 'at'])

/** "These operations": what was last told by that word. */
function pointedAt(noun: NounGroup, { units, index }: ReadSentence, discourse: Discourse): EventMention | null {
  if (units[noun.first].entry?.lists.has('pointers') !== true) return null
  const { eventMentions, given } = discourse
  const last = firstInSentence(eventMentions, index + 1) - 1
  for (let at = last; at >= 0 && index - eventMentions[at].sentence <= farthestPointed; at--) {
    const { trigger } = eventMentions[at]
    if (trigger.start < noun.start && given.text.slice(trigger.start, trigger.end).endsWith(noun.head.word))
      return eventMentions[at]
  }
  return null
}

const farthestPointed = 3

/** "A drone hit the depot. Two guards were killed.": by what was spoken of before. */
function carriedTo(claim: RawClaim, cause: string | null, sentence: ReadSentence, discourse: Discourse): Doing {
  // "We lost seven men": who did it is said beside it or not at all.
  if (claim.rule === 'killed/lose') return { actors: [], cause }
  const found = claim.scope === 'cumulative' ? null : toldEventsOf(discourse).carried[claim.sentence]
  // "Killed: 3–4 civilians. Injured: 8." sums up what the report is about, not what it told last.
  if (found && isSummedUp(claim, sentence) && !isOfList(discourse)) {
    if (isOfOwn(claim, sentence)) return { actors: [], cause }
    const main = mainEventOf(claim.sentence, discourse) ?? found
    return {
      actors: withoutWords(bestActors(actorsOfEvent(main, discourse), main, discourse)),
      cause: cause ?? main.event,
    }
  }
  const isApart =
    found &&
    found.mentions.length <= mostApart &&
    found.mentions.every(
      (mention) =>
        mention.sentence === claim.sentence &&
        (isPartedFrom(claim.trigger, mention.trigger, sentence.chunks) ||
          isToldBefore(claim.trigger, mention.trigger, sentence.chunks)),
    )
  const last = isApart ? null : found
  if (last && last.mentions[0].sentence > claim.sentence && !maySpeakAhead(claim, last, discourse))
    return { actors: claim.scope === 'incident' ? blamedFor(claim, discourse) : [], cause }
  if (last && !mayBeOneDeed(claim.sentence, nearestMention(last, claim.sentence), discourse))
    return { actors: [], cause }
  const carried = last
  // "A mine killed two": another event than the one before, unless it is named again ("the bomb").
  if (cause !== null && carried && !isSameKind(carried.event, cause)) return { actors: [], cause }
  // "The brigade held the road. ¶ Shelling hit Velo. ¶ Two residents died.": of what several did, another paragraph tells no more.
  if (
    carried &&
    isOfOtherParagraph(carried, claim.sentence, discourse) &&
    (tellsOfSeveral(claim.sentence, discourse) || tellsOfAnother(carried, claim.sentence, discourse))
  )
    return { actors: [], cause }
  // "The war has killed 9,000": who is blamed for the last attack did not do all of it.
  if (!carried) return { actors: claim.scope === 'cumulative' ? [] : blamedFor(claim, discourse), cause }
  if (isMutual(carried)) return { actors: [], cause: cause ?? carried.event }
  const actors = actorsOfEvent(carried, discourse)
  const named = isOfNobody(carried.event) ? actors : bestActors(actors, carried, discourse)
  // "Armed men seized three guards. One was found dead.": how he was killed nobody says.
  const isHow = !isDoneBeside(carried.event) || !deadly.has(claim.measure)
  return { actors: withoutWords(named), cause: cause ?? (isHow ? carried.event : null) }
}

/** "Clashes between the army and rebels killed nine": nobody says which of the two did. */
function isMutual({ mentions }: RawEvent): boolean {
  return mentions.every(({ mutual }) => mutual)
}

function isOfOtherParagraph(carried: RawEvent, sentence: number, { document }: Discourse): boolean {
  if (isOfNobody(carried.event)) return false
  const { paragraphs } = document.sentences
  const told = nearestMention(carried, sentence)
  return (
    paragraphs[told] !== paragraphs[sentence] &&
    sentenceOf(document.read, told)?.headline !== true &&
    sentenceOf(document.read, sentence)?.headline !== true
  )
}

/** Between an event's last mention and a sentence another one is told, of somebody else. */
function tellsOfAnother(carried: RawEvent, sentence: number, discourse: Discourse): boolean {
  const [doer] = actorsOfEvent(carried, discourse)
  if (!doer) return false
  const { eventOf } = toldEventsOf(discourse)
  const { eventMentions } = discourse
  const last = firstInSentence(eventMentions, sentence) - 1
  const told = nearestMention(carried, sentence)
  for (let at = last; at >= 0 && at > last - mostBetween && eventMentions[at].sentence > told; at--) {
    const event = harms(eventMentions[at].event) ? eventOf.get(eventMentions[at]) : undefined
    if (!event || event === carried) continue
    const others = actorsOfEvent(event, discourse)
    if (isNamed(others) && others[0].name !== doer.name && (doer.id === null || others[0].id !== doer.id)) return true
  }
  return false
}

const mostBetween = 24

/** An event that only one sentence tells has no more mentions. */
const mostApart = 4

/** "Fatalities: 3", "Civilian casualties: 9–10 killed, 2–6 injured" */
function isSummedUp({ trace }: RawClaim, { units }: ReadSentence): boolean {
  if (trace === 'the figure behind a label') return true
  let isOfHarm = false
  for (let at = 0; at < Math.min(units.length, longestLabel); at++) {
    if (units[at].tag === Tag.colon) return isOfHarm
    if (units[at].tag === Tag.verb) return false
    isOfHarm ||= (units[at].entry?.frames.length ?? 0) > 0
  }
  return false
}

const longestLabel = 5

/** "The gang's own dead: five": nobody says by whom. */
function isOfOwn({ quantity }: RawClaim, { units }: ReadSentence): boolean {
  return units.some(({ word, end }) => word === 'own' && end < quantity.start)
}

function isOfList({ document }: Discourse): boolean {
  return findEvents(document.counting, document.text).isList
}

/** The first event that harms of what a sentence speaks of. */
function mainEventOf(sentence: number, discourse: Discourse): RawEvent | null {
  const { byNumber, numbers } = toldEventsOf(discourse)
  return byNumber.get(numbers[sentence])?.[0] ?? null
}

/** What only comes behind a count is what it tells of in a headline, a lead, or one paragraph; never for many events. */
function maySpeakAhead({ sentence, scope }: RawClaim, { mentions }: RawEvent, { document }: Discourse): boolean {
  const { paragraphs } = document.sentences
  if (sentenceOf(document.read, sentence)?.headline) return true
  const next = mentions[0].sentence
  if (paragraphs[next] === paragraphs[sentence]) return scope === 'incident'
  return scope === 'incident' && next - sentence <= farthestAhead
}

const farthestAhead = 3

/** Where an event was told last before a sentence; else first. */
function nearestMention({ mentions }: RawEvent, sentence: number): number {
  return mentions[Math.max(0, firstInSentence(mentions, sentence + 1) - 1)].sentence
}

/** "A reprisal for the killing of three men": who answered for them did not kill them. */
function isAnswered({ trigger, noun }: RawClaim, { units }: ReadSentence): boolean {
  const start = Math.min(trigger.start, noun.start)
  let at = 0
  while (at < units.length && units[at].start < start) at++
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

/** Those who attack are counted: who did it to them is not who attacked. */
function isAmongAttackers({ role, noun }: RawClaim): boolean {
  return role === 'attacker' || noun.person?.role === 'attacker' || noun.person?.role === 'fighter'
}

/** "The army raided the camp. Four rebels were killed.": by those who fight the other side, or from afar. */
function carriedToFighters(claim: RawClaim, cause: string | null, sentence: ReadSentence, discourse: Discourse): Doing {
  const found = cause === null && claim.scope === 'incident' ? toldEventsOf(discourse).carried[claim.sentence] : null
  if (!found || claim.role === 'attacker' || found.sentence > claim.sentence) return { actors: [], cause }
  const known = actorsOfEvent(found, discourse)
  if (!isOfOthers(claim, known, found)) return { actors: [], cause }
  return carriedTo(claim, cause, sentence, discourse)
}

/** Those who are counted fight for nobody who did it, as far as the words for both tell. */
function isOfOthers({ role, noun }: RawClaim, known: readonly Actor[], { event }: RawEvent): boolean {
  if (role === 'attacker' || noun.person?.role !== 'fighter' || known.length === 0) return false
  if (isFromAfar(event) && event !== 'explosion') return true
  return isIrregular(noun) && known.every(({ name }) => isOfState(name))
}

/** "Gunmen killed nine. The Tolmak Front claimed responsibility.": who is named behind those who are not. */
function withBlamed(actors: readonly Actor[], claim: RawClaim, discourse: Discourse): readonly Actor[] {
  if (isNamed(actors) || !actors.every(isAnonymous)) return actors
  const named = blamedFor(claim, discourse).filter(({ name }) => !actors.some((one) => one.name === name))
  return named.length > 0 ? [...actors, ...named] : actors
}

/** Actors said elsewhere: the words that name them are not the claim's. */
function withoutWords(actors: readonly Actor[]): readonly Actor[] {
  return actors.map(({ id, name, responsibility }) => ({ id, name, responsibility }))
}

function weaponOf({ noun, unit, predication }: RawClaim): string | null {
  // "Warplanes dropped four bombs"
  if (predication?.subject?.head.entry?.lists.has('aircraft')) return 'air-strike'
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
  const doer = passive ? obliques.find(({ preposition }) => preposition === 'by' || preposition === 'in') : subject
  return doer?.thing?.class === 'munition' ? eventByWeapon(doer.thing.unit) : null
}
