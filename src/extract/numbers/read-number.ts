import { Pos as allPos, type NumberSense } from '../../language/lexicon.ts'
import { parseNumber } from '../../text/index.ts'
import { Tag as allTags, type Unit } from '../unit.ts'
import { tagAt, wordAt } from '../unit-at.ts'
import { unitBefore } from '../unit-before.ts'
import { isRangeOpenerOfChange } from './not-counts.ts'

// Numbers of the module itself are compiled in; those of others are read from memory each time.
const Pos = allPos
const Tag = allTags

/** A number before its hedges are read. */
export interface Core {
  readonly next: number
  readonly value: number | null
  readonly low: number
  readonly high: number | null
  readonly kind: 'digits' | 'words' | 'vague' | 'range' | 'fraction'
  /** Where its own words end, if before `next`: "both | his bodyguards". */
  readonly shown?: number
}

/** The place behind a word that opens a range ("between"), or `at` itself. */
export function rangeOpener(units: readonly Unit[], at: number): number {
  return opensRange(units[at]) && units[at].entry?.notCount == null ? at + 1 : at
}

/** "between", and phrases that end in it: "aged between". */
export function opensRange({ entry, lists }: Unit): boolean {
  if (entry === null) return false
  if (entry.notCount !== null && entry.words[entry.words.length - 1] === 'between') return true
  return lists.has('rangeOpeners')
}

/** Reads one number, or two with a range word between them, from `at` on. */
export function readCore(text: string, units: readonly Unit[], at: number): Core | null {
  const neighbours = readNeighbours(units, at)
  if (neighbours) return neighbours
  const first = readNumber(text, units, at)
  if (!first) return null
  if (first.kind === 'vague') return withHigher(text, units, first)
  if (first.kind === 'fraction') return first
  const second = readRangeEnd(text, units, at, first)
  return second ?? withRepeat(text, units, first)
}

/** "Hundreds if not thousands": from the first on, as far as the second goes. */
function withHigher(text: string, units: readonly Unit[], first: Core): Core {
  if (wordAt(units, first.next) !== 'if' || wordAt(units, first.next + 1) !== 'not') return first
  const second = readNumber(text, units, first.next + 2)
  return second?.kind === 'vague' && second.low > first.low ? { ...first, next: second.next, high: second.high } : first
}

/** "four (4)", "12 (twelve)": said once more in brackets, it is still one number. */
function withRepeat(text: string, units: readonly Unit[], first: Core): Core {
  if (tagAt(units, first.next) !== Tag.open) return first
  const again = readNumber(text, units, first.next + 1)
  if (!again || again.value !== first.value || again.kind === first.kind || units[again.next]?.tag !== Tag.close)
    return first
  return { ...first, next: again.next + 1 }
}

function readRangeEnd(text: string, units: readonly Unit[], at: number, first: Core): Core | null {
  const joint = units[first.next]
  if (!joint || first.value === null) return null
  const isDash = joint.tag === Tag.dash && joint.end - joint.start === 1
  // Signs, and most words, join nothing.
  if (!isDash && joint.word.length < 2) return null
  const isWord = joint.word === 'to' || joint.word === 'or' || joint.word === 'through'
  if (!isDash && !isWord && joint.word !== 'and') return null
  const opener = at > 0 && opensRange(units[at - 1])
  const isAnd = joint.word === 'and' && opener && units[at - 1].word !== 'from'
  if (!isDash && !isWord && !isAnd) return null
  if (joint.word === 'to' && opener && isRangeOpenerOfChange(units, at - 1)) return null
  if (isDash && units[first.next - 1].glued !== joint.glued) return null
  let from = first.next + 1
  // "between 30 and as many as 40"
  if (
    units[from]?.entry?.hedge?.before &&
    units[from].entry?.hedge?.hedge !== 'exact' &&
    (isAnd || joint.word === 'to')
  )
    from++
  const second = readNumber(text, units, from)
  if (!second || second.value === null || second.kind === 'vague' || second.kind === 'fraction') return null
  const low = scaledToEnd(units, first, second)
  if (second.value <= low) return null
  if (joint.word === 'or' && (second.value > low * 2 + 1 || low === 0)) return null
  return { next: second.next, value: null, low, high: second.value, kind: 'range' }
}

/** "Two three thousand people", "five six men": neighbours told in one breath are a range. */
function readNeighbours(units: readonly Unit[], at: number): Core | null {
  const low = senseAt(units, at)
  const high = senseAt(units, at + 1)
  if (
    low === null ||
    high === null ||
    low.kind !== 'unit' ||
    high.kind !== 'unit' ||
    high.value !== low.value + 1 ||
    low.value < 2
  )
    return null
  if (units[at + 1].glued || units[at].glued) return null
  const scale = senseAt(units, at + 2)
  if (scale?.kind === 'multiplier')
    return { next: at + 3, value: null, low: low.value * scale.value, high: high.value * scale.value, kind: 'range' }
  return { next: at + 2, value: null, low: low.value, high: high.value, kind: 'range' }
}

/** "2 to 3 million": the multiplier holds for both. */
function scaledToEnd(units: readonly Unit[], first: Core, second: Core): number {
  const last = units[second.next - 1].entry?.number
  const value = first.value as number
  if (
    last &&
    last.kind === 'multiplier' &&
    first.kind === 'digits' &&
    value < 1000 &&
    value * last.value < (second.value as number)
  )
    return value * last.value
  return value
}

/** What the word at a place says as a number; `null` where it is none, and behind the last. */
function senseAt(units: readonly Unit[], at: number): NumberSense | null {
  if (at >= units.length) return null
  const { entry } = units[at]
  return entry === null ? null : entry.number
}

/** Reads one number in digits or words; `null` where none stands at `at`. */
function readNumber(text: string, units: readonly Unit[], at: number): Core | null {
  const unit = units[at]
  if (!unit) return null
  if (unit.tag === Tag.number) return readDigits(text, units, at)
  const sense = unit.entry?.number
  if (isOrdinalThatCounts(units, at)) return plain(at + 2, 1, 'words')
  if (unit.word === 'both') return readBoth(units, at)
  if (unit.entry && unit.pos & Pos.article) return readAfterArticle(units, at)
  if (!sense) return null
  if (sense.kind === 'vague') {
    const { low, high } = sense.convention
    return { next: at + 1, value: null, low, high, kind: 'vague' }
  }
  if (sense.kind === 'suffix' || isPairOfPeople(units, at)) return null
  if (sense.kind === 'fraction') {
    // "half a million", "half a dozen"
    const article = units[at + 1]
    const scale = article && article.pos & Pos.article ? units[at + 2]?.entry?.number : undefined
    if (scale && (scale.kind === 'multiplier' || scale.kind === 'collective'))
      return plain(at + 3, sense.value * scale.value, 'words')
    return { next: at + 1, value: null, low: 0, high: null, kind: 'fraction' }
  }
  return readWords(units, at)
}

function plain(next: number, value: number, kind: 'digits' | 'words'): Core {
  const rounded = Math.round(value * 1e6) / 1e6
  return { next, value: rounded, low: rounded, high: rounded, kind }
}

function readDigits(text: string, units: readonly Unit[], at: number): Core | null {
  const parsed = parseNumber(text, units[at].start, units[at].end)
  if (!parsed) return { next: at + 1, value: null, low: 0, high: null, kind: 'fraction' }
  let value = parsed.value
  let next = at + 1
  const suffix = senseAt(units, next)
  if (suffix !== null && suffix.kind === 'suffix' && units[at].glued && !(units[next].word === 'm' && value > 999)) {
    value *= suffix.value
    next++
  } else {
    let from = next
    if (tagAt(units, from) === Tag.dash && units[from].glued && units[from - 1].glued) from++
    const scale = senseAt(units, from)
    if (scale !== null && (scale.kind === 'multiplier' || scale.kind === 'collective')) {
      value = (parsed.otherwise ?? value) * scale.value
      next = from + 1
      const further = senseAt(units, next)
      if (further?.kind === 'multiplier') {
        value *= further.value
        next++
      }
    }
  }
  // "3x civilians", "2 x soldiers": the sign of a list, not of a size ("3 x 4").
  const times = wordAt(units, next)
  if (
    (times === 'x' || times === '×') &&
    units[next + 1] &&
    units[next + 1].tag !== Tag.number &&
    !units[next + 1].entry?.notCount &&
    units[next].end > units[next].start
  )
    return { ...plain(next + 1, value, 'digits'), shown: next }
  return plain(next, value, 'digits')
}

/** "a hundred", "a dozen", "a hundred and twenty", "a couple". */
function readAfterArticle(units: readonly Unit[], at: number): Core | null {
  const scale = units[at + 1]?.entry?.number
  if (!scale || (scale.kind !== 'multiplier' && scale.kind !== 'collective')) {
    if (scale?.kind === 'fraction') return { next: at + 2, value: null, low: 0, high: null, kind: 'fraction' }
    return null
  }
  if (isPairOfPeople(units, at + 1)) return null
  return readWords(units, at + 1)
}

/** "a couple and their daughters": two people, no number of them. */
function isPairOfPeople(units: readonly Unit[], at: number): boolean {
  const { entry } = units[at]
  const next = units[at + 1]
  return (
    entry?.number?.kind === 'collective' &&
    entry.person !== null &&
    next?.word !== 'of' &&
    !(next && next.pos & Pos.noun)
  )
}

/** "Both men", "both his bodyguards", "both were hurt": two. "Both men and women" and "…, both soldiers" are none. */
function readBoth(units: readonly Unit[], at: number): Core | null {
  const before = unitBefore(units, at)
  if (
    before &&
    (before.tag === Tag.comma ||
      before.tag === Tag.dash ||
      (before.pos & (Pos.pronoun | Pos.be)) !== 0 ||
      before.entry?.person)
  )
    return null
  let next = at + 1
  while (next < units.length && (units[next].pos & (Pos.article | Pos.determiner | Pos.possessive)) !== 0) next++
  const owned = next
  for (; next < Math.min(units.length, at + 6); next++) {
    const { entry, pos } = units[next]
    if (pos & Pos.coordinator || units[next].tag === Tag.comma) return null
    const counted = entry?.person?.plural || entry?.thing?.plural
    if (counted)
      return (units[next + 1]?.pos ?? 0) & Pos.coordinator ? null : { ...plain(owned, 2, 'words'), shown: at + 1 }
    if (next === owned && pos & (Pos.be | Pos.have) && owned === at + 1) return plain(owned, 2, 'words')
  }
  return null
}

/**
 * "A third was missing", "the fifth was found dead", "a fourth man": one more of those who were counted. "A third of
 * them", "a quarter were children" are shares; "the third attack" and "the 140th victim" tell an order.
 */
export function isOrdinalThatCounts(units: readonly Unit[], at: number): boolean {
  const article = units[at]
  const isA = (article.pos & Pos.article) !== 0
  if (!isA && article.word !== 'the') return false
  const ordinal = units[at + 1]
  if (!ordinal) return false
  const next = units[at + 2]
  const isFraction = ordinal.entry?.number?.kind === 'fraction'
  const isOrdinal = ordinal.lists.has('ordinals') || isFraction
  if (!isOrdinal || ordinal.word === 'half' || ordinal.word === 'quarter') return false
  if (!isA && ordinal.word === 'first') return false
  if (at > 0 && units[at - 1].entry?.hedge) return false
  if (!next || next.tag === Tag.dash) return false
  if (next.tag === Tag.comma) return isA
  // One person is meant: a verb of one, or a noun of one person behind "a".
  if (isA && next.entry?.person && !next.entry.person.plural) return true
  if (next.word === 'was' || next.word === 'is' || next.word === 'has' || next.word === 'remains') return true
  const modifies = units[at + 3]?.entry?.person || units[at + 3]?.entry?.thing
  const isPast = (next.pos & Pos.past) !== 0 && !(next.pos & Pos.noun) && !next.entry?.person && !modifies
  return isPast && !isFraction
    ? true
    : isPast && isA && next.entry?.verb !== 'be' && next.word !== 'were' && next.word !== 'had'
}

/** Reads number words: "two hundred and fifty-three", "twenty thousand", "two dozen". */
function readWords(units: readonly Unit[], at: number): Core | null {
  let total = 0
  let current = 0
  let next = at
  let seen = false
  let lastKind = ''
  while (next < units.length) {
    let from = next
    if (seen && units[from].tag === Tag.dash && units[from].glued && units[from - 1].glued) from++
    else if (seen && units[from].word === 'and' && lastKind === 'multiplier') from++
    const sense = units[from]?.entry?.number
    if (!sense || sense.kind === 'vague' || sense.kind === 'suffix' || sense.kind === 'fraction') {
      // "two and a half million"
      const isHalf =
        units[next]?.word === 'and' &&
        units[next + 1]?.pos & Pos.article &&
        units[next + 2]?.entry?.number?.kind === 'fraction'
      const scale = isHalf ? units[next + 3]?.entry?.number : undefined
      if (isHalf && scale?.kind === 'multiplier') return plain(next + 4, (total + current + 0.5) * scale.value, 'words')
      break
    }
    if (sense.kind === 'unit') {
      if (lastKind === 'unit' || (lastKind === 'ten' && (sense.value > 9 || sense.value === 0))) break
      current += sense.value
    } else if (sense.kind === 'ten') {
      if (lastKind === 'unit' || lastKind === 'ten') break
      current += sense.value
    } else if (sense.kind === 'multiplier') {
      if (sense.value === 100) current = (current || 1) * 100
      else {
        total += (current || 1) * sense.value
        current = 0
      }
    } else {
      if (seen && lastKind === 'collective') break
      current = (current || 1) * sense.value
    }
    lastKind = sense.kind
    seen = true
    next = from + 1
  }
  return seen ? plain(next, total + current, 'words') : null
}
