import { widerKinds } from '../../language/packs.ts'
import { Sign } from '../../language/signs.ts'
import type { Actor } from '../../model/index.ts'
import { isUpper, type Range } from '../../text/index.ts'
import { readClauses } from '../clauses/read-clauses.ts'
import type { Discourse, EventMention, RawEvent } from '../discourse.ts'
import { classOf } from '../happenings/class-of.ts'
import { onceFor } from '../once-for.ts'
import type { ReadSentence } from '../read-document.ts'
import { sentenceOf } from '../sentence-of.ts'
import { actorsOfNoun, forceBefore, modifierOf } from './actors-of-noun.ts'
import { blamedFor } from './blames.ts'
import { withoutWords } from './doing.ts'
import { findWithin } from './find-within.ts'
import { harms, isOfNobody } from './linked-event.ts'
import { daysTold, isLongAfter, mayBeOneDeed } from './may-be-one-deed.ts'
import { type MainDoers, type Strand, strandOf, toldEventsOf } from './told-events.ts'
import { trueDoer } from './true-doer.ts'

/** Who did what an event's mentions tell: the first of them that says it; else who is blamed for it. */
export function actorsOfEvent(event: RawEvent, discourse: Discourse): readonly Actor[] {
  const { actorsOf } = toldEventsOf(discourse)
  actorsOf[event.place] ??= isOfNobody(event.event) ? nobody : findActors(event, discourse)
  return actorsOf[event.place]
}

const nobody: readonly Actor[] = []

function findActors(event: RawEvent, discourse: Discourse): readonly Actor[] {
  let inTitle: readonly Actor[] | null = null
  for (const mention of event.mentions) {
    // "An attack … in clashes between the army and rebels": who began it is not told.
    if ((mention.mutual || mention.event === 'armed-clash') && event.event !== 'armed-clash') continue
    const found = actorsOfMention(mention, discourse)
    if (found.length === 0) continue
    if (!sentenceOf(discourse.document.read, mention.sentence)?.headline) return found
    // The body says it in full.
    inTitle ??= found
  }
  // Who is blamed for an attack did not flee from it.
  return inTitle ?? (harms(event.event) && !isAnswer(event) ? blamedFor(event, discourse) : [])
}

/** "In the counter-attack": by the others. */
function isAnswer({ mentions }: RawEvent): boolean {
  return mentions.some(({ noun }) => noun !== null && answers.test(noun.head.word))
}

const answers = /^(?:counter|retaliat)/

/** Who did it, as one mention of an event names them. */
export function actorsOfMention(mention: EventMention, discourse: Discourse): readonly Actor[] {
  const { actorsIn } = toldEventsOf(discourse)
  actorsIn[mention.place] ??= findNamed(mention, discourse)
  return actorsIn[mention.place]
}

function findNamed(
  { actor, target, event, modifiers, noun, predication, sentence: index }: EventMention,
  discourse: Discourse,
): readonly Actor[] {
  const sentence = sentenceOf(discourse.document.read, index)
  if (!sentence) return []
  if (actor) {
    const doer = predication && actor === predication.subject ? (trueDoer(predication, sentence) ?? actor) : actor
    // "Clashes between the army and rebels": the first side; the other is whom it fights.
    const one = doer.preposition === 'between' && target !== null ? { ...doer, joined: [] } : doer
    const found = actorsOfNoun(one, sentence, discourse)
    if (found.length > 0) return found
  }
  // "Kenyan drones hit the port", "their warplanes shelled it": whose they are.
  const subject = noun || predication?.passive ? null : predication?.subject
  // "Their car hit a mine": it befell them.
  if (subject && subject !== target && armed.has(classOf(subject))) {
    const owner = actorsOfNoun(subject, sentence, discourse)
    if (owner.length > 0) return owner
  }
  const owned = noun?.owner && !noun.owner.time ? { start: noun.owner.start, end: noun.head.start } : null
  // "a Kerrin Island clash", "the Sunday battle": a word before what two sides do says where or when.
  const range = event === 'armed-clash' ? owned : (modifiers ?? owned)
  const found = range ? modifierOf(range, sentence, discourse) : null
  // "The Front claims attack": a headline's verb is taken for a noun.
  const claims = found && noun ? sentence.units[sentence.units.indexOf(noun.head, noun.first) - 1] : null
  if (found && claims?.word === 'claims') return [{ ...found, ...withoutClaims(found), responsibility: 'claimed' }]
  if (found && !isWhere(found, event, target === null && noun?.determiner !== 'indefinite', range, sentence, discourse))
    return [found]
  const force = noun && isDone(event) ? forceBefore(noun, sentence, discourse) : null
  return force ? [force] : []
}

/**
 * "The Yemen bus strike", "the Omagh bombing": a name before it tells where it was. A country before a strike is who
 * struck where the sentence tells another place: "Varania strikes kill nine in Velo".
 */
function isWhere(
  { start = 0, end = 0, id }: Actor,
  event: string,
  /** No target is named, and it is not one of many: "the bombing", not "a bombing of the port". */
  isPlain: boolean,
  range: Range | null,
  { start: from, end: to }: ReadSentence,
  { places }: Discourse,
): boolean {
  const place = findWithin(places, start, end)
  if (!place || place.start > start) return id === null && isPlain && calledByPlace.has(event)
  if (range && range.end > end + 1) return true
  const first = findWithin(places, from, start)
  return !(first && first.start < start) && findWithin(places, end, to) === null
}

/** What is called by where it was, where no party has the name. */
const calledByPlace: ReadonlySet<string> = new Set(['bombing', 'explosion', 'shooting', 'suicide-bombing'])

function withoutClaims({ start = 0, text = '', name }: Actor): Pick<Actor, 'start' | 'end' | 'text' | 'name'> {
  const words = text.replace(/\s+claims$/i, '')
  return { start, end: start + words.length, text: words, name: name.replace(/\s+claims$/i, '') }
}

/** What forces do with arms: before it stands who did it; before "killings" or "ambush" whom it befell. */
function isDone(event: string): boolean {
  return (
    event === 'attack' || event === 'ground-operation' || widerKinds(event).includes('strike') || event === 'strike'
  )
}

const armed: ReadonlySet<string> = new Set(['weapon', 'vehicle'])

/** "Tolmak Front", "Tolmak fighters", not "gunmen", of whatever people they are. */
export function isNamed(actors: readonly Actor[]): boolean {
  for (const { id, name } of actors) if (id !== null || (hasCapital(name) && !nameless.test(name))) return true
  return false
}

function hasCapital(name: string): boolean {
  for (let at = 0; at < name.length; at++) if (isUpper(name.charCodeAt(at))) return true
  return false
}

/** "Gunmen", "armed men", "militants": behind them somebody with a name may stand; not behind troops or police. */
export function isAnonymous({ id, name }: Actor): boolean {
  return id === null && anonymous.test(name)
}

const anonymous =
  /(?:^|\s)(?:gun(?:man|men)|attackers?|assailants?|bombers?|shooters?|assassins?|raiders?|kidnappers?|abductors?|snipers?|m[ae]n|fighters|militants?|insurgents?|rebels?|guerr?illas|terrorists?|extremists?|jihadists?|bandits?|persons?|people|groups?|members|uniforms?|motorcycles?)$/i
const nameless =
  /(?:^|\s)(?:gun(?:man|men)|attackers?|assailants?|bombers?|shooters?|assassins?|raiders?|kidnappers?|abductors?)$/i

/**
 * Who did what an event tells, by the best name that the report has for them: the doers, or the one whom it names for
 * events of that kind; without their words. Who only claims it or is blamed stands behind the doers.
 */
export function bestActorsOf(event: RawEvent, discourse: Discourse): readonly Actor[] {
  const { bestOf } = toldEventsOf(discourse)
  bestOf[event.place] ??= withoutWords(bestActors(actorsOfEvent(event, discourse), event, discourse))
  return bestOf[event.place]
}

function bestActors(known: readonly Actor[], { sentence, event }: RawEvent, discourse: Discourse): readonly Actor[] {
  // The dead of a clash are nobody's unless it is said who killed them.
  if (event === 'armed-clash') return known
  if (isNamed(known)) return withNameless(known, { sentence, event }, discourse)
  const main =
    mainActors(sentence, event, discourse) ?? (isOpenKind(event) ? mainActors(sentence, '', discourse) : null)
  if (main?.every(({ responsibility }) => responsibility === 'stated')) return main
  const others = (main ?? blamedFor({ sentence }, discourse)).filter(({ name }) =>
    known.every((one) => one.name !== name),
  )
  const all = others.length > 0 && known.every(isAnonymous) ? [...known, ...others] : known
  return all.length === 0 && byAttackers.has(event) ? attackersOf(sentence, discourse) : all
}

/** "Assailants attacked them … The Front claimed responsibility": who is only blamed stands behind those who did it. */
function withNameless(
  known: readonly Actor[],
  { sentence, event }: Pick<RawEvent, 'sentence' | 'event'>,
  discourse: Discourse,
): readonly Actor[] {
  if (!byAttackers.has(event) || known.some(({ responsibility }) => responsibility === 'stated')) return known
  const doers = attackersOf(sentence, discourse).filter(({ name }) => known.every((one) => one.name !== name))
  return doers.length > 0 ? [...doers, ...known] : known
}

/** What "the gunman" or "the attackers" of a report have done, where it names nobody else. */
const byAttackers: ReadonlySet<string> = new Set([
  'attack',
  'shooting',
  'stabbing',
  'explosion',
  'bombing',
  'suicide-bombing',
  'vehicle-attack',
  'grenade',
  'execution',
])

/** Who is only called by the deed, in what a sentence speaks of: "the gunman had worked there". */
function attackersOf(sentence: number, discourse: Discourse): readonly Actor[] {
  const { strands, numbers } = toldEventsOf(discourse)
  const number = numbers[sentence]
  const strand = strands[number]
  strand.attackers ??= findAttackers(strand, number, discourse)
  return strand.attackers
}

function findAttackers({ events }: Strand, number: number, discourse: Discourse): readonly Actor[] {
  for (const event of events) {
    if (!byAttackers.has(event.event)) continue
    const actors = actorsOfEvent(event, discourse)
    if (actors.some(({ name }) => nameless.test(name)))
      return actors.map(({ id, name, responsibility }) => ({ id, name, responsibility }))
  }
  return calledAttackers(discourse).get(number) ?? []
}

/** By the event that their sentence speaks of, the first who act and are only called by the deed. */
const calledAttackers = onceFor((discourse: Discourse): ReadonlyMap<number, readonly Actor[]> => {
  const { numbers } = toldEventsOf(discourse)
  const found = new Map<number, readonly Actor[]>()
  for (const sentence of discourse.document.read) {
    const number = numbers[sentence.index]
    if ((sentence.signs & Sign.role) === 0 || found.has(number)) continue
    const { predications } = sentence.clauses.predications.length > 0 ? sentence.clauses : readClauses(sentence.chunks)
    for (const { subject, passive, obliques } of predications) {
      const doer = passive ? obliques.find(({ preposition }) => preposition === 'by') : subject
      if (doer?.person?.role !== 'attacker' || !nameless.test(doer.head.word)) continue
      const actors = actorsOfNoun(doer, sentence, discourse)
      if (actors.length === 0) continue
      found.set(
        number,
        actors.map(({ id, name, responsibility }) => ({ id, name, responsibility })),
      )
      break
    }
  }
  return found
})

/** Words that leave open how it was done: who else did harm in that event did this, too. */
function isOpenKind(kind: string): boolean {
  return openKinds.has(kind)
}

const openKinds: ReadonlySet<string> = new Set([
  'attack',
  'strike',
  'explosion',
  'property-destruction',
  'execution',
  'looting',
  'siege',
  'ground-operation',
])

/** Whom a report names as the doer of a kind of deed (of any: '') in what a sentence speaks of, if it names no other; `null` where it does. */
function mainActors(sentence: number, kind: string, discourse: Discourse): readonly Actor[] | null {
  const strand = strandOf(sentence, discourse)
  let main = strand.mainOf.get(kind)
  if (main === undefined) {
    main = findMain(kind, strand, discourse)
    strand.mainOf.set(kind, main)
  }
  if (!main || !mayBeOneDeed(sentence, main.sentence, discourse)) return null
  return isPastBefore(sentence, main.sentence, discourse) ? null : main.actors
}

/** "Rockets fell on Orra. ¶ The war began with the Front's attack of last May": what a report tells of long ago is not what it is about. */
function isPastBefore(sentence: number, told: number, discourse: Discourse): boolean {
  const { times, document, given } = discourse
  const { paragraphs } = document.sentences
  if (paragraphs[sentence] === paragraphs[told] || times.length === 0) return false
  const past = daysTold(told, discourse)
  const now = daysTold(times[0].sentence, discourse)?.start ?? given.published?.slice(0, 10)
  return past !== null && now !== undefined && isLongAfter(now, past.end)
}

function findMain(kind: string, { events }: Strand, discourse: Discourse): MainDoers | null {
  let main: MainDoers | null = null
  for (const event of events) {
    // "Bandits killed five … police engaged the bandits": who fights those who did it did not do it.
    if (event.event === 'armed-clash' && kind !== 'armed-clash') continue
    if (kind !== '' && !isTheSame(event.event, kind)) continue
    const actors = actorsOfEvent(event, discourse)
    if (!isNamed(actors)) continue
    if (
      main &&
      main.actors[0].name !== actors[0].name &&
      (main.actors[0].id === null || main.actors[0].id !== actors[0].id)
    )
      return null
    main ??= { actors, sentence: event.sentence }
  }
  return main
}

/** Says whether a report names several doers of harm in what a sentence speaks of: of what is told next, none of them. */
export function tellsOfSeveral(sentence: number, discourse: Discourse): boolean {
  const strand = strandOf(sentence, discourse)
  strand.isOfSeveral ??= namesSeveral(strand.events, discourse)
  return strand.isOfSeveral
}

function namesSeveral(events: readonly RawEvent[], discourse: Discourse): boolean {
  let first: Actor | null = null
  for (const event of events) {
    const [actor] = actorsOfEvent(event, discourse)
    // Who only claims it may be who did it.
    if (actor?.responsibility !== 'stated' || !isNamed([actor])) continue
    first ??= actor
    if (actor.name !== first.name && (actor.id === null || actor.id !== first.id)) return true
  }
  return false
}

/** The same kind, or a narrower one told more exactly; "strikes" of one side are not the rockets of the other. */
function isTheSame(known: string, kind: string): boolean {
  return isSameKind(known, kind) && !(known === 'strike' && widerKinds(kind).includes(known))
}

/** The same kind, or one within the other. */
export function isSameKind(left: string, right: string): boolean {
  return left === right || widerKinds(left).includes(right) || widerKinds(right).includes(left)
}
