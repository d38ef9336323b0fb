import type { FacetMention } from './chunk.ts'

/** The facets of the first list that all others have, too. */
export function shared(lists: readonly (readonly FacetMention[])[]): FacetMention[] {
  const [first = [], ...rest] = lists
  return first.filter(({ facet }) => rest.every((list) => list.some((other) => other.facet.id === facet.id)))
}

/** Each facet once, where it is first said. */
export function once(mentions: readonly FacetMention[]): FacetMention[] {
  const seen = new Set<string>()
  return mentions.filter(({ facet }) => !seen.has(facet.id) && seen.add(facet.id))
}

/** Says whether a facet's id is that of a nationality. */
export function isNationality(id: string): boolean {
  return id.startsWith('nat:')
}
