/** A number that only grows from day to day: what is known of something up to each day. */
export interface Curve {
  readonly days: number[]
  readonly values: number[]
}

/** Returns a curve that is 0 on every day. */
export function newCurve(): Curve {
  return { days: [], values: [] }
}

/** Sets what a curve is from a day on; days come in their order. */
export function growCurve({ days, values }: Curve, day: number, value: number): void {
  const last = days.length - 1
  if (last >= 0 && days[last] === day) values[last] = value
  else if (value > (values[last] ?? 0)) {
    days.push(day)
    values.push(value)
  }
}

/** Returns what a curve is on a day. */
export function valueOn({ days, values }: Curve, day: number): number {
  const at = lastUpTo(days, day)
  return at < 0 ? 0 : values[at]
}

/** Returns where the last of some sorted days stands that is no later than a day; -1: all are later. */
export function lastUpTo(days: readonly number[], day: number): number {
  let low = 0
  let high = days.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (days[middle] <= day) low = middle + 1
    else high = middle
  }
  return low - 1
}
