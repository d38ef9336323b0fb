/** The values of one property of cells, by number, with the order between them. */
export interface Dimension<Value> {
  readonly numbers: Map<string, number>
  readonly values: Value[]
  /** For each value the values that contain it, itself first. */
  readonly above: number[][]
  /** For each value the values within it, itself first. */
  readonly below: number[][]
}

/** Returns a dimension without values. */
export function newDimension<Value>(): Dimension<Value> {
  return { numbers: new Map(), values: [], above: [], below: [] }
}

/**
 * Returns the number of a value. A new one is compared with those that are there: for properties with few values.
 * `key` is the same for the same value only.
 */
export function numberOf<Value>(
  dimension: Dimension<Value>,
  key: string,
  value: Value,
  isWithin: (value: Value, container: Value) => boolean,
): number {
  const known = dimension.numbers.get(key)
  if (known !== undefined) return known
  const number = add(dimension, key, value)
  for (let other = 0; other < number; other++) {
    if (isWithin(value, dimension.values[other])) order(dimension, number, other)
    if (isWithin(dimension.values[other], value)) order(dimension, other, number)
  }
  return number
}

/** Returns the number of an id whose containers are named by ids: for properties with many values, such as places. */
export function numberInChain(
  dimension: Dimension<string | null>,
  id: string,
  containersOf: (id: string) => readonly string[],
): number {
  const known = dimension.numbers.get(id)
  if (known !== undefined) return known
  const number = add(dimension, id, id)
  for (const container of containersOf(id)) order(dimension, number, numberInChain(dimension, container, containersOf))
  return number
}

function add<Value>(dimension: Dimension<Value>, key: string, value: Value): number {
  const number = dimension.values.push(value) - 1
  dimension.numbers.set(key, number)
  dimension.above.push([number])
  dimension.below.push([number])
  return number
}

function order<Value>({ above, below }: Dimension<Value>, sub: number, container: number): void {
  above[sub].push(container)
  below[container].push(sub)
}

/** Says whether one value is another, or within it. */
export function isWithin<Value>({ above }: Dimension<Value>, sub: number, container: number): boolean {
  return sub === container || above[sub].includes(container)
}
