/** Returns a whole number with commas between its thousands: `12,400`. */
export function grouped(number: number): string {
  return number < 1000 ? String(number) : String(number).replace(/\B(?=(?:\d{3})+$)/g, ',')
}

/** Returns `1 report`, `2 reports`. */
export function counted(number: number, one: string, many = `${one}s`): string {
  return `${grouped(number)} ${number === 1 ? one : many}`
}
