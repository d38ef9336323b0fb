/**
 * The gazetteer as the build keeps it: one file of numbers in little-endian order that is opened, never parsed, and of
 * which a document needs but a few pieces.
 *
 * A head of {@link HEAD_WORDS} 32-bit words: magic, version, then for each part of {@link PARTS} where it starts and how
 * long it is, in bytes. Each part starts at a multiple of sixteen; the last ends with the file.
 */
export const MAGIC = 0x4f525047
/** Rises when the format changes. */
export const VERSION = 3

/** The parts of the file in their order: first those that every document asks for. */
export const PARTS = [
  /** A bit for the last 20 bits of each name's first word. */
  'firsts',
  /** The same for first words of names of several words. */
  'opens',
  /** For each value of the upper 16 bits of a hash, where its names start (4 bytes); one more at the end. */
  'buckets',
  /** Names, {@link NAME_BYTES} each, sorted by hash, most populous place first: {@link writeName}. */
  'names',
  /** Places, {@link PLACE_BYTES} each: {@link PLACE}. Areas come first, so that two bytes name a container. */
  'places',
  /** Where in `ids` each {@link ID_BLOCK}th id starts (4 bytes). */
  'idStarts',
  /** Ids that are no numbers, in UTF-8, a newline behind each: {@link shortenId}. */
  'ids',
  /** What else is written out: JSON in UTF-8. */
  'strings',
] as const
export type Part = (typeof PARTS)[number]

/** How many words the head has. */
export const HEAD_WORDS = 2 + 2 * PARTS.length
/** Of a place in nothing. */
export const NO_CONTAINER = 0xffff
/** Of a place without coordinates. */
export const NO_COORDINATE = 0x7fffffff
/** Coordinates are kept as whole hundred-thousandths of a degree. */
export const COORDINATE_UNIT = 100_000
/** A number from this on is that of an id in `ids`, counted from here; below it a GeoNames id. */
export const FIRST_ID = 0x80000000
/** How many ids stand behind each start. */
export const ID_BLOCK = 64
/** How many bits of a first word's hash are looked up. */
export const FIRST_BITS = 20

/** How many bytes a place has. */
export const PLACE_BYTES = 16
/** Where in a place each number stands, counted in numbers of its own size. */
export const PLACE = {
  /** 4 bytes */
  latitude: 0,
  /** 4 bytes */
  longitude: 1,
  /** 4 bytes: GeoNames id, or {@link FIRST_ID} and the number of its id in `ids`. */
  number: 2,
  /** 2 bytes: number of the place that contains it, {@link NO_CONTAINER} where none is known. */
  container: 6,
  /** 1 byte: in the order of PLACE_KINDS. */
  kind: 14,
  /** 1 byte: eight times the binary logarithm of the population, rounded. */
  size: 15,
} as const

/**
 * How many bytes a name has: three times two. The lower 16 bits of the hash; the lower 16 bits of the place's number; the
 * check in the upper 8 bits, {@link OTHER_NAME}, {@link GOES_ON}, the upper 6 bits of the place's number.
 */
export const NAME_BYTES = 6
/** Set where the place is known by another name first. */
export const OTHER_NAME = 0x80
/** Set where the next place bears the same name. */
export const GOES_ON = 0x40
/** The upper bits of the place's number. */
export const UPPER_PLACE = 0x3f

/** What is written out in the strings. */
export interface WrittenStrings {
  /** ISO 3166-1 alpha-3 of the countries, which are the first places. */
  readonly countries: readonly string[]
  /** Of places whose country is disputed: place number → the countries that claim it. */
  readonly disputed: Readonly<Record<string, readonly string[]>>
}
