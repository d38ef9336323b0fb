import type { FrameSense } from '../../language/lexicon.ts'
import { Sign } from '../../language/signs.ts'
import { wordsIn } from '../frames/words-in.ts'
import type { Unit } from '../unit.ts'

/** What the units of a sentence hold: bits of `Sign` of their entries, `numeral` for a number that may be a count. */
export function heldBy(units: readonly Unit[]): number {
  let held = 0
  let isNumber = false
  for (let at = 0; at < units.length; at++) {
    const { entry, quantity } = units[at]
    if (entry !== null) held |= entry.signs
    if (quantity !== null) isNumber = true
  }
  return isNumber ? held | Sign.numeral : held & ~Sign.numeral
}

/**
 * Whether parsing a sentence can give a count, or tell who fought: it has a trigger with the words and things that go
 * with it, a fighter, or a number where `carries` says that counts of before may go on. What else it holds, its units tell.
 * `held`: as {@link heldBy} tells it.
 *
 *     She took twelve photographs. ("took … hostage" is no trigger here.)
 */
export function mayCount(units: readonly Unit[], carries: boolean, held: number): boolean {
  // Most fighters stay what their word says; an animal with a capital may lose it.
  if (held & Sign.role) return true
  if (held & Sign.numeral && (carries || held & Sign.strike)) return true
  if (carries && held & Sign.naming) return true
  return (held & Sign.framed) !== 0 && mayTrigger(units)
}

/** A frame has the words and things that go with it. */
function mayTrigger(units: readonly Unit[]): boolean {
  let words: ReadonlySet<string> | null = null
  for (let at = 0; at < units.length; at++) {
    const { entry } = units[at]
    if (entry === null || (entry.signs & Sign.framed) === 0) continue
    const { frames } = entry
    let wants = false
    for (const sense of frames) {
      if (sense.complement.length > 0) wants = true
      else if (hasThing(units, sense)) return true
    }
    if (!wants) continue
    words ??= wordsIn(units, 0, units.length, frames)
    for (const sense of frames) if (isComplete(units, words, sense) && hasThing(units, sense)) return true
  }
  return false
}

/** The sense wants further words, and the sentence has the first of them. */
function isComplete(units: readonly Unit[], words: ReadonlySet<string> | null, { complement }: FrameSense): boolean {
  if (complement.length === 0) return false
  const wanted = complement[0]
  return words ? words.has(wanted) : units.some((unit) => holds(unit, wanted))
}

/** The sentence has a thing that the sense's frame counts; people need no word. */
function hasThing(units: readonly Unit[], { frame }: FrameSense): boolean {
  const { measure } = frame
  if (frame.what !== 'things' || typeof measure === 'string') return true
  for (const { entry } of units)
    if (entry !== null && entry.thing !== null && measure[entry.thing.class] !== undefined) return true
  return false
}

function holds({ entry, word }: Unit, wanted: string): boolean {
  return entry ? entry.words[0] === wanted || entry.words[entry.words.length - 1] === wanted : word === wanted
}
