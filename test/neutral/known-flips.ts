import { readFileSync } from 'node:fs'
import type { Flip } from './find-flips.ts'

/** Where the flips that are known and not yet mended are kept, one a line. Written by `node scripts/known-flips.ts`. */
export const knownFlipsFile = new URL('known-flips.json', import.meta.url)

/** What tells one flip from all others: where, behind which swap, in what, and from what to what. */
export function keyOf({ report, swap, what, before, after, sentence }: Flip): string {
  return JSON.stringify([report, swap, what, sentence, before, after])
}

/** The flips that are known: how often each comes. They are faults of the engine; the list may only grow shorter. */
export function readKnownFlips(): ReadonlyMap<string, number> {
  const lines = JSON.parse(readFileSync(knownFlipsFile, 'utf8')) as readonly (readonly string[])[]
  const known = new Map<string, number>()
  for (const line of lines) {
    const key = JSON.stringify(line)
    known.set(key, (known.get(key) ?? 0) + 1)
  }
  return known
}

/** Returns the flips that are not among the known ones; of one that comes more often than it is known, the rest. */
export function newFlips(flips: readonly Flip[], known: ReadonlyMap<string, number>): Flip[] {
  const left = new Map(known)
  return flips.filter((flip) => {
    const key = keyOf(flip)
    const count = left.get(key) ?? 0
    if (count > 0) left.set(key, count - 1)
    return count === 0
  })
}
