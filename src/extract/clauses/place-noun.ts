import type { Chunk, NounGroup } from '../chunk.ts'
import { placeAside } from './place-aside.ts'
import { placeBeforeVerb } from './place-before-verb.ts'
import { placeBehindVerb } from './place-behind-verb.ts'
import { placeNames } from './place-names.ts'
import { placeOblique, placeOtherSide } from './place-oblique.ts'
import { placeOwned } from './place-owned.ts'
import { placePart } from './place-part.ts'
import { addPart, type Reading } from './reading.ts'
import { isSeverity, wholeBefore } from './wholes.ts'

/** Finds the role of a noun group: subject, object, behind a preposition, part of a whole, apposition. */
export function placeNoun(reading: Reading, noun: NounGroup, at: number, previous: Chunk): void {
  if (placeOwned(reading, noun, at)) return
  if (placeOblique(reading, noun, at, previous)) return
  if (reading.oneSide !== null && placeOtherSide(reading, noun, previous)) return
  if (reading.including && placePart(reading, reading.including, noun, at, previous)) return
  if (reading.parts.length > 0 && reading.parts.includes(noun)) return
  if (previous.kind === 'comma' && placeNames(reading, noun, at)) return
  if (isSeverity(reading.chunks, noun, at, previous)) {
    // "30 hurt, several critically"
    const whole = wholeBefore(reading, at)
    if (whole) addPart(reading, whole, noun)
    return
  }
  if (placeAside(reading, noun, at, previous)) return
  if (noun.time) return
  const { verb } = reading.clause
  if (verb) placeBehindVerb(reading, verb, noun, at, previous)
  else placeBeforeVerb(reading, noun, at, previous)
}
