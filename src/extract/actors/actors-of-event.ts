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

/** Whom a report names as the doer of what a sentence speaks of, if it names no other for it; `null` where it does. */
export function mainActors(sentence: number, discourse: Discourse): readonly Actor[] | null {
  const told = toldEventsOf(discourse)
  const number = told.numbers[sentence]
  const known = told.mainOf.get(number)
  if (known !== undefined) return known
  const found = findMain(number, told, discourse)
  told.mainOf.set(number, found)
  return found
}

function findMain(number: number, { byNumber }: ToldEvents, discourse: Discourse): readonly Actor[] | null {
  let main: readonly Actor[] | null = null
  for (const event of byNumber.get(number) ?? []) {
    const actors = actorsOfEvent(event, discourse)
    // "The air force": whose it is only a list can tell, which is no other name than "Kenya".
    if (!actors.some(({ name }) => /\p{Lu}/u.test(name))) continue
    if (main && main[0].name !== actors[0].name && (main[0].id === null || main[0].id !== actors[0].id)) return null
    main ??= actors
  }
  return main
}
