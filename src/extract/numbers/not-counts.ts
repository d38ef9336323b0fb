import { Pos as allPos, auxiliaries } from '../../language/lexicon.ts'
import { Sign as allSigns } from '../../language/signs.ts'
import { Tag as allTags, type Unit } from '../unit.ts'
import { tagAt, wordAt } from '../unit-at.ts'
import { unitBefore } from '../unit-before.ts'

// Numbers of the module itself are compiled in; those of others are read from memory each time.
const Pos = allPos
const Sign = allSigns
const Tag = allTags

const currencies = '$€£¥₪₹₽₺₴﷼'

/**
 * Says why the number in `units[first, next)` is no count of people or things: `date`, `age`, `money` … `null` where it
 * may be one.
 */
export function reasonAgainst(
  text: string,
  units: readonly Unit[],
  first: number,
  next: number,
  value: number | null,
  kind: string,
): string | null {
  const before = unitBefore(units, first)
  const after = units[next]
  const number = units[next - 1]
  if (kind === 'fraction') return units[first].tag === Tag.number ? 'date' : 'fraction'
  // "How many people were killed" asks; "an unknown number" tells none.
  if (kind === 'vague') return before?.word === 'how' ? 'question' : reasonAfter(units, next)
  const sign = reasonOfSign(units, first, next)
  if (sign) return sign
  const shape = reasonOfShape(text, units, first, next, value)
  if (shape) return shape
  const date = reasonOfDate(units, first, next, value)
  if (date) return date
  // "13-story", "22-year-old", "AK-47", "T-72".
  if (before?.glued && before.tag === Tag.dash && units[first - 2]?.glued && units[first - 2].tag !== Tag.number)
    return 'name'
  if (number.glued && after?.glued && after.tag === Tag.dash) {
    const tail = units[next + 1]
    if (tail && tail.tag !== Tag.number && !tail.entry?.hedge?.after) return tail.entry?.notCount?.after ?? 'compound'
  }
  if (kind === 'digits' && value !== null && !Number.isInteger(value)) return reasonAfter(units, next) ?? 'decimal'
  const age = reasonOfAge(units, first, next, value)
  if (age) return age
  const follows = reasonAfter(units, next)
  if (follows) return follows
  const isCounted = after?.entry && (after.entry.person || after.entry.thing)
  const notCount = before?.entry?.notCount
  if (notCount?.before && !isCounted && !before?.entry?.person) return notCount.before
  // "one another", "the one", "one by one"
  if (units[first].word === 'one' && next === first + 1) {
    if (after && (after.word === 'another' || after.word === 'day' || after.word === "'s")) return 'pronoun'
    // "that one soldier was hurt" counts; "that one" points.
    if (
      before &&
      !after?.entry?.person &&
      (before.word === 'the' || before.word === 'this' || before.word === 'that' || before.word === 'every')
    )
      return 'pronoun'
  }
  return null
}

/** "$ 30", "30 %", "30° N", "№ 30", "+44 30 …": told by the sign beside it. */
function reasonOfSign(units: readonly Unit[], first: number, next: number): string | null {
  const before = signOf(unitBefore(units, first))
  const after = signOf(next < units.length ? units[next] : undefined)
  if (before !== '' && currencies.includes(before)) return 'money'
  if (after !== '') {
    if (after === '%' || after === '٪') return 'percent'
    if (currencies.includes(after)) return 'money'
    if (after === '°' || after === 'º' || after === '′') return 'coordinates'
  }
  if (before === '' || !units[first - 1].glued) return null
  if (before === '#' || before === '@' || before === '№') return 'number-of'
  return before === '+' && isPhone(units, first, next) ? 'phone' : null
}

/** The one character of a sign; empty for all else. */
function signOf(unit: Unit | undefined): string {
  return unit !== undefined && unit.entry === null && unit.word.length === 1 ? unit.word : ''
}

/** "30 kilometres", "24 hours", "two consecutive days". */
function reasonAfter(units: readonly Unit[], next: number): string | null {
  for (let at = next; at < next + 3 && at < units.length; at++) {
    const unit = units[at]
    const { entry } = unit
    if (entry?.notCount?.after && !entry.person && !entry.thing) {
      // "12 weapons experts": the word modifies who is counted.
      const modifies = units[at + 1]?.entry?.person?.plural === true
      if (!modifies && !isPartOfName(units, at)) return entry.notCount.after
    }
    if ((unit.lists.has('animals') || unit.lists.has('animalsPlural')) && !unit.capital) return 'animals'
    const isModifier = unit.pos & Pos.adjective && !(unit.pos & Pos.nationality) && !unit.entry?.frames.length
    const isMore = unit.word === 'more' || unit.word === 'other' || unit.word === 'full'
    if (!isModifier && !isMore && !(unit.tag === Tag.dash && units[at - 1].glued)) return null
  }
  return null
}

/** "T-72", "M23", "Tigers": a letter bound to a number, and an animal with a capital, are names. */
function isPartOfName(units: readonly Unit[], at: number): boolean {
  const unit = units[at]
  if (!unit.capital) return false
  if (unit.entry?.notCount?.after === 'animals') return true
  const next = units[at + 1]
  if (!unit.glued || !next) return false
  return next.tag === Tag.number || (next.tag === Tag.dash && next.glued && units[at + 2]?.tag === Tag.number)
}

/** "+44 20 7946 0000", "UTC+3"; but "(+9)" and "+12 wounded" add to a count. */
function isPhone(units: readonly Unit[], first: number, next: number): boolean {
  const after = units[next]
  if (
    tagAt(units, next) === Tag.number ||
    (after?.tag === Tag.dash && after.glued) ||
    (after?.tag === Tag.open && units[next + 1]?.tag === Tag.number)
  )
    return true
  const digits = units[next - 1].end - units[first].start
  return digits > 8 || (first >= 2 && units[first - 2].glued && units[first - 2].tag === Tag.noun)
}

/** Times, dates in digits, scores, list markers, notes: told by the signs around the digits. */
function reasonOfShape(
  text: string,
  units: readonly Unit[],
  first: number,
  next: number,
  value: number | null,
): string | null {
  const before = unitBefore(units, first)
  const after = units[next]
  const number = units[next - 1]
  if (number.tag !== Tag.number) return null
  const isBound = isBoundBehind(units, first)
  const bindsNext = number.glued && after?.glued && tagAt(units, next + 1) === Tag.number
  if (isBound && before?.tag === Tag.colon) return 'time'
  if (bindsNext && after.tag === Tag.colon) return 'time'
  if (after !== undefined && (after.signs & Sign.time) !== 0 && after.lists.has('partOfDay')) return 'time'
  if (bindsNext && after.word === '/') return 'date'
  if (isBound && before?.word === '/') return 'date'
  const length = number.end - number.start
  if (length === 4 && text.charCodeAt(number.start) === 48) return 'time'
  const isClock = length === 4 && value !== null && value <= 2359 && value % 100 < 60
  if (isClock && before?.word === 'at' && !(after?.entry && (after.entry.person || after.entry.thing))) return 'time'
  // "1. Gaza: …", "2) …"
  if (first === 0 && after && (after.word === '.' || after.tag === Tag.close) && number.glued) return 'list-marker'
  if (wordAt(units, next) === ']' && before?.word === '[') return 'note'
  const isDashedBefore = isBound && isDash(units[first - 1])
  const isDashedBehind = bindsNext && isDash(after)
  // "2023-10-08"
  if (isDashedBefore && isDashedBehind) return 'date'
  if (length === 4 && isDashedBehind && units[next + 2]?.tag === Tag.dash && units[next + 3]?.tag === Tag.number)
    return 'date'
  if (isDashedBefore && first > 3 && units[first - 3].tag === Tag.dash && units[first - 4].tag === Tag.number)
    return 'date'
  if (isDashedBefore || isDashedBehind) return 'score'
  // A letter right behind digits makes a name or a measure: "80kg", "7mm".
  if (number.glued && after && after.entry === null && /^\p{L}/u.test(after.word) && after.word.length < 4)
    return 'name'
  return null
}

/** A number and a sign stand right before it. */
function isBoundBehind(units: readonly Unit[], first: number): boolean {
  return first > 1 && units[first - 1].glued && units[first - 2].glued && units[first - 2].tag === Tag.number
}

function isDash({ tag, start, end }: Unit): boolean {
  return tag === Tag.dash && end - start <= 1
}

/** A number of one or two digits. */
function isDayBefore(units: readonly Unit[], at: number): boolean {
  return at > 0 && units[at].tag === Tag.number && units[at].end - units[at].start <= 2
}

function isMonth(unit: Unit | undefined): boolean {
  if (unit === undefined || (unit.signs & Sign.stretch) === 0) return false
  return unit.lists.has('months') && (unit.capital || unit.word.length > 3)
}

/** "7 October", "Oct 7", "in 2016", "May 2024". */
function reasonOfDate(units: readonly Unit[], first: number, next: number, value: number | null): string | null {
  const before = unitBefore(units, first)
  const after = units[next]
  const isDay = value !== null && value >= 1 && value <= 31
  const isRange = value === null
  const isYear =
    value !== null &&
    value >= 1500 &&
    value <= 2100 &&
    next === first + 1 &&
    units[first].end - units[first].start === 4
  if (!isDay && !isRange && !isYear) return null
  if ((isDay || isRange) && isMonth(after)) return 'date'
  if ((isDay || isRange) && wordAt(units, next) === 'of' && isMonth(units[next + 1])) return 'date'
  const isCounted =
    !!after?.entry && (after.entry.person !== null || after.entry.thing !== null || after.entry.frames.length > 0)
  if ((isDay || isRange) && isMonth(before) && !isCounted) return 'date'
  // "between Sept 10 and 13", not "on Sept 10, and 13 were hurt", "in February 2024 and 15 in Velo"
  const isJoint = before !== undefined && (before.word === 'and' || before.word === 'to' || before.tag === Tag.dash)
  const tag = tagAt(units, next)
  const isSubject =
    tag === Tag.verb || tag === Tag.auxiliary || (after !== undefined && (after.pos & auxiliaries) !== 0)
  if (
    isDay &&
    isJoint &&
    !isCounted &&
    !isSubject &&
    isDayBefore(units, first - 2) &&
    isMonth(unitBefore(units, first - 2))
  )
    return 'date'
  if ((isDay || isRange) && before?.word === '.' && first > 1 && isMonth(units[first - 2]) && units[first - 2].glued)
    return 'date'
  if (!isYear) {
    // "on 3, 4 and 5 March"
    if (
      isDay &&
      after &&
      (after.tag === Tag.comma || after.word === 'and' || after.word === 'to' || after.word === 'or') &&
      units[next + 1]?.tag === Tag.number
    )
      return units.slice(next + 1, next + 7).some((unit) => isMonth(unit)) &&
        !units.slice(next, next + 6).some((unit) => unit.entry?.person || unit.tag === Tag.verb)
        ? 'date'
        : null
    return null
  }
  const second = unitBefore(units, first - 1)
  if (isMonth(before) || (before?.word === '.' && isMonth(second))) return 'date'
  if (before?.tag === Tag.comma && second !== undefined) {
    if (second.tag === Tag.number && isMonth(unitBefore(units, first - 2))) return 'date'
    if (isMonth(second) || second.tag === Tag.time) return 'date'
  }
  if (isCounted) return null
  if (!before || before.tag === Tag.open || before.tag === Tag.dash) return 'date'
  return yearOpeners.has(before.word) ? 'date' : null
}

/** Words before a number of four digits that make it a year. */
const yearOpeners: ReadonlySet<string> = new Set(
  'in since of from until till by before after during early mid late and to between spring summer autumn winter fall year circa for through the around'.split(
    ' ',
  ),
)

/** "aged 12", "Omar Saleh, 34, …", "children under 5". */
function reasonOfAge(units: readonly Unit[], first: number, next: number, value: number | null): string | null {
  if (value === null || value > 115 || !Number.isInteger(value)) return null
  const before = unitBefore(units, first)
  const after = units[next]
  const isClosed = closesPhrase(after)
  if (before === undefined) return null
  const second = unitBefore(units, first - 1)
  if (before.tag === Tag.comma || before.tag === Tag.open) {
    if (
      (isClosed || after?.word === 'and') &&
      second &&
      second.tag !== Tag.number &&
      second.capital &&
      !second.entry?.thing &&
      value > 1
    )
      return 'age'
    return null
  }
  // "a rabbi of 73", "a girl of six"
  const owner = second?.entry?.person
  const isEnd = isClosed || ((after?.pos ?? 0) & (Pos.coordinator | Pos.preposition)) !== 0
  if (
    before.word === 'of' &&
    owner &&
    !owner.plural &&
    owner.unit === 'people' &&
    isEnd &&
    !unitBefore(units, first - 2)?.entry?.number
  )
    return 'age'
  if (value <= 80 && ageBounds.has(before.word)) {
    const isBare = !after?.entry || (!after.entry.person && !after.entry.thing && after.entry.frames.length === 0)
    // "29 children, all of them under 15", "most of whom were over 60"
    if (isBare && isEnd && saysOfThem(units, first - 2)) return 'age'
    for (let at = first - 2; at >= Math.max(0, first - 5); at--) {
      if (isBare && units[at].entry?.person?.facets.some((facet) => facet.id === 'children' || facet.id === 'infants'))
        return 'age'
    }
  }
  return null
}

const ageBounds: ReadonlySet<string> = new Set(['under', 'over', 'below', 'above', 'than'])

/** A sign behind a phrase, or the end of the sentence. */
function closesPhrase(unit: Unit | undefined): boolean {
  return (
    unit === undefined ||
    unit.tag === Tag.comma ||
    unit.tag === Tag.close ||
    unit.tag === Tag.semicolon ||
    unit.word === '.'
  )
}

/** "Of them", "of whom were": what follows is said of people who are counted already. */
function saysOfThem(units: readonly Unit[], at: number): boolean {
  const pronoun = units[at]?.tag === Tag.auxiliary ? at - 1 : at
  return pronoun > 0 && ofPeople.has(units[pronoun].word) && units[pronoun - 1].word === 'of'
}

const ofPeople: ReadonlySet<string> = new Set(['them', 'whom'])

/** "rose from 40 to 30" tells of a change, not of a range. */
export function isRangeOpenerOfChange(units: readonly Unit[], at: number): boolean {
  if (wordAt(units, at) !== 'from') return false
  for (let back = at - 1; back >= Math.max(0, at - 8); back--) {
    const lists = units[back].lists
    if (lists && (lists.has('changeTo') || lists.has('numberNouns'))) return true
    if (units[back].entry?.frames.some((sense) => sense.frame.counted.includes('value'))) return true
  }
  return false
}
