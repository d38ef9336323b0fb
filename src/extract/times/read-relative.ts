import { Pos } from '../../language/lexicon.ts'
import { Link, TimeSense } from '../../language/time-words.ts'
import { type Day, dateOf, monthOf, weekdayOf, yearOf } from './calendar.ts'
import { hourBetween } from './event-span.ts'
import { looksAhead } from './looks-ahead.ts'
import { type Stretch, stretch } from './stretch.ts'
import {
  countAt,
  isGlued,
  isPlural,
  isShort,
  linkAt,
  senseAt,
  type TimeStream,
  valueAt,
  wordAt,
} from './time-stream.ts'

/** "today", "yesterday evening", "overnight". */
export function readDayWord(stream: TimeStream, token: number): Stretch | null {
  const { reference, table, era } = stream
  if (reference === null || era !== null || isName(stream, token)) return null
  const word = wordAt(stream, token)
  const part = senseAt(stream, token + 1) === TimeSense.part
  const [start, end] = [reference + table.values[word], reference + table.untils[word]]
  const isPart = part || table.flags[word] === 1
  // "Police said on Sunday that shells fell overnight": the night to Sunday.
  const back = isPart && start < end ? weekdayBefore(stream, token) : 0
  if (back > 0) return stretch(token, token + 1, start - back, end - back, 'part-of-day')
  return stretch(token, part ? token + 2 : token + 1, start, end, isPart ? 'part-of-day' : 'day')
}

/** How many days before publication the weekday is that stands before a token in its sentence; 0 for none. */
function weekdayBefore(stream: TimeStream, token: number): number {
  const { reference, first, era } = stream
  if (reference === null || era !== null) return 0
  for (let at = token - 1; at >= first; at--)
    if (senseAt(stream, at) === TimeSense.weekday && linkAt(stream, at - 1) === Link.on && !isShort(stream, at))
      return (((weekdayOf(reference) - valueAt(stream, at)) % 7) + 7) % 7
  return 0
}

/** "Russia Today" is a name. */
function isName({ text, tokens, first }: TimeStream, token: number): boolean {
  const unit = text.charCodeAt(tokens.starts[token])
  const second = text.charCodeAt(tokens.starts[token] + 1)
  if (unit < 65 || unit > 90 || second < 97 || token === first) return false
  const before = text.charCodeAt(tokens.starts[token - 1])
  return before >= 65 && before <= 90
}

/** "last night", "past 24 hours", "this month", "next week", "that day", "the following morning": starts at the word that says which. */
export function readWhich(stream: TimeStream, token: number): Stretch | null {
  const sense = senseAt(stream, token)
  const { told, reference } = stream
  let at = token + 1
  if (senseAt(stream, at) === TimeSense.edge) at++
  const kind = senseAt(stream, at)
  if (kind === TimeSense.weekend) return readWeekend(stream, at, sense)
  if (kind === TimeSense.month) return readNamedMonth(stream, token, at, sense)
  if (sense === TimeSense.same || sense === TimeSense.following || sense === TimeSense.previous) {
    const by = sense === TimeSense.same ? 0 : sense === TimeSense.following ? 1 : -1
    return onward(readFromTold(stream, token, at, by), by)
  }
  // "the next day" goes on from what was told; "next week" from publication.
  if (sense === TimeSense.next && (kind === TimeSense.part || (kind === TimeSense.unit && valueAt(stream, at) === 1)))
    return told ? onward(readFromTold(stream, token, at, 1), 1) : null
  if (reference === null) return null
  // "In the past 24 hours", said weeks ago.
  if (stream.era !== null && isOfHours(stream, at, kind)) return null
  if (kind === TimeSense.part) {
    // "last night" may be on either side of midnight.
    if (sense === TimeSense.last) return stretch(token, at + 1, reference - 1, reference, 'part-of-day')
    return sense === TimeSense.this ? stretch(token, at + 1, reference, reference, 'part-of-day') : null
  }
  if (kind === TimeSense.unit) return readUnit(stream, token, at, sense, reference)
  const count = countAt(stream, at)
  if (count === 0) return null
  let unit = at + 1
  if (isGlued(stream, unit) && senseAt(stream, unit) === 0) unit++
  if (senseAt(stream, unit) === TimeSense.number) unit++
  if (senseAt(stream, unit) === TimeSense.link) unit++
  if (senseAt(stream, unit) !== TimeSense.unit) return null
  const days = daysOf(count === 1 && senseAt(stream, at + 1) === TimeSense.number ? 2 : count, valueAt(stream, unit))
  if (sense === TimeSense.next) return stretch(token, unit + 1, reference, reference + days)
  if (sense !== TimeSense.last && sense !== TimeSense.past) return null
  // "the last three days of May" are not the last ones.
  if (linkAt(stream, unit + 1) === Link.of) return null
  return backFrom(token, unit + 1, reference, count, valueAt(stream, unit), days)
}

/** A night, or a count of hours or days. */
function isOfHours(stream: TimeStream, at: number, kind: number): boolean {
  if (kind === TimeSense.part) return true
  if (kind === TimeSense.unit) return false
  for (let unit = at + 1; unit <= at + 3; unit++)
    if (senseAt(stream, unit) === TimeSense.unit) return valueAt(stream, unit) <= 1
  return false
}

function onward(stretch: Stretch | null, by: number): Stretch | null {
  return stretch && by > 0 ? { ...stretch, onward: true } : stretch
}

/** "since then": since the time told last. */
export function readThen(stream: TimeStream, token: number): Stretch | null {
  const { told } = stream
  if (!told || senseAt(stream, token - 1) !== TimeSense.since) return null
  return stretch(token, token + 1, told.start, told.start)
}

/** "last week", "past month", "this year". */
function readUnit(stream: TimeStream, token: number, unit: number, sense: number, reference: Day): Stretch | null {
  const days = valueAt(stream, unit)
  const behind = unit + 1
  const { year, month } = dateOf(reference)
  const monday = reference - weekdayOf(reference) + 1
  const isPast = sense === TimeSense.past || (sense === TimeSense.last && linkAt(stream, token - 1) === Link.the)
  if (isPast)
    return linkAt(stream, behind) === Link.of ? null : backFrom(token, behind, reference, 1, days, daysOf(1, days))
  if (sense === TimeSense.this) {
    if (days === 7) return stretch(token, behind, monday, reference)
    if (days === 30) return stretch(token, behind, monthOf(year, month).start, reference)
    return days === 365 ? stretch(token, behind, yearOf(year).start, reference) : null
  }
  const by = sense === TimeSense.last ? -1 : 1
  if (days === 7) return stretch(token, behind, monday + 7 * by, monday + 7 * by + 6)
  if (days === 30) return span(token, behind, monthOf(year, month, by))
  return days === 365 ? span(token, behind, yearOf(year + by)) : null
}

function span(first: number, last: number, { start, end }: { start: Day; end: Day }): Stretch {
  return stretch(first, last, start, end)
}

/** How many days so many units are; hours that may reach past midnight are a day. */
function daysOf(count: number, unit: number): number {
  return unit === 0 ? Math.max(1, Math.ceil(count / 24)) : count * unit
}

/** The stretch from so many units before a day up to it; months and years by the calendar. */
function backFrom(first: number, last: number, end: Day, count: number, unit: number, days: number): Stretch {
  if (unit < 30) return stretch(first, last, end - days, end)
  const { year, month, date } = dateOf(end)
  const start = monthOf(year, month, unit === 30 ? -count : -12 * count)
  return stretch(first, last, Math.min(start.start + date - 1, start.end), end)
}

/** "last March", "this May". */
function readNamedMonth(stream: TimeStream, first: number, token: number, sense: number): Stretch | null {
  const { reference } = stream
  if (reference === null || isShort(stream, token)) return null
  const { year, month } = dateOf(reference)
  const named = valueAt(stream, token)
  // "next 7 May" does not stand in the news; "last May 3" is a date.
  if (countAt(stream, token + 1) > 0) return null
  const of =
    sense === TimeSense.last || sense === TimeSense.past
      ? named < month
        ? year
        : year - 1
      : sense === TimeSense.next
        ? named > month
          ? year
          : year + 1
        : sense === TimeSense.this
          ? year
          : 0
  return of === 0 ? null : span(first, token + 1, monthOf(of, named))
}

/** "the same day", "the following week", "the previous night": from the time told last, or for the past from publication. */
function readFromTold(stream: TimeStream, first: number, token: number, by: number): Stretch | null {
  const base =
    toldBefore(stream, by) ??
    (by < 0 && stream.reference !== null ? { start: stream.reference, end: stream.reference } : null)
  if (!base) return null
  const sense = senseAt(stream, token)
  // "At dawn on Friday … on the same night": the night that ended then.
  if (by === 0 && sense === TimeSense.part && endsNight(stream, base))
    return stretch(first, token + 1, base.start - 1, base.end, 'part-of-day')
  // "in that time", "that week's": a stretch of more than a week has no next day.
  if (base.end - base.start > 6) return null
  if (sense === TimeSense.part) {
    const day = by < 0 ? base.start - 1 : by > 0 ? base.end + 1 : base.end
    return stretch(first, token + 1, day, day, 'part-of-day')
  }
  if (sense !== TimeSense.unit) return null
  const unit = valueAt(stream, token)
  // "the previous days", "those days"
  if (isPlural(stream, token)) return null
  if (unit === 1) {
    if (by === 0) return stretch(first, token + 1, base.start, base.end)
    const day = by < 0 ? base.start - 1 : base.end + 1
    return stretch(first, token + 1, day, day)
  }
  const { year, month } = dateOf(base.start)
  const monday = base.start - weekdayOf(base.start) + 1 + 7 * by
  // "The same week" of a report goes up to the report.
  const last = by === 0 && stream.reference !== null && stream.reference >= base.end ? stream.reference : monday + 6
  if (unit === 7) return stretch(first, token + 1, monday, Math.min(monday + 6, last))
  if (unit === 30) return span(first, token + 1, monthOf(year, month, by))
  return unit === 365 ? span(first, token + 1, yearOf(year + by)) : null
}

const dawn = 4

/** The day was told by its dawn. */
function endsNight(stream: TimeStream, told: { start: Day; end: Day; first?: number; last?: number }): boolean {
  const { senses, values } = stream.table
  const { first = 0, last = 0 } = told
  if (told.start !== told.end) return false
  for (let token = first; token < last; token++) {
    const word = wordAt(stream, token)
    if (senses[word] === TimeSense.part && values[word] === dawn) return true
  }
  return false
}

/** "A fourth died the next morning." Sentences later "the same day" is again that of what happened first. */
function toldBefore({ told, main, firsts, sentence }: TimeStream, by: number): Stretch | null {
  return by === 0 && told?.onward && main && told.first < firsts[Math.max(0, sentence - 1)] ? main : told
}

/** "weekend", "last weekend": the last Saturday and Sunday up to publication, or the one that runs. */
export function readWeekend(stream: TimeStream, token: number, which: number): Stretch | null {
  const { reference } = stream
  if (reference === null || isPlural(stream, token)) return null
  const day = weekdayOf(reference)
  const first = which === 0 ? token : token - 1
  const saturday =
    which === TimeSense.next ? reference - day + 6 + (day >= 6 ? 7 : 0) : reference - (day >= 6 ? day - 6 : day + 1)
  if (which === TimeSense.last && day >= 6) return stretch(first, token + 1, saturday - 7, saturday - 6)
  return stretch(
    first,
    token + 1,
    saturday,
    which === TimeSense.next ? saturday + 1 : Math.min(saturday + 1, reference),
  )
}

/** "ten days ago", "two years later", "a day earlier": starts at the number before the unit; `token` is the unit. */
export function readCounted(stream: TimeStream, token: number): Stretch | null {
  const way = senseAt(stream, token + 1)
  if (way === TimeSense.after) return readBefore(stream, token)
  if (way !== TimeSense.ago && way !== TimeSense.later && way !== TimeSense.earlier)
    return readStretchSoFar(stream, token)
  const count = countAt(stream, token - 1)
  const unit = valueAt(stream, token)
  const { reference, told } = stream
  // "Hours earlier" may have been the day before.
  if (count === 0 && unit === 0 && way === TimeSense.earlier && told && told.start === told.end)
    return stretch(token, token + 2, told.start - 1, told.start, 'part-of-day')
  if (count === 0) return null
  if (way === TimeSense.ago)
    return reference === null ? null : atDistance(token - 1, token + 2, reference, reference, -count, unit)
  // "at 15:30 … 19 hours later" may be the next day.
  if (told && unit === 0 && way === TimeSense.later && told.start === told.end) {
    const hour = hourBetween(stream, Math.max(stream.first, told.last), token - 1)
    if (hour < 0) return null
    const day = told.start + Math.floor((hour + count) / 24)
    return stretch(token - 1, token + 2, day, day)
  }
  // "In January … two days later" tells no day.
  if (!told || (unit < 30 && told.end - told.start > 6)) return null
  const far = atDistance(token - 1, token + 2, told.start, told.end, way === TimeSense.later ? count : -count, unit)
  return { ...far, onward: way === TimeSense.later }
}

/** "A day after 49 men had been freed", "a week after bombs went off": so long before what was told last, in a clause of its own. */
function readBefore(stream: TimeStream, token: number): Stretch | null {
  const { told, reference } = stream
  const count = countAt(stream, token - 1)
  const unit = valueAt(stream, token)
  const base = told ?? (reference === null ? null : { start: reference, end: reference })
  if (count === 0 || unit === 0 || unit > 7 || base === null || base.end !== base.start) return null
  if (!opensClause(stream, token + 2)) return null
  const day = base.start - count * unit
  return { ...stretch(token - 1, token + 2, day, day), relation: 'at', opens: true }
}

const clauseWithin = 12

/** A verb stands behind, before the clause ends: "after two bombs exploded", not "after the war". */
function opensClause({ nodes, lexicon, last, text, tokens }: TimeStream, from: number): boolean {
  for (let at = from; at < last && at < from + clauseWithin; at++) {
    const sign = text.charCodeAt(tokens.starts[at])
    if (sign === 44 || sign === 59) return false
    const node = nodes[at]
    const entry = node < 0 ? null : (lexicon.nodes[node] ?? lexicon.makeNode(node)).entry
    if (entry && (entry.pos & (Pos.past | Pos.third)) !== 0 && (entry.pos & Pos.noun) === 0) return true
  }
  return false
}

/**
 * "Forty people died in 48 hours": the stretch up to publication, which the words do not say, so it is inferred. "The
 * second raid in two days" was on one of them.
 */
function readStretchSoFar(stream: TimeStream, unit: number): Stretch | null {
  const { reference } = stream
  const days = valueAt(stream, unit)
  if (
    reference === null ||
    stream.era !== null ||
    (days > 7 && !(days === 365 && unit - 2 === stream.first)) ||
    linkAt(stream, unit - 2) !== Link.in ||
    isOneOfMany(stream, unit - 3)
  )
    return null
  const count = countAt(stream, unit - 1)
  if (count < 2 || (days === 0 && count < 24) || linkAt(stream, unit + 1) === Link.of) return null
  if (looksAhead(stream, unit - 2, unit + 1)) return null
  // "In two days" are the last two.
  if (days === 1) return { ...stretch(unit - 1, unit + 1, reference - count + 1, reference), basis: 'inferred' }
  // "In seven years 500 schools have been hit."
  return { ...backFrom(unit - 1, unit + 1, reference, count, days, daysOf(count, days)), basis: 'inferred' }
}

/** A number in order stands within a few words. */
function isOneOfMany(stream: TimeStream, from: number): boolean {
  for (let token = from; token > from - 5; token--) if (senseAt(stream, token) === TimeSense.ordinal) return true
  return false
}

/** What lies so many units before or behind a stretch, as exactly as the unit tells. */
function atDistance(first: number, last: number, start: Day, end: Day, count: number, unit: number): Stretch {
  const { year, month } = dateOf(start)
  if (unit === 365) return span(first, last, yearOf(year + count))
  if (unit === 30) return span(first, last, monthOf(year, month, count))
  if (unit === 0) {
    // "five hours ago" may have been the day before.
    const days = Math.ceil(Math.abs(count) / 24)
    return count < 0 ? stretch(first, last, start - days, end, 'part-of-day') : stretch(first, last, start, end)
  }
  const by = count * unit
  return unit === 1 ? stretch(first, last, start + by, end + by) : stretch(first, last, start + by - 3, end + by + 3)
}
