import { Pos } from '../../language/lexicon.ts'
import { Tag, type Unit } from '../unit.ts'
import { tagAt } from '../unit-at.ts'

/** Says whether the unit is a verb or an auxiliary. */
export function isVerbal(unit: Unit | undefined): boolean {
  return unit !== undefined && (unit.tag === Tag.verb || unit.tag === Tag.auxiliary)
}

/** The participle of a trigger that follows, adverbs passed over; -1 where none does. */
export function participleOfTrigger(units: readonly Unit[], at: number): number {
  let next = at
  while (tagAt(units, next) === Tag.adverb) next++
  const unit = units[next]
  return unit?.tag === Tag.verb && unit.pos & Pos.participle && unit.entry?.frames.length ? next : -1
}

/** Says whether a participle, or "been", comes behind the auxiliary at `at`: "had (not) been", "had 12 dead". */
export function followsParticiple(units: readonly Unit[], at: number): boolean {
  const end = Math.min(units.length, at + 5)
  for (let next = at + 1; next < end; next++) {
    const unit = units[next]
    if (unit.tag === Tag.adverb) continue
    if (unit.tag === Tag.auxiliary) return (unit.pos & Pos.be) !== 0 && unit.word === 'been'
    return unit.tag === Tag.verb && (unit.pos & Pos.participle) !== 0
  }
  return false
}
