import { Pos as allPos } from '../../language/lexicon.ts'
import { Tag as allTags, type Unit } from '../unit.ts'
import { unitBefore } from '../unit-before.ts'

// Numbers of the module itself are compiled in; those of others are read from memory each time.
const Pos = allPos
const Tag = allTags

/** How many units before a verb tell of the verbs that it may go on with. */
const farthestVerb = 16

/** A finite verb stands before in the same clause. */
export function hasFiniteBefore(units: readonly Unit[], at: number): boolean {
  for (let back = at - 1; back >= 0; back--) {
    const { tag } = units[back]
    if (
      tag === Tag.comma ||
      tag === Tag.coordinator ||
      tag === Tag.subordinator ||
      tag === Tag.semicolon ||
      tag === Tag.colon ||
      tag === Tag.relative ||
      tag === Tag.dash
    )
      return false
    if (tag === Tag.auxiliary) return true
    if (tag === Tag.verb && !(units[back].pos & Pos.ing)) return true
  }
  return false
}

/** "Russia, Ukraine swap 103 prisoners": two names are the subject. */
export function areTwo(units: readonly Unit[], at: number): boolean {
  const joint = unitBefore(units, at - 1)?.tag
  return (
    unitBefore(units, at)?.tag === Tag.name &&
    (joint === Tag.comma || joint === Tag.coordinator) &&
    unitBefore(units, at - 2)?.tag === Tag.name
  )
}

/** The verb before is in the third person: "kills 14, wounds more than 40". */
export function hasThirdBefore(units: readonly Unit[], at: number): boolean {
  for (let back = at - 1; back >= Math.max(0, at - farthestVerb); back--)
    if (units[back].tag === Tag.verb) return (units[back].pos & Pos.third) !== 0
  return false
}

/** "managed to kill one and wound twelve": a second infinitive. */
export function hasBaseVerbBefore(units: readonly Unit[], at: number): boolean {
  for (let back = at - 1; back >= Math.max(0, at - farthestVerb); back--) {
    if (units[back].tag === Tag.verb) return (units[back].pos & Pos.base) !== 0
    if (units[back].tag === Tag.semicolon) return false
  }
  return false
}

/** The number before the unit at `at` stands at the start of a clause: of the sentence, or behind a comma, a conjunction. */
export function opensClause(units: readonly Unit[], at: number): boolean {
  let number = at - 1
  while (number > 0 && units[number].tag === Tag.adverb) number--
  const before = unitBefore(units, number)
  return (
    !before ||
    before.tag === Tag.comma ||
    before.tag === Tag.coordinator ||
    before.tag === Tag.semicolon ||
    before.tag === Tag.colon ||
    before.tag === Tag.subordinator
  )
}

/** A plural stands among the twelve units before. */
export function hasPluralBefore(units: readonly Unit[], at: number): boolean {
  for (let back = at - 1; back >= Math.max(0, at - 12); back--) if (units[back].pos & Pos.plural) return true
  return false
}
