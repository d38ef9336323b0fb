import type { Claim, Place, Report } from '../../model/index.ts'

/** A count that a report tells as having happened. */
export type Told = Claim & { readonly quantity: NonNullable<Claim['quantity']>; readonly measure: string }

const untold: ReadonlySet<string> = new Set(['denies', 'doubts', 'predicts', 'threatens'])

/**
 * Returns the counts of a report that may say how many an incident harmed: told as having happened, of one event or of
 * a stretch of time. Where the day of the incident is known, what is dated elsewhere is left out, and where
 * its place is known, what happened in another town. Tolls of everything so far are asked for apart: they never fill the row of an incident.
 */
export function toldClaims(
  report: Report,
  scope: 'incident' | 'cumulative',
  date: string | null = null,
  isElsewhere: IsElsewhere | null = null,
): Told[] {
  const told = report.claims.filter(
    (claim): claim is Told =>
      claim.kind === 'count' &&
      claim.measure !== null &&
      claim.quantity !== null &&
      !untold.has(claim.stance) &&
      claim.certainty !== 'feared' &&
      (claim.scope === 'cumulative') === (scope === 'cumulative') &&
      isOfDay(claim, date),
  )
  if (isElsewhere === null) return told
  const here = told.filter(({ place }) => place === null || !NEAR.has(place.precision) || !isElsewhere(place))
  // A report that tells of another place alone has named this one otherwise.
  return here.length > 0 ? here : told
}

/** Says whether a place is another than the incident's. */
export type IsElsewhere = (place: Place) => boolean

/** Only of what is as small as a town it is told that it is another place. */
const NEAR: ReadonlySet<string> = new Set(['exact', 'town', 'area'])

/** Days around the incident that still mean it: a night has two, and who dies of wounds dies later. */
const before = 2
const after = 7

/** Dated around the day, or not dated. A whole year that holds the day tells nothing of it. */
function isOfDay({ time }: Claim, date: string | null): boolean {
  if (date === null || time === null) return true
  const day = Date.parse(date)
  const start = Date.parse(time.start)
  const end = Date.parse(time.end)
  if (Number.isNaN(day) || Number.isNaN(start) || Number.isNaN(end)) return true
  const length = (end - start) / aDay
  return end >= day - before * aDay && start <= day + after * aDay && length <= longest
}
const aDay = 86_400_000
const longest = 31

/** Whether a claim is the figure of a toll ("the death toll rose to 30"): a second one under its word is what it was before. */
export function isTollFigure({ rule }: Claim): boolean {
  return rule.endsWith('toll')
}
