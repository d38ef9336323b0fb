import type { Gazetteer } from './gazetteer.ts'
import type { NameKey } from './name-key.ts'
import { FIRST_BITS, GOES_ON, NAME_BYTES, OTHER_NAME, UPPER_PLACE } from './written-gazetteer.ts'

const firstMask = (1 << FIRST_BITS) - 1

/** Says whether some name starts with the one word that a key holds. */
export function startsName({ firsts }: Gazetteer, { hash }: NameKey): boolean {
  const bit = hash & firstMask
  return (firsts[bit >> 3] & (1 << (bit & 7))) !== 0
}

/** Says whether some name goes on behind the one word that a key holds. */
export function opensName({ opens }: Gazetteer, { hash }: NameKey): boolean {
  const bit = hash & firstMask
  return (opens[bit >> 3] & (1 << (bit & 7))) !== 0
}

/** Returns where among the names the places of a name start, -1 where no place bears it. */
export function findName(gazetteer: Gazetteer, { hash, check }: NameKey): number {
  const { buckets, names } = gazetteer
  const bucket = hash >>> 16
  const lower = hash & 0xffff
  const end = buckets[bucket + 1]
  const start = buckets[bucket]
  if (start === end) return -1
  if (gazetteer.pieces !== null)
    gazetteer.pieces = gazetteer.pieces.need(names.byteOffset + start * NAME_BYTES, names.byteOffset + end * NAME_BYTES)
  // What follows a name that was found stands in its bucket, and so has been read.
  for (let at = start; at < end; at++) {
    const found = names[at * 3]
    if (found > lower) return -1
    if (found === lower && names[at * 3 + 2] >>> 8 === check) return at
  }
  return -1
}

/** Returns the place of the `at`th name. */
export function targetAt({ names }: Gazetteer, at: number): number {
  return names[at * 3 + 1] | ((names[at * 3 + 2] & UPPER_PLACE) << 16)
}

/** Says whether the place of the `at`th name is known by another name first. */
export function isOtherName({ names }: Gazetteer, at: number): boolean {
  return (names[at * 3 + 2] & OTHER_NAME) !== 0
}

/** Says whether the name behind the `at`th is the same, of another place. */
export function goesOn({ names }: Gazetteer, at: number): boolean {
  return (names[at * 3 + 2] & GOES_ON) !== 0
}
