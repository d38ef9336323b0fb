import { widerKinds } from '../../language/packs.ts'
import type { Actor } from '../../model/index.ts'
import type { Discourse, RawEvent } from '../discourse.ts'
import { isIrregular } from '../happenings/class-of.ts'
import type { RawClaim } from '../raw-claim.ts'
import type { ReadSentence } from '../read-document.ts'
import { sentenceOf } from '../sentence-of.ts'
import { findEvents } from '../tolls/events.ts'
import { Tag } from '../unit.ts'
import { actorsOfEvent, bestActorsOf, isNamed, isSameKind, tellsOfSeveral } from './actors-of-event.ts'
import { blamedFor, blamedForAlone } from './blames.ts'
import { type Doing, deadly } from './doing.ts'
import { isOfState } from './is-own-side.ts'
import { harms, isDoneByOthers, isOfNobody, isPartedFrom, isToldBefore, tellsWhen } from './linked-event.ts'
import { mayBeOneDeed } from './may-be-one-deed.ts'
import { isDoneBeside, strandOf, toldEventsOf } from './told-events.ts'

const nobody: readonly Actor[] = []

/** Says whether an event of the kind strikes or explodes. */
export function isFromAfar(event: string): boolean {
  return event === 'strike' || event === 'explosion' || widerKinds(event).includes('explosion')
}

/** Returns who did what a count tells that names nobody, by what was spoken of before: "A drone hit the depot. Two guards were killed." */
export function carriedTo(claim: RawClaim, cause: string | null, sentence: ReadSentence, discourse: Discourse): Doing {
  // "We lost seven men": who did it is said beside it or not at all.
  if (claim.rule === 'killed/lose' || isOfOurs(claim, sentence)) return { actors: [], cause }
  const found = claim.scope === 'cumulative' ? null : toldEventsOf(discourse).carried[claim.sentence]
  // "Killed: 3–4 civilians. Injured: 8." sums up what the report is about, not what it told last.
  if (found && isSummedUp(claim, sentence) && !isOfList(discourse)) {
    if (isOfOwn(claim, sentence)) return { actors: [], cause }
    const main = mainEventOf(claim.sentence, discourse) ?? found
    return {
      actors: bestActorsOf(main, discourse),
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
          isDoneByOthers(claim.trigger, mention.trigger, sentence.chunks) ||
          isToldBefore(claim.trigger, mention.trigger, sentence.chunks) ||
          tellsWhen(claim.trigger, mention.trigger, sentence.chunks)),
    )
  const last = isApart ? null : found
  if (last && last.mentions[0].sentence > claim.sentence && !maySpeakAhead(claim, last, discourse))
    return { actors: blamedIn(claim, claim.scope === 'incident', discourse), cause }
  if (last && !mayBeOneDeed(claim.sentence, nearestMention(last, claim.sentence), discourse))
    return { actors: [], cause }
  const carried = last && endsOtherwise(claim, last) ? null : last
  // "A mine killed two": another event than the one before, unless it is named again ("the bomb").
  if (cause !== null && carried && !isSameKind(carried.event, cause)) return { actors: [], cause }
  // "… where heavy rain damaged tents. ¶ Forty were killed in the first three days.": told in passing, it is not what killed them.
  if (
    carried &&
    isOfNobody(carried.event) &&
    carried.mentions.length === 1 &&
    isAcrossParagraphs(carried, claim.sentence, discourse) &&
    isToldWithDeeds(carried, claim.sentence, discourse)
  )
    return { actors: [], cause }
  // "The brigade held the road. ¶ Shelling hit Velo. ¶ Two residents died.": of what several did, another paragraph tells no more.
  if (
    carried &&
    isOfOtherParagraph(carried, claim.sentence, discourse) &&
    (tellsOfSeveral(claim.sentence, discourse) || tellsOfAnother(carried, claim.sentence, discourse))
  )
    return { actors: [], cause }
  // "The war has killed 9,000": who is blamed for the last attack did not do all of it.
  if (!carried) return { actors: blamedIn(claim, claim.scope !== 'cumulative', discourse), cause }
  // Who is named first in a fight did not kill all who fell in it.
  if (isMutual(carried) || carried.event === 'armed-clash') return { actors: [], cause: cause ?? carried.event }
  // "Armed men seized three guards. One was found dead.": how he was killed nobody says.
  const isHow = !isDoneBeside(carried.event) || !deadly.has(claim.measure)
  const actors = isOfNobody(carried.event) ? nobody : bestActorsOf(carried, discourse)
  return { actors, cause: cause ?? (isHow ? carried.event : null) }
}

/** Who is blamed for what a count may be of, else for those counted alone: "2,100 of them were attributed to the army". */
function blamedIn(claim: RawClaim, isOfEvent: boolean, discourse: Discourse): readonly Actor[] {
  return isOfEvent ? blamedFor(claim, discourse) : blamedForAlone(claim, discourse)
}

/** "Clashes went on. A boat capsized; 25 drowned.": nobody drowns of a fight, nor breathes smoke because shots were fired. */
function endsOtherwise({ triggerUnit }: RawClaim, { event }: RawEvent): boolean {
  const verb = triggerUnit?.entry?.verb
  if (verb == null || !(verb === 'drown' || verb.endsWith('smoke inhalation'))) return false
  return !isFromAfar(event) && !isOfNobody(event) && event !== 'property-destruction'
}

/** Says whether nobody tells which of two sides did it: "Clashes between the army and rebels killed nine". */
export function isMutual({ mentions }: RawEvent): boolean {
  return mentions.every(({ mutual }) => mutual)
}

/** Besides what nobody did, deeds are told there. */
function isToldWithDeeds(carried: RawEvent, sentence: number, discourse: Discourse): boolean {
  return strandOf(sentence, discourse).events.some(({ event }) => event !== carried.event && !isOfNobody(event))
}

function isOfOtherParagraph(carried: RawEvent, sentence: number, discourse: Discourse): boolean {
  return !isOfNobody(carried.event) && isAcrossParagraphs(carried, sentence, discourse)
}

function isAcrossParagraphs(carried: RawEvent, sentence: number, { document }: Discourse): boolean {
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
  const { eventMentions, firsts } = discourse
  const last = firsts.eventMentions[sentence] - 1
  const told = nearestMention(carried, sentence)
  for (let at = last; at >= 0 && at > last - mostBetween && eventMentions[at].sentence > told; at--) {
    const event = harms(eventMentions[at].event) ? eventOf[at] : null
    if (event === null || event === carried) continue
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

/** "A command post was destroyed. Two of our servicemen were wounded.": what "we" did before did not wound them. */
function isOfOurs({ noun, measure }: RawClaim, { units }: ReadSentence): boolean {
  if (!deadly.has(measure)) return false
  for (let at = noun.first; at <= noun.last; at++) if (units[at].word === 'our') return true
  return noun.of !== null && units[noun.of.first].word === 'our'
}

/** "The gang's own dead: five": nobody says by whom. */
function isOfOwn({ quantity }: RawClaim, { units }: ReadSentence): boolean {
  return units.some(({ word, end }) => word === 'own' && end < quantity.start)
}

function isOfList({ document }: Discourse): boolean {
  return findEvents(document).isList
}

/** The first event that harms of what a sentence speaks of. */
function mainEventOf(sentence: number, discourse: Discourse): RawEvent | null {
  return strandOf(sentence, discourse).events[0] ?? null
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
  let told = 0
  while (told + 1 < mentions.length && mentions[told + 1].sentence <= sentence) told++
  return mentions[told].sentence
}

/** Says whether those who attack are counted: who did it to them is not who attacked. */
export function isAmongAttackers({ role, noun }: RawClaim): boolean {
  return role === 'attacker' || noun.person?.role === 'attacker' || noun.person?.role === 'fighter'
}

/** Returns by whom fighters were harmed, by those who fight the other side or from afar: "The army raided the camp. Four rebels were killed." */
export function carriedToFighters(
  claim: RawClaim,
  cause: string | null,
  sentence: ReadSentence,
  discourse: Discourse,
): Doing {
  const found = cause === null && claim.scope === 'incident' ? toldEventsOf(discourse).carried[claim.sentence] : null
  if (!found || claim.role === 'attacker' || found.sentence > claim.sentence) return { actors: [], cause }
  const known = actorsOfEvent(found, discourse)
  if (!isOfOthers(claim, known, found)) return { actors: [], cause }
  return carriedTo(claim, cause, sentence, discourse)
}

/** Says whether those who are counted fight for nobody who did it, as far as the words for both tell. */
export function isOfOthers({ role, noun }: RawClaim, known: readonly Actor[], { event }: RawEvent): boolean {
  if (role === 'attacker' || noun.person?.role !== 'fighter' || known.length === 0) return false
  if (isFromAfar(event) && event !== 'explosion') return true
  return isIrregular(noun) && known.every(({ name }) => isOfState(name))
}
