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

/** What words say of a name beside them, by their hash. */
export interface PlaceWords {
  /** A bit for the last bits of each word's hash: so few that they stay at hand, and most words of a text are told by it. */
  readonly firsts: Uint8Array
  /** Open addressing, two numbers a slot: the hash of a word and its bits, 0 where empty. */
  readonly slots: Int32Array
}

/** How many bytes of bits the words have. */
const FIRST_BYTES = 8192

/** Opens what {@link writePlaceWords} wrote. */
export function openPlaceWords(written: string): PlaceWords {
  const bits = new Map<number, number>()
  for (const [list, words] of written.split('\n').entries()) {
    if (words === '') continue
    for (const word of words.split(' ')) {
      const hash = hashWord(word, 0, word.length)
      bits.set(hash, (bits.get(hash) ?? 0) | (1 << list))
    }
  }
  let size = 256
  while (size < bits.size * 2) size *= 2
  const firsts = new Uint8Array(FIRST_BYTES)
  const slots = new Int32Array(2 * size)
  for (const [hash, value] of bits) {
    firsts[(hash >>> 3) & (FIRST_BYTES - 1)] |= 1 << (hash & 7)
    let slot = hash & (size - 1)
    while (slots[2 * slot + 1] !== 0) slot = (slot + 1) & (size - 1)
    slots[2 * slot] = hash
    slots[2 * slot + 1] = value
  }
  return { firsts, slots }
}

/** Returns what the word with the hash says of a name beside it, bits of {@link PlaceWord}; 0 for most words. */
export function placeWordOf({ firsts, slots }: PlaceWords, hash: number): number {
  if ((firsts[(hash >>> 3) & (FIRST_BYTES - 1)] & (1 << (hash & 7))) === 0) return 0
  const mask = (slots.length >> 1) - 1
  for (let slot = hash & mask; slots[2 * slot + 1] !== 0; slot = (slot + 1) & mask)
    if (slots[2 * slot] === hash) return slots[2 * slot + 1]
  return 0
}
