/**
 * The gazetteer as the build keeps it: one file of numbers in little-endian order that is opened, never parsed.
 *
 * A head of {@link HEAD_WORDS} 32-bit words: magic, version, then for each part of {@link PARTS} where it starts and how
 * long it is, in bytes. Each part starts at a multiple of eight.
 */
export const MAGIC = 0x4f525047
/** Rises when the format changes. */
export const VERSION = 2

/** The parts of the file in their order, with the size of an element in bytes. */
export const PARTS = {
  /** Places. Areas come first, so that two bytes name a container. */
  latitudes: 4,
  longitudes: 4,
  /** GeoNames id, or {@link FIRST_ID} and the number of its id in `ids`. */
  numbers: 4,
  /** Number of the place that contains it, {@link NO_CONTAINER} where none is known. */
  containers: 2,
  kinds: 1,
  /** Eight times the binary logarithm of the population, rounded. */
  sizes: 1,
  /** Names: sorted by hash, most populous place first. */
  hashes: 4,
  /** The check in the upper eight bits, then {@link OTHER_NAME}, the place's number below. */
  targets: 4,
  /** For each value of the upper 16 bits of a hash, where its names start; one more at the end. */
  buckets: 4,
  /** A bit for the last 20 bits of each name's first word. */
  firsts: 1,
  /** The same for first words of names of several words. */
  opens: 1,
  /** Where in `ids` each id starts, in bytes; one more at the end. */
  idStarts: 4,
  /** Ids that are no numbers, one behind the other, in UTF-8. */
  ids: 1,
  /** What else is written out: JSON in UTF-8. */
  strings: 1,
} as const
export type Part = keyof typeof PARTS

/** How many words the head has. */
export const HEAD_WORDS = 2 + 2 * Object.keys(PARTS).length
/** Of a place in nothing. */
export const NO_CONTAINER = 0xffff
/** Of a place without coordinates. */
export const NO_COORDINATE = 0x7fffffff
/** Coordinates are kept as whole hundred-thousandths of a degree. */
export const COORDINATE_UNIT = 100_000
/** A number from this on is that of an id in `ids`, counted from here; below it a GeoNames id. */
export const FIRST_ID = 0x80000000
/** Set in a target whose place is known by another name first. */
export const OTHER_NAME = 0x800000
/** How many bits of a first word's hash are looked up. */
export const FIRST_BITS = 20

/** What is written out in the strings. */
export interface WrittenStrings {
  /** ISO 3166-1 alpha-3 of the countries, which are the first places. */
  readonly countries: readonly string[]
  /** Of places whose country is disputed: place number → the countries that claim it. */
  readonly disputed: Readonly<Record<string, readonly string[]>>
}
