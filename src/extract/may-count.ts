import type { FrameSense } from '../language/lexicon.ts'
import { naming } from './frames/read-named.ts'
import { wordsIn } from './frames/words-in.ts'
import type { Unit } from './unit.ts'

/**
 * Whether parsing a sentence can give a count, or tell who fought: it has a trigger with the words and things that go
 * with it, a fighter, or a number where `carries` says that counts of before may go on. What else it holds, its units tell.
 *
 *     She took twelve photographs. ("took … hostage" is no trigger here.)
 */
export function mayCount(units: readonly Unit[], carries: boolean): boolean {
  let isStrike = false
  let isNumber = false
  let words: ReadonlySet<string> | null = null
  for (let at = 0; at < units.length; at++) {
    const { entry, quantity } = units[at]
    if (quantity !== null) isNumber = true
    if (entry === null) continue
    if (entry.person !== null && entry.person.role !== null) return true
    if (entry.thing?.class === 'strike') isStrike = true
    const { frames } = entry
    if (frames.length > 0) {
      words ??= wordsIn(units, 0, units.length, frames)
      for (const sense of frames) if (isMet(units, words, sense)) return true
    }
    if (carries && entry.verb !== null && naming.has(entry.verb)) return true
  }
  return isNumber && (isStrike || carries)
}

/** The sentence has the first of the words that the sense wants, and a thing that its frame counts. */
function isMet(units: readonly Unit[], words: ReadonlySet<string> | null, { complement, frame }: FrameSense): boolean {
  if (complement.length > 0) {
    const wanted = complement[0]
    if (words ? !words.has(wanted) : !units.some((unit) => holds(unit, wanted))) return false
  }
  const { measure } = frame
  if (frame.what !== 'things' || typeof measure === 'string') return true
  return units.some(({ entry }) => entry !== null && entry.thing !== null && measure[entry.thing.class] !== undefined)
}

function holds({ entry, word }: Unit, wanted: string): boolean {
  return entry ? entry.words[0] === wanted || entry.words[entry.words.length - 1] === wanted : word === wanted
}
