import type { FacetMention } from '../chunk.ts'

/** The facets of the first list that all others have, too. */
export function shared(lists: readonly (readonly FacetMention[])[]): FacetMention[] {
  const [first = [], ...rest] = lists
  return first.filter(({ facet }) => rest.every((list) => says(list, facet.id)))
}

/** Each facet once, where it is first said. */
export function once(mentions: readonly FacetMention[]): readonly FacetMention[] {
  if (mentions.length < 2) return mentions
  // There are few facets: a search among those found costs less than a set.
  const found: FacetMention[] = []
  for (const mention of mentions) if (!says(found, mention.facet.id)) found.push(mention)
  return found
}

function says(mentions: readonly FacetMention[], id: string): boolean {
  for (const { facet } of mentions) if (facet.id === id) return true
  return false
}

/** What every word for those who fight says, of whichever side: it is compared, and left out of the output. */
export const fighters = 'fighters'

/** Says whether a facet's id is that of a nationality. */
export function isNationality(id: string): boolean {
  return id.startsWith('nat:')
}
