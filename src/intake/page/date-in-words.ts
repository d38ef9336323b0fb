import { isoDate } from './iso-date.ts'

const PUBLISHED = /^(?:first\s+)?(?:published|posted|issued|released|publication date|date)(?:\s+on)?\s*:?\s+(.+)$/i
/** So many lines at the top of a page may tell when it was published. */
const top = 40
/** So many lines under the title may be its date alone. */
const byline = 4
/** A line with nothing in it but a day and a time of day is no longer. */
const longestDate = 48

/**
 * Returns the day of publication that the words of a page tell, for pages that tell machines none: "Published on 3 June
 * 2024" at the top, or a date alone under the title. A date above the title may be the day on which the page was saved.
 */
export function dateInWords(page: string, title: string | null): string | null {
  const lines = page
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  for (const line of lines.slice(0, top)) {
    const date = isoDate(PUBLISHED.exec(line)?.[1] ?? null)
    if (date !== null) return date
  }
  const titled = title === null ? -1 : lines.findIndex((line) => line.replace(/\s+/g, ' ') === title)
  if (titled < 0) return null
  for (const line of lines.slice(titled + 1, titled + 1 + byline)) {
    const date = line.length <= longestDate ? isoDate(line) : null
    if (date !== null) return date
  }
  return null
}
