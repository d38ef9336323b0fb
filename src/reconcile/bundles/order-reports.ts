import type { Report } from '../../model/index.ts'
import { compareTexts } from '../compare-texts.ts'

/**
 * Returns reports oldest first: by time of publication, else by the last day that their words tell of, else by id.
 * The order they came in plays no part.
 */
export function orderReports(reports: readonly Report[]): Report[] {
  return reports
    .map((report) => ({ report, day: dayOf(report) }))
    .sort(
      (a, b) =>
        (a.day < b.day ? -1 : a.day > b.day ? 1 : 0) ||
        compareTexts(a.report.id, b.report.id) ||
        compareTexts(a.report.document.id ?? '', b.report.document.id ?? ''),
    )
    .map(({ report }) => report)
}

/** Says whether it is known which of two reports is the older: without a day of publication their order is a guess. */
export function isOrderKnown(a: Report, b: Report): boolean {
  if (a === b || (a.document.published !== null && b.document.published !== null)) return true
  const [one, other] = [dayOf(a), dayOf(b)]
  return one !== '' && other !== '' && one !== other
}

function dayOf({ document, claims }: Report): string {
  if (document.published !== null) return document.published
  let last = ''
  for (const { time, asOf } of claims) {
    const end = asOf?.end ?? time?.end ?? ''
    if (end > last) last = end
  }
  return last
}
