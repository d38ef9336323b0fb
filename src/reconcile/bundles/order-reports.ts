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

function dayOf({ document, claims }: Report): string {
  if (document.published !== null) return document.published
  let last = ''
  for (const { time, asOf } of claims) {
    const end = asOf?.end ?? time?.end ?? ''
    if (end > last) last = end
  }
  return last
}
