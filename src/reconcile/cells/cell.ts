import type { Claim, Scope } from '../../model/index.ts'
import type { Knowledge } from './knowledge.ts'

/** Who did it and by what, where a running count is limited to it: "killed by air strikes" counts no one shot. */
export interface Agency {
  readonly actors: readonly string[]
  readonly cause: string | null
}

/** What a figure counts, all but the time. */
export interface Cell {
  /** A measure, or `dead-and-injured`: casualties whose words name both. */
  readonly measure: string
  readonly unit: string
  readonly role: Claim['role']
  /** Ids of the groups that everybody counted is in, sorted; none: everybody. */
  readonly population: readonly string[]
  /** `null`: not known. Then the figure is compared within its report only. */
  readonly place: string | null
  readonly scope: Scope
  readonly agency: Agency
}

/** Returns the cell of a count. */
export function cellOf(claim: Claim, knowledge: Knowledge): Cell {
  const scope = claim.scope ?? 'incident'
  return {
    measure: claim.rule === BOTH ? 'dead-and-injured' : (claim.measure ?? ''),
    unit: claim.unit ?? '',
    role: claim.role,
    population: populationOf(claim, knowledge),
    place: (claim.unit === 'people' ? claim.place : (claim.target ?? claim.place))?.id ?? null,
    scope,
    // What one incident did to people is counted whole; who did it and how is told of it, and limits no count.
    agency: scope === 'incident' ? ANY : { actors: actorsOf(claim), cause: claim.cause },
  }
}

/** The rule of "killed and wounded", which joins two measures of one number. */
const BOTH = 'casualties/dead-and-injured'
const ANY: Agency = { actors: [], cause: null }
const none: readonly string[] = []

/** Whichever word a side uses for those who fight: they are compared as one group. */
const FIGHTERS: ReadonlySet<string> = new Set(['insurgents', 'militants'])

function populationOf({ population }: Claim, { populationsAbove }: Knowledge): readonly string[] {
  if (population.length === 0) return none
  const ids = new Set<string>()
  for (const { id, facet } of population) if (facet !== 'kin') ids.add(FIGHTERS.has(id) ? 'fighters' : id)
  for (const id of [...ids]) for (const wider of populationsAbove(id)) ids.delete(wider)
  return [...ids].sort()
}

function actorsOf({ actors }: Claim): readonly string[] {
  if (actors.length === 0) return none
  const ids = new Set<string>()
  for (const { id, name, responsibility } of actors) if (responsibility !== 'denied') ids.add(id ?? name.toLowerCase())
  return [...ids].sort()
}
