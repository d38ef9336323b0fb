import type { CuratedPlace } from '../../src/gazetteer/compile/add-curated.ts'
import type { Swap } from './swap.ts'

/** "the Arakan Army" is the name of a party. */
const notOfParty = '(?! (?:\\p{Lu}|state|army|military|government|forces))'

/** "Al Tolmak" is one name: another with its own article does not fit behind "Al". */
const behindNoArticle = '(?<!\\b(?:[AaEe]l|[Aa]r|[Aa]s|[Aa]t|[Aa]d|[Aa]sh) )'

/** Names that stay as they are, each with the reason. */
export const notSwapped: Readonly<Record<string, string>> = {
  Mayo: 'Another place in each of two countries.',
}

/** Puts another name of the same place in the place of each of its names, `turn` further. */
export function swapPlaceNames(places: readonly CuratedPlace[], turn: number): Swap {
  // Names of countries are those of states: parties, too.
  const words = places.flatMap(({ names, kind }) => {
    if (kind === 'country') return []
    const written = names.filter(
      (name) => /^\p{Lu}[^.]*$/u.test(name) && !/^\p{Lu}+$/u.test(name) && !(name in notSwapped),
    )
    return written.flatMap((from) => {
      // "America" and "the United States", with its article, are no names of the same shape.
      const alike = written.filter((name) => name.split(' ').length === from.split(' ').length)
      const to = alike[(alike.indexOf(from) + turn) % alike.length]
      return to === from ? [] : [{ from, to, before: notOfParty, after: behindNoArticle }]
    })
  })
  return { name: `names of disputed places, ${turn} further`, kind: 'places', words }
}
