import { isLower, isUpper } from './characters.ts'
import { Break as allBreaks } from './lines.ts'
import type { Range } from './range.ts'
import type { Tokens } from './tokens.ts'
import { TokenKind as allKinds } from './tokens.ts'
import { hashWord, normaliseWord } from './words.ts'

// Numbers of the module itself are compiled in; those of others are read from memory each time.
const Break = allBreaks
const TokenKind = allKinds

/** Where, when and by whom a report was sent: "GAZA, Oct 8 (Agency) —". Its numbers count nothing. */
export interface Dateline extends Range {
  readonly place: Range | null
  /** The date as written. */
  readonly date: Range | null
  readonly agency: Range | null
}

/** Names by which a date is known: months and days of the week, normalised, long and short. */
export interface Calendar {
  readonly months: ReadonlySet<string>
  readonly weekdays: ReadonlySet<string>
  /** {@link hashWord} of all of them: most words are told apart by theirs. */
  readonly hashes: ReadonlySet<number>
}

const longest = 32

/** Returns the names of months and days of the week of a language, e.g. `en`: "march", "mar", "sunday", "sun". */
export function calendarOf(language: string): Calendar {
  const months = new Set<string>()
  const weekdays = new Set<string>()
  for (const style of ['long', 'short'] as const) {
    const month = new Intl.DateTimeFormat(language, { month: style, timeZone: 'UTC' })
    const weekday = new Intl.DateTimeFormat(language, { weekday: style, timeZone: 'UTC' })
    for (let index = 0; index < 12; index++) months.add(normaliseWord(month.format(Date.UTC(2001, index, 5))))
    for (let index = 0; index < 7; index++) weekdays.add(normaliseWord(weekday.format(Date.UTC(2001, 0, index + 1))))
  }
  for (const name of [...months]) if (name.length > 4) months.add(name.slice(0, 4)).add(name.slice(0, 3))
  return withHashes(months, weekdays)
}

/** Returns the calendar of the names that a language's pack lists, with the short forms that datelines cut them to: "sept", "sat". */
export function calendarFrom(months: readonly string[], weekdays: readonly string[]): Calendar {
  return withHashes(
    new Set(months.flatMap((name) => [name, name.slice(0, 4), name.slice(0, 3)])),
    new Set(weekdays.flatMap((name) => [name, name.slice(0, 3)])),
  )
}

function withHashes(months: ReadonlySet<string>, weekdays: ReadonlySet<string>): Calendar {
  const hashes = new Set<number>()
  for (const name of [...months, ...weekdays]) hashes.add(hashWord(name, 0, name.length))
  return { months, weekdays, hashes }
}

interface Part {
  readonly first: number
  /** Not included. */
  readonly last: number
  readonly inBrackets: boolean
}

/** Returns the dateline that starts at the token `first`, or `null`. Reads at most 32 tokens. */
export function readDateline(
  text: string,
  tokens: Tokens,
  first: number,
  breaks: Uint8Array,
  calendar: Calendar,
): Dateline | null {
  const parts: Part[] = []
  let from = first
  let end = -1
  let dash = 0
  let inBrackets = false
  // "Orra, July 15 (Agency) The army …", "ORRA, July 15 The army …": no dash need stand.
  let bracketed: Dateline | null = null
  const cut = (token: number): void => {
    if (token > from) parts.push({ first: from, last: token, inBrackets })
    from = token + 1
  }
  const { starts, kinds } = tokens
  for (let token = first; token < first + longest; token++) {
    if (token >= tokens.length || (token > first && breaks[token] > Break.wrap)) {
      cut(token)
      end = token
      break
    }
    const kind = kinds[token]
    if (kind === TokenKind.word) {
      if (!inBrackets && token > first && isOfSentence(text, tokens, from, token, calendar)) return bracketed
      if (bracketed !== null || inBrackets || !endsDate(text, tokens, token, first)) continue
      const before = [...parts, { first: from, last: token, inBrackets }]
      bracketed = readParts(text, tokens, first, token, before, space, calendar)
      continue
    }
    const unit = text.charCodeAt(starts[token])
    if (kind === TokenKind.punctuation) {
      if (unit === 44 && !inBrackets) cut(token)
      else if (unit === 40 && !inBrackets) {
        cut(token)
        inBrackets = true
      } else if (unit === 41 && inBrackets) {
        cut(token)
        inBrackets = false
        bracketed ??= readParts(text, tokens, first, token + 1, parts, unit, calendar)
      } else if (isDash(text, tokens, token)) {
        cut(token)
        end = token + 1
        dash = unit
        break
      } else if (unit === 46 && token > first && tokens.ends[token - 1] - tokens.starts[token - 1] <= 5) continue
      else if (unit !== 45 && unit !== 44 && unit !== 39 && unit !== 0x2019) return bracketed
    } else if (kind === TokenKind.symbol && unit !== 47) return bracketed
  }
  if (end < 0 || inBrackets || parts.length === 0) return bracketed
  return readParts(text, tokens, first, end, parts, dash, calendar) ?? bracketed
}

/** "ORRA, Sept 3 Gunmen killed": the word is of small letters but its first, and stands right behind a number. */
function endsDate(text: string, { starts, ends, kinds }: Tokens, token: number, first: number): boolean {
  if (token === first || kinds[token - 1] !== TokenKind.number) return false
  return (
    isUpper(text.charCodeAt(starts[token])) &&
    ends[token] - starts[token] > 1 &&
    isLower(text.charCodeAt(starts[token] + 1))
  )
}

/** "Gunmen in Orra killed": a longer word in small letters, with no date from `from` on: neither a name nor of a date. */
function isOfSentence(text: string, tokens: Tokens, from: number, token: number, { hashes }: Calendar): boolean {
  const { starts, ends, kinds } = tokens
  if (ends[token] - starts[token] <= 3 || !isLower(text.charCodeAt(starts[token]))) return false
  for (let at = from; at <= token; at++)
    if (kinds[at] === TokenKind.number || kinds[at] === TokenKind.ordinal || hashes.has(tokens.hashes[at])) return false
  return true
}

const space = 32

function isDash(text: string, tokens: Tokens, token: number): boolean {
  const unit = text.charCodeAt(tokens.starts[token])
  if (unit === 0x2014 || unit === 0x2015) return true
  if (unit !== 45 && unit !== 0x2013 && unit !== 58) return false
  if (unit === 45 && tokens.ends[token] - tokens.starts[token] === 2) return true
  // "Al-Quds" and "2023-10-08" have hyphens without space.
  const spaced = token + 1 >= tokens.length || tokens.starts[token + 1] > tokens.ends[token]
  if (token === 0 || !spaced) return false
  return (
    unit === 58 || tokens.ends[token - 1] < tokens.starts[token] || text.charCodeAt(tokens.ends[token - 1] - 1) === 41
  )
}

function readParts(
  text: string,
  tokens: Tokens,
  first: number,
  end: number,
  parts: readonly Part[],
  dash: number,
  calendar: Calendar,
): Dateline | null {
  let place: Range | null = null as Range | null
  let date: Range | null = null as Range | null
  let agency: Range | null = null as Range | null
  const range = (from: number, to: number): Range => ({ start: tokens.starts[from], end: tokens.ends[to - 1] })
  for (const part of parts) {
    const when = findDate(text, tokens, part, calendar)
    if (when === 'never') return null
    if (when !== null) {
      // "Oct 8, 2023" is one date.
      date = { start: date?.start ?? tokens.starts[when.first], end: tokens.ends[when.last - 1] }
      if (when.first > part.first) {
        if (isName(text, tokens, part.first, when.first)) place ??= range(part.first, when.first)
        // " date 2023-10-08 Outlet -": a label may stand before the date, a sentence may not.
        else if (when.first > part.first + 1 || part.first !== first) return null
      }
      if (when.last < part.last) {
        if (!isName(text, tokens, when.last, part.last)) return null
        agency ??= range(when.last, part.last)
      }
    } else if (part.inBrackets) agency ??= range(part.first, part.last)
    else if (!isName(text, tokens, part.first, part.last)) return null
    else if (place === null) place = range(part.first, part.last)
    // "SAN SALVADOR, El Salvador" is one place.
    else if (date === null && agency === null) place = { start: tokens.starts[first], end: tokens.ends[part.last - 1] }
    else agency ??= range(part.first, part.last)
  }
  if (dash === 58 && date === null) return null
  if (dash === space && (place === null || date === null || agency !== null || !isAllUpper(text, townOf(text, place))))
    return null
  if (dash === 41) {
    if (place === null || date === null || agency === null || !isUpper(text.charCodeAt(agency.start))) return null
  }
  if (dash === 0 && (date === null || agency !== null || !isLetterhead(text, place, date))) return null
  // "BEIRUT —" alone must look like one: capitals, no more than four words.
  if (date === null && agency === null) {
    if (place === null || dash === 58 || end - first > 5 || !isAllUpper(text, place)) return null
  }
  const last = end - 1
  return { start: tokens.starts[first], end: tokens.ends[last], place, date, agency }
}

/** "MAIDUGURI" of "MAIDUGURI, Nigeria". */
function townOf(text: string, { start, end }: Range): Range {
  const comma = text.indexOf(',', start)
  return { start, end: comma > start && comma < end ? comma : end }
}

/** A dateline without a dash has a line of its own: a date with a number, and no more than a place before it. */
function isLetterhead(text: string, place: Range | null, date: Range): boolean {
  if (!/\d/.test(text.slice(date.start, date.end))) return false
  return place === null || (place.end <= date.start && place.end - place.start <= 40 && text[place.end] === ',')
}

/** Returns the tokens of the date in a part, `null` where it has none, `never` where its numbers are no date. */
function findDate(
  text: string,
  tokens: Tokens,
  part: Part,
  calendar: Calendar,
): { first: number; last: number } | null | 'never' {
  let first = -1
  let last = -1
  let goesOn = -1
  let named = false
  let numbers = 0
  for (let token = part.first; token < part.last; token++) {
    const kind = tokens.kinds[token]
    const isNumber = kind === TokenKind.number || kind === TokenKind.ordinal
    if (isNumber) numbers++
    const isNamed = kind === TokenKind.word && isIn(text, tokens, token, calendar)
    if (isNamed) named = true
    if (!isNumber && !isNamed) {
      if (first >= 0 && goesOn < 0 && kind === TokenKind.word && !isOfDate(text, tokens, token)) goesOn = token
      continue
    }
    // "40 people were killed in June": a sentence, whose number is no day.
    if (goesOn >= 0) return 'never'
    if (first < 0) first = token
    last = token + 1
  }
  if (first < 0) return null
  const length = tokens.ends[last - 1] - tokens.starts[first]
  if (named)
    return last - first <= 8 && numbers <= 3 ? { first, last: withPoint(text, tokens, last, part.last) } : 'never'
  // "2023-10-08", "08/10/2023", "12.05.2023", or the year after "Oct 8,".
  if (numbers === 3 && last - first === 5 && length >= 6 && length <= 10) return { first, last }
  if (numbers === 1 && (length === 10 || length === 8) && text.charCodeAt(tokens.starts[first] + 2) === 46)
    return { first, last }
  const isYear = numbers === 1 && length === 4 && part.last - part.first === 1
  return isYear ? { first, last } : 'never'
}

/** A word in small letters that stands within a date: "the 8th of October", "8 Oct at 14:00 local time". */
function isOfDate(text: string, { starts, hashes }: Tokens, token: number): boolean {
  return !isLower(text.charCodeAt(starts[token])) || wordsOfDates.has(hashes[token])
}

const wordsOfDates: ReadonlySet<number> = new Set(
  ['of', 'the', 'at', 'on', 'local', 'time', 'hours', 'hrs', 'am', 'pm'].map((word) => hashWord(word, 0, word.length)),
)

/** "Oct." takes its full stop along. */
function withPoint(text: string, tokens: Tokens, token: number, end: number): number {
  return token < end && text.charCodeAt(tokens.starts[token]) === 46 ? token + 1 : token
}

function isIn(text: string, tokens: Tokens, token: number, calendar: Calendar): boolean {
  const length = tokens.ends[token] - tokens.starts[token]
  if (length < 3 || length > 14) return false
  if (!calendar.hashes.has(tokens.hashes[token])) return false
  const word = normaliseWord(text.slice(tokens.starts[token], tokens.ends[token]))
  return calendar.months.has(word) || calendar.weekdays.has(word)
}

/** Says whether the tokens are names: capital letters, short lower-case words between ("of", "el"), no numbers. */
function isName(text: string, tokens: Tokens, first: number, last: number): boolean {
  if (last - first > 8) return false
  for (let token = first; token < last; token++) {
    if (tokens.kinds[token] !== TokenKind.word) continue
    const isShort = token > first && tokens.ends[token] - tokens.starts[token] <= 3
    if (isLower(text.charCodeAt(tokens.starts[token])) && !isShort) return false
  }
  return tokens.kinds[first] === TokenKind.word
}

function isAllUpper(text: string, range: Range): boolean {
  for (let at = range.start; at < range.end; at++) if (isLower(text.charCodeAt(at))) return false
  return isUpper(text.charCodeAt(range.start)) && range.end - range.start > 2
}
