import { Sign } from '../../language/signs.ts'
import type { RawClaim } from '../raw-claim.ts'
import type { ReadSentence } from '../read-document.ts'
import { Tag, type Unit } from '../unit.ts'
import { unitBefore } from '../unit-before.ts'
import { isEvent } from './background.ts'

/** Which events a report tells of. */
export interface Events {
  /** Number of a sentence's event: 0 what the report is about; a headline's is {@link headlineEvent}. */
  readonly of: ReadonlyMap<number, number>
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

/** From so many dated or placed paragraphs on a report is a list. */
const fewestEntries = 3

/** How far back the start of a paragraph is looked for, in characters. */
const longestParagraph = 2000

/** A date or a place in capitals opens the paragraph: "12 May:", "On 3 June,", "ASMAT - ", "SOUTH." */
const entryStart =
  /^[^\p{L}\p{N}]*(?:\p{L}{2,3} )?(?:\d{1,2}(?:st|nd|rd|th)? \p{Lu}\p{L}{2,}|\p{Lu}\p{L}{2,8}\.? \d{1,2}\b|\d{4}-\d\d-\d\d|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}|\p{Lu}{3,}(?: \p{Lu}{2,})*(?:,[^-–—.]{1,30})?(?: [-–—] |\. ))/u

/**
 * Finds where a report goes on from one event to the next. A report that dates or places its paragraphs is a list. In
 * running text an event opens where the words say that it is another one, where a sentence sets out from a place not
 * spoken of before, or where an attack not spoken of is named with such a place.
 *
 *     A bomb killed nine in Asmat. | A second blast, near the port, killed two. The bomber died.
 *     A drone hit the depot. | Separately, three people were hurt in Velo. | In Orra two died.
 */
export function findEvents(sentences: readonly ReadSentence[], text: string): Events {
  // They are asked for by a document's counts and by who did what.
  if (found === null || found.sentences !== sentences) found = { sentences, events: tellEvents(sentences, text) }
  return found.events
}

/** Those of the document that was asked for last. */
let found: { readonly sentences: readonly ReadSentence[]; readonly events: Events } | null = null

function tellEvents(sentences: readonly ReadSentence[], text: string): Events {
  const of = new Map<number, number>()
  const settings = new Set<number>()
  const leading = new Set([headlineEvent, 0])
  let lead: number | null = null
  const isBoard = isHeadlineBoard(text)
  const starts = isBoard ? new Set(sentences.map(({ paragraph }) => paragraph)) : startsOf(sentences, text)
  const isList = starts.size >= fewestEntries
  const places = new Set<string>()
  const days = new Set<string>()
  let event = 0
  let next = 1
  let paragraph = -1
  let hasClaims = false
  for (const sentence of sentences) {
    if (sentence.headline && !isBoard) {
      of.set(sentence.index, headlineEvent)
      addPlaces(sentence, text, places)
      continue
    }
    const isNewParagraph = sentence.paragraph !== paragraph
    paragraph = sentence.paragraph
    if (isList) {
      if (isNewParagraph && starts.has(paragraph) && hasClaims) event = next++
    } else {
      // A paragraph that names no event of its own comes back to what the report is about.
      if (isNewParagraph) event = 0
      const opening = hasClaims && sentence.claims.length > 0 ? openingOf(sentence, places, days, text) : null
      if (opening === 'place') settings.add(next)
      if (opening === 'series' || (opening && paragraph === lead)) leading.add(next)
      if (opening) event = next++
      addPlaces(sentence, text, places)
    }
    if (!hasClaims && sentence.signs & Sign.weekday)
      for (const { entry } of sentence.units) if (entry?.lists.has('weekdays')) days.add(entry.words[0])
    hasClaims ||= sentence.claims.length > 0
    if (hasClaims) lead ??= paragraph
    of.set(sentence.index, event)
  }
  return { of, settings, leading, isList, isBoard, isThread: isThread(sentences, text) }
}

/** The paragraphs that begin as the entries of a list do. */
function startsOf(sentences: readonly ReadSentence[], text: string): Set<number> {
  const found = new Set<number>()
  let paragraph = -1
  for (const { paragraph: current, start, headline, units } of sentences) {
    if (current === paragraph || headline) continue
    paragraph = current
    // "UPDATE 2: …": a thread goes on with what it began with.
    if (units[0]?.entry?.lists.has('updateWords')) continue
    let line = start
    while (line > 0 && start - line < longestParagraph && text.charCodeAt(line - 1) !== 10) line--
    const head = text.slice(line, line + 60)
    if (mayOpenEntry(head) && entryStart.test(head)) found.add(current)
  }
  return found
}

/** An hour opens the line: "14:20", "UPDATE 14:20:", "10:15 GMT -". */
const hourStart = /^[^\p{L}\p{N}]*(?:\p{L}{2,10} )?\d{1,2}[:.h]\d{2}(?!\d)/u

/** At least two lines that count begin with an hour. */
function isThread(sentences: readonly ReadSentence[], text: string): boolean {
  let lines = 0
  let last = -1
  for (const { start, claims } of sentences) {
    if (claims.length === 0) continue
    let line = start
    while (line > 0 && start - line < longestParagraph && text.charCodeAt(line - 1) !== 10) line--
    if (line === last) continue
    last = line
    const head = text.slice(line, line + 30)
    if (mayOpenEntry(head) && hourStart.test(head) && ++lines === 2) return true
  }
  return false
}

/** No date is without a digit, no place in capitals without three of them: most paragraphs have neither. */
function mayOpenEntry(head: string): boolean {
  let capitals = 0
  for (let at = 0; at < head.length; at++) {
    const unit = head.charCodeAt(at)
    // Beyond ASCII the expression tells what is a letter.
    if ((unit >= 48 && unit <= 57) || unit > 127) return true
    capitals = unit >= 65 && unit <= 90 ? capitals + 1 : 0
    if (capitals === 3) return true
  }
  return false
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
  places: ReadonlySet<string>,
  days: ReadonlySet<string>,
  text: string,
): 'attack' | 'series' | 'place' | null {
  const { units } = sentence
  if (units[0]?.entry?.lists.has('elsewhereWords')) return 'attack'
  // "On Wednesday, shelling killed two", where the lead tells of Thursday.
  const day = units[1]?.entry
  const isOtherDay = days.size > 0 && day?.lists.has('weekdays') && !days.has(day.words[0])
  let hasIndefinite = sentence.clauses.predications.some(
    ({ passive, subject }) => !passive && subject?.person?.role != null && subject.determiner !== 'definite',
  )
  for (let at = 0; at < units.length; at++) {
    if (!isAttack(units[at])) continue
    const kind = determinerOf(units, at)
    if (kind === 'second') return 'series'
    if (kind === 'further' || (isOtherDay && kind !== 'definite')) return 'attack'
    if (kind === 'indefinite') hasIndefinite = true
  }
  const isFronted = units[0]?.entry?.lists.has('placePrepositions') ?? false
  const label = isFronted ? null : labelOf(units, text)
  if (label) return places.has(label) ? null : 'place'
  if (!hasIndefinite && !isFronted) return null
  const named = new Set<string>()
  addPlaces(sentence, text, named, hasIndefinite ? units.length : 1)
  for (const place of named) if (!places.has(place)) return hasIndefinite ? 'attack' : 'place'
  return null
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
    const { tag, entry } = units[back]
    const lists = entry?.lists
    if (lists?.has('furtherWords')) return unitBefore(units, back)?.entry?.lists.has('determiners') ? null : 'further'
    if (lists?.has('ordinals') && entry?.words[0] !== 'first')
      return unitBefore(units, back)?.entry?.lists.has('articles') ? 'second' : null
    if (lists?.has('articles')) return 'indefinite'
    if (lists?.has('determiners')) return 'definite'
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
  const first = claims.find(({ sentence }) => events.of.get(sentence) !== headlineEvent)
  if (!first) return false
  const lead = claims.filter(
    ({ sentence }) => sentence >= first.sentence && sentence <= first.sentence + 1 && events.of.get(sentence) === 0,
  )
  if (lead.some(({ total, people, scope }) => total && people && scope === 'incident')) return true
  const headline = claims.filter(({ sentence }) => events.of.get(sentence) === headlineEvent)
  return headline.some((told) => lead.some((again) => told.measure === again.measure && isSame(told, again)))
}
