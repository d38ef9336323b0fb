import { isoDay } from '../../model/index.ts'
import type { Knowledge } from '../cells/knowledge.ts'
import { areCausesAkin, placeRelation } from './relate-parts.ts'
import type { Figure, Sighting } from './sighting.ts'

/** How far two sightings go together. */
export interface Likeness {
  /** `sure`: place, day and kind are one, and a number, the target or the words say the same. */
  readonly certainty: 'sure' | 'unsure'
  /** The more, the likelier: to choose among several. */
  readonly weight: number
  /** One plain sentence: what they have in common, and what not. */
  readonly because: string
}

/** Share of words that two sightings of one incident mostly have in common, at least. */
const sharedWords = 0.3
/** Days on which a report may be off by one: nights, time zones. */
const slack = 1
/** Longest stretch of days that still is one day's incident. */
const oneIncident = 2

const settled: ReadonlySet<string> = new Set(['exact', 'town', 'area'])

/** Returns what speaks for two sightings being of one incident; `null` where they cannot be, or nothing speaks for it. */
export function compareSightings(one: Sighting, other: Sighting, knowledge: Knowledge): Likeness | null {
  // What one report tells apart is apart.
  if (one.report === other.report) return null
  const place = placeRelation(one.place, other.place, knowledge)
  if (place === 'apart' || !areCausesAkin(one.cause, other.cause, knowledge)) return null
  const gap = daysBetween(one, other)
  if (gap !== null && gap > slack) return null
  if (one.textHash === other.textHash && one.claims.length === other.claims.length && gap === 0)
    return { certainty: 'sure', weight: 10, because: 'The two documents have one text.' }
  const same: string[] = []
  const open: string[] = []
  let weight = 0
  if (place === 'same' && one.place) {
    weight += 3
    same.push(`the place (${one.place.name})`)
  } else if (place === 'near' || place === 'within' || place === 'around') {
    weight += 1
    open.push(`the places are ${one.place?.name} and ${other.place?.name}`)
  } else open.push('a place is not said')
  const isDay = gap === 0 && isShort(one) && isShort(other)
  if (isDay) {
    weight += 2
    same.push(`the day (${isoDay(Math.max(one.from as number, other.from as number))})`)
  } else open.push(gap === null ? 'a day is not said' : 'the days are not said alike')
  if (one.cause !== null && other.cause !== null) {
    weight += 1
    same.push(`the kind (${knowledge.labelOf(one.cause)})`)
  }
  if (one.target !== null && one.target === other.target) {
    weight += 2
    same.push(`the target (${one.target})`)
  }
  const numbers = agreeingNumbers(one, other)
  if (numbers.length > 0) {
    weight += 2
    same.push(`numbers (${numbers.join(', ')})`)
  }
  const words = shareOfWords(one, other)
  if (words >= sharedWords) {
    weight += 1
    same.push('many words')
  }
  const far = farNumbers(one, other)
  if (far !== null) open.push(`the numbers are far apart (${far})`)
  const isSettled = place === 'same' && settled.has(one.place?.precision ?? '')
  const isSure =
    isSettled &&
    isDay &&
    far === null &&
    (numbers.length > 0 || words >= sharedWords || (one.target !== null && one.target === other.target))
  if (!isSure && weight < 4) return null
  const because = `They have in common ${listed(same)}${isSure || open.length === 0 ? '' : `; ${open.join('; ')}`}.`
  return { certainty: isSure ? 'sure' : 'unsure', weight, because }
}

/** Days between two stretches; 0 where they touch, `null` where one is not said. */
function daysBetween(one: Sighting, other: Sighting): number | null {
  if (one.from === null || one.to === null || other.from === null || other.to === null) return null
  return Math.max(0, one.from - other.to, other.from - one.to)
}

function isShort({ from, to }: Sighting): boolean {
  return from !== null && to !== null && to - from < oneIncident
}

/** Numbers above two that both give for one measure. Small numbers say nothing: most incidents have one of them. */
function agreeingNumbers(one: Sighting, other: Sighting): string[] {
  const found: string[] = []
  for (const [measure, figures] of one.figures) {
    const others = other.figures.get(measure) ?? []
    const shared = figures.find(
      ({ stated }) => stated !== null && stated > 2 && others.some((b) => b.stated === stated),
    )
    if (shared) found.push(`${shared.stated} ${measure.replaceAll('-', ' ')}`)
  }
  return found
}

/**
 * Numbers that both give for one measure, where no two of them are near each other: "killed three" beside "14 dead".
 * A toll may rise from the one to the other, but then a person says so.
 */
function farNumbers(one: Sighting, other: Sighting): string | null {
  for (const [measure, figures] of one.figures) {
    const others = other.figures.get(measure) ?? []
    if (others.length === 0 || figures.some((a) => others.some((b) => areNear(a, b)))) continue
    return `${figures[0].low} and ${others[0].low} ${measure.replaceAll('-', ' ')}`
  }
  return null
}

/** Within twice each other, or two: small numbers rise fast. */
function areNear(one: Figure, other: Figure): boolean {
  const [less, more] = one.low <= other.low ? [one, other] : [other, one]
  const most = less.high ?? Number.POSITIVE_INFINITY
  return more.low <= Math.max(2 * most, most + 2)
}

function shareOfWords({ words: one }: Sighting, { words: other }: Sighting): number {
  const fewer = one.size < other.size ? one : other
  const more = fewer === one ? other : one
  if (fewer.size < 6) return 0
  let shared = 0
  for (const word of fewer) if (more.has(word)) shared++
  return shared / fewer.size
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? 'little') : `${words.slice(0, -1).join(', ')} and ${words[words.length - 1]}`
}
