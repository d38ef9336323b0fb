import type { CuratedPlace } from '../../src/gazetteer/compile/add-curated.ts'
import type { Swap } from './swap.ts'

/** Names that stay as they are, each with the reason. */
export const notSwapped: Readonly<Record<string, string>> = {
  Zaire: 'A province of Angola, too, and the name of another time.',
  Congo: 'Two countries have it.',
  Czechoslovakia: 'Another country than those that came after it.',
  Yugoslavia: 'Another country than those that came after it.',
  USSR: 'Another country than those that came after it.',
  'Soviet Union': 'Another country than those that came after it.',
  'West Germany': 'Another country than the one that came after it.',
  'East Germany': 'Another country than the one that came after it.',
}

/** Puts another name of the same place in the place of each of its names, `turn` further. */
export function swapPlaceNames(places: readonly CuratedPlace[], turn: number): Swap {
  const words = places.flatMap(({ names }) => {
    const written = names.filter((name) => /^\p{Lu}[^.]*$/u.test(name) && !/^\p{Lu}+$/u.test(name) && !(name in notSwapped))
    return written.flatMap((from) => {
      // "America" and "the United States", with its article, are no names of the same shape.
      const alike = written.filter((name) => name.split(' ').length === from.split(' ').length)
      const to = alike[(alike.indexOf(from) + turn) % alike.length]
      return to === from ? [] : [{ from, to }]
    })
  })
  return { name: `names of disputed places, ${turn} further`, kind: 'places', words }
}
