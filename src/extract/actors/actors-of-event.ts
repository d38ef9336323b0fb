import { widerKinds } from '../../language/packs.ts'
import type { Actor } from '../../model/index.ts'
import type { Discourse, EventMention, RawEvent } from '../discourse.ts'
import { classOf } from '../happenings/class-of.ts'
import { sentenceOf } from '../sentence-of.ts'
import { actorsOfNoun, forceBefore, modifierOf } from './actors-of-noun.ts'
import { blamedFor } from './blames.ts'
import { isOfNobody } from './linked-event.ts'
import { type ToldEvents, toldEventsOf } from './told-events.ts'

/** Who did what an event's mentions tell: the first of them that says it; else who is blamed for it. */
export function actorsOfEvent(event: RawEvent, discourse: Discourse): readonly Actor[] {
  const { actorsOf } = toldEventsOf(discourse)
  const known = actorsOf.get(event)
  if (known) return known
  const found = isOfNobody(event.event) ? [] : findActors(event, discourse)
  actorsOf.set(event, found)
  return found
}

function findActors(event: RawEvent, discourse: Discourse): readonly Actor[] {
  for (const mention of event.mentions) {
    const found = actorsOfMention(mention, discourse)
    if (found.length > 0) return found
  }
  return blamedFor(event, discourse)
}

/** Who did it, as one mention of an event names them. */
export function actorsOfMention(
  { actor, event, modifiers, noun, predication, sentence: index }: EventMention,
  discourse: Discourse,
): readonly Actor[] {
  const sentence = sentenceOf(discourse.document.read, index)
  if (!sentence) return []
  if (actor) {
    const found = actorsOfNoun(actor, sentence, discourse)
    if (found.length > 0) return found
  }
  // "Kenyan drones hit the port", "their warplanes shelled it": whose they are.
  const subject = noun || predication?.passive ? null : predication?.subject
  if (subject && armed.has(classOf(subject))) {
    const owner = actorsOfNoun(subject, sentence, discourse)
    if (owner.length > 0) return owner
  }
  const owned = noun?.owner && !noun.owner.time ? { start: noun.owner.start, end: noun.head.start } : null
  // "a Kerrin Island clash", "the Sunday battle": a word before what two sides do says where or when.
  const range = event === 'armed-clash' ? owned : (modifiers ?? owned)
  const found = range ? modifierOf(range, sentence, discourse) : null
  if (found) return [found]
  const force = noun && isDone(event) ? forceBefore(noun, sentence, discourse) : null
  return force ? [force] : []
}

/** What forces do with arms: before it stands who did it; before "killings" or "ambush" whom it befell. */
function isDone(event: string): boolean {
  return (
    event === 'attack' || event === 'ground-operation' || widerKinds(event).includes('strike') || event === 'strike'
  )
}

const armed: ReadonlySet<string> = new Set(['weapon', 'vehicle'])

/** "Tolmak Front", "masked Tolmak fighters", not "gunmen". */
export function isNamed(actors: readonly Actor[]): boolean {
  return actors.some(({ id, name }) => id !== null || /\p{Lu}/u.test(name))
}

/**
 * Who did what an event tells, by the best name that the report has for them: the doers as worded, or the one whom it names
 * for events of that kind. Who only claims it or is blamed stands behind the doers.
 */
export function bestActors(
  known: readonly Actor[],
  { sentence, event }: Pick<RawEvent, 'sentence' | 'event'>,
  discourse: Discourse,
): readonly Actor[] {
  // The dead of a clash are nobody's unless it is said who killed them.
  if (isNamed(known) || event === 'armed-clash') return known
  const main =
    mainActors(sentence, event, discourse) ?? (isOpenKind(event) ? mainActors(sentence, '', discourse) : null)
  if (main?.every(({ responsibility }) => responsibility === 'stated')) return main
  const others = (main ?? blamedFor({ sentence }, discourse)).filter(({ name }) =>
    known.every((one) => one.name !== name),
  )
  return others.length > 0 ? [...known, ...others] : known
}

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
  const told = toldEventsOf(discourse)
  const number = told.numbers[sentence]
  const key = `${number} ${kind}`
  const known = told.mainOf.get(key)
  if (known !== undefined) return known
  const found = findMain(number, kind, told, discourse)
  told.mainOf.set(key, found)
  return found
}

function findMain(
  number: number,
  kind: string,
  { byNumber }: ToldEvents,
  discourse: Discourse,
): readonly Actor[] | null {
  let main: readonly Actor[] | null = null
  for (const event of byNumber.get(number) ?? []) {
    if (kind !== '' && !isSameKind(event.event, kind)) continue
    const actors = actorsOfEvent(event, discourse)
    if (!isNamed(actors)) continue
    if (main && main[0].name !== actors[0].name && (main[0].id === null || main[0].id !== actors[0].id)) return null
    main ??= actors
  }
  return main
}

/** The same kind, or one within the other. */
export function isSameKind(left: string, right: string): boolean {
  return left === right || widerKinds(left).includes(right) || widerKinds(right).includes(left)
}
