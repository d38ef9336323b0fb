import { grouped as groupWhole } from '../../model/index.ts'

export { counted, dateText } from '../../model/index.ts'

let format: Intl.NumberFormat | null = null

/** Returns a number with commas between its thousands: `12,400`. */
export function grouped(number: number): string {
  if (Number.isSafeInteger(number) && number >= 0) return groupWhole(number)
  // Made once: making it takes longer than all else that a claim's lines need.
  format ??= new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 })
  return format.format(number)
}

/** Returns a range: `42`, `40–45`, and `42–…` where it is open above. */
export function rangeText(low: number, high: number | null): string {
  if (high === low) return grouped(low)
  return `${grouped(low)}–${high === null ? '…' : grouped(high)}`
}

/** Returns an id for people: `munitions-fired` → `munitions fired`. */
export function idText(id: string): string {
  return id.replaceAll('-', ' ')
}
