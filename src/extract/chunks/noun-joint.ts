import { Tag, type Unit } from '../unit.ts'
import { tagAt } from '../unit-at.ts'
import { isPlural, leadsToNoun } from './noun-ahead.ts'
import type { NounReading } from './noun-reading.ts'

/** Passes over what joins the words of a noun group, and says whether the group may go on behind it. */
export function readJoint(group: NounReading, unit: Unit): boolean {
  if (isAdverbOfModifier(group, unit) || joinsNouns(group, unit) || joinsAdjectives(group, unit)) {
    group.at++
    return true
  }
  const joint = isInsideWord(group, unit) ? group.units[group.at + 1] : undefined
  if (!joint) return false
  switch (joint.tag) {
    case Tag.verb:
      // "Hamas-run", "rebel-held": modifiers.
      group.last = group.at + 1
      group.at += 2
      return true
    case Tag.noun:
    case Tag.name:
    case Tag.adjective:
      group.at++
      return true
    default:
      return false
  }
}

/** "internally displaced people", "seriously wounded men". */
function isAdverbOfModifier({ units, at, head, quantity }: NounReading, unit: Unit): boolean {
  if (unit.tag !== Tag.adverb || head) return false
  const next = tagAt(units, at + 1)
  if (next === Tag.adjective) return leadsToNoun(units, at + 1)
  if (quantity === null || next !== Tag.noun) return false
  const { entry } = units[at + 1]
  return entry !== null && entry.frames.length > 0
}

/** "71 air and drone strikes": two modifiers of one noun. */
function joinsNouns({ units, at, head, headAt, quantity }: NounReading, unit: Unit): boolean {
  if (unit.tag !== Tag.coordinator || !quantity || !head || headAt !== at - 1) return false
  const next = units[at + 1]
  return !isPlural(head) && !head.entry?.person && next?.tag === Tag.noun && next.entry?.thing?.plural === true
}

/** "dead and wounded soldiers" and other modifiers in pairs. */
function joinsAdjectives({ units, at, first, last, head, determiner }: NounReading, unit: Unit): boolean {
  if ((unit.tag !== Tag.coordinator && unit.tag !== Tag.comma) || head || last < first) return false
  // "In the West Bank, Israeli forces …": the place is over at the comma.
  const isNamed = units[last].capital && units[at + 1]?.capital && tagAt(units, at + 2) === Tag.noun
  if (unit.tag === Tag.comma && determiner === 'definite' && isNamed) return false
  return units[last].tag === Tag.adjective && tagAt(units, at + 1) === Tag.adjective && leadsToNoun(units, at + 1)
}

/** "anti-tank", "Al-Qassam", "ABC/DEF": a hyphen or slash inside a word. */
function isInsideWord({ units, first, last }: NounReading, unit: Unit): boolean {
  if (!unit.glued || unit.end - unit.start !== 1 || last < first || !units[last].glued) return false
  return unit.tag === Tag.dash || unit.word === '/'
}
