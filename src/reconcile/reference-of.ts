import type { Claim, ClaimReference, Report } from '../model/index.ts'

/** Returns how a claim is named among many reports: `<report id>#<claim id>`. */
export function referenceOf(report: Pick<Report, 'id'>, claim: Pick<Claim, 'id'>): ClaimReference {
  return `${report.id}#${claim.id}`
}
