import { TimeSense } from '../../language/time-words.ts'
import { TokenKind } from '../../text/index.ts'
import { type Day, dayOf } from './calendar.ts'
import { type Stretch, stretch } from './stretch.ts'
import { digitsAt, isGlued, senseAt, signAt, type TimeStream, valueAt, wordAt } from './time-stream.ts'

/** "2023-10-08", "08/10/2023", "8.10.2023", "081430Z OCT 23": starts at the first number. */
export function readNumericDate(stream: TimeStream, token: number): Stretch | null {
  const { text, tokens } = stream
  const length = tokens.ends[token] - tokens.starts[token]
  if (length >= 8 && length <= 10) {
    const parts = pointedParts(text, tokens.starts[token], tokens.ends[token])
    // With full stops the day stands first.
    const day = parts ? dayOf(parts[2], parts[1], parts[0]) : null
    return day === null ? null : whole(token, token + 1, day)
  }
  if (length === 6) return readTimeGroup(stream, token)
  const sign = signAt(stream, token + 1)
  if ((sign !== 45 && sign !== 47) || length > 4 || !isGlued(stream, token + 1)) return null
  if (signAt(stream, token + 3) !== sign || !isGlued(stream, token + 2) || !isGlued(stream, token + 4)) return null
  const day = dayOfParts(
    stream,
    digitsAt(stream, token),
    digitsAt(stream, token + 2),
    digitsAt(stream, token + 4),
    length,
  )
  return day === null ? null : whole(token, token + 5, day)
}

function whole(first: number, last: number, day: Day): Stretch {
  return { ...stretch(first, last, day, day), yearTold: true }
}

function dayOfParts(stream: TimeStream, a: number, b: number, c: number, length: number): Day | null {
  if (length === 4) return a >= 1900 && a <= 2100 ? dayOf(a, b, c) : null
  if (length > 2 || c < 1900 || c > 2100) return null
  if (a === b || b > 12) return b > 12 ? dayOf(c, a, b) : dayOf(c, b, a)
  if (a > 12) return dayOf(c, b, a)
  // "08/10/2023" names two days: the document must tell which, or only one of them is past.
  if (stream.order === 'day-month') return dayOf(c, b, a)
  if (stream.order === 'month-day') return dayOf(c, a, b)
  const [dayMonth, monthDay] = [dayOf(c, b, a), dayOf(c, a, b)]
  const limit = stream.reference
  if (limit === null || dayMonth === null || monthDay === null) return null
  if (dayMonth <= limit + 1 && monthDay > limit + 1) return dayMonth
  return monthDay <= limit + 1 && dayMonth > limit + 1 ? monthDay : null
}

/** Day, hour and minute of military messages: "081430Z OCT 23". */
function readTimeGroup(stream: TimeStream, token: number): Stretch | null {
  const { text, tokens } = stream
  const isZone =
    isGlued(stream, token + 1) &&
    tokens.kinds[token + 1] === TokenKind.word &&
    tokens.ends[token + 1] - tokens.starts[token + 1] === 1
  if (!isZone || senseAt(stream, token + 2) !== TimeSense.month) return null
  const year = digitsAt(stream, token + 3)
  if (year < 0) return null
  const date = Number(text.slice(tokens.starts[token], tokens.starts[token] + 2))
  const day = dayOf(year < 100 ? 2000 + year : year, valueAt(stream, token + 2), date)
  return day === null ? null : whole(token, token + 4, day)
}

/** Day, month and year of "8.10.2023"; `null` where the digits and full stops are no date. */
function pointedParts(text: string, start: number, end: number): [number, number, number] | null {
  const parts = [0]
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at)
    if (unit === 46) parts.push(0)
    else if (unit < 48 || unit > 57 || parts.length > 3) return null
    else parts[parts.length - 1] = parts[parts.length - 1] * 10 + unit - 48
  }
  // "24.02.22": all in two digits.
  if (parts.length === 3 && parts[2] < 100 && end - start === 8) parts[2] += parts[2] > 69 ? 1900 : 2000
  return parts.length === 3 && parts[2] >= 1900 && parts[2] <= 2100 ? [parts[0], parts[1], parts[2]] : null
}

const mostLooks = 200

/**
 * Which number of dates with slashes is the month: told by the first date that has no other reading, or by how months are
 * written. Looks at what {@link startsOfTimes} found.
 */
export function orderOf(stream: TimeStream, marks: readonly number[]): TimeStream['order'] {
  const { text, tokens, table } = stream
  const { length, starts, ends, kinds } = tokens
  let looks = 0
  let dayFirst = 0
  for (let mark = 0; mark < marks.length && looks < mostLooks; mark++) {
    const token = marks[mark]
    if (kinds[token] === TokenKind.symbol) {
      if (token === 0 || token + 3 >= length || text.charCodeAt(starts[token + 2]) !== 47) continue
      looks++
      const a = numberOf(text, starts[token - 1], ends[token - 1])
      const b = numberOf(text, starts[token + 1], ends[token + 1])
      if (a > 12 && a <= 31 && b >= 1 && b <= 12) return 'day-month'
      if (b > 12 && b <= 31 && a >= 1 && a <= 12) return 'month-day'
    } else if (table.senses[wordAt(stream, token)] === TimeSense.month) {
      const before = token > 0 && kinds[token - 1] === TokenKind.number && ends[token - 1] - starts[token - 1] <= 2
      const behind =
        token + 1 < length && kinds[token + 1] === TokenKind.number && ends[token + 1] - starts[token + 1] <= 2
      if (before !== behind) {
        looks++
        dayFirst += before ? 1 : -1
      }
    }
  }
  return dayFirst > 0 ? 'day-month' : dayFirst < 0 ? 'month-day' : null
}

function numberOf(text: string, start: number, end: number): number {
  return end - start <= 2 ? Number(text.slice(start, end)) : -1
}
