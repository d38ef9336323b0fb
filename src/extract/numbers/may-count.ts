import type { FrameSense } from '../../language/lexicon.ts'
import { Sign as allSigns } from '../../language/signs.ts'
import type { VerbSenses } from '../../language/verb-senses.ts'
import { firstWordsIn, holdsWord } from '../frames/first-words.ts'
import type { Unit } from '../unit.ts'

// Numbers of the module itself are compiled in; those of others are read from memory each time.
const Sign = allSigns

/**
 * Whether parsing a sentence can give a count, or tell who fought: it has a trigger with the words and things that go
 * with it, a fighter, or a number where `carries` says that counts of before may go on. What else it holds, its units tell.
 * `held`: as `tagUnits` tells it.
 *
 *     She took twelve photographs. ("took … hostage" is no trigger here.)
 */
export function mayCount(units: readonly Unit[], carries: boolean, held: number): boolean {
  // Most fighters stay what their word says; an animal with a capital may lose it.
  if (held & Sign.role) return true
  if (held & Sign.numeral && (carries || held & Sign.strike)) return true
  if (carries && held & Sign.naming) return true
  if (held & Sign.alone) return true
  return (held & Sign.framed) !== 0 && mayTrigger(units)
}

/** A frame of which more than its own word must stand in the sentence has the words and things that go with it. */
function mayTrigger(units: readonly Unit[]): boolean {
  for (let at = 0; at < units.length; at++) {
    const { signs, entry } = units[at]
    if ((signs & Sign.framed) === 0 || entry === null) continue
    for (const sense of entry.frames) if (sense.complement.length === 0 && hasThing(units, sense)) return true
    const verb = entry.verbSenses
    if (verb !== null && verb.wanting > 0 && isCompleted(units, verb)) return true
  }
  return false
}

/** The sentence has the first further word that one of the verb's senses wants, and the thing that its frame counts. */
function isCompleted(units: readonly Unit[], verb: VerbSenses): boolean {
  const found = firstWordsIn(units, 0, units.length, verb)
  if (found === 0) return false
  for (let at = 0; at < verb.wanting; at++) {
    if ((verb.bits[at] & found) === 0) continue
    const sense = verb.senses[at]
    if (units.some((unit) => holdsWord(unit, sense.complement[0])) && hasThing(units, sense)) return true
  }
  return false
}

/** The sentence has a thing that the sense's frame counts; people need no word. */
function hasThing(units: readonly Unit[], { frame }: FrameSense): boolean {
  const { measure } = frame
  if (frame.what !== 'things' || typeof measure === 'string') return true
  for (const { entry } of units)
    if (entry !== null && entry.thing !== null && measure[entry.thing.class] !== undefined) return true
  return false
}
