import { Join, Link, TimeSense } from '../../language/time-words.ts'
import { type Range, type Sentences, TokenKind } from '../../text/index.ts'
import { findWithin } from '../actors/find-within.ts'
import type { Given, TimeMention } from '../discourse.ts'
import type { ReadDocument } from '../read-document.ts'
import { dateOf, dayOfIso, isoOf, yearOf } from './calendar.ts'
import { daysBeforeEnd, hasBefore } from './event-span.ts'
import { readDayFirst, readMonthFirst, readYear } from './read-date.ts'
import { isOfTruce, readLasting } from './read-lasting.ts'
import { readFirstDays, readLed, readNthDay } from './read-led.ts'
import { readMidnight } from './read-midnight.ts'
import { orderOf, readNumericDate } from './read-numeric-date.ts'
import { readPartOf } from './read-part-of.ts'
import { readCounted, readDayWord, readThen, readWeekend, readWhich } from './read-relative.ts'
import { readWeekday } from './read-weekday.ts'
import { referenceDay, yearOfTitle } from './reference-day.ts'
import { relationOf } from './relation-of.ts'
import { precisionOf, type Stretch } from './stretch.ts'
import { isDash, linkAt, senseAt, signAt, startsOfTimes, type TimeStream, valueAt } from './time-stream.ts'

/**
 * Returns the times that a document tells, in the order of the text. Words that look back have none without a day to look back
 * from. `places` are its names of places: "May Cadera" tells no month.
 */
export function readTimes(document: ReadDocument, given: Given, places: readonly Range[] = []): TimeMention[] {
  const { text, tokens, sentences } = document
  const starts = startsOfTimes(document.lexicon.times(), text, tokens)
  const stream = streamOf(document)
  stream.order = orderOf(stream, starts)
  stream.reference = referenceDay(document, given, stream)
  const { reference } = stream
  const titled = reference === null ? yearOfTitle(document, stream) : 0
  if (titled > 0) {
    stream.base = yearOf(titled).start
    stream.isBaseOfTitle = true
  }
  const found: TimeMention[] = []
  let behind = 0
  stream.sentence = -1
  for (const token of starts) {
    if (token < behind) continue
    if (stream.sentence < 0 || token >= stream.last) {
      enterSentence(stream, sentences, token)
      // In news a date without a year is of these months, whatever was told before.
      if (reference !== null && stream.era === null) stream.base = null
    }
    const kind = tokens.kinds[token]
    if (senseAt(stream, token) === TimeSense.month && opensName(places, tokens.starts[token], tokens.ends[token]))
      continue
    const stretch = readStretch(stream, token, kind)
    if (!stretch) continue
    add(found, stream, stretch)
    if (found.length === 1 && (isLongPast(stream, stretch) || isOfCase(stream, stretch, found[0])))
      stream.era = stretch.start
    behind = stretch.last
  }
  return found
}

/** Goes on to the sentence in which a token stands. */
function enterSentence(stream: TimeStream, { firstTokens, lastTokens }: Sentences, token: number): void {
  do stream.sentence++
  while (lastTokens[stream.sentence] <= token)
  stream.first = firstTokens[stream.sentence]
  stream.last = lastTokens[stream.sentence]
}

/** The tokens of a document, before any time is read. */
function streamOf({ text, tokens, nodes, lexicon, sentences, capitals }: ReadDocument): TimeStream {
  return {
    text,
    tokens,
    nodes,
    lexicon,
    capitals,
    table: lexicon.times(),
    words: new Int16Array(tokens.length),
    order: null,
    firsts: sentences.firstTokens,
    first: 0,
    last: tokens.length,
    sentence: 0,
    told: null,
    main: null,
    begun: null,
    truce: null,
    base: null,
    isBaseOfTitle: false,
    era: null,
    labelYears: null,
    reference: null,
  }
}

/** A name of more words starts with the word. */
function opensName(names: readonly Range[], start: number, end: number): boolean {
  const name = findWithin(names, start, end)
  return name !== null && name.start === start && name.end > end
}

/** How long before publication what a report begins with is no news. */
const longPast = 300

function isLongPast({ reference, sentence }: TimeStream, { yearTold, start, end }: Stretch): boolean {
  return yearTold === true && sentence < 4 && end - start < 31 && (reference === null || end < reference - longPast)
}

/** How long before publication the day that opens the record of one case is no news. */
const casePast = 20

/** "Incident date: 9 October 2021", weeks before publication: nor is "the past 24 hours" counted from there. */
function isOfCase(
  { reference, sentence }: TimeStream,
  { yearTold, start, end }: Stretch,
  { relation }: TimeMention,
): boolean {
  return (
    yearTold === true &&
    sentence < 2 &&
    start === end &&
    relation === 'at' &&
    reference !== null &&
    end < reference - casePast
  )
}

/** The longest time that starts at a token. */
function readStretch(stream: TimeStream, token: number, kind: number): Stretch | null {
  if (kind === TokenKind.number) return readNumber(stream, token)
  if (kind === TokenKind.ordinal) return readDayFirst(stream, token)
  switch (senseAt(stream, token)) {
    case TimeSense.month:
      return readMonthFirst(stream, token)
    case TimeSense.weekday:
      return readWeekday(stream, token)
    case TimeSense.day:
      return readDayWord(stream, token)
    case TimeSense.part:
    case TimeSense.edge:
      return readLed(stream, token) ?? readMidnight(stream, token)
    case TimeSense.unit:
      return readCounted(stream, token) ?? readLasting(stream, token) ?? readNthDay(stream, token)
    case TimeSense.then:
      return readThen(stream, token)
    case TimeSense.weekend:
      return readWeekend(stream, token, 0)
    case TimeSense.ordinal:
      return readPartOf(stream, token) ?? readNthDay(stream, token) ?? readFirstDays(stream, token)
    case TimeSense.last:
      return readPartOf(stream, token) ?? readWhich(stream, token)
    case TimeSense.past:
    case TimeSense.this:
    case TimeSense.next:
    case TimeSense.same:
    case TimeSense.following:
    case TimeSense.previous:
      return readWhich(stream, token)
  }
  return null
}

/** A date or a year that starts with a number: most numbers are too short or too long for one. */
function readNumber(stream: TimeStream, token: number): Stretch | null {
  const length = stream.tokens.ends[token] - stream.tokens.starts[token]
  if (length <= 2) return readNumericDate(stream, token) ?? readDayFirst(stream, token)
  if (length === 4) return readNumericDate(stream, token) ?? readYear(stream, token)
  return length < 6 ? null : readNumericDate(stream, token)
}

function add(found: TimeMention[], stream: TimeStream, stretch: Stretch): void {
  const { tokens, sentence } = stream
  const before = found.at(-1)
  if (before && (joins(stream, before, stretch) || endsWhatBegan(stream, before, stretch))) {
    found[found.length - 1] = joined(before, stretch, tokens.ends[stretch.last - 1])
    return
  }
  const relation = stretch.relation ?? relationOf(stream, stretch)
  if (relation === 'skip') return
  const { first, last, precision } = stretch
  const isBefore = relation === 'until-before'
  const long = relation === 'at' && stretch.start === stretch.end ? daysBeforeEnd(stream, first) : 0
  const start = isBefore ? stretch.start - 1 : stretch.start - long
  const end = isBefore ? start : stretch.end
  if (relation === 'since' && start === end) stream.begun = start
  if (
    relation === 'at' &&
    stretch.basis !== 'inferred' &&
    !stretch.opens &&
    (stream.reference === null || start <= stream.reference + 1) &&
    !hasBefore(stream, first, 'statementNouns', 3)
  ) {
    stream.told = stretch
    if (!stretch.onward) stream.main = stretch
    if (stretch.yearTold) {
      stream.base = start
      stream.isBaseOfTitle = false
    }
    if (isOfTruce(stream, stretch)) stream.truce = start
  }
  const ofTitle = stream.isBaseOfTitle && !stretch.yearTold
  found.push({
    start: tokens.starts[first],
    end: tokens.ends[last - 1],
    time: {
      start: isoOf(start),
      end: isoOf(end),
      precision: long ? precisionOf(start, end) : precision,
      basis: ofTitle ? 'inferred' : (stretch.basis ?? 'said'),
    },
    ofTitle,
    onward: stretch.onward === true,
    opens: stretch.opens === true,
    closed: stretch.closed === true,
    relation: isBefore ? 'until' : relation,
    sentence,
  })
}

/** "between 1 April and 18 May", "from Sunday morning until Tuesday": a second time that ends what the one before began. */
function joins(stream: TimeStream, before: TimeMention, stretch: Stretch): boolean {
  const { tokens, sentence } = stream
  if (before.sentence !== sentence || before.time.start >= isoOf(stretch.end)) return false
  let token = stretch.first - 1
  while (
    token > stretch.first - 4 &&
    (senseAt(stream, token) === TimeSense.link || senseAt(stream, token) === TimeSense.edge)
  )
    token--
  let sense = senseAt(stream, token)
  const sign = signAt(stream, token)
  const dash = isDash(sign)
  const isList = token === stretch.first - 1 && areMonths(before, stretch)
  if (!dash && sense !== TimeSense.join && sense !== TimeSense.until && !(isList && sign === comma)) return false
  // "June, July, and August"
  if (isList && signAt(stream, token - 1) === comma) {
    token--
    sense = 0
  }
  if (token <= stream.first || tokens.ends[token - 1] !== before.end) return false
  if (isList) return true
  // "On 3 May and 9 June" are two days.
  if (dash || sense === TimeSense.until || valueAt(stream, token) !== Join.and) return true
  return opensBetween(stream, before.start)
}

/** "in June, July and August", "in March and June": the stretch that holds all of them, where they are of one year or touch. */
function areMonths({ time }: TimeMention, { start, end }: Stretch): boolean {
  const before = dayOfIso(time.end)
  if (before === null || !time.start.endsWith('-01') || !beginsMonth(before + 1)) return false
  if (!beginsMonth(start) || !beginsMonth(end + 1)) return false
  return before + 1 === start || dateOf(before).year === dateOf(start).year
}

/** A month begins with the day. */
function beginsMonth(day: number): boolean {
  return dateOf(day).date === 1
}

const comma = 44

/** "It began on 15 January and ended 19 hours later." */
function endsWhatBegan(stream: TimeStream, before: TimeMention, stretch: Stretch): boolean {
  if (before.sentence !== stream.sentence || before.relation !== 'at' || before.time.start > isoOf(stretch.end))
    return false
  if (!hasBefore(stream, stretch.first, 'endings', 3)) return false
  let token = stream.first
  while (token < stretch.first && stream.tokens.starts[token] < before.start) token++
  return hasBefore(stream, token, 'beginnings', 3)
}

/** "between" stands within a few words before an offset. */
function opensBetween(stream: TimeStream, start: number): boolean {
  let token = stream.first
  while (token < stream.last && stream.tokens.starts[token] < start) token++
  for (let back = token - 1; back > token - 4; back--) if (linkAt(stream, back) === Link.between) return true
  return false
}

function joined(before: TimeMention, stretch: Stretch, end: number): TimeMention {
  const first = dayOfIso(before.time.start) ?? stretch.start
  const time = { ...before.time, end: isoOf(stretch.end), precision: precisionOf(first, stretch.end) }
  return { ...before, end, time, relation: 'at', closed: true }
}
