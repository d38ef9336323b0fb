import type { ReadSentence } from './read-document.ts'
import type { RawClaim } from './raw-claim.ts'

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
 * A repeat of a count stands once; a new figure for the same people replaces the older one or stands beside it as an
 * alternative; figures of other people add to it.
 */
export function tollsOf(claims: readonly RawClaim[], sentences: readonly ReadSentence[]): RawToll[] {
  void sentences
  const measures = [...new Set(claims.map((claim) => claim.measure))]
  const tolls: RawToll[] = []
  for (const measure of measures) {
    const said = claims.filter((claim) => claim.measure === measure && isAsserted(claim))
    if (said.length === 0) continue
    // What the report opens with tells whether it is of one event or of a war so far.
    const overall = said[0].scope === 'cumulative'
    const toll = foldToll(
      measure,
      said.filter((claim) => (claim.scope === 'cumulative') === overall),
    )
    if (toll) tolls.push(toll)
  }
  return tolls
}

/** Told as having happened, by itself and not as a part of another count. */
function isAsserted(claim: RawClaim): boolean {
  return !claim.older && claim.partOf === null && claim.stance !== 'denies' && claim.stance !== 'doubts' && claim.stance !== 'threatens' && claim.stance !== 'predicts' && claim.certainty !== 'feared'
}

/** One group of people (or things) within a toll, with the claims that count it. */
interface Cell {
  current: RawClaim
  readonly others: RawClaim[]
}

function foldToll(measure: string, claims: readonly RawClaim[]): RawToll | null {
  let cells: Cell[] = []
  for (const claim of claims) {
    if (claim.instead && cells.length > 0) {
      cells[cells.length - 1].others.push(claim)
      continue
    }
    const same = cells.find((cell) => countsSame(cell.current, claim))
    if (same && claim.total && cells.length > 1) {
      const rest = cells.filter((cell) => cell !== same && (cell.current.role !== 'attacker' || claim.role === 'attacker'))
      cells = cells.filter((cell) => !rest.includes(cell))
    }
    if (same) {
      if (!isRepeat(same.current, claim) && !isPartOf(same.current, claim)) {
        if (refines(same.current, claim)) same.current = claim
        else if (replaces(same.current, claim)) {
          same.others.push(same.current)
          same.current = claim
        } else same.others.push(claim)
      }
      continue
    }
    const total = claim.total || isWhole(claim, cells)
    if (total && cells.length > 0 && sum(cells.map((cell) => cell.current)).low <= (claim.quantity.high ?? Infinity)) {
      // A total takes in what was said before.
      const kept = cells.filter((cell) => cell.current.role === 'attacker' && claim.role !== 'attacker')
      cells = [...kept, { current: claim, others: cells.filter((cell) => !kept.includes(cell)).map((cell) => cell.current) }]
      continue
    }
    cells.push({ current: claim, others: [] })
  }
  if (cells.length === 0) return null
  const standing = cells.map((cell) => cell.current)
  const bounds = sum(standing)
  const alternatives = cells.flatMap((cell) => cell.others.filter((other) => !isRepeat(cell.current, other)).map((other) => [other]))
  return { measure, low: bounds.low, high: bounds.high, claims: standing, alternatives }
}

function sum(claims: readonly RawClaim[]): { low: number; high: number | null } {
  let low = 0
  let high: number | null = 0
  for (const { quantity } of claims) {
    low += quantity.low
    high = high === null || quantity.high === null ? null : high + quantity.high
  }
  return { low, high }
}

function idsOf(claim: RawClaim): string[] {
  return claim.facets.filter(({ facet }) => facet.basis === 'said').map(({ facet }) => facet.id)
}

/** Both claims speak of the same people, as far as the words say. */
function countsSame(a: RawClaim, b: RawClaim): boolean {
  if (a.sentence === b.sentence) return isRepeat(a, b) && (b.definite || b.total)
  if (b.additive && !isRepeat(a, b)) return false
  if ((a.role === 'attacker') !== (b.role === 'attacker')) return false
  if (a.unit !== b.unit && !a.people) return false
  if (a.quantity.stated === 0) return true
  const first = idsOf(a)
  const second = idsOf(b)
  if (isRepeat(a, b)) return first.length === 0 || second.length === 0 || first.some((id) => second.includes(id))
  if (first.length === 0 && second.length === 0) return true
  if (first.length === 0 || second.length === 0) return !b.also && b.quantity.low <= (a.quantity.high ?? Infinity) * 4
  return first.some((id) => second.includes(id))
}

/** The claim's people are some of those the cell counts: it is neither another figure for them nor adds to them. */
function isPartOf(whole: RawClaim, claim: RawClaim): boolean {
  return idsOf(whole).length === 0 && idsOf(claim).some((id) => !id.startsWith('nat:')) && claim.quantity.low <= (whole.quantity.high ?? Infinity)
}

/** An exact number inside what was said before more loosely: "more than 300", then "313". */
function refines(a: RawClaim, b: RawClaim): boolean {
  if (b.quantity.hedge !== 'exact' || a.quantity.hedge === 'exact') return false
  return b.quantity.low >= a.quantity.low && b.quantity.low <= (a.quantity.high ?? Infinity)
}

/** The same figure again. */
function isRepeat(a: RawClaim, b: RawClaim): boolean {
  if (a.quantity.stated !== null && b.quantity.stated !== null) return a.quantity.stated === b.quantity.stated
  if (a.quantity.stated === null && b.quantity.stated === null) return a.quantity.low === b.quantity.low && a.quantity.high === b.quantity.high
  return false
}

/** A later, fuller figure takes the place of the one before: a toll that rose, a number for a vague word. */
function replaces(a: RawClaim, b: RawClaim): boolean {
  if (b.total) return true
  if (a.quantity.hedge === 'vague' && b.quantity.hedge !== 'vague') return true
  if (a.quantity.stated === 0) return true
  return false
}

/** A count of people without more that is at least all that was counted so far. */
function isWhole(claim: RawClaim, cells: readonly Cell[]): boolean {
  if (claim.additive || idsOf(claim).length > 0 || cells.length < 2) return false
  const { low } = sum(cells.map((cell) => cell.current))
  return claim.quantity.stated !== null && claim.quantity.stated >= low && cells.every((cell) => cell.current.sentence !== claim.sentence)
}
