import {
  COORDINATE_UNIT,
  countryOf,
  type Gazetteer,
  goesOn,
  isOtherName,
  isWithin,
  kindOf,
  latitudeOf,
  longitudeOf,
  NO_COORDINATE,
  type PlaceKind,
  sizeOf,
  targetAt,
} from '../../gazetteer/index.ts'
import { PlaceWord } from '../../language/place-words.ts'
import type { Candidate } from './candidate.ts'
import { type Context, wellKnown } from './country-context.ts'

/** What a name means where nothing else is said: the town before the province around it. */
const kindScores: Readonly<Record<PlaceKind, number>> = {
  country: 8,
  region: 4,
  area: 4,
  settlement: 5,
  province: 2,
  camp: 2,
  site: 2,
  district: -1,
  neighbourhood: -3,
}
/** A score so much above the next leaves no doubt: some three times the people. */
const margin = 1.5
const mostNamesakes = 48

/** The place that a name means, and what else it may mean. */
export interface Choice {
  readonly place: number
  readonly alternatives: readonly number[]
}

/** Chooses the place that a name means. Where nothing decides, `place` is -1 and the alternatives are kept. */
export function choosePlace(gazetteer: Gazetteer, candidate: Candidate, context: Context): Choice {
  if (!goesOn(gazetteer, candidate.at)) return chosen(gazetteer, targetAt(gazetteer, candidate.at), context)
  let best = -1
  let bestScore = -Infinity
  let second = -1
  let town = -1
  let secondScore = -Infinity
  for (let at = candidate.at, tried = 0; tried < mostNamesakes; at++, tried++) {
    const place = targetAt(gazetteer, at)
    const score = scoreOf(gazetteer, place, candidate.kinds, context) - (isOtherName(gazetteer, at) ? 3 : 0)
    if (town < 0 && candidate.kinds === 0 && kindOf(gazetteer, place) === 'settlement') town = place
    if (score > bestScore) {
      if (!isSame(gazetteer, best, place)) {
        second = best
        secondScore = bestScore
      }
      best = place
      bestScore = score
    } else if (score > secondScore && !isSame(gazetteer, best, place)) {
      second = place
      secondScore = score
    }
    if (!goesOn(gazetteer, at)) break
  }
  // "Raqqa" alone is the town, however many more live in the province of its name.
  if (town >= 0 && best !== town && isDivision(gazetteer, best) && isSame(gazetteer, best, town)) best = town
  if (second >= 0 && bestScore - secondScore < margin) return { place: -1, alternatives: [best, second] }
  return chosen(gazetteer, best, context)
}

function chosen(gazetteer: Gazetteer, place: number, context: Context): Choice {
  // "Rimal" in a report on Yemen: that the one on the list lies in another land does not make it the one meant.
  if (isStray(gazetteer, place, context)) return { place: -1, alternatives: [place] }
  return { place, alternatives: none }
}

const none: readonly number[] = []

/** A small place far from all that the report is sure to speak of. */
function isStray(gazetteer: Gazetteer, place: number, context: Context): boolean {
  if (place < 0 || context.told.size === 0 || context.told.has(countryOf(gazetteer, place))) return false
  const kind = kindOf(gazetteer, place)
  if (kind !== 'neighbourhood' && kind !== 'settlement' && kind !== 'site' && kind !== 'camp') return false
  if (kind === 'settlement' && sizeOf(gazetteer, place) >= wellKnown) return false
  return context.known.length > 0 && !isNear(gazetteer, place, context.known, farOff)
}

/** Degrees: neighbours across a border are nearer. */
const farOff = 5
const rather = 3
const near = 1
/** So near, a town and the district of its name are one. */
const same = 0.25

function isDivision(gazetteer: Gazetteer, place: number): boolean {
  const kind = kindOf(gazetteer, place)
  return kind === 'province' || kind === 'district'
}

/** One lies in the other, as a town in the district of its name: which of them is meant makes little difference. */
function isSame(gazetteer: Gazetteer, place: number, other: number): boolean {
  if (place < 0) return false
  return (
    isWithin(gazetteer, place, other) || isWithin(gazetteer, other, place) || isNear(gazetteer, place, [other], same)
  )
}

function scoreOf(gazetteer: Gazetteer, place: number, kinds: number, context: Context): number {
  const kind = kindOf(gazetteer, place)
  let score = sizeOf(gazetteer, place) / 8
  const fit = fitOf(kind, kinds)
  score += fit === null ? kindScores[kind] : fit ? 16 : -4 + kindScores[kind]
  const country = countryOf(gazetteer, place)
  const weight = context.weights.get(country) ?? 0
  if (weight > 0) score += 6 * Math.min(1, weight) + (10 * weight) / context.total
  const away = nearest(gazetteer, place, context.certain, rather)
  if (away < near * near) score += 5
  else if (away < rather * rather) score += 2
  return score
}

/** Whether a place is of the kind that a noun beside its name says; `null` where none says anything. */
export function fitOf(kind: PlaceKind, kinds: number): boolean | null {
  const said =
    kinds &
    (PlaceWord.settlements |
      PlaceWord.districts |
      PlaceWord.provinces |
      PlaceWord.regions |
      PlaceWord.countries |
      PlaceWord.camps |
      PlaceWord.waters |
      PlaceWord.neighbourhoods)
  if (said === 0) return null
  return (said & wordsOfKind[kind]) !== 0
}

const wordsOfKind: Readonly<Record<PlaceKind, number>> = {
  country: PlaceWord.countries,
  province: PlaceWord.provinces | PlaceWord.regions,
  district: PlaceWord.districts | PlaceWord.provinces,
  region: PlaceWord.regions | PlaceWord.provinces,
  area: PlaceWord.waters | PlaceWord.regions,
  settlement: PlaceWord.settlements | PlaceWord.camps,
  neighbourhood: PlaceWord.neighbourhoods | PlaceWord.settlements | PlaceWord.camps,
  camp: PlaceWord.camps | PlaceWord.settlements,
  site: 0,
}

/** Says whether a place lies within so many degrees of one of others. */
function isNear(gazetteer: Gazetteer, place: number, others: readonly number[], degrees: number): boolean {
  return nearest(gazetteer, place, others, degrees) < degrees * degrees
}

/**
 * The square of the degrees between a place and the nearest of others; that of `degrees` where none lies so near, or has
 * coordinates. Good enough to tell near from far.
 */
function nearest(gazetteer: Gazetteer, place: number, others: readonly number[], degrees: number): number {
  let least = degrees * degrees
  const north = latitudeOf(gazetteer, place)
  if (others.length === 0 || north === NO_COORDINATE) return least
  const east = longitudeOf(gazetteer, place)
  let shrink = 0
  for (const other of others) {
    // Of a place without coordinates the number is far beyond all.
    const up = (north - latitudeOf(gazetteer, other)) / COORDINATE_UNIT
    if (up * up >= least) continue
    // Meridians come together towards the poles.
    if (shrink === 0) shrink = Math.cos((north / COORDINATE_UNIT) * (Math.PI / 180))
    const across = ((east - longitudeOf(gazetteer, other)) / COORDINATE_UNIT) * shrink
    const away = up * up + across * across
    if (away < least) least = away
  }
  return least
}
