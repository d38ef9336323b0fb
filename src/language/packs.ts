import { compilePack } from './compile.ts'
import { packs } from './generated/index.ts'
import { vocabularies } from './generated/vocabularies.ts'
import type { Lexicon } from './lexicon.ts'

const compiled = new Map<string, Lexicon>()

/** Codes of the languages that have a pack. */
export const languages: readonly string[] = Object.keys(packs)

/** The lexicon of a language, compiled at first use; `null` where there is no pack. */
export function lexiconOf(code: string): Lexicon | null {
  const known = compiled.get(code)
  if (known) return known
  const source = Object.hasOwn(packs, code) ? packs[code] : undefined
  if (!source) return null
  const lexicon = compilePack(source, vocabularies)
  compiled.set(code, lexicon)
  return lexicon
}

/** The facet of a population id: `age` for `children`. Nationalities are open. */
export function facetOf(id: string): (typeof vocabularies.populations)[number]['facet'] | null {
  if (id.startsWith('nat:')) return 'nationality'
  return facets.get(id) ?? null
}
const facets = new Map(vocabularies.populations.map((population) => [population.id, population.facet]))
