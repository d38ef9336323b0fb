import { Pos as allPos } from '../../language/lexicon.ts'
import { Tag as allTags, type QuantityMention, type Unit } from '../unit.ts'

// Numbers of the module itself are compiled in; those of others are read from memory each time.
const Pos = allPos
const Tag = allTags

/**
 * Joins the number read last with one before it that is meant of the same people.
 *
 *     at least 5 and up to 8 · two, possibly three, · two (perhaps three) · as many as 12 or as few as 4
 *     five, six or eight
 *
 * `next`: what stands behind the last number in `units`. Returns where reading goes on: the comma or bracket that closes
 * an aside is taken in.
 */
export function joinFigures(text: string, units: readonly Unit[], joined: Unit[], next: number): number {
  const last = joined.length - 1
  const second = joined[last].quantity
  if (last < 2 || second === null || second.additive) return next
  const isBounds = joinBounds(joined, last, second)
  if (isBounds !== null) return isBounds && units[next]?.tag === Tag.comma ? next + 1 : next
  const closing = joinPossible(units, joined, last, second, next)
  if (closing !== null) return closing
  joinChoices(text, joined, last, second)
  return next
}

/**
 * "At least 5 and up to 8 people", "at least 5, and no more than 8", "as many as 12 or as few as 4": two bounds of
 * one number. Whether a comma stands between them; `null` where they are none.
 */
function joinBounds(joined: Unit[], last: number, second: QuantityMention): boolean | null {
  if (!isOpen(second) || !(joined[last - 1].pos & Pos.coordinator)) return null
  const isAside = joined[last - 2].tag === Tag.comma
  const place = isAside ? last - 3 : last - 2
  const first = joined[place]?.quantity
  if (!first || !isOpen(first) || first.additive) return null
  const isCeiling = second.hedge === 'up-to' || second.hedge === 'fewer-than'
  const [least, most] = isCeiling ? [first, second] : [second, first]
  if (least.high !== null || most.high === null || least.low >= most.high) return null
  joinRange(joined, place, least.low, most.high)
  return isAside
}

function isOpen({ hedge }: QuantityMention): boolean {
  return hedge === 'up-to' || hedge === 'fewer-than' || hedge === 'at-least' || hedge === 'more-than'
}

/** "Two, possibly three, farmers", "at least 7, and perhaps as many as 11", "five or even ten", "two, if not three". */
function joinPossible(
  units: readonly Unit[],
  joined: Unit[],
  last: number,
  second: QuantityMention,
  next: number,
): number | null {
  const high = second.stated
  if (high === null || second.hedge === 'more-than' || second.hedge === 'at-least' || second.hedge === 'fewer-than')
    return null
  let place = last - 1
  if (joined[place].word === 'not' && joined[place - 1]?.word === 'if') place -= 2
  else if (joined[place].word === 'even') place--
  else if (!second.possible) return null
  const sign = joined[place]
  if (!sign) return null
  const isJoined = (sign.pos & Pos.coordinator) !== 0
  if (isJoined) place--
  const opener = joined[place]?.tag
  const isAside = opener === Tag.comma || opener === Tag.open || opener === Tag.dash
  // "five even ten": nothing joins them.
  if (!isAside && !isJoined && sign.word === 'even') return null
  if (isAside) place--
  const first = joined[place]?.quantity
  if (!first || first.additive || first.hedge === 'vague' || first.hedge === 'up-to' || first.hedge === 'fewer-than')
    return null
  if (high <= (first.stated ?? first.high ?? 0) || first.low >= high) return null
  const closes = units[next]?.tag
  if (opener === Tag.open && closes !== Tag.close) return null
  const isClosed = isAside && closes === (opener === Tag.open ? Tag.close : opener)
  joinRange(joined, place, first.low, high)
  if (!isClosed) return next
  // The words go to the bracket; a comma behind them is none of theirs.
  if (opener === Tag.open) {
    const unit = joined[joined.length - 1]
    unit.end = units[next].end
    if (unit.quantity) unit.quantity = { ...unit.quantity, end: unit.end }
  }
  return next + 1
}

/** "Five, six or eight people", "12, 14, or 17": one of them, whichever. */
function joinChoices(text: string, joined: Unit[], last: number, second: QuantityMention): void {
  let place = last
  if (second.hedge === 'exact') {
    if (joined[last - 1].word !== 'or') return
    place = joined[last - 2]?.tag === Tag.comma ? last - 3 : last - 2
    if (!isExact(joined[place])) return
  } else if (second.hedge !== 'range' || !/\sor\s/.test(text.slice(second.start, second.end))) return
  let low = second.low
  let high = second.high ?? 0
  let count = 0
  for (; isExact(joined[place]) || place === last; place -= 2) {
    low = Math.min(low, joined[place].quantity?.low ?? low)
    high = Math.max(high, joined[place].quantity?.high ?? high)
    count++
    if (joined[place - 1]?.tag !== Tag.comma || !isExact(joined[place - 2])) break
  }
  if (count < 2 || low === high) return
  joinRange(joined, place, low, high)
}

function isExact(unit: Unit | undefined): boolean {
  return unit?.quantity?.hedge === 'exact' && !unit.quantity.additive && unit.quantity.stated !== null
}

/** Makes the units from `place` on one number with these bounds. */
function joinRange(joined: Unit[], place: number, low: number, high: number): void {
  const last = joined[joined.length - 1]
  const { start, capital } = joined[place]
  const { end } = last
  const quantity: QuantityMention = { start, end, stated: null, hedge: 'range', low, high, additive: false }
  joined[place] = { ...last, start, capital, quantity }
  joined.length = place + 1
}
