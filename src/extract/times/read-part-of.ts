import { Link, TimeSense } from '../../language/time-words.ts'
import { dateOf, lengthOfMonth, monthOf, yearOf } from './calendar.ts'
import { readCore } from './read-led.ts'
import { precisionOf, type Stretch } from './stretch.ts'
import { countAt, linkAt, senseAt, type TimeStream, valueAt } from './time-stream.ts'

/**
 * Reads a part of a month or a year that is counted from its start or its end. Starts at the number in order or at "last".
 *
 *     the {first three months of 2023} => January to March · the {second week of May} · the {last ten days of March}
 *     the {first half of 2023} · the {third quarter of last year} · the {first five months of the year}
 */
export function readPartOf(stream: TimeStream, token: number): Stretch | null {
  const isLast = senseAt(stream, token) === TimeSense.last
  const nth = isLast ? 1 : valueAt(stream, token)
  const count = countAt(stream, token + 1)
  // "the second three weeks" does not stand in the news.
  if (count > 1 && nth > 1) return null
  const at = count > 0 ? token + 2 : token + 1
  const sense = senseAt(stream, at)
  if (sense !== TimeSense.share && sense !== TimeSense.unit) return null
  if (linkAt(stream, at + 1) !== Link.of) return null
  const whole = readWhole(stream, at + 2)
  if (whole === null) return null
  const [start, end] =
    sense === TimeSense.share
      ? shareOf(whole, isLast, nth, count, valueAt(stream, at))
      : unitsOf(whole, isLast, nth, Math.max(1, count), valueAt(stream, at))
  if (start < whole.start || end > whole.end || end < start) return null
  const { reference } = stream
  if (reference !== null && start > reference) return null
  const until = reference === null ? end : Math.min(end, reference)
  return { ...whole, first: token, start, end: until, precision: precisionOf(start, until) }
}

/** A whole month or a whole year: "May", "2023", "last year", "the year" in which the report was published. */
function readWhole(stream: TimeStream, first: number): Stretch | null {
  const { reference, era } = stream
  let token = first
  while (token < first + 2 && senseAt(stream, token) === TimeSense.link) token++
  const isThis = senseAt(stream, token) === TimeSense.this
  const unit = isThis ? token + 1 : token
  if ((isThis || token > first) && senseAt(stream, unit) === TimeSense.unit) {
    if (reference === null || era !== null) return null
    const { year, month } = dateOf(reference)
    const days = valueAt(stream, unit)
    const span = days === 365 ? yearOf(year) : days === 30 ? monthOf(year, month) : null
    return span && { first: token, last: unit + 1, ...span, precision: precisionOf(span.start, span.end) }
  }
  const core = readCore(stream, token)
  if (core === null || dateOf(core.start).date !== 1) return null
  const { year, month } = dateOf(core.start)
  // A month that runs ends with the report.
  const days = core.end - core.start + 1
  return days <= 31 && days < lengthOfMonth(year, month) ? { ...core, end: monthOf(year, month).end } : core
}

type Days = readonly [start: number, end: number]

const none: Days = [1, 0]

/** A half or a quarter of a year, a half of a month. */
function shareOf({ start, end }: Stretch, isLast: boolean, nth: number, count: number, shares: number): Days {
  const which = isLast ? shares : nth
  if (which > shares || count > 0) return none
  if (end - start < 364) return shares !== 2 ? none : which === 1 ? [start, start + 14] : [start + 15, end]
  const { year } = dateOf(start)
  const months = 12 / shares
  return [monthOf(year, 1 + months * (which - 1)).start, monthOf(year, months * which).end]
}

/** Days, weeks or months of a month or a year. */
function unitsOf({ start, end }: Stretch, isLast: boolean, nth: number, count: number, unit: number): Days {
  const before = nth - 1
  if (unit === 30) {
    if (end - start < 364) return none
    const { year } = dateOf(start)
    const first = isLast ? 13 - count : nth
    return [monthOf(year, first).start, monthOf(year, first + count - 1).end]
  }
  if (unit !== 1 && unit !== 7) return none
  if (isLast) return [end - count * unit + 1, end]
  return [start + before * unit, start + (before + count) * unit - 1]
}
