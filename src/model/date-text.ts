const MONTHS = 'January February March April May June July August September October November December'.split(' ')

/** Returns an ISO date or date-time for people: `8 October 2023`, `8 October 2023, 14:30`. */
export function dateText(iso: string): string {
  const [, year, month, day, clock] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?:[T ](\d\d:\d\d))?/.exec(iso) ?? []
  if (year === undefined) return iso
  const date = [
    day === undefined ? null : String(Number(day)),
    month === undefined ? null : MONTHS[Number(month) - 1],
    year,
  ]
  return date.filter((part) => part !== null).join(' ') + (clock === undefined ? '' : `, ${clock}`)
}
