import { widerKinds } from '../../language/packs.ts'
import type { Actor } from '../../model/index.ts'
import type { Discourse, RawEvent } from '../discourse.ts'
import { mayRefine } from '../happenings/may-refine.ts'
import { onceFor } from '../once-for.ts'
import { daysOf } from '../times/days-of-report.ts'
import { findEvents, headlineEvent, noEvent } from '../tolls/events.ts'
import type { Doing } from './doing.ts'
import { harms } from './linked-event.ts'

/** What a document's claims look up about its events: made once for each document. */
export interface ToldEvents {
  /** The event that a sentence speaks of, 0 for what the report is about, as its counts are told apart. */
  readonly numbers: readonly number[]
  /** By the place of a mention, the event that it is of; `null` where it is of none. */
  readonly eventOf: readonly (RawEvent | null)[]
  /** By sentence, the harming event last named in or before it where the report speaks of the same; else the first behind. */
  readonly carried: readonly (RawEvent | null)[]
  /** By number. */
  readonly strands: readonly Strand[]
  /**
   * Who did it, found once: by the place of an event, also by the best name that the report has for them; by the place of
   * a mention as that names them. `undefined` as long as nobody has asked.
   */
  readonly actorsOf: (readonly Actor[])[]
  readonly bestOf: (readonly Actor[])[]
  readonly actorsIn: (readonly Actor[])[]
  /** By the place of a claim, who did what it tells, and by what; `undefined` as long as nobody has asked. */
  readonly doingOf: Doing[]
}

/** What a report tells of one event, as its counts are told apart. */
export interface Strand {
  /** Those of its events that harm. */
  readonly events: RawEvent[]
  /** By a wide kind ("attack"), the narrower kind that is told of the same event; `null` where none is. */
  narrower: Map<string, RawEvent> | null
  /** Found once: by kind of deed, whom it names as the doers. */
  readonly mainOf: Map<string, MainDoers | null>
  /** Found once: who is only called by the deed. */
  attackers: readonly Actor[] | null
  /** Found once: it names several doers. */
  isOfSeveral: boolean | null
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
  const eventOf: (RawEvent | null)[] = discourse.eventMentions.map(() => null)
  const strands: Strand[] = []
  for (const number of numbers) while (strands.length <= number) strands.push(newStrand())
  const naming: { readonly sentence: number; readonly event: RawEvent }[] = []
  let isInOrder = true
  let last = 0
  for (const event of discourse.events) {
    for (const { place } of event.mentions) eventOf[place] = event
    if (!harms(event.event)) continue
    for (const { sentence } of event.mentions) {
      isInOrder &&= sentence >= last
      last = sentence
      naming.push({ sentence, event })
    }
    strands[numbers[event.sentence]].events.push(event)
  }
  for (const strand of strands) addNarrower(strand)
  if (!isInOrder) naming.sort((left, right) => left.sentence - right.sentence)
  const carried = carriedOf(numbers, naming, strands)
  return { numbers, eventOf, carried, strands, actorsOf: [], bestOf: [], actorsIn: [], doingOf: [] }
})

function newStrand(): Strand {
  return { events: [], narrower: null, mainOf: new Map(), attackers: null, isOfSeveral: null }
}

/** Returns what a report tells of the event that a sentence speaks of. */
export function strandOf(sentence: number, discourse: Discourse): Strand {
  const { strands, numbers } = toldEventsOf(discourse)
  return strands[numbers[sentence]]
}

/** Adds for each wider kind of what is told the first narrower one, unless what is told by the wide kind is another deed. */
function addNarrower(strand: Strand): void {
  const { events } = strand
  for (const event of events)
    for (const wide of widerKinds(event.event)) {
      if (strand.narrower?.has(wide) || !mayRefine(event.event, wide)) continue
      const first = events.find((other) => other.event === wide)
      if (first && !mayBeOneDeed(first, event)) continue
      strand.narrower ??= new Map()
      strand.narrower.set(wide, event)
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
  strands: readonly Strand[],
): (RawEvent | null)[] {
  const carried: (RawEvent | null)[] = []
  /** By number, the one told last. */
  const last: (RawEvent | null)[] = strands.map(() => null)
  let next = 0
  for (let sentence = 0; sentence < numbers.length; sentence++) {
    for (; next < naming.length && naming[next].sentence <= sentence; next++) {
      const { event } = naming[next]
      const number = numbers[naming[next].sentence]
      // "Gunmen shot nine and burned a house. Two died later.": what was burned did not kill them.
      if (last[number] === null || !isDoneBeside(event.event)) last[number] = event
    }
    const number = numbers[sentence]
    carried.push(last[number] ?? strands[number].events[0] ?? null)
  }
  return carried
}
