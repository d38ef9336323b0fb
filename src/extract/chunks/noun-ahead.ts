import { Pos } from '../../language/lexicon.ts'
import { Tag, type Unit } from '../unit.ts'
import { tagAt } from '../unit-at.ts'

/** Says whether a noun group or its rest can go on at `at`. */
export function opensNoun(units: readonly Unit[], at: number): boolean {
  const tag = tagAt(units, at)
  return tag === Tag.noun || tag === Tag.name || tag === Tag.adjective || tag === Tag.determiner || tag === Tag.number
}

/** Says whether the adjective at `at` is followed by its noun, with no more than adjectives between. */
export function leadsToNoun(units: readonly Unit[], at: number): boolean {
  for (let next = at + 1; next < units.length; next++) {
    const { tag } = units[next]
    if (tag === Tag.noun || tag === Tag.name || tag === Tag.time) return true
    if (tag === Tag.adjective) continue
    if (tag === Tag.dash && units[next].glued) continue
    if ((tag === Tag.coordinator || tag === Tag.comma) && tagAt(units, next + 1) === Tag.adjective) continue
    if (tag === Tag.adverb && tagAt(units, next + 1) === Tag.adjective) continue
    return false
  }
  return false
}

/** Says whether the word is a plural, as far as its form tells. */
export function isPlural({ entry, pos, word }: Unit): boolean {
  if (entry === null) return endsAsPlural(word)
  const { person, thing } = entry
  if (person) return person.plural && !person.invariable
  return thing ? thing.plural : (pos & Pos.plural) !== 0
}

/** "drones", not "glass" or "Seleucus". */
function endsAsPlural(word: string): boolean {
  if (word.length < 2 || !word.endsWith('s')) return false
  const before = word.charCodeAt(word.length - 2)
  return before !== s && before !== u
}

const [s, u] = [115, 117]
