import type { Range } from '../../text/index.ts'
import type { NounGroup } from '../chunk.ts'
import type { PlaceMention } from '../discourse.ts'
import type { SourceWords } from './name-of-source.ts'
import type { View } from './view.ts'

/** Where a record stands, and where the words end that name the record itself. */
export interface Outlet {
  readonly end: number
  readonly noun: NounGroup
}

/**
 * Returns the outlet in which a record stands that speaks for itself; `null` where its words name none.
 *
 *     {source:unofficial reports} in {outlet:the Kolbrun Post} suggest …
 */
export function findOutlet(
  view: View,
  first: number,
  words: SourceWords,
  places: readonly PlaceMention[],
): Outlet | null {
  if (words.noun.head.entry?.speaker !== 'document') return null
  let at = first
  while (view.chunks[at] !== words.noun && view.chunks[at].end < words.end) at++
  const sign = view.chunks[at + 1]
  const noun = view.chunks[at + 2]
  if (sign?.kind !== 'preposition' || !opensOutlet.has(sign.unit.word)) return null
  if (noun?.kind !== 'noun' || noun.end > words.end || noun.time || noun.quantity !== null) return null
  const isMedium = noun.head.entry?.speaker === 'media'
  // "in the Kolbrun Post" is an outlet whoever knows it; "in the Gaza Strip" is a place.
  const isName = noun.name !== null || (noun.head.capital && !sign.unit.capital)
  const isNamed = isName && noun.determiner === 'definite' && !isPlace(places, noun)
  return isMedium || isNamed ? { end: view.chunks[at].end, noun } : null
}

const opensOutlet: ReadonlySet<string> = new Set(['in', 'on'])

/** A place is named there, with all its words. */
export function isPlace(places: readonly PlaceMention[], { start, end }: Range): boolean {
  let low = 0
  let high = places.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (places[middle].end <= start) low = middle + 1
    else high = middle
  }
  // "the Kolbrun Post": the name of a town inside another name is none of its own.
  return low < places.length && places[low].start < end && places[low].end >= end
}
