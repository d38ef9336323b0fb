import type { Extraction } from '../../src/extract/index.ts'
import { type Flip, findFlips } from './find-flips.ts'
import type { Report } from './reports.ts'
import { type Swap, swapWords } from './swap.ts'

/** What is tested: the engine, or one that was made partial. */
export type Engine = (given: Report['given']) => Extraction

/** What came of the swaps: how many texts were changed and read again, and what flipped. */
export interface Outcome {
  readonly read: number
  readonly words: number
  readonly flips: readonly Flip[]
}

/** An engine that reads a report only once: the same report is compared with many swaps of it. */
export function remembering(engine: Engine): Engine {
  const known = new WeakMap<Report['given'], Extraction>()
  return (given) => {
    const read = known.get(given) ?? engine(given)
    known.set(given, read)
    return read
  }
}

/** Reads every report as it is, and again behind each swap that changes it. */
export function runSwaps(engine: Engine, reports: readonly Report[], swaps: readonly Swap[]): Outcome {
  const flips: Flip[] = []
  let read = 0
  let words = 0
  for (const { name, given } of reports) {
    let before: Extraction | null = null
    for (const swap of swaps) {
      const swapped = swapWords(given.text, swap)
      if (swapped.replaced.length === 0) continue
      before ??= engine(given)
      const after = engine({ ...given, text: swapped.text })
      flips.push(...findFlips(name, given.text, swap, swapped, before, after))
      read++
      words += swapped.replaced.length
    }
  }
  return { read, words, flips }
}
