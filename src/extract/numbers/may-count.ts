import type { FrameSense } from '../../language/lexicon.ts'
import { Sign } from '../../language/signs.ts'
import { wordsIn } from '../frames/words-in.ts'
import type { Unit } from '../unit.ts'

/**
 * Whether parsing a sentence can give a count, or tell who fought: it has a trigger with the words and things that go
 * with it, a fighter, or a number where `carries` says that counts of before may go on. What else it holds, its units tell.
 *
 *     She took twelve photographs. ("took … hostage" is no trigger here.)
 */
export function mayCount(units: readonly Unit[], carries: boolean, signs: number): boolean {
  if (signs & Sign.role) {
    // Most fighters stay what their word says; an animal with a capital may lose it.
    for (const { entry } of units) if (entry !== null && entry.signs & Sign.role) return true
  }
  if ((signs & (Sign.framed | Sign.numeral)) === 0 && !(carries && signs & Sign.naming)) return false
  let isStrike = false
  let isNumber = false
  let words: ReadonlySet<string> | null = null
  for (let at = 0; at < units.length; at++) {
    const { entry, quantity } = units[at]
    if (quantity !== null) isNumber = true
    if (entry === null) continue
    const { signs: own, frames } = entry
    if (own & Sign.strike) isStrike = true
    if (own & Sign.framed) {
      let wants = false
      for (const sense of frames) {
        if (sense.complement.length > 0) wants = true
        else if (hasThing(units, sense)) return true
      }
      if (wants) {
        words ??= wordsIn(units, 0, units.length, frames)
        for (const sense of frames) if (isComplete(units, words, sense) && hasThing(units, sense)) return true
      }
    }
    if (carries && own & Sign.naming) return true
  }
  return isNumber && (isStrike || carries)
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
  return units.some(({ entry }) => entry !== null && entry.thing !== null && measure[entry.thing.class] !== undefined)
}

function holds({ entry, word }: Unit, wanted: string): boolean {
  return entry ? entry.words[0] === wanted || entry.words[entry.words.length - 1] === wanted : word === wanted
}
