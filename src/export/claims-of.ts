import type { Claim, ClaimReference, Estimate, Report } from '../model/index.ts'
import type { Incident } from './exporter.ts'

/** A claim with the report it stands in. */
export interface PlacedClaim {
  readonly report: Report
  readonly claim: Claim
  readonly reference: ClaimReference
}

// A format asks for them row by row: they are gathered once for each incident, and go with it.
const gathered = new WeakMap<Incident, readonly PlacedClaim[]>()
const standing = new WeakMap<Incident, readonly PlacedClaim[]>()

/** Returns all claims of an incident's reports, in their order. */
export function claimsOf(incident: Incident): readonly PlacedClaim[] {
  let claims = gathered.get(incident)
  if (claims === undefined) {
    claims = incident.bundle.reports.flatMap((report) =>
      report.claims.map((claim) => ({ report, claim, reference: `${report.id}#${claim.id}` })),
    )
    gathered.set(incident, claims)
  }
  return claims
}

/** Returns the claims that estimates rest on, each once, in the order of the reports; all counts where none does. */
export function standingClaims(incident: Incident): readonly PlacedClaim[] {
  const known = standing.get(incident)
  if (known !== undefined) return known
  const wanted = new Set(incident.reconciled.estimates.flatMap(({ claims }) => claims))
  const all = claimsOf(incident)
  const claims =
    wanted.size > 0
      ? all.filter(({ reference }) => wanted.has(reference))
      : all.filter(({ claim }) => claim.kind === 'count')
  standing.set(incident, claims)
  return claims
}

/** Returns the estimate of a measure for a population (`null`: everybody counted); `undefined` where there is none. */
export function estimateOf(incident: Incident, measure: string, population: string | null): Estimate | undefined {
  return incident.reconciled.estimates.find((one) => one.measure === measure && one.population === population)
}
