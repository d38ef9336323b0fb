import type { FacetMention, NounGroup } from './chunk.ts'

/** What a noun group says of its population: itself, its "of" and its apposition, each facet once. */
export function facetsOf(noun: NounGroup): FacetMention[] {
  const all = [...noun.facets]
  if (!noun.person || noun.person.anaphor || noun.person.facets.length === 0) {
    if (noun.of && !noun.of.quantity && noun.head.entry?.person && noun.of.person) all.push(...noun.of.facets)
  }
  for (const other of noun.appositions) if (!other.quantity && other.person) all.push(...other.facets)
  if (noun.owner) all.push(...noun.owner.facets)
  const seen = new Set<string>()
  return all.filter(({ facet }) => !seen.has(facet.id) && seen.add(facet.id))
}
