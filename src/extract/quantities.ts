import { Pos } from '../language/lexicon.ts'
import type { Hedge } from '../model/index.ts'
import { parseNumber } from '../text/index.ts'
import { isRangeOpenerOfChange, reasonAgainst } from './not-counts.ts'
import { type QuantityMention, Tag, type Unit } from './unit.ts'

/** A number before its hedges are read. */
interface Core {
  readonly next: number
  readonly value: number | null
  readonly low: number
  readonly high: number | null
  readonly kind: 'digits' | 'words' | 'vague' | 'range' | 'fraction'
  /** Where its own words end, if before `next`: "both | his bodyguards". */
  readonly shown?: number
}

/** What "about" spans on each side of its number, as a share of it (vocabularies/conventions.yaml). */
const aboutShare = 0.1

/**
 * Joins the words of each number of a sentence into one unit with its quantity, or with the reason why it is no count.
 *
 *     at least | two | dozen | people  =>  at least two dozen (24 or more) | people
 */
export function readQuantities(text: string, units: readonly Unit[]): Unit[] {
  const joined: Unit[] = []
  for (let at = 0; at < units.length; ) {
    const opener = rangeOpener(units, at)
    const from = opener > at && !isRangeOpenerOfChange(units, at) ? opener : at
    let core = readCore(text, units, from)
    if (core && from > at && core.kind !== 'range') {
      // "between" without its "and": an ordinary preposition.
      joined.push(units[at])
      at++
      continue
    }
    core ??= null
    if (!core) {
      joined.push(units[at])
      at++
      continue
    }
    at = joinQuantity(text, units, joined, from > at ? at : from, core)
  }
  return joined
}

/** Pushes the unit of a number, taking in the hedges on both its sides, and returns where reading goes on. */
function joinQuantity(text: string, units: readonly Unit[], joined: Unit[], first: number, core: Core): number {
  const reason = reasonAgainst(text, units, first, core.next, core.value, core.kind) ?? reasonOfList(units, joined, core.next)
  let start = units[first].start
  let hedge: Hedge = core.kind === 'range' ? 'range' : core.kind === 'vague' ? 'vague' : 'exact'
  let ceiling = false
  // "A ninth person was hurt": besides those counted.
  let additive = core.kind === 'words' && isOrdinalThatCounts(units, first)
  let hedgeWord: string | undefined
  let next = core.next
  if (!reason) {
    const sign = signBefore(units, joined, first)
    if (sign) {
      start = sign.start
      if (hedge === 'exact') hedge = sign.hedge
    }
    if (units[first - 1]?.word === '+' && units[first - 1].glued) additive = true
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
        joined.pop()
      } else {
        additive ||= isAdditive(before.word) && !before.entry?.lists.has('totals')
        // "a total of", "another" stay outside the quantity's words; articles before them do too.
        before.tag = Tag.determiner
        before.pos = Pos.determiner
        break
      }
    }
    const after = units[next]
    const sense = after?.entry?.hedge
    // "3 militants plus one bomber": what goes on with a number says nothing of the one before.
    const goesOn = units[next + 1] !== undefined && (units[next + 1].tag === Tag.number || units[next + 1].entry?.number != null || (units[next + 1].pos & Pos.article) !== 0)
    if (sense?.after && sense.hedge !== 'exact' && !sense.before && !goesOn) {
      if (hedge === 'exact') hedge = sense.hedge
      next++
    } else if (after?.word === '+' && hedge === 'exact') {
      hedge = 'at-least'
      next++
    } else if (after?.tag === Tag.dash && units[next - 1].glued && after.glued && units[next + 1]?.entry?.hedge?.after) {
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
  const end = units[(core.shown ?? next) - 1].end
  joined.push({
    ...units[first],
    start,
    end,
    word: '',
    entry: null,
    tag: !reason ? Tag.number : sizes.has(reason) && joined[joined.length - 1]?.quantity ? Tag.adjective : tagOfReason(reason),
    pos: Pos.number,
    glued: units[next - 1].glued,
    quantity: reason ? null : { ...boundsOf(core, hedge, ceiling, additive, start, end), ...(hedgeWord ? { hedgeWord } : {}) },
    reason,
  })
  return next
}

/** "Resolutions 822, 853 and 874": what the first number of a list is, the bare ones behind it are. */
function reasonOfList(units: readonly Unit[], joined: readonly Unit[], next: number): string | null {
  let back = joined.length - 1
  if (joined[back]?.tag === Tag.coordinator && joined[back - 1]?.tag === Tag.comma) back--
  if (joined[back]?.tag !== Tag.comma && joined[back]?.tag !== Tag.coordinator) return null
  const reason = joined[back - 1]?.reason
  if (!reason || !listed.has(reason)) return null
  const after = units[next]
  const isBare = !after || after.tag === Tag.comma || (after.pos & (Pos.noun | Pos.adjective | Pos.participle | Pos.nationality)) === 0
  return isBare && joined[back - 2]?.entry?.notCount?.before === reason ? reason : isBare && joined[back - 1].tag === Tag.number && isListedBefore(joined, back - 1, reason) ? reason : null
}

const listed: ReadonlySet<string> = new Set(['number-of', 'name', 'resolution', 'article', 'document'])

/** The list of bare numbers that ends at `at` was opened by a word that names its numbers. */
function isListedBefore(joined: readonly Unit[], at: number, reason: string): boolean {
  for (let back = at - 1; back >= Math.max(0, at - 12); back--) {
    const unit = joined[back]
    if (unit.entry?.notCount?.before === reason) return true
    if (unit.tag !== Tag.comma && unit.tag !== Tag.coordinator && unit.reason !== reason) return false
  }
  return false
}

const signHedges: Readonly<Record<string, Hedge>> = { '~': 'about', '≈': 'about', '±': 'about', '≥': 'at-least', '≧': 'at-least', '>': 'more-than', '≤': 'up-to', '≦': 'up-to', '<': 'fewer-than' }

/** "≥17", ">2,500", "~ 150", ">=40": takes the sign of a number away from `joined` and says how exact it makes it. */
function signBefore(units: readonly Unit[], joined: Unit[], first: number): { start: number; hedge: Hedge } | null {
  const isEquals = units[first - 1]?.word === '='
  const sign = units[isEquals ? first - 2 : first - 1]
  const hedge = sign && signHedges[sign.word]
  if (!hedge || (isEquals && hedge !== 'more-than' && hedge !== 'fewer-than')) return null
  joined.length -= isEquals ? 2 : 1
  return { start: sign.start, hedge: !isEquals ? hedge : hedge === 'more-than' ? 'at-least' : 'up-to' }
}

/** "Two 500-pound bombs", "three 122-mm rockets": directly behind a count, the size of the thing is its adjective. */
const sizes: ReadonlySet<string> = new Set(['calibre', 'weight', 'distance', 'volume', 'area'])

function tagOfReason(reason: string): Unit['tag'] {
  if (reason === 'date' || reason === 'time') return Tag.time
  return reason === 'compound' || reason === 'storeys' || reason === 'age' ? Tag.adjective : Tag.number
}

function isAdditive(word: string): boolean {
  return word !== 'a total of' && word !== 'exactly' && word !== 'precisely' && word !== 'only' && word !== 'just'
}

/** The bounds of a hedged number: "more than 350" is 351 and up, "nearly 400" no more than 400. */
function boundsOf(core: Core, hedge: Hedge, ceiling: boolean, additive: boolean, start: number, end: number): QuantityMention {
  const shared = { start, end, additive }
  if (hedge === 'range') return { ...shared, stated: null, hedge, low: core.low, high: core.high }
  const { value } = core
  if (value === null) return { ...shared, stated: null, hedge: 'vague', low: core.low, high: core.high }
  const spread = (share: number): number => Math.max(0, Math.round(value * share * 1e6) / 1e6)
  switch (hedge) {
    case 'about':
      return { ...shared, stated: value, hedge, low: Math.floor(spread(1 - aboutShare)), high: ceiling ? value : Math.ceil(spread(1 + aboutShare)) }
    case 'at-least':
      return { ...shared, stated: value, hedge, low: value, high: null }
    case 'more-than':
      return { ...shared, stated: value, hedge, low: value + 1, high: null }
    case 'up-to':
      return { ...shared, stated: value, hedge, low: 0, high: value }
    case 'fewer-than':
      return { ...shared, stated: value, hedge, low: 0, high: Math.max(0, value - 1) }
    default:
      return { ...shared, stated: value, hedge: 'exact', low: value, high: value }
  }
}

function rangeOpener(units: readonly Unit[], at: number): number {
  return opensRange(units[at]) && units[at].entry?.notCount == null ? at + 1 : at
}

/** "between", and phrases that end in it: "aged between". */
function opensRange({ entry }: Unit): boolean {
  return entry !== null && (entry.lists.has('rangeOpeners') || (entry.notCount !== null && entry.words[entry.words.length - 1] === 'between'))
}

/** Reads one number, or two with a range word between them, from `at` on. */
function readCore(text: string, units: readonly Unit[], at: number): Core | null {
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
  const joint = units[first.next]
  if (joint?.word !== 'if' || units[first.next + 1]?.word !== 'not') return first
  const second = readNumber(text, units, first.next + 2)
  return second?.kind === 'vague' && second.low > first.low ? { ...first, next: second.next, high: second.high } : first
}

/** "four (4)", "12 (twelve)": said once more in brackets, it is still one number. */
function withRepeat(text: string, units: readonly Unit[], first: Core): Core {
  if (units[first.next]?.tag !== Tag.open) return first
  const again = readNumber(text, units, first.next + 1)
  if (!again || again.value !== first.value || again.kind === first.kind || units[again.next]?.tag !== Tag.close) return first
  return { ...first, next: again.next + 1 }
}

function readRangeEnd(text: string, units: readonly Unit[], at: number, first: Core): Core | null {
  const joint = units[first.next]
  if (!joint || first.value === null) return null
  const opener = at > 0 && opensRange(units[at - 1])
  const isDash = joint.tag === Tag.dash && joint.end - joint.start === 1
  const isWord = joint.word === 'to' || joint.word === 'or' || joint.word === 'through'
  const isAnd = joint.word === 'and' && opener && units[at - 1].word !== 'from'
  if (!isDash && !isWord && !isAnd) return null
  if (joint.word === 'to' && opener && isRangeOpenerOfChange(units, at - 1)) return null
  if (isDash && units[first.next - 1].glued !== joint.glued) return null
  let from = first.next + 1
  // "between 30 and as many as 40"
  if (units[from]?.entry?.hedge?.before && units[from].entry?.hedge?.hedge !== 'exact' && (isAnd || joint.word === 'to')) from++
  const second = readNumber(text, units, from)
  if (!second || second.value === null || second.kind === 'vague' || second.kind === 'fraction') return null
  const low = scaledToEnd(units, first, second)
  if (second.value <= low) return null
  if (joint.word === 'or' && (second.value > low * 2 + 1 || low === 0)) return null
  return { next: second.next, value: null, low, high: second.value, kind: 'range' }
}

/** "Two three thousand people", "five six men": neighbours told in one breath are a range. */
function readNeighbours(units: readonly Unit[], at: number): Core | null {
  const [low, high, scale] = [units[at], units[at + 1], units[at + 2]].map((unit) => unit?.entry?.number ?? null)
  if (low?.kind !== 'unit' || high?.kind !== 'unit' || high.value !== low.value + 1 || low.value < 2) return null
  if (units[at + 1].glued || units[at].glued) return null
  if (scale?.kind === 'multiplier') return { next: at + 3, value: null, low: low.value * scale.value, high: high.value * scale.value, kind: 'range' }
  return { next: at + 2, value: null, low: low.value, high: high.value, kind: 'range' }
}

/** "2 to 3 million": the multiplier holds for both. */
function scaledToEnd(units: readonly Unit[], first: Core, second: Core): number {
  const last = units[second.next - 1].entry?.number
  const value = first.value as number
  if (last && last.kind === 'multiplier' && first.kind === 'digits' && value < 1000 && value * last.value < (second.value as number)) return value * last.value
  return value
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
  if (sense.kind === 'suffix') return null
  if (sense.kind === 'fraction') {
    // "half a million", "half a dozen"
    const article = units[at + 1]
    const scale = article && article.pos & Pos.article ? units[at + 2]?.entry?.number : undefined
    if (scale && (scale.kind === 'multiplier' || scale.kind === 'collective')) return plain(at + 3, sense.value * scale.value, 'words')
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
  const suffix = units[next]?.entry?.number
  if (suffix?.kind === 'suffix' && units[at].glued && !(units[next].word === 'm' && value > 999)) {
    value *= suffix.value
    next++
  } else {
    let from = next
    if (units[from]?.tag === Tag.dash && units[from].glued && units[from - 1].glued) from++
    const scale = units[from]?.entry?.number
    if (scale?.kind === 'multiplier' || scale?.kind === 'collective') {
      value = (parsed.otherwise ?? value) * scale.value
      next = from + 1
      const further = units[next]?.entry?.number
      if (further?.kind === 'multiplier') {
        value *= further.value
        next++
      }
    }
  }
  // "3x civilians", "2 x soldiers": the sign of a list, not of a size ("3 x 4").
  const times = units[next]
  if ((times?.word === 'x' || times?.word === '×') && units[next + 1] && units[next + 1].tag !== Tag.number && !units[next + 1].entry?.notCount && times.end > times.start) return { ...plain(next + 1, value, 'digits'), shown: next }
  return plain(next, value, 'digits')
}

/** "a hundred", "a dozen", "a hundred and twenty", "a couple". */
function readAfterArticle(units: readonly Unit[], at: number): Core | null {
  const scale = units[at + 1]?.entry?.number
  if (!scale || (scale.kind !== 'multiplier' && scale.kind !== 'collective')) {
    if (scale?.kind === 'fraction') return { next: at + 2, value: null, low: 0, high: null, kind: 'fraction' }
    return null
  }
  const rest = readWords(units, at + 1)
  return rest
}

/** "Both men", "both his bodyguards", "both were hurt": two. "Both men and women" and "…, both soldiers" are none. */
function readBoth(units: readonly Unit[], at: number): Core | null {
  const before = units[at - 1]
  if (before && (before.tag === Tag.comma || before.tag === Tag.dash || (before.pos & (Pos.pronoun | Pos.be)) !== 0 || before.entry?.person)) return null
  let next = at + 1
  while (next < units.length && (units[next].pos & (Pos.article | Pos.determiner | Pos.possessive)) !== 0) next++
  const owned = next
  for (; next < Math.min(units.length, at + 6); next++) {
    const { entry, pos } = units[next]
    if (pos & Pos.coordinator || units[next].tag === Tag.comma) return null
    const counted = entry?.person?.plural || entry?.thing?.plural
    if (counted) return (units[next + 1]?.pos ?? 0) & Pos.coordinator ? null : { ...plain(owned, 2, 'words'), shown: at + 1 }
    if (next === owned && pos & (Pos.be | Pos.have) && owned === at + 1) return plain(owned, 2, 'words')
  }
  return null
}

/**
 * "A third was missing", "the fifth was found dead", "a fourth man": one more of those who were counted. "A third of
 * them", "a quarter were children" are shares; "the third attack" and "the 140th victim" tell an order.
 */
function isOrdinalThatCounts(units: readonly Unit[], at: number): boolean {
  const [article, ordinal, next] = [units[at], units[at + 1], units[at + 2]]
  const isA = (article.pos & Pos.article) !== 0
  if ((!isA && article.word !== 'the') || !ordinal) return false
  const isFraction = ordinal.entry?.number?.kind === 'fraction'
  const isOrdinal = ordinal.entry?.lists.has('ordinals') || isFraction
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
  return isPast && !isFraction ? true : isPast && isA && next.entry?.verb !== 'be' && next.word !== 'were' && next.word !== 'had'
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
      const isHalf = units[next]?.word === 'and' && units[next + 1]?.pos & Pos.article && units[next + 2]?.entry?.number?.kind === 'fraction'
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
