/** Returns the number of an ISO day or date-time's day since 1970-01-01; `null` where it is none. */
export function dayOf(iso: string | null): number | null {
  if (iso === null || iso.length < 10) return null
  const known = days.get(iso)
  if (known !== undefined) return known
  const time = Date.parse(`${iso.slice(0, 10)}T00:00:00Z`)
  const day = Number.isNaN(time) ? null : Math.floor(time / 86_400_000)
  if (days.size > 20_000) days.clear()
  days.set(iso, day)
  return day
}

// Parsing a date costs more than all else of a figure, and there are few days.
const days = new Map<string, number | null>()

/** Returns the ISO day of a number of days since 1970-01-01. */
export function isoDay(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10)
}

/** Returns how many days a stretch has, both its ISO days included. */
export function daysFrom(start: string, end: string): number {
  return (dayOf(end) ?? 0) - (dayOf(start) ?? 0) + 1
}
