import type { Claim, Place, Report } from '../../model/index.ts'
import { dayOf } from '../../model/index.ts'
import type { Knowledge } from '../cells/knowledge.ts'
import { referenceOf } from '../reference-of.ts'
import { areCausesAkin, placeRelation } from './relate-parts.ts'
import type { Figure, Sighting } from './sighting.ts'

/** Kinds of events that harm by themselves; those that lie within one of them do, too. */
const harmful: ReadonlySet<string> = new Set(['attack', 'explosion', 'strike', 'bombing', 'armed-clash'])

/** How far around a claim's words its report is looked at for names, in characters. */
const around = 160

interface Group {
  readonly claims: Claim[]
  place: Place | null
  from: number | null
  to: number | null
  cause: string | null
}

/**
 * Returns the incidents that a report tells of, each with its claims: those of one place, day and kind belong together,
 * and one that says less joins where it fits one alone. Running totals belong to no incident.
 */
export function sightingsOf(report: Report, knowledge: Knowledge): Sighting[] {
  const groups: Group[] = []
  const loose: Claim[] = []
  for (const claim of report.claims) {
    if (!isOfIncident(claim, knowledge)) continue
    const [from, to] = daysOf(claim)
    const cause = claim.cause ?? (claim.kind === 'event' ? claim.event : null)
    if (claim.place === null && from === null && cause === null) {
      loose.push(claim)
      continue
    }
    const fitting = groups.filter((group) => fits(group, claim.place, from, to, cause, knowledge))
    const group = fitting.length === 1 ? fitting[0] : nearest(fitting, claim.place, from)
    if (group) join(group, claim, from, to, cause, knowledge)
    else groups.push({ claims: [claim], place: claim.place, from, to, cause })
  }
  if (groups.length === 0 && loose.some(({ kind }) => kind === 'count'))
    groups.push({ claims: [], place: null, from: null, to: null, cause: null })
  if (groups.length === 1) groups[0].claims.push(...loose)
  return groups.filter(isTold).map((group) => sightingFrom(report, group))
}

/** It counts somebody or something; or it is a happening of one place and time, not "the invasion". */
function isTold({ claims, place, from, to }: Group): boolean {
  if (claims.some(({ kind }) => kind === 'count')) return true
  return claims.length > 0 && place !== null && place.precision !== 'country' && from !== null && from === to
}

function isOfIncident(claim: Claim, knowledge: Knowledge): boolean {
  if (claim.stance === 'predicts' || claim.stance === 'threatens') return false
  if (claim.kind === 'count') return claim.scope === 'incident'
  const event = claim.event ?? ''
  return harmful.has(event) || knowledge.causesAbove(event).some((wider) => harmful.has(wider))
}

function daysOf({ time }: Claim): [number | null, number | null] {
  return time === null ? [null, null] : [dayOf(time.start), dayOf(time.end)]
}

function fits(
  group: Group,
  place: Place | null,
  from: number | null,
  to: number | null,
  cause: string | null,
  knowledge: Knowledge,
): boolean {
  if (placeRelation(group.place, place, knowledge) === 'apart') return false
  if (group.from !== null && from !== null && group.to !== null && to !== null && (from > group.to || to < group.from))
    return false
  return areCausesAkin(group.cause, cause, knowledge)
}

/** Of several that fit, the one whose place and day are said alike; `null` where more than one is. */
function nearest(groups: readonly Group[], place: Place | null, from: number | null): Group | null {
  const alike = groups.filter(
    (group) => group.place !== null && place !== null && group.place.id === place.id && group.from === from,
  )
  return alike.length === 1 ? alike[0] : null
}

function join(
  group: Group,
  claim: Claim,
  from: number | null,
  to: number | null,
  cause: string | null,
  knowledge: Knowledge,
): void {
  group.claims.push(claim)
  if (claim.place && (group.place === null || placeRelation(claim.place, group.place, knowledge) === 'within'))
    group.place = claim.place
  // The narrower stretch tells more.
  if (from !== null && to !== null && (group.from === null || group.to === null || to - from < group.to - group.from)) {
    group.from = from
    group.to = to
  }
  group.cause ??= cause
}

function sightingFrom(report: Report, { claims, place, from, to, cause }: Group): Sighting {
  const figures = new Map<string, Figure[]>()
  const words = new Set<string>()
  const actors = new Set<string>()
  for (const claim of claims) {
    if (claim.measure !== null && claim.quantity !== null && claim.partOf === null) {
      const known = figures.get(claim.measure)
      if (known) known.push(claim.quantity)
      else figures.set(claim.measure, [claim.quantity])
    }
    for (const { id, name } of claim.actors) actors.add(id ?? name.toLowerCase())
    const { start, end } = claim.evidence
    for (const word of wordsOf(report.document.text.slice(Math.max(0, start - around), end + around))) words.add(word)
  }
  return {
    report: report.id,
    textHash: report.document.textHash,
    published: report.document.published,
    claims: claims.map((claim) => referenceOf(report, claim)),
    place,
    from,
    to,
    cause,
    target: claims.map(({ target }) => target?.name.toLowerCase()).find((name) => name !== undefined) ?? null,
    actors,
    figures,
    words,
  }
}

/** Words of five letters and more, and names of three. */
function wordsOf(text: string): string[] {
  return (text.match(/\p{L}[\p{L}'’-]{4,}|\p{Lu}[\p{L}'’-]{2,}/gu) ?? []).map((word) => word.toLowerCase())
}
