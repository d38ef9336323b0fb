import { Pos as allPos } from '../../language/lexicon.ts'
import { Sign as allSigns } from '../../language/signs.ts'
import { noLists } from '../../language/word-lists.ts'
import type { Hedge } from '../../model/index.ts'
import { Tag as allTags, type QuantityMention, type Unit } from '../unit.ts'
import { wordAt } from '../unit-at.ts'
import { told } from '../units.ts'
import { joinFigures } from './join-figures.ts'
import { isRangeOpenerOfChange, reasonAgainst } from './not-counts.ts'
import { partRows } from './part-rows.ts'
import { type Core, isOrdinalThatCounts, opensRange, rangeOpener, readCore } from './read-number.ts'

// Numbers of the module itself are compiled in; those of others are read from memory each time.
const Pos = allPos
const Sign = allSigns
const Tag = allTags

/** What "about" spans on each side of its number, as a share of it (vocabularies/conventions.yaml). */
const aboutShare = 0.1

/**
 * Joins the words of each number of a sentence into one unit with its quantity, or with the reason why it is no count.
 *
 *     at least | two | dozen | people  =>  at least two dozen (24 or more) | people
 *
 * `signs`: what its words may tell, bits of `Sign`; without one of a number the units stay as they are.
 */
export function readQuantities(text: string, units: Unit[], signs: number = Sign.numeral): Unit[] {
  if ((signs & Sign.numeral) === 0) return units
  // Before the first number the units stay as they are.
  let joined: Unit[] | null = null
  for (let at = 0; at < units.length; ) {
    const core = mayOpenNumber(units, at) ? coreAt(text, units, at) : null
    if (core === null) {
      joined?.push(units[at])
      at++
      continue
    }
    joined ??= units.slice(0, at)
    at = joinQuantity(text, units, joined, at, core)
    if (joined.length > 2) at = joinFigures(text, units, joined, at)
    if (joined.length > 1) partRows(units, joined, at)
  }
  return joined ?? units
}

/** The number that starts at a place, with what opens its range; "between" without its "and" is an ordinary preposition. */
function coreAt(text: string, units: readonly Unit[], at: number): Core | null {
  const opener = rangeOpener(units, at)
  const from = opener > at && !isRangeOpenerOfChange(units, at) ? opener : at
  const core = readCore(text, units, from)
  return core !== null && from > at && core.kind !== 'range' ? null : core
}

/** Digits, words of number, an article before one, and what opens a range; most words are none of these. */
function mayOpenNumber(units: readonly Unit[], at: number): boolean {
  const unit = units[at]
  const { signs, pos } = unit
  if (unit.tag === Tag.number) return true
  if ((signs & Sign.numeral) === 0 && (pos & (Pos.article | Pos.determiner)) === 0) return false
  const { entry, word } = unit
  if (entry === null) return false
  if (entry.number !== null) return true
  if (pos & Pos.article || word === 'the') {
    const next = at + 1 < units.length ? units[at + 1].entry : null
    return next !== null && (next.number !== null || next.lists.has('ordinals'))
  }
  return (signs & Sign.numeral) !== 0 && (word === 'both' || opensRange(unit))
}

/** Pushes the unit of a number, taking in the hedges on both its sides, and returns where reading goes on. */
function joinQuantity(text: string, units: readonly Unit[], joined: Unit[], first: number, core: Core): number {
  const reason =
    reasonAgainst(text, units, first, core.next, core.value, core.kind) ?? reasonOfList(units, joined, core.next)
  let start = units[first].start
  let hedge: Hedge = core.kind === 'range' ? 'range' : core.kind === 'vague' ? 'vague' : 'exact'
  let ceiling = false
  // "A ninth person was hurt": besides those counted.
  let additive = core.kind === 'words' && isOrdinalThatCounts(units, first)
  let hedgeWord: string | undefined
  let possible = false
  let next = core.next
  if (!reason) {
    const sign = signBefore(units, joined, first)
    if (sign) {
      start = sign.start
      if (hedge === 'exact') hedge = sign.hedge
    }
    if (first > 0 && units[first - 1].word === '+' && units[first - 1].glued) additive = true
    while (joined.length > 0) {
      const before = joined[joined.length - 1]
      const sense = before.entry?.hedge
      if (!sense?.before || before.quantity) break
      if (sense.hedge !== 'exact') {
        start = before.start
        if (hedge === 'exact') {
          hedge = sense.hedge
          ceiling = sense.ceiling
          hedgeWord = before.word
        }
        possible ||= before.lists.has('maybes')
        joined.pop()
      } else {
        additive ||= isAdditive(before.word) && !before.lists.has('totals')
        // "a total of", "another" stay outside the quantity's words; articles before them do too.
        before.tag = Tag.determiner
        before.pos = Pos.determiner
        // "About another 73,000 people", "at least a further 40"
        const outer = hedge === 'exact' ? hedgeAround(joined) : null
        if (outer) {
          hedge = outer.hedge
          ceiling = outer.ceiling
          start = outer.start
        }
        break
      }
    }
    const after = units[next]
    const sense = after?.entry?.hedge
    // "3 militants plus one bomber": what goes on with a number says nothing of the one before.
    const goesOn =
      units[next + 1] !== undefined &&
      (units[next + 1].tag === Tag.number ||
        units[next + 1].entry?.number != null ||
        (units[next + 1].pos & Pos.article) !== 0)
    if (sense?.after && sense.hedge !== 'exact' && !sense.before && !goesOn) {
      if (hedge === 'exact') hedge = sense.hedge
      next++
    } else if (wordAt(units, next) === '+' && (hedge === 'exact' || hedge === 'about')) {
      // "about 30+": the sign after the number is the nearer word.
      hedge = 'at-least'
      next++
    } else if (
      units[next - 1].glued &&
      after?.glued &&
      after.tag === Tag.dash &&
      units[next + 1]?.entry?.hedge?.after
    ) {
      hedge = units[next + 1].entry?.hedge?.hedge ?? hedge
      next += 2
    }
  }
  const following = units[next]
  if (reason === 'age' && following?.entry?.notCount?.after === 'age' && following.word.endsWith('old')) {
    // "a 27 year old refugee": the words of age modify, too.
    following.tag = Tag.adjective
    following.reason = 'age'
  }
  if (reason) told.signs |= Sign.reason
  const end = units[(core.shown ?? next) - 1].end
  const bounds = reason ? null : boundsOf(core, hedge, ceiling, additive, start, end)
  // Written out: units of one shape are read faster than copies.
  joined.push({
    start,
    end,
    word: '',
    entry: null,
    lists: noLists,
    signs: 0,
    tag: !reason
      ? Tag.number
      : sizes.has(reason) && joined[joined.length - 1]?.quantity
        ? Tag.adjective
        : tagOfReason(reason),
    pos: Pos.number,
    capital: units[first].capital,
    glued: units[next - 1].glued,
    quantity: bounds && hedgeWord ? { ...bounds, hedgeWord, ...(possible ? { possible } : null) } : bounds,
    reason,
  })
  return next
}

/** Takes away a word such as "another" with the hedge before it, which is of the number. `null` where none stands there. */
function hedgeAround(
  joined: Unit[],
): { readonly start: number; readonly hedge: Hedge; readonly ceiling: boolean } | null {
  const before = joined[joined.length - 2]
  const sense = before?.quantity ? null : before?.entry?.hedge
  if (!sense?.before || sense.hedge === 'exact') return null
  joined.length -= 2
  return { start: before.start, hedge: sense.hedge, ceiling: sense.ceiling }
}

/** "Resolutions 822, 853 and 874": what the first number of a list is, the bare ones behind it are. */
function reasonOfList(units: readonly Unit[], joined: readonly Unit[], next: number): string | null {
  let back = joined.length - 1
  if (back < 1) return null
  if (isAnd(joined[back])) {
    if (joined[back - 1].tag === Tag.comma) back--
  } else if (joined[back].tag !== Tag.comma) return null
  if (back < 1) return null
  const reason = joined[back - 1]?.reason
  if (!reason || !listed.has(reason)) return null
  const after = units[next]
  const isBare =
    !after ||
    after.tag === Tag.comma ||
    // "two women aged 61 and 68 died"
    (after.pos & (Pos.noun | Pos.adjective | Pos.nationality | (reason === 'age' ? 0 : Pos.participle))) === 0
  return isBare && back > 1 && joined[back - 2].entry?.notCount?.before === reason
    ? reason
    : isBare && (joined[back - 1].tag === Tag.number || reason === 'age') && isListedBefore(joined, back - 1, reason)
      ? reason
      : null
}

/** Words have no class yet where numbers are read. */
function isAnd(unit: Unit): boolean {
  return unit.tag === Tag.coordinator || (unit.pos & Pos.coordinator) !== 0
}

const listed: ReadonlySet<string> = new Set(['number-of', 'name', 'resolution', 'article', 'document', 'age'])

/** The list of bare numbers that ends at `at` was opened by a word that names its numbers. */
function isListedBefore(joined: readonly Unit[], at: number, reason: string): boolean {
  for (let back = at - 1; back >= Math.max(0, at - 12); back--) {
    const unit = joined[back]
    if (unit.entry?.notCount?.before === reason) return true
    if (unit.tag !== Tag.comma && unit.tag !== Tag.coordinator && unit.reason !== reason) return false
  }
  return false
}

const signHedges: ReadonlyMap<string, Hedge> = new Map([
  ['~', 'about'],
  ['≈', 'about'],
  ['±', 'about'],
  ['≥', 'at-least'],
  ['≧', 'at-least'],
  ['>', 'more-than'],
  ['≤', 'up-to'],
  ['≦', 'up-to'],
  ['<', 'fewer-than'],
])

/** "≥17", ">2,500", "~ 150", ">=40": takes the sign of a number away from `joined` and says how exact it makes it. */
function signBefore(units: readonly Unit[], joined: Unit[], first: number): { start: number; hedge: Hedge } | null {
  if (first === 0) return null
  const { entry, word } = units[first - 1]
  // A sign has no entry, and one character.
  if (entry !== null || word.length !== 1) return null
  const isEquals = word === '='
  if (isEquals && first === 1) return null
  const sign = units[isEquals ? first - 2 : first - 1]
  const hedge = sign && signHedges.get(sign.word)
  if (!hedge || (isEquals && hedge !== 'more-than' && hedge !== 'fewer-than')) return null
  joined.length -= isEquals ? 2 : 1
  return { start: sign.start, hedge: !isEquals ? hedge : hedge === 'more-than' ? 'at-least' : 'up-to' }
}

/** "Two 500-pound bombs", "three 122-mm rockets": directly behind a count, the size of the thing is its adjective. */
const sizes: ReadonlySet<string> = new Set(['calibre', 'weight', 'distance', 'volume', 'area'])

function tagOfReason(reason: string): Unit['tag'] {
  if (reason === 'list-marker' || reason === 'note') return Tag.other
  if (reason === 'date' || reason === 'time') return Tag.time
  return reason === 'compound' || reason === 'storeys' || reason === 'age' ? Tag.adjective : Tag.number
}

function isAdditive(word: string): boolean {
  return word !== 'a total of' && word !== 'exactly' && word !== 'precisely' && word !== 'only' && word !== 'just'
}

/** The bounds of a hedged number: "more than 350" is 351 and up, "nearly 400" no more than 400. */
function boundsOf(
  core: Core,
  hedge: Hedge,
  ceiling: boolean,
  additive: boolean,
  start: number,
  end: number,
): QuantityMention {
  if (hedge === 'range') return mention(start, end, additive, null, hedge, core.low, core.high)
  const { value } = core
  if (value === null) return mention(start, end, additive, null, 'vague', core.low, core.high)
  switch (hedge) {
    case 'about': {
      const low = Math.floor(shareOf(value, 1 - aboutShare))
      return mention(
        start,
        end,
        additive,
        value,
        hedge,
        low,
        ceiling ? value : Math.ceil(shareOf(value, 1 + aboutShare)),
      )
    }
    case 'at-least':
      return mention(start, end, additive, value, hedge, value, null)
    case 'more-than':
      return mention(start, end, additive, value, hedge, value + 1, null)
    case 'up-to':
      return mention(start, end, additive, value, hedge, 0, value)
    case 'fewer-than':
      return mention(start, end, additive, value, hedge, 0, Math.max(0, value - 1))
    default:
      return mention(start, end, additive, value, 'exact', value, value)
  }
}

function mention(
  start: number,
  end: number,
  additive: boolean,
  stated: number | null,
  hedge: Hedge,
  low: number,
  high: number | null,
): QuantityMention {
  return { start, end, additive, stated, hedge, low, high }
}

/** To a millionth, so that 1.1 of 70 is 77 and not a little more. */
function shareOf(value: number, share: number): number {
  return Math.max(0, Math.round(value * share * 1e6) / 1e6)
}
