import type { Actor } from '../../model/index.ts'

/** Who is said to have done what was counted, and by what: an id of `vocabularies/events.yaml`. */
export interface Doing {
  readonly actors: readonly Actor[]
  readonly cause: string | null
}

/** Measures of harm to people. */
export const deadly: ReadonlySet<string> = new Set(['killed', 'injured', 'casualties', 'missing'])

/** Returns actors who were said elsewhere: the words that name them are not the claim's. */
export function withoutWords(actors: readonly Actor[]): readonly Actor[] {
  return actors.map(({ id, name, responsibility }) => ({ id, name, responsibility }))
}
