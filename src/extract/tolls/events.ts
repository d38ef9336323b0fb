import { Sign } from '../../language/signs.ts'
import { onceFor } from '../once-for.ts'
import type { RawClaim } from '../raw-claim.ts'
import type { ReadDocument, ReadSentence } from '../read-document.ts'
import { Tag, type Unit } from '../unit.ts'
import { unitBefore } from '../unit-before.ts'
import { isEvent } from './background.ts'
import { readLines } from './read-lines.ts'

/** Which events a report tells of. */
export interface Events {
  /**
   * By sentence the number of its event: 0 what the report is about; a headline's is {@link headlineEvent}, that of a
   * sentence that cannot count {@link noEvent}.
   */
  readonly of: readonly number[]
  /** Events that only a new place set apart: in a report of one event they are parts of it. */
  readonly settings: ReadonlySet<number>
  /** Events that the report opens with, the main one too: it is about all of them. */
  readonly leading: ReadonlySet<number>
  /** A list of incidents: each entry stands for itself, and no figure of one speaks of another. */
  readonly isList: boolean
  /** A list of nothing but headlines. */
  readonly isBoard: boolean
  /** Lines that begin with an hour: what is told from one to the next. */
  readonly isThread: boolean
}

/** The event of a headline: whatever the report is about. */
export const headlineEvent = -1

/** Of a sentence that cannot count: it speaks of what those around it do. */
export const noEvent = -2

/** From so many dated or placed paragraphs on a report is a list. */
const fewestEntries = 3

/**
 * Finds where a report goes on from one event to the next. A report that dates or places its paragraphs is a list. In
 * running text an event opens where the words say that it is another one, where a sentence sets out from a place not
 * spoken of before, or where an attack not spoken of is named with such a place.
 *
 *     A bomb killed nine in Asmat. | A second blast, near the port, killed two. The bomber died.
 *     A drone hit the depot. | Separately, three people were hurt in Velo. | In Orra two died.
 */
export const findEvents = onceFor(({ counting, text }: Pick<ReadDocument, 'counting' | 'text'>): Events => {
  const of: number[] = []
  let settings: Set<number> | null = null
  let leading: Set<number> | null = null
  let lead: number | null = null
  const isBoard = isHeadlineBoard(text)
  const { entries, isThread } = readLines(counting, text)
  const starts = new Set(isBoard ? counting.map(({ paragraph }) => paragraph) : entries)
  const isList = starts.size >= fewestEntries
  const before: Before = { sentences: counting, text, read: 0, end: 0, places: null }
  const days = new Set<string>()
  let event = 0
  let next = 1
  let paragraph = -1
  let hasClaims = false
  for (let at = 0; at < counting.length; at++) {
    const sentence = counting[at]
    while (of.length < sentence.index) of.push(noEvent)
    if (sentence.headline && !isBoard) {
      of.push(headlineEvent)
      continue
    }
    const isNewParagraph = sentence.paragraph !== paragraph
    paragraph = sentence.paragraph
    const counts = sentence.claims.length > 0
    if (isList) {
      if (isNewParagraph && starts.has(paragraph) && hasClaims) event = next++
    } else {
      // A paragraph that names no event of its own comes back to what the report is about.
      if (isNewParagraph) event = 0
      before.end = at
      const opening = hasClaims && counts ? openingOf(sentence, before, days, text) : null
      if (opening === 'place') {
        settings ??= new Set()
        settings.add(next)
      }
      if (opening === 'series' || (opening && paragraph === lead)) {
        leading ??= new Set(onlyMain)
        leading.add(next)
      }
      if (opening) event = next++
    }
    if (!hasClaims && sentence.signs & Sign.weekday) addDays(sentence, days)
    hasClaims ||= counts
    if (hasClaims) lead ??= paragraph
    of.push(event)
  }
  return { of, settings: settings ?? nothing, leading: leading ?? onlyMain, isList, isBoard, isThread }
})

/** The places spoken of before a sentence, by their names. */
interface Before {
  readonly sentences: readonly ReadSentence[]
  readonly text: string
  /** How many sentences stand before it, and how many were read for their places: in most reports nobody asks. */
  end: number
  read: number
  places: Set<string> | null
}

function placesOf(before: Before): ReadonlySet<string> {
  before.places ??= new Set()
  for (; before.read < before.end; before.read++) addPlaces(before.sentences[before.read], before.text, before.places)
  return before.places
}

const nothing: ReadonlySet<number> = new Set()
const onlyMain: ReadonlySet<number> = new Set([headlineEvent, 0])

/** Returns the event of a sentence with a count, headlines apart. */
export function eventOf(sentence: number, { of }: Events): number {
  const event = of[sentence] ?? noEvent
  return event === noEvent ? 0 : event
}

function addDays({ units }: ReadSentence, days: Set<string>): void {
  for (const { entry } of units) if (entry !== null && entry.signs & Sign.weekday) days.add(entry.words[0])
}

/** Says whether a text is nothing but headlines, one a line: each tells of something else. */
export function isHeadlineBoard(text: string): boolean {
  if (text.length > longestBoard) return false
  let lines = 0
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start)
    const end = newline < 0 ? text.length : newline
    const line = text.slice(start, end).trim()
    start = end + 1
    if (line.length === 0) continue
    if (line.length > longestLine || endsAsSentence.test(line)) return false
    lines++
  }
  return lines >= fewestLines
}

const endsAsSentence = /[.!?:)\]]$/
const longestBoard = 6000
const fewestLines = 4
const longestLine = 140

/** Whether the sentence tells of an event that was not spoken of before: another attack, the next of a series, a new place. */
function openingOf(
  sentence: ReadSentence,
  before: Before,
  days: ReadonlySet<string>,
  text: string,
): 'attack' | 'series' | 'place' | null {
  const { units, signs } = sentence
  if (signs & Sign.other && units[0].lists.has('elsewhereWords')) return 'attack'
  const attack = signs & attackSigns ? attackOf(sentence, days) : null
  if (attack === 'series' || attack === 'attack') return attack
  const setsOut = (signs & Sign.placePreposition) !== 0
  const isFronted = setsOut && units[0].lists.has('placePrepositions')
  const label = isFronted ? null : labelOf(units, text)
  if (label) return placesOf(before).has(label) ? null : 'place'
  if (!setsOut) return null
  const hasIndefinite = attack === 'indefinite' || hasNewDoer(sentence)
  if (!hasIndefinite && !isFronted) return null
  const named = new Set<string>()
  addPlaces(sentence, text, named, hasIndefinite ? units.length : 1)
  for (const place of named) if (!placesOf(before).has(place)) return hasIndefinite ? 'attack' : 'place'
  return null
}

/** The signs of a word for an attack. */
const attackSigns = Sign.eventNoun | Sign.munition

/** How the words of a sentence bring in its attacks: as another one, as the next of a series, or as one that may be another. */
function attackOf({ units }: ReadSentence, days: ReadonlySet<string>): 'attack' | 'series' | 'indefinite' | null {
  // "On Wednesday, shelling killed two", where the lead tells of Thursday.
  const day = units[1]?.entry
  const isOtherDay = days.size > 0 && day?.lists.has('weekdays') && !days.has(day.words[0])
  let hasIndefinite = false
  for (let at = 0; at < units.length; at++) {
    const { entry } = units[at]
    if (entry === null || (entry.signs & attackSigns) === 0 || !isAttack(units[at])) continue
    const kind = determinerOf(units, at)
    if (kind === 'second') return 'series'
    if (kind === 'further' || (isOtherDay && kind !== 'definite')) return 'attack'
    if (kind === 'indefinite') hasIndefinite = true
  }
  return hasIndefinite ? 'indefinite' : null
}

/** "Gunmen killed two": they were not spoken of before. */
function hasNewDoer({ clauses, signs }: ReadSentence): boolean {
  if ((signs & Sign.role) === 0) return false
  for (const { passive, subject } of clauses.predications)
    if (!passive && subject?.person?.role != null && subject.determiner !== 'definite') return true
  return false
}

/** A name with a colon opens the sentence: "Asmat: 40 houses burned." */
function labelOf(units: readonly Unit[], text: string): string | null {
  if (units[0]?.tag !== Tag.name || units[1]?.tag !== Tag.colon) return null
  return text.slice(units[0].start, units[0].end).toLowerCase()
}

function isAttack(unit: Unit): boolean {
  return isEvent(unit) || (unit.tag === Tag.noun && unit.entry?.thing?.class === 'munition')
}

/** "a separate attack" is a further one, "a second, larger blast" the next; "a mine" may be one; "the attack" is one spoken of. */
function determinerOf(units: readonly Unit[], at: number): 'further' | 'second' | 'indefinite' | 'definite' | null {
  for (let back = at - 1; back >= Math.max(0, at - 4); back--) {
    const { tag, entry, lists } = units[back]
    if (lists.has('furtherWords')) return unitBefore(units, back)?.lists.has('determiners') ? null : 'further'
    if (lists.has('ordinals') && entry?.words[0] !== 'first')
      return unitBefore(units, back)?.lists.has('articles') ? 'second' : null
    if (lists.has('articles')) return 'indefinite'
    if (lists.has('determiners')) return 'definite'
    if (tag !== Tag.adjective && tag !== Tag.noun && tag !== Tag.comma) return null
  }
  return null
}

/** Adds the names behind prepositions of place, "in Velo", "near the Asmat bridge", that stand before the unit `last`. */
function addPlaces(sentence: ReadSentence, text: string, places: Set<string>, last = sentence.units.length): void {
  const { units, signs } = sentence
  if ((signs & Sign.placePreposition) === 0) return
  for (let at = 0; at < last; at++) {
    const { entry } = units[at]
    if (entry === null || (entry.signs & Sign.placePreposition) === 0) continue
    for (let next = at + 1; next < Math.min(units.length, at + 6); next++) {
      const { tag, capital, start, end } = units[next]
      if (tag === Tag.name) places.add(text.slice(start, end).toLowerCase())
      else if (tag !== Tag.determiner && tag !== Tag.possessive && !capital && tag !== Tag.adjective) break
    }
  }
}

/**
 * Tells whether a report is of one event alone: its lead gives the headline's figure once more, or a toll. What it tells
 * of other events then is no part of its toll.
 *
 *     Bomb kills nine in Asmat ¶ A bomb killed nine people in Asmat on Monday. ¶ In a separate attack two were hurt.
 */
export function isOfOneEvent(
  claims: readonly RawClaim[],
  events: Events,
  isSame: (headline: RawClaim, lead: RawClaim) => boolean,
): boolean {
  if (events.isList) return false
  const first = claims.find(({ sentence }) => events.of[sentence] !== headlineEvent)
  if (!first) return false
  const lead = claims.filter(
    ({ sentence }) => sentence >= first.sentence && sentence <= first.sentence + 1 && events.of[sentence] === 0,
  )
  if (lead.some(({ total, people, scope }) => total && people && scope === 'incident')) return true
  const headline = claims.filter(({ sentence }) => events.of[sentence] === headlineEvent)
  return headline.some((told) => lead.some((again) => told.measure === again.measure && isSame(told, again)))
}
