import { join } from 'node:path'
import { createInflector } from '../../src/language/inflect.ts'
import { loadPack, loadVocabularies } from '../../src/language/load.ts'
import { loadPlaces } from '../../src/language/load-places.ts'
import { loadParties } from '../../src/language/parties/load-parties.ts'
import { root } from '../source-tree.ts'
import { plainVerbs, swapCues } from './cue-swaps.ts'
import { inventPeoples, readPeoples, swapPeoples } from './nationality-swaps.ts'
import { inventParties, swapPartiesWithin } from './party-swaps.ts'
import { swapPlaceNames } from './place-swaps.ts'
import type { Swap } from './swap.ts'
import { forms, swapWordsOf } from './word-swaps.ts'

/** Verbs that every run of the tests tries; the slow ones try all. */
const quick: readonly string[] = ['say', 'claim', 'confirm', 'report', 'announce', 'stress']

/** Every swap, made from the vocabularies and the language pack. */
export function allSwaps(): readonly Swap[] {
  const vocabularyFolder = join(root, 'vocabularies')
  const { vocabularies } = loadVocabularies(vocabularyFolder)
  const { pack } = loadPack(join(root, 'languages/en'), vocabularies)
  if (!pack) throw new Error('Unexpected problems in languages/en, expected none: npm test says which')
  const { conflicts, parties } = loadParties(join(vocabularyFolder, 'parties'), vocabularies)
  const { places } = loadPlaces(vocabularyFolder)
  const inflector = createInflector(pack.inflection, pack.verbs)
  const peoples = readPeoples(pack.nationalities)
  const verbs = plainVerbs(pack.cues, pack.modality)
  const placeNames = new Set(places.flatMap(({ names }) => names))
  return [
    ...[1, 2].flatMap((turn) => conflicts.map((conflict) => swapPartiesWithin(conflict, parties, placeNames, turn))),
    ...[0, 1].map((turn) => inventParties(parties, placeNames, turn)),
    ...[1, 11].map((turn) => swapPeoples(peoples, turn)),
    ...[0, 1].flatMap((turn) => [inventPeoples(peoples, turn, 'adjectives'), inventPeoples(peoples, turn, 'nouns')]),
    ...forms.flatMap((form) =>
      [1, 2, 3, 5, 8].map((turn) => ({ ...swapWordsOf(form, pack.terms, turn), slow: turn > 3 })),
    ),
    ...verbs.map((verb) => ({ ...swapCues(verbs, verb, inflector), slow: !quick.includes(verb) })),
    ...[1, 2].map((turn) => swapPlaceNames(places, turn)),
  ]
}
