import { Join, Link, TimeSense } from '../../language/time-words.ts'
import { afterPoint, dateAt } from './date-at.ts'
import { isDash, isGlued, joinAt, linkAt, senseAt, signAt, type TimeStream, valueAt, yearAt } from './time-stream.ts'

/** A date that another one goes on to. */
export interface OtherEnd {
  /** 0 where its words say none. */
  readonly year: number
  readonly month: number
  /** 1 where a month is told alone. */
  readonly date: number
  /** Its tokens; `next` is not included. */
  readonly first: number
  readonly next: number
}

const comma = 44
/** No more dates stand in one list. */
const mostDates = 12

/**
 * Returns the date to which the one in front of a token goes on, the last of a list; `null` where it goes on to none. Its
 * year is that of both: "between {1 January} and 31 March 2022", "in {June}, July and August 2022". `first` is the first
 * token of the date in front.
 */
export function otherEnd(stream: TimeStream, first: number, token: number): OtherEnd | null {
  let last: OtherEnd | null = null
  let at = token
  for (let dates = 0; dates < mostDates && (last === null || last.year === 0); dates++) {
    const ends = endsStretch(stream, first, at)
    if (!ends && signAt(stream, at) !== comma && joinAt(stream, at) !== Join.and) break
    if (!ends && signAt(stream, at) === comma && joinAt(stream, at + 1) === Join.and) at++
    const date = readDate(stream, ends ? behindLinks(stream, at + 1) : at + 1)
    if (date === null) break
    last = date
    at = date.next
    if (ends) break
  }
  return last
}

function endsStretch(stream: TimeStream, first: number, token: number): boolean {
  if (isDash(signAt(stream, token)) || senseAt(stream, token) === TimeSense.until) return true
  const join = joinAt(stream, token)
  if (join === Join.to) return true
  if (join !== Join.and) return false
  let before = first - 1
  while (before > first - 4 && senseAt(stream, before) === TimeSense.edge) before--
  return linkAt(stream, before) === Link.between
}

/** The token behind "the", "early in", "mid-". */
function behindLinks(stream: TimeStream, token: number): number {
  let at = token
  while (at < token + 4) {
    const sense = senseAt(stream, at)
    const isHyphen = isDash(signAt(stream, at)) && isGlued(stream, at) && senseAt(stream, at - 1) === TimeSense.edge
    if (sense !== TimeSense.link && sense !== TimeSense.edge && !isHyphen) break
    at++
  }
  return at
}

/** "9 April 2022", "April 9, 2022", "April 2022", "April", each as its words say. */
function readDate(stream: TimeStream, first: number): OtherEnd | null {
  let at = first
  let date = dateAt(stream, at)
  if (date > 0) {
    at++
    if (linkAt(stream, at) === Link.of) at++
  }
  if (senseAt(stream, at) !== TimeSense.month) return null
  const month = valueAt(stream, at)
  at = afterPoint(stream, at + 1)
  if (date === 0 && dateAt(stream, at) > 0) {
    date = dateAt(stream, at)
    at++
  }
  const behind = signAt(stream, at) === comma ? at + 1 : at
  const year = yearAt(stream, behind)
  return { year, month, date: date || 1, first, next: year > 0 ? behind + 1 : at }
}
