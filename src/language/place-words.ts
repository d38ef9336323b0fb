import { hashWord } from '../text/index.ts'

/** The lists of `placeWords`, a bit each: what a word says of a name beside it. The order is the build's own. */
export const PLACE_WORDS = [
  'settlements',
  'neighbourhoods',
  'districts',
  'provinces',
  'regions',
  'countries',
  'camps',
  'waters',
  'sites',
  'kindModifiers',
  'locatives',
  'origins',
  'goals',
  'targets',
  'belongs',
  'directions',
  'partsOf',
  'districtsOf',
  'organisations',
  'actsOf',
  'titles',
  'givenNames',
  'commonWords',
  'abodes',
  'points',
  'roads',
  'caretakers',
  'assaults',
  'blows',
  'comings',
  'grounds',
] as const
export type PlaceWordList = (typeof PLACE_WORDS)[number]

/** The bit of each list. */
export const PlaceWord = Object.fromEntries(PLACE_WORDS.map((list, bit) => [list, 1 << bit])) as Readonly<
  Record<PlaceWordList, number>
>

/** A bit for every list that names a kind of place. */
export const kindsOfPlace =
  PlaceWord.settlements |
  PlaceWord.neighbourhoods |
  PlaceWord.districts |
  PlaceWord.provinces |
  PlaceWord.regions |
  PlaceWord.countries |
  PlaceWord.camps |
  PlaceWord.waters |
  PlaceWord.sites

/** Writes the lists as one line a list, in the order of {@link PLACE_WORDS}. */
export function writePlaceWords(lists: Readonly<Record<string, readonly string[]>>): string {
  return PLACE_WORDS.map((list) => (lists[list] ?? []).join(' ')).join('\n')
}

/** Opens what {@link writePlaceWords} wrote: the bits of each word by its hash. */
export function openPlaceWords(written: string): ReadonlyMap<number, number> {
  const bits = new Map<number, number>()
  for (const [list, words] of written.split('\n').entries()) {
    if (words === '') continue
    for (const word of words.split(' ')) {
      const hash = hashWord(word, 0, word.length)
      bits.set(hash, (bits.get(hash) ?? 0) | (1 << list))
    }
  }
  return bits
}
