/** Days are counted from 1 January 1970; before it they are below zero. Months are 1 to 12. */
export type Day = number

/** Returns the day of a date of the Gregorian calendar, `null` where the month has no such day. */
export function dayOf(year: number, month: number, date: number): Day | null {
  if (month < 1 || month > 12 || date < 1 || date > lengthOfMonth(year, month)) return null
  return civil(year, month, date)
}

/** After Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms": years begin in March. */
function civil(year: number, month: number, date: number): Day {
  const shifted = month <= 2 ? year - 1 : year
  const era = Math.floor(shifted / 400)
  const ofEra = shifted - era * 400
  const ofYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + date - 1
  return era * 146097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - 719468
}

/** Returns year, month and date of a day. */
export function dateOf(day: Day): { readonly year: number; readonly month: number; readonly date: number } {
  const shifted = day + 719468
  const era = Math.floor(shifted / 146097)
  const ofEra = shifted - era * 146097
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36524) - Math.floor(ofEra / 146096)) / 365,
  )
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shiftedMonth = Math.floor((5 * ofYear + 2) / 153)
  const date = ofYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1
  const month = shiftedMonth + (shiftedMonth < 10 ? 3 : -9)
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, date }
}

/** How many days a month has. */
export function lengthOfMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** Returns first and last day of the month that lies `by` months after a month. */
export function monthOf(year: number, month: number, by = 0): { readonly start: Day; readonly end: Day } {
  const months = year * 12 + month - 1 + by
  const ofYear = Math.floor(months / 12)
  const ofMonth = months - ofYear * 12 + 1
  const start = civil(ofYear, ofMonth, 1)
  return { start, end: start + lengthOfMonth(ofYear, ofMonth) - 1 }
}

/** Returns first and last day of a year. */
export function yearOf(year: number): { readonly start: Day; readonly end: Day } {
  return { start: civil(year, 1, 1), end: civil(year, 12, 31) }
}

/** Returns the day of the week: 1 is Monday, 7 Sunday. */
export function weekdayOf(day: Day): number {
  return ((((day + 3) % 7) + 7) % 7) + 1
}

/** Returns a day as ISO 8601 writes it: "2023-10-08". */
export function isoOf(day: Day): string {
  const { year, month, date } = dateOf(day)
  return `${String(year).padStart(4, '0')}-${month < 10 ? '0' : ''}${month}-${date < 10 ? '0' : ''}${date}`
}

/** Returns the day of an ISO date or time, `null` where it is none: "2023-10-08T06:00Z". */
export function dayOfIso(iso: string): Day | null {
  if (iso.charCodeAt(4) !== hyphen || iso.charCodeAt(7) !== hyphen || digitAt(iso, 10) >= 0) return null
  let digits = 0
  for (let at = 0; at < 10; at++) {
    if (at === 4 || at === 7) continue
    const digit = digitAt(iso, at)
    if (digit < 0) return null
    digits = digits * 10 + digit
  }
  return dayOf(Math.floor(digits / 10_000), Math.floor(digits / 100) % 100, digits % 100)
}

const hyphen = 45

/** The digit at a place of a text, -1 where none stands there. */
function digitAt(text: string, at: number): number {
  const digit = text.charCodeAt(at) - 48
  return digit >= 0 && digit <= 9 ? digit : -1
}
