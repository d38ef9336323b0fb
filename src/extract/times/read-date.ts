import { Join, Link, TimeSense } from '../../language/time-words.ts'
import { type Day, dateOf, dayOf, monthOf, yearOf } from './calendar.ts'
import { afterPoint, dateAt } from './date-at.ts'
import { looksAhead } from './looks-ahead.ts'
import { type OtherEnd, otherEnd } from './other-end.ts'
import { type Stretch, stretch } from './stretch.ts'
import {
  digitsAt,
  isCapital,
  isDash,
  isGlued,
  isShort,
  joinAt,
  linkAt,
  senseAt,
  signAt,
  type TimeStream,
  valueAt,
  yearAt,
} from './time-stream.ts'

const comma = 44

/** "7 October 2023", "7th of October", "3-9 May", "3 and 9 May", "8 OCT 89": starts at the number of a day. */
export function readDayFirst(stream: TimeStream, token: number): Stretch | null {
  const day = dateAt(stream, token)
  if (day === 0) return null
  let at = token + 1
  let end = day
  const joins = isDash(signAt(stream, at)) || senseAt(stream, at) === TimeSense.join
  if (joins) {
    end = dateAt(stream, at + 1)
    // "7 October to 9 November" goes on behind its month.
    if (end < day) return null
    at += 2
  }
  // "12 in May" are no day.
  if (linkAt(stream, at) === Link.of) at++
  if (isDash(signAt(stream, at)) && isGlued(stream, at)) at++
  if (senseAt(stream, at) !== TimeSense.month || isJustVerb(stream, at)) return null
  const month = valueAt(stream, at)
  at = afterPoint(stream, at + 1)
  // "8 OCT 89", "14-Mar-2024": a year in two digits stands right behind a month in capitals or with hyphens.
  const told = yearBehind(stream, at, true)
  const year = told.year || yearFor(stream, month, day, token, told.next)
  const start = year === null ? null : dayOf(year, month, day)
  const last = year === null ? null : dayOf(year, month, end)
  if (start === null || last === null) return null
  return { ...stretch(token, told.next, start, last), yearTold: told.year > 0, closed: joins }
}

/** "October 7, 2023", "Oct. 7th", "May 3-9", "October 2023", "in January": starts at the name of a month. */
export function readMonthFirst(stream: TimeStream, token: number): Stretch | null {
  const month = valueAt(stream, token)
  let at = afterPoint(stream, token + 1)
  const before = senseAt(stream, token - 1)
  if (isJustVerb(stream, token) || before === TimeSense['named-before']) return null
  if (senseAt(stream, at) === TimeSense['named-after']) return null
  // "In May 12 people were killed": the month alone, unless a year or a comma shows that a date stands here.
  const day = dateAt(stream, at)
  const isDate = day > 0 && (linkAt(stream, token - 1) !== Link.in || yearBehind(stream, at + 1, false).year > 0)
  if (isDate) {
    at++
    // "the March 23 Movement": the name of a body.
    if (senseAt(stream, at) === TimeSense['named-after'] && isCapital(stream, at)) return null
    let end = day
    if (isDash(signAt(stream, at)) || senseAt(stream, at) === TimeSense.join) {
      const other = dateAt(stream, at + 1)
      // "May 3 and 12 people": only what ends there, or a year, is a second date.
      if (other > day && (isDash(signAt(stream, at)) || endsHere(stream, at + 2))) {
        end = other
        at += 2
      }
    }
    const told = yearBehind(stream, at, false)
    const year = told.year || yearFor(stream, month, day, token, told.next)
    const start = year === null ? null : dayOf(year, month, day)
    const last = year === null ? null : dayOf(year, month, end)
    if (start === null || last === null) return null
    return { ...stretch(token, told.next, start, last), yearTold: told.year > 0, closed: end > day }
  }
  if (isIn(stream, at) && yearAt(stream, at + 1)) at++
  else if (signAt(stream, at) === comma && yearAt(stream, at + 1)) at++
  const { told } = stream
  const isThatYear = isIn(stream, at) && senseAt(stream, at + 1) === TimeSense.same && valueAt(stream, at + 2) === 365
  if (told && isThatYear && senseAt(stream, at + 2) === TimeSense.unit) {
    const { start, end } = monthOf(dateOf(told.start).year, month)
    return stretch(token, at + 3, start, end)
  }
  const said = yearAt(stream, at)
  if (said) {
    const { start, end } = monthOf(said, month)
    return { ...stretch(token, at + 1, start, end), yearTold: true }
  }
  const other = otherEnd(stream, token, at)
  const isRange = other !== null && (other.year > 0 || isDash(signAt(stream, at)))
  if (
    !isRange &&
    !isOfRange(stream, token, other !== null) &&
    (isShort(stream, token) || !opensTime(before, stream, token))
  )
    return null
  const year = yearFor(stream, month, 1, token, at)
  if (year === null) return null
  const { start, end } = monthOf(year, month)
  const { reference } = stream
  // "In January alone", written on 22 January: up to that day.
  const isRunning = reference !== null && start < reference && reference < end
  return stretch(token, other === null ? token + 1 : at, start, isRunning ? reference : end)
}

/** "January to {March}", "Jan-{Mar}", "June, {July} and August": a month or a year stands before, and what joins. */
function isOfRange(stream: TimeStream, token: number, goesOn: boolean): boolean {
  const join = joinAt(stream, token - 1)
  const sign = signAt(stream, token - 1)
  if (join !== Join.to && join !== Join.and && !isDash(sign) && !(sign === comma && goesOn)) return false
  return senseAt(stream, token - 2) === TimeSense.month || yearAt(stream, token - 2) > 0
}

/** "in 2014", "since 2011", "(2014)", "between 2014 and 2019": a year that words before it show to be one. */
export function readYear(stream: TimeStream, token: number): Stretch | null {
  const year = yearAt(stream, token)
  if (!year) return null
  const before = senseAt(stream, token - 1)
  const isBracketed = signAt(stream, token - 1) === 40 && signAt(stream, token + 1) === 41
  if (!opensTime(before, stream, token) && !isBracketed) return null
  // "in 2014-model cars", "of 2,000": what goes on is no year.
  if (isGlued(stream, token + 1) && signAt(stream, token + 1) === 45 && !yearAt(stream, token + 2)) return null
  const next = behindYears(stream, token)
  const last = Math.max(yearAt(stream, next - 1), year)
  return {
    ...stretch(token, last === year ? token + 1 : next, yearOf(year).start, yearOf(last).end),
    yearTold: true,
    closed: last > year,
  }
}

/** The token behind years that stand together: "2014 and 2019", "2020, 2021 and 2022"; but "In 2020, 2021 people died". */
function behindYears(stream: TimeStream, token: number): number {
  let at = token + 1
  while (signAt(stream, at) === comma && yearAt(stream, at + 1) > 0) at += 2
  const join = signAt(stream, at) === comma ? at + 1 : at
  const joins = senseAt(stream, join) === TimeSense.join || isDash(signAt(stream, join))
  return joins && yearAt(stream, join + 1) > 0 ? join + 2 : token + 1
}

/** Words that show that a month or a year follows: "in", "since", "until", "last", "mid". */
function opensTime(before: number, stream: TimeStream, token: number): boolean {
  if (before === TimeSense.link) {
    // "the May of", "about 2014 people".
    return isIn(stream, token - 1)
  }
  if (isDash(signAt(stream, token - 1))) return senseAt(stream, token - 2) === TimeSense.edge
  return (
    before === TimeSense.since ||
    before === TimeSense.until ||
    before === TimeSense.from ||
    before === TimeSense.after ||
    before === TimeSense.before ||
    before === TimeSense.edge ||
    before === TimeSense.last ||
    before === TimeSense.this ||
    before === TimeSense.next
  )
}

/** "in", "of", "during", "between", but not "the" or "at". */
function isIn(stream: TimeStream, token: number): boolean {
  const link = linkAt(stream, token)
  return link === Link.in || link === Link.of || link === Link.between
}

/** "may" and "march" in small letters are verbs, unless the whole text has no capitals to tell by. */
function isJustVerb(stream: TimeStream, token: number): boolean {
  if (isCapital(stream, token)) return false
  const month = valueAt(stream, token)
  return month === 5 || month === 3 || isShort(stream, token)
}

/** The year behind a date, and the token after it. */
function yearBehind(stream: TimeStream, token: number, twoDigits: boolean): { year: number; next: number } {
  const at = signAt(stream, token) === comma ? token + 1 : token
  const year = yearAt(stream, at)
  if (year) return { year, next: at + 1 }
  if (!twoDigits) return { year: 0, next: token }
  const dashed = signAt(stream, token) === 45 && isGlued(stream, token)
  const short = dashed ? token + 1 : token
  const value = digitsAt(stream, short)
  const isTwo = value >= 0 && stream.tokens.ends[short] - stream.tokens.starts[short] === 2
  if (dashed && yearAt(stream, short)) return { year: yearAt(stream, short), next: short + 1 }
  if (!isTwo || !(dashed || isMonthInCapitals(stream, token - 1))) return { year: 0, next: token }
  // In mixed text "8 OCT 23 people" would be read so too: nobody writes it.
  return { year: value > 69 ? 1900 + value : 2000 + value, next: short + 1 }
}

function isMonthInCapitals({ text, tokens }: TimeStream, token: number): boolean {
  const unit = text.charCodeAt(tokens.starts[token] + 1)
  return unit >= 65 && unit <= 90
}

/** Behind a second date the words end, or a year or a comma follows. */
function endsHere(stream: TimeStream, token: number): boolean {
  return token >= stream.last || signAt(stream, token) > 0
}

/** Where it was written it may have been the next day already. */
const slack = 1
/** A chronology may go on behind the day on which it was first published. */
const chronologyAhead = 14
/** "24 March: 28 bodies found": a date with a colon behind that opens its line. */
function isLabel(stream: TimeStream, first: number, next: number): boolean {
  const sign = signAt(stream, next)
  return first === stream.first && (sign === 58 || sign === comma)
}

/**
 * The year of a date that says none: that of the date to which it goes on. Else it goes on from a date with its year in the same sentence, in a report of something
 * long past from the last such date. Else it is that of the last such date up to publication, or of the next one where
 * words tell the future. `null` where nothing tells.
 */
function yearFor(stream: TimeStream, month: number, date: number, first: number, next: number): number | null {
  const other = otherEnd(stream, first, next)
  return other === null ? yearAlone(stream, month, date, first, next) : yearWith(stream, month, date, other)
}

/** The year of a date that goes on to another: that of the other, or the one before: "from November to March 2022". */
function yearWith(stream: TimeStream, month: number, date: number, other: OtherEnd): number | null {
  const year = other.year || yearAlone(stream, other.month, other.date, other.first, other.next)
  const isLater = month > other.month || (month === other.month && date > other.date)
  return year !== null && isLater ? year - 1 : year
}

function yearAlone(stream: TimeStream, month: number, date: number, first: number, next: number): number | null {
  const { reference, base } = stream
  if (base !== null) {
    const { year } = dateOf(base)
    const candidate = dayOf(year, month, date)
    if (candidate === null || candidate >= base - 31) return year
    // "It had been cut off since September": before what was told, if the next is still to come.
    const next = dayOf(year + 1, month, date)
    return reference !== null && next !== null && next > reference ? year : year + 1
  }
  if (reference === null) return null
  const { year } = dateOf(reference)
  const candidate: Day | null = dayOf(year, month, date)
  if (candidate === null) return year - 1
  if (looksAhead(stream, first, next) || senseAt(stream, first - 1) === TimeSense.until)
    return candidate < reference - 183 ? year + 1 : candidate > reference + 183 ? year - 1 : year
  const label = isLabel(stream, first, next)
  if (label && labelYears(stream, reference) > 0) return year - 1
  const ahead = label ? chronologyAhead : slack
  // In January "31 December" was a few days ago, and on 31 December "1 January" may be where it is tomorrow already.
  if (candidate <= reference + ahead) return candidate + 365 <= reference + ahead ? year + 1 : year
  return year - 1
}

/** A chronology with an entry for the year of publication itself, "2025: …", tells in all others of the year before. */
function labelYears(stream: TimeStream, reference: Day): number {
  if (stream.labelYears !== null) return stream.labelYears
  stream.labelYears = 0
  const { firsts } = stream
  const { year } = dateOf(reference)
  const { first, last } = stream
  for (let at = stream.sentence + 1; at < firsts.length && stream.labelYears === 0; at++) {
    stream.first = firsts[at]
    stream.last = stream.tokens.length
    if (yearAt(stream, firsts[at]) === year && signAt(stream, firsts[at] + 1) === 58) stream.labelYears = 1
  }
  Object.assign(stream, { first, last })
  return stream.labelYears
}
