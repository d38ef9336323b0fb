import type { RawClaim } from '../raw-claim.ts'
import type { ReadSentence } from '../read-document.ts'
import { type Cell, place, sum } from './cells.ts'
import { type Events, headlineEvent } from './events.ts'
import { type Report, readReport, selectScope, selectTold } from './report.ts'
import { isRepeat, refines, rose } from './same-figure.ts'
import { groupsOf, likenessOf } from './same-people.ts'

/** The toll of a document for one measure, before claims have ids. */
export interface RawToll {
  readonly measure: string
  readonly low: number
  readonly high: number | null
  readonly claims: readonly RawClaim[]
  readonly alternatives: readonly (readonly RawClaim[])[]
}

/**
 * What this one report says of the event it reports: for each measure the claims that are disjoint and add up.
 *
 * Every claim is put into a cell: an event, and a group of people within it. A repeat stands once; a further figure for
 * the same cell replaces the older one (a toll that rose, a number for a vague word) or stands beside it as an
 * alternative; a count of some of a cell's people adds nothing; a figure for all of them takes the cells in. Counts of
 * earlier events, and overall tolls in a report of one event, are left out.
 */
export function tollsOf(
  claims: readonly RawClaim[],
  sentences: readonly ReadSentence[],
  events: Events,
  text: string,
): RawToll[] {
  const told = selectTold(claims, sentences, text)
  if (told.length === 0) return []
  const report = readReport(told, sentences, events)
  const tolls: RawToll[] = []
  for (const all of byMeasure(told)) {
    const said = selectScope(all, report)
    if (said.length > 0) tolls.push(foldToll(all[0].measure, said, report))
  }
  return tolls
}

/** A report has few measures: they are looked for one by one. */
function byMeasure(claims: readonly RawClaim[]): readonly (readonly RawClaim[])[] {
  const found: RawClaim[][] = []
  for (const claim of claims) {
    let at = 0
    while (at < found.length && found[at][0].measure !== claim.measure) at++
    if (at < found.length) found[at].push(claim)
    else found.push([claim])
  }
  return found
}

function foldToll(measure: string, claims: readonly RawClaim[], report: Report): RawToll {
  const hasPeople = claims.some(({ unit, people }) => people && unit === 'people')
  const cells: Cell[] = []
  for (const claim of claims) {
    // Households are counted again as the people in them.
    if (hasPeople && claim.people && claim.unit !== 'people') continue
    place(claim, cells, report)
  }
  const standing = settleHeadline(cells)
  // "Nobody was hurt" says something of its own only where nobody is counted.
  const counted = standing.filter(({ current }) => current.quantity.stated !== 0)
  const kept = counted.length > 0 ? counted : standing.slice(0, 1)
  const bounds = sum(kept)
  const alternatives: RawClaim[][] = []
  for (const { current, others } of kept)
    for (const other of others) if (!isRepeat(current, other)) alternatives.push([other])
  return { measure, low: bounds.low, high: bounds.high, claims: kept.map(({ current }) => current), alternatives }
}

/** What a headline counts is counted again below: the fuller of the two stands. */
function settleHeadline(cells: readonly Cell[]): readonly Cell[] {
  const headline = cells.filter((cell) => cell.event === headlineEvent)
  if (headline.length === 0) return cells
  const body = cells.filter((cell) => cell.event !== headlineEvent)
  const kept: Cell[] = []
  for (const cell of headline) {
    const same = body.filter(
      (other) => likenessOf(cell.people, other.people) !== 'disjoint' && other.current.quantity.stated !== 0,
    )
    const first = leading(same, cell.current.quantity.stated)
    if (same.length === 0) kept.push(cell)
    else if (first) for (const other of same.slice(first)) body.splice(body.indexOf(other), 1)
    else if (!isCovered(cell, same, body)) {
      // The headline's figure is for all of them.
      kept.push({
        ...cell,
        others: [
          ...cell.others,
          ...same.flatMap((other) => (rose(cell.current, other.current) ? [other.current] : [])),
        ],
      })
      for (const other of same) body.splice(body.indexOf(other), 1)
    }
  }
  return [...kept, ...body]
}

/** How many of the first cells make up the headline's figure exactly: what follows them is not in it. 0 where none do. */
function leading(cells: readonly Cell[], figure: number | null): number {
  let total = 0
  for (let at = 0; at < cells.length && figure !== null; at++) {
    total += cells[at].current.quantity.low
    if (total === figure && at > 0) return at + 1
  }
  return 0
}

/** The body says at least as much as the headline. */
function isCovered({ current }: Cell, body: readonly Cell[], all: readonly Cell[]): boolean {
  if (current.quantity.hedge === 'vague' || current.quantity.stated === 0) return true
  if (body.some((other) => isRepeat(current, other.current) || refines(current, other.current))) return true
  if (groupsOf(current).length === 0 && sum(all).low === current.quantity.low) return true
  const { low } = sum(body)
  if (body.length === 1) return low >= current.quantity.low
  return low > current.quantity.low ? current.quantity.high !== null : low === current.quantity.low
}
