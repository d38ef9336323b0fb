const ISO = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(:\d\d)?(?:[.,]\d+)?\s*(Z|[+-]\d\d:?\d\d)?)?$/
/** "Sun, 08 Oct 2023 14:30:00 GMT", "8 October 2023". */
const DAY_FIRST = /^(?:[a-z]{3,9},?\s+)?(\d{1,2})(?:st|nd|rd|th)?\s+([a-z]{3,9})\.?,?\s+(\d{4})\b/i
/** "October 8, 2023", "Oct. 8th, 2023". */
const MONTH_FIRST = /^(?:[a-z]{3,9},?\s+)?([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b/i
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/**
 * Returns a date of a page in ISO form: date-times as they are written, days in words as days. `null` where it is no
 * date, or one that could be read in two ways ("08/10/2023").
 */
export function isoDate(written: string | null): string | null {
  const text = written?.trim() ?? ''
  const [, day, minute, second, zone] = ISO.exec(text) ?? []
  if (day !== undefined) {
    if (!isDay(day)) return null
    if (minute === undefined) return day
    const offset =
      zone === undefined || zone === 'Z' || zone.includes(':') ? zone : `${zone.slice(0, 3)}:${zone.slice(3)}`
    return `${day}T${minute}${second ?? ':00'}${offset ?? ''}`
  }
  const first = DAY_FIRST.exec(text)
  const [date, month, year] = first
    ? [first[1], first[2], first[3]]
    : (([, name, number, after]) => [number, name, after])(MONTH_FIRST.exec(text) ?? ['', '', '', ''])
  const index = MONTHS.indexOf((month ?? '').slice(0, 3).toLowerCase())
  if (index < 0) return null
  const iso = `${year}-${String(index + 1).padStart(2, '0')}-${(date ?? '').padStart(2, '0')}`
  return isDay(iso) ? iso : null
}

function isDay(iso: string): boolean {
  const date = new Date(`${iso}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso)
}
