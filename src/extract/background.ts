import type { ReadSentence } from './read-document.ts'
import type { RawClaim } from './raw-claim.ts'
import { Tag, type Unit } from './unit.ts'

/** The year that the report speaks of first, up to its first count; `null` where it names none. */
export function yearOfReport(text: string, firstClaim: RawClaim | undefined, sentences: readonly ReadSentence[]): number | null {
  if (!firstClaim) return null
  const end = sentences.find((sentence) => sentence.index === firstClaim.sentence)?.end ?? 0
  const found = /(?<![\d.,])(?:1[89]|20)\d\d(?![\d,])/.exec(text.slice(0, Math.min(end, longestLead)))
  return found ? Number(found[0]) : null
}

/** How far into a text its own year is looked for, in characters. */
const longestLead = 4000

/**
 * Tells whether a count is of an earlier event than the one the report is about: the time named nearest to it is
 * another year or lies long ago, or its event is called an earlier one.
 *
 *     It was the deadliest attack since 2014, when {quantity:31} people were killed in the port.
 *     Two years ago a blast in the same market killed {quantity:12} people.
 *     An earlier bombing had killed {quantity:four}.
 */
export function isBackground(claim: RawClaim, sentence: ReadSentence, year: number | null, text: string): boolean {
  const { units } = sentence
  const at = unitAt(units, claim.quantity.start)
  let nearest: 'now' | 'past' | null = null
  let distance = Infinity
  for (let index = 0; index < units.length; index++) {
    const time = timeOf(units, index, year, text)
    if (!time || isBeyond(units, at, index)) continue
    const away = Math.abs(index - at)
    // "since 2014 more than 900 have been killed" counts up to now; "since 2014, when five were killed" does not.
    if (time === 'past' && isSince(units, index) && !isExplained(units, index, at)) continue
    if (away >= distance) continue
    distance = away
    nearest = time
  }
  return nearest === 'past'
}

function unitAt(units: readonly Unit[], start: number): number {
  const at = units.findIndex((unit) => unit.end > start)
  return at < 0 ? units.length - 1 : at
}

/** Which time the unit names: the report's own ("on Monday"), one long past ("last year", "in 2009"), or none. */
function timeOf(units: readonly Unit[], index: number, year: number | null, text: string): 'now' | 'past' | null {
  const unit = units[index]
  const lists = unit.entry?.lists
  if (unit.reason === 'date' || unit.reason === 'year') {
    const said = unit.end - unit.start === 4 ? Number(text.slice(unit.start, unit.end)) : Number.NaN
    if (said >= 1800 && said < 2200) return said === year ? 'now' : 'past'
    return null
  }
  if (!lists) return null
  if (lists.has('pastTimes')) return 'past'
  if (lists.has('pastMarks')) {
    if (lists.has('longAgo')) return 'past'
    const before = units[index - 1]
    if (before?.entry?.lists.has('longTimes')) return 'past'
    const next = units[index + 1]
    return before?.tag !== Tag.time && isEvent(next) ? 'past' : null
  }
  return lists.has('weekdays') || lists.has('presentTimes') ? 'now' : null
}

/** The noun of an attack, a strike or the like. */
export function isEvent(unit: Unit | undefined): boolean {
  const entry = unit?.entry
  return unit?.tag === Tag.noun && (entry?.lists.has('eventNouns') || entry?.lists.has('eventNounsPlural') || entry?.thing?.class === 'strike' || false)
}

/** A semicolon lies between: another statement. */
function isBeyond(units: readonly Unit[], from: number, to: number): boolean {
  for (let at = Math.min(from, to); at < Math.max(from, to); at++) if (units[at].tag === Tag.semicolon) return true
  return false
}

function isSince(units: readonly Unit[], index: number): boolean {
  for (let back = index - 1; back >= Math.max(0, index - 5); back--) if (units[back].entry?.lists.has('sinceWords')) return true
  return false
}

/** "2014, when …": what follows tells of that year. */
function isExplained(units: readonly Unit[], index: number, at: number): boolean {
  return at > index && [units[index + 1], units[index + 2]].some((unit) => unit?.entry?.lists.has('subordinators') && unit.tag !== Tag.preposition)
}
