import type { Gazetteer } from './gazetteer.ts'
import type { NameKey } from './name-key.ts'
import { FIRST_BITS, OTHER_NAME } from './written-gazetteer.ts'

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

/** Returns where in the targets the places of a name start, -1 where no place bears it. */
export function findName({ buckets, hashes, targets }: Gazetteer, { hash, check }: NameKey): number {
  const wanted = hash >>> 0
  const bucket = wanted >>> 16
  const end = buckets[bucket + 1]
  for (let at = buckets[bucket]; at < end; at++) {
    if (hashes[at] > wanted) return -1
    if (hashes[at] === wanted && targets[at] >>> 24 === check) return at
  }
  return -1
}

/** Returns the place of the `at`th target. */
export function targetAt({ targets }: Gazetteer, at: number): number {
  return targets[at] & 0x7fffff
}

/** Says whether the place of the `at`th target is known by another name first. */
export function isOtherName({ targets }: Gazetteer, at: number): boolean {
  return (targets[at] & OTHER_NAME) !== 0
}

/** Says whether the target behind `at` bears the same name. */
export function goesOn({ hashes, targets }: Gazetteer, at: number): boolean {
  return at + 1 < hashes.length && hashes[at + 1] === hashes[at] && targets[at + 1] >>> 24 === targets[at] >>> 24
}
