import type { Knowledge } from '../cells/knowledge.ts'
import { compareSightings, type Likeness } from './compare-sightings.ts'
import type { Sighting } from './sighting.ts'

/** An incident while reports come in: the sightings that were found to be of it. */
export interface KnownIncident {
  readonly id: string
  readonly sightings: readonly Sighting[]
  /** Claims that a person took out of it: they are never joined to it again. */
  readonly refused: ReadonlySet<string>
}

/** What to do with a sighting. */
export type Join =
  | { readonly kind: 'new'; readonly sighting: Sighting }
  | { readonly kind: 'join'; readonly sighting: Sighting; readonly incident: string; readonly because: string }
  /** It may be of these: a person says. It starts an incident of its own until then. */
  | { readonly kind: 'propose'; readonly sighting: Sighting; readonly incidents: readonly Proposed[] }

export interface Proposed {
  readonly incident: string
  readonly because: string
}

/** Where an incident is looked for, and what is known of it. */
export interface IncidentIndex {
  readonly add: (incident: KnownIncident) => void
  readonly decide: (sighting: Sighting) => Join
}

/** Days around a sighting in which its incident is looked for. */
const reach = 1

/**
 * Returns an index that says of each sighting whether it is of a known incident. Only one that is sure, and sure of one
 * incident alone, is joined; where two fit, or one only perhaps, that is a proposal. Incidents are found by day and
 * country, so that the work does not grow with the ledger.
 */
export function makeIncidentIndex(knowledge: Knowledge): IncidentIndex {
  const byKey = new Map<string, KnownIncident[]>()
  const add = (incident: KnownIncident): void => {
    for (const key of new Set(incident.sightings.flatMap(keysOf))) {
      const there = byKey.get(key)
      if (!there) byKey.set(key, [incident])
      else {
        const at = there.findIndex(({ id }) => id === incident.id)
        if (at >= 0) there[at] = incident
        else there.push(incident)
      }
    }
  }
  const decide = (sighting: Sighting): Join => {
    const found = new Map<string, { incident: KnownIncident; likeness: Likeness }>()
    for (const key of keysToAsk(sighting)) {
      for (const incident of byKey.get(key) ?? []) {
        if (found.has(incident.id) || sighting.claims.some((claim) => incident.refused.has(claim))) continue
        const likeness = closest(sighting, incident, knowledge)
        if (likeness) found.set(incident.id, { incident, likeness })
      }
    }
    const all = [...found.values()].sort(
      (a, b) => b.likeness.weight - a.likeness.weight || (a.incident.id < b.incident.id ? -1 : 1),
    )
    const sure = all.filter(({ likeness }) => likeness.certainty === 'sure')
    if (sure.length === 1)
      return { kind: 'join', sighting, incident: sure[0].incident.id, because: sure[0].likeness.because }
    const asked = sure.length > 1 ? sure : all
    if (asked.length === 0) return { kind: 'new', sighting }
    const incidents = asked
      .slice(0, mostProposed)
      .map(({ incident, likeness }) => ({ incident: incident.id, because: likeness.because }))
    return { kind: 'propose', sighting, incidents }
  }
  return { add, decide }
}

/** A person looks at no more than these for one report. */
const mostProposed = 3

/** How the sighting goes with the incident: as with the one of its sightings that is most like it, if none speaks against it. */
function closest(sighting: Sighting, { sightings }: KnownIncident, knowledge: Knowledge): Likeness | null {
  let best: Likeness | null = null
  for (const other of sightings) {
    const likeness = compareSightings(sighting, other, knowledge)
    if (likeness && (best === null || likeness.weight > best.weight)) best = likeness
  }
  return best
}

/** Sightings without a day or a country are found among their like alone. */
function keysOf({ place, from, to }: Sighting): string[] {
  const country = place?.country ?? '?'
  if (from === null || to === null || to - from > longest) return [`${country} ?`]
  return Array.from({ length: to - from + 1 }, (_, at) => `${country} ${from + at}`)
}

function keysToAsk(sighting: Sighting): string[] {
  const { from, to } = sighting
  if (from === null || to === null || to - from > longest) return keysOf(sighting)
  return keysOf({ ...sighting, from: from - reach, to: to + reach })
}

/** Days; what took longer is no single incident. */
const longest = 7
