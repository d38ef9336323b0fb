import { vocabularies } from './generated/vocabularies.ts'

const none: readonly string[] = []

/** Ids of all measures. */
export const measureIds: readonly string[] = vocabularies.measures.map(({ id }) => id)

/** Measures that count everybody whom a measure counts: `casualties` for `killed`. Nearest first, without itself. */
export const measuresAbove = transitive(vocabularies.measures.map(({ id, within }) => [id, within ?? none]))

/** Groups that everybody of a group is in: `children` for `infants`. Nearest first, without itself. */
export const populationsAbove = transitive(vocabularies.populations.map(({ id, within }) => [id, within ?? none]))

/** Wider kinds of a cause: `strike` for `air-strike`. Nearest first, without itself. */
export const causesAbove = transitive(vocabularies.events.map(({ id, within }) => [id, within ?? none]))

const apart = new Set(
  vocabularies.populations.flatMap(({ id, apart = none }) =>
    apart.flatMap((other) => [`${id} ${other}`, `${other} ${id}`]),
  ),
)

/** Says whether nobody can be of both groups: civilians and combatants, women and children (adults and children are apart). */
export function arePopulationsApart(a: string, b: string): boolean {
  for (const one of [a, ...populationsAbove(a)])
    for (const other of [b, ...populationsAbove(b)]) if (apart.has(`${one} ${other}`)) return true
  return false
}

/** Says whether nobody and nothing is counted twice under a measure, so that what is counted apart can be added up. */
export function isCountedOnce(measure: string): boolean {
  return once.has(measure)
}
const once = new Set(vocabularies.measures.flatMap(({ id, once }) => (once ? [id] : [])))

/** The label of a measure or of a group: "bodies recovered"; the id where it has none. */
export function labelOf(id: string): string {
  return labels.get(id) ?? id
}
const labels = new Map(
  [...vocabularies.measures, ...vocabularies.populations, ...vocabularies.events].map(({ id, label }) => [id, label]),
)

/** Follows a relation from one to the next and returns for an id all that it leads to. */
function transitive(pairs: readonly (readonly [string, readonly string[]])[]): (id: string) => readonly string[] {
  const direct = new Map(pairs)
  const found = new Map<string, readonly string[]>()
  return (id) => {
    const known = found.get(id)
    if (known) return known
    const above = new Set(direct.get(id) ?? none)
    for (const one of above) for (const wider of direct.get(one) ?? none) if (wider !== id) above.add(wider)
    const list = above.size === 0 ? none : [...above]
    if (direct.has(id)) found.set(id, list)
    return list
  }
}
