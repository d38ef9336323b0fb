import { createHash } from 'node:crypto'
import type { KeptIncident, Ledger, NewEntry } from '../../ledger/index.ts'
import type { ClaimReference, Report } from '../../model/index.ts'
import { makeIncidentIndex, type Sighting, sightingsOf } from '../../reconcile/index.ts'
import { KNOWLEDGE } from '../knowledge.ts'

/** What joining did. */
export interface IncidentsFound {
  readonly made: number
  readonly joined: number
  readonly proposed: number
}

/** Entries that are written at once. */
const batch = 500

/**
 * Joins the claims of a ledger that are of no incident yet: sure joins are entered, unsure ones proposed. What people
 * have joined, parted or refused stays as it is.
 */
export async function findIncidents(ledger: Ledger, actor: string): Promise<IncidentsFound> {
  const index = makeIncidentIndex(KNOWLEDGE)
  const settled = new Set<ClaimReference>()
  const refused = new Map<string, ReadonlySet<string>>()
  const members = new Map<ClaimReference, string>()
  for await (const incident of ledger.incidents()) {
    refused.set(incident.id, new Set(incident.refused))
    for (const { claim } of incident.claims) {
      settled.add(claim)
      members.set(claim, incident.id)
    }
  }
  const held = new Map<string, Sighting[]>()
  const waiting: Sighting[] = []
  const hold = (id: string, sighting: Sighting): void => {
    const sightings = [...(held.get(id) ?? []), sighting]
    held.set(id, sightings)
    index.add({ id, sightings, refused: refused.get(id) ?? new Set() })
  }
  const entries: NewEntry[] = []
  const found = { made: 0, joined: 0, proposed: 0 }
  /** What nobody says any more: it tells which incident a later form of its report is of, and joins none itself. */
  const past = new Set<string>()
  /** Sightings of which a claim is of an incident, with that incident. */
  const rests: [string, Sighting][] = []
  // By the ledger's own id of a document: the id that its input gave may be another.
  for await (const given of ledger.reports({ superseded: true })) {
    const report = byDocument(given)
    if (report.document.revises !== null) past.add(report.document.revises)
    if (report.document.retracted) past.add(report.id)
    for (const sighting of sightingsOf(report, KNOWLEDGE)) {
      const own = [...new Set(sighting.claims.flatMap((claim) => members.get(claim) ?? []))]
      if (own.length === 0) waiting.push(sighting)
      else hold(own[0], sighting)
      // Of two incidents: a person has told them apart.
      if (own.length === 1) rests.push([own[0], sighting])
    }
  }
  // A newer engine, or a changed article, tells more of an incident than the claims that are of it.
  for (const [incident, { claims: all, report }] of rests) {
    const claims = all.filter((claim) => !settled.has(claim) && !refused.get(incident)?.has(claim))
    if (claims.length === 0 || past.has(report)) continue
    const because = 'Its report tells of it as of claims that are of this incident.'
    const payload = { claims, because, basis: 'sure', proposal: null } as const
    entries.push({ actor, event: 'incident-joined', subject: incident, payload })
    found.joined++
  }
  const write = async (least: number): Promise<void> => {
    if (entries.length >= least && entries.length > 0) await ledger.append(entries.splice(0))
  }
  for (const sighting of waiting) {
    if (past.has(sighting.report)) continue
    const claims = sighting.claims.filter((claim) => !settled.has(claim))
    const join = index.decide(sighting)
    if (join.kind === 'join') {
      found.joined++
      const payload = { claims, because: join.because, basis: 'sure', proposal: null } as const
      entries.push({ actor, event: 'incident-joined', subject: join.incident, payload })
      hold(join.incident, sighting)
    } else {
      const id = incidentId(claims)
      found.made++
      const payload = { claims, because: 'The first report of it in this ledger.', basis: 'sure' } as const
      entries.push({ actor, event: 'incident-made', subject: id, payload })
      hold(id, sighting)
      for (const { incident, because } of join.kind === 'propose' ? join.incidents : []) {
        found.proposed++
        entries.push({ actor, event: 'join-proposed', subject: incident, payload: { claims, because } })
      }
    }
    await write(batch)
  }
  await write(1)
  return found
}

/** Returns the id of an incident by its first claims: the same in every copy of a ledger. */
export function incidentId(claims: readonly ClaimReference[]): string {
  return `incident-${createHash('sha256')
    .update([...claims].sort().join('\n'))
    .digest('hex')
    .slice(0, 12)}`
}

/** The report under its document's id, so that its claims are named as in the ledger. */
export function byDocument(report: Report): Report {
  return { ...report, id: report.document.id }
}

/** Returns the reports of an incident, each with those of its claims alone, to be reconciled. */
export async function reportsOf(ledger: Ledger, { claims }: Pick<KeptIncident, 'claims'>): Promise<Report[]> {
  const wanted = new Set(claims.map(({ claim }) => claim))
  const documents = [...new Set([...wanted].map((claim) => claim.slice(0, claim.indexOf('#'))))]
  const reports: Report[] = []
  const given: Report[] = []
  for await (const report of ledger.reports({ documents })) given.push(byDocument(report))
  // Of several forms of one article the last one speaks.
  const revised = new Set(given.map(({ document }) => document.revises))
  for (const report of given) {
    if (revised.has(report.id)) continue
    const own = new Set(report.claims.filter(({ id }) => wanted.has(`${report.id}#${id}`)).map(({ id }) => id))
    reports.push({
      ...report,
      claims: report.claims.filter(({ id }) => own.has(id)),
      tolls: report.tolls.filter((toll) => toll.claims.every((claim) => own.has(claim))),
    })
  }
  return reports
}
