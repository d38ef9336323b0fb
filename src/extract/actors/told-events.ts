import { widerKinds } from '../../language/packs.ts'
import type { Actor } from '../../model/index.ts'
import type { Discourse, EventMention, RawEvent } from '../discourse.ts'
import { mayRefine } from '../happenings/may-refine.ts'
import { onceFor } from '../once-for.ts'
import { daysOf } from '../times/days-of-report.ts'
import { findEvents, headlineEvent, noEvent } from '../tolls/events.ts'
import { harms } from './linked-event.ts'

/** What a document's claims look up about its events: made once for each document. */
export interface ToldEvents {
  /** The event that a sentence speaks of, 0 for what the report is about, as its counts are told apart. */
  readonly numbers: readonly number[]
  /** The event of a mention. */
  readonly eventOf: ReadonlyMap<EventMention, RawEvent>
  /** By sentence, the harming event last named in or before it where the report speaks of the same; else the first behind. */
  readonly carried: readonly (RawEvent | null)[]
  /** By number and a wide kind ("attack"), the narrower kind that the report tells of the same event. */
  readonly narrower: ReadonlyMap<string, RawEvent>
  /** By number, the events that harm. */
  readonly byNumber: ReadonlyMap<number, readonly RawEvent[]>
  /** Found once for each event and each number. */
  readonly actorsOf: Map<RawEvent, readonly Actor[]>
  readonly mainOf: Map<string, MainDoers | null>
  readonly attackers: Map<number, readonly Actor[]>
  readonly several: Map<number, boolean>
}

/** Says whether an event of the kind is done beside killing and wounding, and neither kills nor wounds by itself. */
export function isDoneBeside(event: string): boolean {
  return event === 'abduction' || event === 'looting' || event === 'property-destruction'
}

/** Whom a report names as the doers of a kind of deed, and in which sentence. */
export interface MainDoers {
  readonly actors: readonly Actor[]
  readonly sentence: number
}

/** Returns what claims look up about the events of a document. */
export const toldEventsOf = onceFor((discourse: Discourse): ToldEvents => {
  const numbers = numbersOf(discourse)
  const eventOf = new Map<EventMention, RawEvent>()
  const narrower = new Map<string, RawEvent>()
  const byNumber = new Map<number, RawEvent[]>()
  const naming: { readonly sentence: number; readonly event: RawEvent }[] = []
  for (const event of discourse.events) {
    for (const mention of event.mentions) eventOf.set(mention, event)
    if (!harms(event.event)) continue
    for (const { sentence } of event.mentions) naming.push({ sentence, event })
    const number = numbers[event.sentence]
    const others = byNumber.get(number)
    if (others) others.push(event)
    else byNumber.set(number, [event])
  }
  for (const [number, told] of byNumber) addNarrower(number, told, narrower)
  naming.sort((left, right) => left.sentence - right.sentence)
  const carried = carriedOf(numbers, naming, byNumber)
  return {
    numbers,
    eventOf,
    carried,
    narrower,
    byNumber,
    actorsOf: new Map(),
    mainOf: new Map(),
    attackers: new Map(),
    several: new Map(),
  }
})

/** Adds for each wider kind of what is told under one number the first narrower one, unless what is told by the wide kind is another deed. */
function addNarrower(number: number, told: readonly RawEvent[], narrower: Map<string, RawEvent>): void {
  for (const event of told)
    for (const wide of widerKinds(event.event)) {
      if (!mayRefine(event.event, wide)) continue
      const key = `${number} ${wide}`
      if (narrower.has(key)) continue
      const first = told.find((other) => other.event === wide)
      if (!first || mayBeOneDeed(first, event)) narrower.set(key, event)
    }
}

/** "An air strike on a bus … a missile was fired at a town": both have their target, and it is not the same. */
function mayBeOneDeed({ target: left }: RawEvent, { target: right }: RawEvent): boolean {
  return left === null || right === null || left.pronoun || right.pronoun || left.head.word === right.head.word
}

/** A sentence without counts speaks of the event that the one before it in its paragraph does; a headline of the main one. */
function numbersOf(discourse: Discourse): readonly number[] {
  const { document } = discourse
  const { of, isList } = findEvents(document)
  const { paragraphs, length } = document.sentences
  // All entries of a running list tell of its one event.
  const isOne = daysOf(discourse).runs !== null
  const numbers: number[] = []
  let event = 0
  for (let sentence = 0; sentence < length; sentence++) {
    const own = of[sentence] ?? noEvent
    if (own !== noEvent) event = own
    else if (sentence > 0 && paragraphs[sentence] !== paragraphs[sentence - 1])
      event = isList ? entryOf(sentence, paragraphs, of) : 0
    numbers.push(isOne || event === headlineEvent ? 0 : event)
  }
  return numbers
}

/** The event of the first count of an entry: "19 May: a bomber struck. Nine were killed." */
function entryOf(sentence: number, paragraphs: Int32Array, of: readonly number[]): number {
  for (let next = sentence + 1; next < of.length && paragraphs[next] === paragraphs[sentence]; next++)
    if (of[next] !== noEvent) return of[next]
  return 0
}

function carriedOf(
  numbers: readonly number[],
  naming: readonly { readonly sentence: number; readonly event: RawEvent }[],
  byNumber: ReadonlyMap<number, readonly RawEvent[]>,
): (RawEvent | null)[] {
  const carried: (RawEvent | null)[] = []
  const last = new Map<number, RawEvent>()
  let next = 0
  for (let sentence = 0; sentence < numbers.length; sentence++) {
    for (; next < naming.length && naming[next].sentence <= sentence; next++) {
      const { event } = naming[next]
      const number = numbers[naming[next].sentence]
      // "Gunmen shot nine and burned a house. Two died later.": what was burned did not kill them.
      if (!isDoneBeside(event.event) || !last.has(number)) last.set(number, event)
    }
    const number = numbers[sentence]
    carried.push(last.get(number) ?? byNumber.get(number)?.[0] ?? null)
  }
  return carried
}
