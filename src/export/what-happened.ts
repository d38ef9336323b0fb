import { type Actor, type Claim, daysFrom, type Place, type Time } from '../model/index.ts'
import { asCountry } from './as-country.ts'
import { type PlacedClaim, standingClaims } from './claims-of.ts'
import type { Incident } from './exporter.ts'

/** What most claims of an incident say of it, each part by itself. `null` and empty: none says. */
export interface WhatHappened {
  readonly place: Place | null
  readonly time: Time | null
  /** Id of a kind of event. */
  readonly cause: string | null
  /** Those who are said to have done it, the most often named first, each once with how they are named. */
  readonly actors: readonly Actor[]
  /** Words for the target, where any claim has one. */
  readonly target: string | null
}

/** From the exact to the wide; of places said equally often the nearer one stands. */
const precisions = ['exact', 'town', 'area', 'district', 'province', 'region', 'country']

/** Returns where, when, how and by whom an incident was, as most of the claims behind its figures say it. */
export function whatHappened(incident: Incident): WhatHappened {
  const claims = standingClaims(incident)
  return {
    place: most(
      claims.map(({ claim }) => surePlace(claim)),
      ({ id, name }) => id ?? name,
      ({ basis, precision }) => (basis === 'said' ? 0 : 100) + Math.max(0, precisions.indexOf(precision)),
    ),
    time: most(
      claims.map(({ claim }) => claim.time),
      ({ start, end }) => `${start}/${end}`,
      ({ basis, start, end }) => (basis === 'said' ? 0 : 10_000) + Math.min(9999, daysFrom(start, end)),
    ),
    cause:
      most(
        claims.map(({ claim }) => (claim.cause === null ? null : { cause: claim.cause })),
        ({ cause }) => cause,
        () => 0,
      )?.cause ?? null,
    actors: actorsOf(claims),
    target: claims.map(({ claim }) => claim.target?.name).find((name) => name !== undefined) ?? null,
  }
}

/** A dateline tells from where a report was sent: of the place of what happened it says the country at most. */
function surePlace({ place, doubts }: Claim): Place | null {
  const isDoubted = place?.basis === 'inferred' && doubts.some(({ part }) => part === 'place')
  return isDoubted ? asCountry(place) : place
}

function actorsOf(claims: readonly PlacedClaim[]): Actor[] {
  const found = new Map<string, { actor: Actor; times: number }>()
  for (const { claim } of claims) {
    for (const actor of claim.actors) {
      const key = actor.id ?? actor.name.toLowerCase()
      const known = found.get(key)
      if (known) known.times++
      else found.set(key, { actor, times: 1 })
    }
  }
  return [...found.values()].sort((a, b) => b.times - a.times).map(({ actor }) => actor)
}

/** The value said most often; of several the one of the least rank, then the first. */
function most<Value>(
  values: readonly (Value | null)[],
  keyOf: (value: Value) => string,
  rankOf: (value: Value) => number,
): Value | null {
  const found = new Map<string, { value: Value; times: number; rank: number }>()
  for (const value of values) {
    if (value === null) continue
    const key = keyOf(value)
    const rank = rankOf(value)
    const known = found.get(key)
    if (!known) found.set(key, { value, times: 1, rank })
    else {
      known.times++
      if (rank < known.rank) {
        known.rank = rank
        known.value = value
      }
    }
  }
  let best: { value: Value; times: number; rank: number } | null = null
  for (const one of found.values())
    if (best === null || one.times > best.times || (one.times === best.times && one.rank < best.rank)) best = one
  return best?.value ?? null
}
