import { Sign } from '../../language/signs.ts'
import { noLists } from '../../language/word-lists.ts'
import type { RawClaim } from '../raw-claim.ts'
import type { ReadSentence } from '../read-document.ts'
import { Tag, type Unit } from '../unit.ts'
import { unitAt } from '../unit-at.ts'

/** How many units either side of a count its time is looked for. */
const window = 40

/** How far into a text its own year is looked for, in characters. */
const longestLead = 4000

/** What tells the times of a report apart: its text, and the year that it speaks of first. */
export interface Times {
  readonly text: string
  /** That of the report is looked for up to the end of the sentence of its first count. */
  readonly end: number
  /** `null` where the text names none, `undefined` as long as nobody has asked. */
  year: number | null | undefined
}

function yearOf(times: Times): number | null {
  if (times.year === undefined) {
    const found = yearWords.exec(times.text.slice(0, Math.min(times.end, longestLead)))
    times.year = found ? Number(found[0]) : null
  }
  return times.year
}

const yearWords = /(?<![\d.,])(?:1[89]|20)\d\d(?!\d|,\d)/

/** Returns the places in a sentence whose words may tell that something is of another time. */
export function backdropsOf({ units, signs }: ReadSentence): readonly number[] {
  if ((signs & (Sign.backdrop | Sign.reason)) === 0) return none
  const places: number[] = []
  let war = false
  for (let at = 0; at < units.length; at++) {
    const { entry, lists, reason } = units[at]
    if (reason !== 'date' && lists === noLists) continue
    const tells = reason === 'date' || (entry !== null && (entry.signs & Sign.backdrop) !== 0)
    if (tells || (war && lists.has('beginnings')) || (at === 0 && lists.has('formerly'))) places.push(at)
    war ||= tells && lists.has('warWords')
  }
  return places
}

const none: readonly number[] = []

/**
 * Tells whether a count is of an earlier event than the one the report is about: the time named nearest to it is
 * another year or lies long ago, its event is called an earlier one, or it tells how a war began.
 *
 *     It was the deadliest attack since 2014, when {quantity:31} people were killed in the port.
 *     Two years ago a blast in the same market killed {quantity:12} people.
 *     An earlier bombing had killed {quantity:four}.
 *     Previously, on 2 May, a shell killed {quantity:two}.
 *     The raid came days after two bombs in the town killed {quantity:23} people.
 *     The war began when fighters crossed the river, killing {quantity:40} villagers.
 *     The army launched its offensive after fighters crossed the river, killing {quantity:40} villagers.
 */
export function isBackground(
  claim: RawClaim,
  { units }: ReadSentence,
  /** As {@link backdropsOf} returns them. */
  places: readonly number[],
  times: Times,
): boolean {
  if (places.length === 0) return false
  const at = unitAt(units, claim.quantity.start)
  let nearest: 'now' | 'past' | null = null
  let distance = Infinity
  let war = false
  for (let next = firstFrom(places, at - window); next < places.length && places[next] < at + window; next++) {
    const index = places[next]
    const { lists } = units[index]
    const isWar = index < at && lists.has('warWords')
    if (isWar) war = true
    if (war && index < at && lists.has('beginnings')) return true
    if (isWar && units[index + 1]?.lists.has('afterWords')) return true
    if (isDaysAfter(units, index, at)) return true
    const time = timeOf(units, index, times)
    if (!time || isBeyond(units, at, index) || isOfOther(units, index, at, claim)) continue
    // "since 2014 more than 900 have been killed" counts up to now; "since 2014, when five were killed" does not.
    if (time === 'past' && isSince(units, index) && !isExplained(units, index, at)) continue
    const away = Math.abs(index - at)
    if (away >= distance) continue
    distance = away
    nearest = time
  }
  return nearest === 'past'
}

function firstFrom(places: readonly number[], from: number): number {
  let low = 0
  let high = places.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (places[middle] < from) low = middle + 1
    else high = middle
  }
  return low
}

/** Which time the unit names: the report's own ("on Monday"), one long past ("last year", "in 2009"), or none. */
function timeOf(units: readonly Unit[], index: number, times: Times): 'now' | 'past' | null {
  const unit = units[index]
  if (unit.reason === 'date') {
    const said = unit.end - unit.start === 4 ? Number(times.text.slice(unit.start, unit.end)) : Number.NaN
    if (said >= 1800 && said < 2200) return said === yearOf(times) ? 'now' : 'past'
    return null
  }
  const lists = unit.lists
  if (!lists) return null
  if (lists.has('pastTimes') || isFormerDay(units, index)) return 'past'
  const before = index > 0 ? units[index - 1] : undefined
  if (lists.has('pastMarks')) {
    if (before?.lists.has('longTimes')) return 'past'
    return before?.tag !== Tag.time && isEvent(units[index + 1]) ? 'past' : null
  }
  // "In July of that year a bomb had struck the church."
  if (before?.word === 'that' && lists.has('longTimes')) return 'past'
  return lists.has('weekdays') || lists.has('presentTimes') ? 'now' : null
}

/** "[Previously], on 2 October, a shell had killed two": opens a sentence, and a day of its own follows. */
function isFormerDay(units: readonly Unit[], index: number): boolean {
  if (index !== 0 || !units[0].lists.has('formerly') || units[1]?.tag !== Tag.comma) return false
  return units[2]?.tag === Tag.preposition && (units[3]?.reason === 'date' || units[3]?.tag === Tag.time)
}

/** The noun of an attack, a strike or the like. */
export function isEvent(unit: Unit | undefined): boolean {
  if (unit?.tag !== Tag.noun) return false
  const { lists, entry } = unit
  return lists.has('eventNouns') || lists.has('eventNounsPlural') || entry?.thing?.class === 'strike'
}

/** A semicolon lies between: another statement. */
function isBeyond(units: readonly Unit[], from: number, to: number): boolean {
  for (let at = Math.min(from, to); at < Math.max(from, to); at++) if (units[at].tag === Tag.semicolon) return true
  return false
}

/** "freed four engineers kidnapped last month", "two boys born in 2011": the time is of the verb that it follows. */
function isOfOther(units: readonly Unit[], index: number, at: number, claim: RawClaim): boolean {
  for (let back = index - 1; back > at && back >= index - 6; back--) {
    if (units[back].lists.has('bornWords')) return true
    if (units[back].tag === Tag.verb)
      return units[back].start !== claim.trigger.start && units[back] !== claim.predication?.verb?.main
  }
  return false
}

function isSince(units: readonly Unit[], index: number): boolean {
  for (let back = index - 1; back >= Math.max(0, index - 5); back--)
    if (units[back].lists.has('sinceWords')) return true
  return false
}

/** "2014, when …": what follows tells of that year. */
function isExplained(units: readonly Unit[], index: number, at: number): boolean {
  return (
    at > index &&
    [units[index + 1], units[index + 2]].some(
      (unit) => unit?.lists.has('subordinators') && unit.tag !== Tag.preposition,
    )
  )
}

/** "two days after 49 had been handed over", "days after a bomb went off, killing 12": what came before the news. */
function isDaysAfter(units: readonly Unit[], index: number, at: number): boolean {
  const { tag, lists } = units[index]
  // "a day" is one phrase, since it may tell a rate.
  const isTime = (tag === Tag.time && lists.has('timeNouns')) || lists.has('singleTimes')
  if (index >= at || !isTime) return false
  if (!units[index + 1]?.lists.has('afterWords')) return false
  for (let next = index + 2; next < at; next++) {
    // "Two days after the blast, three more died": behind the comma the news goes on.
    if (units[next].tag === Tag.comma && units[next + 1]?.tag !== Tag.verb) return false
  }
  return true
}
