import type { Claim, Report } from '../../model/index.ts'

/** A count that a report tells as having happened. */
export type Told = Claim & { readonly quantity: NonNullable<Claim['quantity']>; readonly measure: string }

const untold: ReadonlySet<string> = new Set(['denies', 'doubts', 'predicts', 'threatens'])

/**
 * Returns the counts of a report that may say how many an incident harmed: told as having happened, of one event or of
 * a stretch of time. Tolls of everything so far are asked for apart: they never fill the row of an incident.
 */
export function toldClaims(report: Report, scope: 'incident' | 'cumulative'): Told[] {
  return report.claims.filter(
    (claim): claim is Told =>
      claim.kind === 'count' &&
      claim.measure !== null &&
      claim.quantity !== null &&
      !untold.has(claim.stance) &&
      claim.certainty !== 'feared' &&
      (claim.scope === 'cumulative') === (scope === 'cumulative'),
  )
}

/** Whether a claim is the figure of a toll ("the death toll rose to 30"): a second one under its word is what it was before. */
export function isTollFigure({ rule }: Claim): boolean {
  return rule.endsWith('toll')
}
