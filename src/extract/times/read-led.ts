import { Link, TimeSense } from '../../language/time-words.ts'
import { TokenKind } from '../../text/index.ts'
import { dateOf, monthOf, yearOf } from './calendar.ts'
import { readDayFirst, readMonthFirst, readYear } from './read-date.ts'
import { readNumericDate } from './read-numeric-date.ts'
import { readDayWord, readWhich } from './read-relative.ts'
import { readWeekday } from './read-weekday.ts'
import { precisionOf, type Stretch, stretch } from './stretch.ts'
import { countAt, isDash, linkAt, senseAt, signAt, type TimeStream, valueAt, yearAt } from './time-stream.ts'

const mostWords = 6

/**
 * A time that words of a part lead to: "early in March", "mid-2019", "the early hours of Sunday", "dawn on Friday",
 * "the evening of 16 May". Starts at the first of these words.
 */
export function readLed(stream: TimeStream, token: number): Stretch | null {
  let edge = 0
  let part = false
  let at = token
  for (; at < token + mostWords; at++) {
    const sense = senseAt(stream, at)
    if (sense === TimeSense.edge) edge ||= valueAt(stream, at)
    else if (sense === TimeSense.part || (sense === TimeSense.unit && valueAt(stream, at) === 0)) part = true
    else if (sense !== TimeSense.link && !(isDash(signAt(stream, at)) && edge > 0 && at === token + 1)) break
  }
  if (edge === 1 && at - token >= 2) {
    const begun = readBeginning(stream, token, at)
    if (begun) return begun
  }
  if (at === token || at >= stream.last) return null
  // "the night, on Friday" and "the start of Monday's march" lead nowhere, or to the day alone.
  const core = readCore(stream, at)
  if (!core) return null
  const days = core.end - core.start + 1
  if (days <= 2) return { ...core, first: token, precision: part || edge > 0 ? 'part-of-day' : core.precision }
  if (edge === 0) return { ...core, first: part ? core.first : token }
  return { ...thirdOf(core, edge), first: token }
}

/** "since the start of the year": the first day of the one in which the report was published. */
function readBeginning(stream: TimeStream, first: number, unit: number): Stretch | null {
  const { reference, era } = stream
  if (reference === null || era !== null || senseAt(stream, unit) !== TimeSense.unit) return null
  const days = valueAt(stream, unit)
  const { year, month } = dateOf(reference)
  const start = days === 365 ? yearOf(year).start : days === 30 ? monthOf(year, month).start : null
  return start === null ? null : stretch(first, unit + 1, start, start)
}

/** The first, second or last third of a month or a year; of other stretches all. */
function thirdOf(core: Stretch, edge: number): Stretch {
  const { start, end } = core
  const { year, month, date } = dateOf(start)
  const days = end - start + 1
  if (date === 1 && days >= 28 && days <= 31) {
    const from = start + 10 * (edge - 1)
    const to = edge === 3 ? end : from + 9
    return { ...core, start: from, end: to, precision: precisionOf(from, to) }
  }
  if (month === 1 && date === 1 && days >= 365 && days <= 366) {
    const from = monthOf(year, 4 * edge - 3).start
    const to = monthOf(year, 4 * edge).end
    return { ...core, start: from, end: to, precision: precisionOf(from, to) }
  }
  return core
}

/** A date, a weekday, a month, a year, "yesterday", "last week", whichever stands at the token. */
export function readCore(stream: TimeStream, token: number): Stretch | null {
  switch (senseAt(stream, token)) {
    case TimeSense.month:
      return readMonthFirst(stream, token)
    case TimeSense.weekday:
      return readWeekday(stream, token)
    case TimeSense.day:
      return readDayWord(stream, token)
    case TimeSense.last:
    case TimeSense.past:
    case TimeSense.this:
    case TimeSense.next:
      return readWhich(stream, token)
  }
  const kind = stream.tokens.kinds[token]
  if (kind === TokenKind.number)
    return readNumericDate(stream, token) ?? readDayFirst(stream, token) ?? readYearBehindEdge(stream, token)
  return kind === TokenKind.ordinal ? readDayFirst(stream, token) : null
}

function readYearBehindEdge(stream: TimeStream, token: number): Stretch | null {
  const year = yearAt(stream, token)
  if (!year) return null
  return (
    readYear(stream, token) ?? { ...stretch(token, token + 1, yearOf(year).start, yearOf(year).end), yearTold: true }
  )
}

/**
 * "the second day of the operation", "a third consecutive day", "day 275 of the war": at publication it tells when the
 * thing began. Starts at the number in order, or at "day".
 */
export function readNthDay(stream: TimeStream, token: number): Stretch | null {
  const { reference } = stream
  if (reference === null) return null
  let nth = 0
  let next = token + 1
  if (senseAt(stream, token) === TimeSense.unit) {
    if (valueAt(stream, token) !== 1) return null
    nth = countAt(stream, token + 1)
    next = token + 2
    // "Day 3 of the war"; "day 3" alone may be of anything.
    if (linkAt(stream, next) !== Link.of) return null
  } else {
    nth = senseAt(stream, token) === TimeSense.ordinal ? valueAt(stream, token) : 0
    const passed = senseAt(stream, next) === TimeSense['passed-over']
    if (passed) next++
    if (senseAt(stream, next) !== TimeSense.unit || valueAt(stream, next) !== 1) return null
    next++
    const isRow = linkAt(stream, next) === Link.in && senseAt(stream, next + 2) === TimeSense['passed-over']
    if (!passed && !isRow && linkAt(stream, next) !== Link.of && !isOwned(stream, token - 1)) return null
  }
  if (nth < 1) return null
  const start = reference - nth + 1
  return { ...stretch(token, next, start, start), relation: 'since', basis: 'inferred' }
}

/** "In the first three days": from the beginning that was told last. */
export function readFirstDays(stream: TimeStream, token: number): Stretch | null {
  const { begun, reference } = stream
  if (begun === null || valueAt(stream, token) !== 1 || linkAt(stream, token - 1) !== Link.the) return null
  const count = countAt(stream, token + 1)
  const unit = senseAt(stream, token + 2) === TimeSense.unit ? valueAt(stream, token + 2) : 0
  if (count < 2 || (unit !== 1 && unit !== 7) || linkAt(stream, token + 3) === Link.of) return null
  const end = begun + count * unit - 1
  if (reference !== null && end > reference) return null
  return { ...stretch(token, token + 3, begun, end), basis: 'inferred' }
}

/** "in its third day", "their second day" */
function isOwned({ nodes, lexicon, first }: TimeStream, token: number): boolean {
  const node = token >= first ? nodes[token] : -1
  return node >= 0 && ((lexicon.nodes[node] ?? lexicon.makeNode(node)).entry?.lists.has('possessives') ?? false)
}
