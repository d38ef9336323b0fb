import { Pos as allPos, auxiliaries, verbForms } from '../../language/lexicon.ts'
import { Sign as allSigns } from '../../language/signs.ts'
import { Tag as allTags, type Unit } from '../unit.ts'

// Numbers of the module itself are compiled in; those of others are read from memory each time.
const Pos = allPos
const Sign = allSigns
const Tag = allTags

/** A noun follows, with no more than modifiers between: the word is its modifier. */
export function isModifierOf(units: readonly Unit[], at: number): boolean {
  const end = Math.min(units.length, at + 4)
  for (let next = at + 1; next < end; next++) {
    const unit = units[next]
    if (unit.tag === Tag.comma || unit.tag === Tag.quote) return false
    if (unit.tag !== Tag.noun) return false
    const { pos, entry } = unit
    if (!entry) return unit.capital || !endsAsModifier.test(unit.word)
    if (entry.hedge || unit.signs & Sign.additive) return false
    if (pos & noModifier) return false
    if (pos & (Pos.noun | Pos.nationality)) {
      // "wounded police said": the noun may be a verb after all; a noun of persons or things never is.
      return true
    }
    if (!(pos & Pos.adjective)) return false
  }
  return false
}

const noModifier =
  Pos.preposition |
  Pos.coordinator |
  Pos.subordinator |
  Pos.relative |
  auxiliaries |
  Pos.determiner |
  Pos.article |
  Pos.pronoun |
  Pos.time |
  Pos.to |
  Pos.includer

const endsAsModifier = /(?:ed|ly)$/

/** The word may be part of a noun group. */
export function opensNoun(unit: Unit): boolean {
  return (
    !unit.entry ||
    (unit.pos & (Pos.noun | Pos.nationality | Pos.adjective | Pos.participle)) !== 0 ||
    unit.tag === Tag.number
  )
}

/** A unit without a tag yet that may open a noun group. */
export function opensNounUnit(unit: Unit | undefined): boolean {
  return (
    unit !== undefined && unit.tag === Tag.noun && opensNoun(unit) && !(unit.pos & (Pos.preposition | Pos.subordinator))
  )
}

/** A determiner of any kind stands here. */
export function startsDeterminer(unit: Unit | undefined): boolean {
  return !!unit && (unit.pos & (Pos.article | Pos.determiner | Pos.possessive | Pos.negative)) !== 0
}

/** A noun group may start here. */
export function startsNoun(unit: Unit | undefined): boolean {
  if (!unit) return false
  if (unit.tag === Tag.number || unit.tag === Tag.name) return true
  if (unit.tag !== Tag.noun && unit.tag !== Tag.adjective && unit.tag !== Tag.determiner) return false
  if (!unit.entry) return true
  if (unit.pos & (Pos.coordinator | Pos.subordinator | Pos.relative | auxiliaries | Pos.to | Pos.includer)) return false
  if (unit.pos & Pos.preposition && !(unit.pos & Pos.hedge)) return false
  return (
    (unit.pos &
      (Pos.article |
        Pos.determiner |
        Pos.possessive |
        Pos.negative |
        Pos.noun |
        Pos.nationality |
        Pos.adjective |
        Pos.number |
        Pos.hedge)) !==
    0
  )
}

/** A noun group surely starts here: a determiner, a number, a name, a noun of persons. */
export function startsStrongNoun(unit: Unit | undefined): boolean {
  if (!unit) return false
  if (unit.tag === Tag.number) return unit.reason === null
  if (startsDeterminer(unit)) return true
  if (unit.entry?.person || unit.entry?.thing) return true
  if (unit.tag === Tag.noun && !unit.entry && unit.capital) return true
  return unit.tag === Tag.noun && (unit.pos & (Pos.adjective | Pos.nationality)) !== 0 && !(unit.pos & verbForms)
}
