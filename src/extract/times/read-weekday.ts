import { Join, Link, TimeSense } from '../../language/time-words.ts'
import { TokenKind } from '../../text/index.ts'
import { type Day, weekdayOf } from './calendar.ts'
import { looksAhead } from './looks-ahead.ts'
import { readDayFirst, readMonthFirst } from './read-date.ts'
import { readNumericDate } from './read-numeric-date.ts'
import { type Stretch, stretch } from './stretch.ts'
import { isCapital, isDash, isShort, joinAt, linkAt, senseAt, signAt, type TimeStream, valueAt } from './time-stream.ts'

/** "Tuesday", "Sunday night", "Tuesday, 5 March", "Saturday and Sunday", "Sunday night into Monday", "Friday last week". */
export function readWeekday(stream: TimeStream, token: number): Stretch | null {
  const before = senseAt(stream, token - 1)
  if (before === TimeSense['named-before'] || senseAt(stream, token + 1) === TimeSense['named-after']) return null
  const dated = readDateBehind(stream, token)
  if (dated) return { ...dated, first: token }
  // "Sun" and "Sat" alone are other words.
  if (isShort(stream, token) && !(isCapital(stream, token) && opensWeekday(stream, token - 1))) return null
  const { reference } = stream
  // In a report of something long past no weekday looks back from publication.
  if (reference === null || stream.era !== null) return null
  const isNext = before === TimeSense.next
  const first = before === TimeSense.last || before === TimeSense.this || isNext ? token - 1 : token
  let at = token + 1
  const part = senseAt(stream, at) === TimeSense.part
  if (part) at++
  // "Friday last week", "Friday of last week"
  const week = weekBehind(stream, at)
  const weekday = valueAt(stream, token)
  if (week) {
    const monday = reference - weekdayOf(reference) + 1 + 7 * week.by
    return stretch(first, week.next, monday + weekday - 1, monday + weekday - 1, part ? 'part-of-day' : 'day')
  }
  const isAhead = isNext || looksAhead(stream, first, at)
  const back = (((weekdayOf(reference) - weekday) % 7) + 7) % 7
  let start: Day = isAhead ? reference + ((7 - back) % 7) : reference - back
  if (before === TimeSense.last && back === 0) start -= 7
  if (isNext && back === 0) start += 7
  const joined = joinedWeekday(stream, at)
  if (joined) {
    const apart = (((joined.weekday - weekday) % 7) + 7) % 7
    // The last day told is the one that looks back: "from Friday to Sunday", written on a Saturday, ended on the Sunday before.
    if (!isAhead && start + apart > reference) start -= 7
    if (apart > 0 && (joined.closed || apart === 1))
      return {
        ...stretch(first, joined.next, start, start + apart, joined.part ? 'part-of-day' : undefined),
        closed: joined.closed,
      }
  }
  return stretch(first, at, start, start, part ? 'part-of-day' : 'day')
}

/** "on Sat", "since Fri", "by Sun" */
function opensWeekday(stream: TimeStream, token: number): boolean {
  const sense = senseAt(stream, token)
  return linkAt(stream, token) === Link.on || sense === TimeSense.since || sense === TimeSense.until
}

/** "Tuesday, 5 March", "Tuesday (5 March", "Sat Oct 7": the date says which one. */
function readDateBehind(stream: TimeStream, token: number): Stretch | null {
  let at = token + 1
  const sign = signAt(stream, at)
  if (sign === 44 || sign === 40 || sign === 46) at++
  if (senseAt(stream, at) === TimeSense.link) at++
  if (at >= stream.last) return null
  const kind = stream.tokens.kinds[at]
  if (kind === TokenKind.number) return readDayFirst(stream, at) ?? readNumericDate(stream, at)
  if (kind === TokenKind.ordinal) return readDayFirst(stream, at)
  return senseAt(stream, at) === TimeSense.month && stream.tokens.kinds[at + 1] !== TokenKind.word
    ? readMonthFirst(stream, at)
    : null
}

/** "last week", "of this week" behind a weekday, as weeks from that of publication. */
function weekBehind(stream: TimeStream, token: number): { by: number; next: number } | null {
  const at = senseAt(stream, token) === TimeSense.link ? token + 1 : token
  const sense = senseAt(stream, at)
  if (senseAt(stream, at + 1) !== TimeSense.unit || valueAt(stream, at + 1) !== 7) return null
  const by = sense === TimeSense.last ? -1 : sense === TimeSense.this ? 0 : sense === TimeSense.next ? 1 : null
  return by === null ? null : { by, next: at + 2 }
}

/** A second weekday: "to Monday", "into early Monday", "and Sunday", "-Sunday". */
function joinedWeekday(
  stream: TimeStream,
  token: number,
): { weekday: number; next: number; closed: boolean; part: boolean } | null {
  const join = joinAt(stream, token)
  if (join < 0 && !isDash(signAt(stream, token)) && senseAt(stream, token) !== TimeSense.until) return null
  let at = token + 1
  while (
    at < token + 4 &&
    (senseAt(stream, at) === TimeSense.edge ||
      senseAt(stream, at) === TimeSense.link ||
      senseAt(stream, at) === TimeSense.part)
  )
    at++
  if (senseAt(stream, at) !== TimeSense.weekday || isShort(stream, at)) return null
  if (senseAt(stream, at + 1) === TimeSense['named-after']) return null
  const next = senseAt(stream, at + 1) === TimeSense.part ? at + 2 : at + 1
  return { weekday: valueAt(stream, at), next, closed: join !== Join.and, part: join === Join.into }
}
