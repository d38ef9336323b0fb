import type { NationalityEntry } from '../../src/language/source.ts'
import { inventedNames } from './party-swaps.ts'
import type { Pair, Swap } from './swap.ts'

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

/** A nationality by its one-word forms: "Israeli", "Israelis"; "Japanese" has one form for both. */
interface People {
  readonly id: string
  readonly adjective: string
  readonly plural: string
}

/** The nationalities whose adjective is one word and the noun of persons. */
export function readPeoples(nationalities: readonly NationalityEntry[]): readonly People[] {
  return nationalities
    .filter(({ adjectives, nouns }) => nouns.length === 0 && /^[a-z]+$/.test(adjectives[0] ?? ''))
    .map(({ id, adjectives, invariable }) => {
      const adjective = capital(adjectives[0])
      const plural = invariable ? adjective : `${adjective}s`
      return { id, adjective, plural }
    })
}

/** Puts each people that the reports name in the place of another, both adjectives and nouns, `turn` further. */
export function swapPeoples(peoples: readonly People[], turn: number): Swap {
  const words: Pair[] = []
  const ids = new Map<string, string>()
  for (const group of [true, false].map((one) =>
    peoples.filter((people) => (people.plural === people.adjective) === one),
  ))
    for (const [index, from] of group.entries()) {
      const to = group[(index + turn) % group.length]
      words.push(...formsOf(from, to))
      ids.set(from.id, to.id)
    }
  const name = `nationalities, ${turn} further`
  return { name, kind: 'nationalities', words, idOf: (id) => ids.get(id) ?? id }
}

function formsOf(from: People, to: People): Pair[] {
  return [
    { from: from.adjective, to: to.adjective },
    ...(from.plural === from.adjective ? [] : [{ from: from.plural, to: to.plural }]),
  ]
}

/**
 * What is done to people only: here an unknown plural must be read as people. Elsewhere nothing tells them from things:
 * "49 Tornados were handed over".
 */
const behindHarm = '(?:kill|wound|injur|captur|arrest)\\w* (?:[\\w,-]+ ){0,3}'
const beforeHarm = '(?: [\\w-]+){0,2} (?:killed|wounded|injured|dead|missing|arrested|captured)\\b'

/** Puts a people that nobody has heard of in the place of each. */
export function inventPeoples(peoples: readonly People[], turn: number, only: 'adjectives' | 'nouns'): Swap {
  const words = peoples
    .filter(({ plural, adjective }) => plural !== adjective)
    .flatMap(({ adjective, plural }, index): Pair[] => {
      const invented = inventedNames[(index + turn) % inventedNames.length]
      if (only === 'nouns') {
        const pair = { from: plural, to: `${invented}s` }
        return [
          { ...pair, after: behindHarm },
          { ...pair, before: beforeHarm },
        ]
      }
      return [{ from: adjective, to: invented, before: ' [\\p{Ll}]' }]
    })
  return { name: `invented ${only} of peoples, ${turn}`, kind: 'invented-peoples', words }
}
