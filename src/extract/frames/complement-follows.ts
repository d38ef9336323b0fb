import { hasAdjectiveFrame } from '../clauses/verb-kinds.ts'
import { Tag, type TagValue, type Unit } from '../unit.ts'
import { holdsWord } from './first-words.ts'

/** What may stand inside the further words of a verb: "to the Al-Thawra hospital", "to three hospitals". */
const fillers: ReadonlySet<TagValue> = new Set([Tag.adverb, Tag.adjective, Tag.number, Tag.name, Tag.dash])

/** Where the further words of the verb whose last unit stands at `last` must have started. */
export function endOfReach(units: readonly Unit[], last: number): number {
  return Math.min(units.length, last + 16)
}

/** Whether the further words that a verb wants stand within reach behind the unit at `last`: "took … hostage". */
export function complementFollows(units: readonly Unit[], last: number, wanted: readonly string[]): boolean {
  const end = endOfReach(units, last)
  for (let at = last + 1; at < end; at++) {
    if (holdsWord(units[at], wanted[0]) && !isPeople(units, at, wanted) && wordsMatch(units, at, wanted)) return true
    const { word, entry } = units[at]
    if (entry === null && (word === '.' || word === ';')) return false
  }
  return false
}

/** "Declared that a journalist was among the dead": behind "the" an adjective stands for people. */
function isPeople(units: readonly Unit[], at: number, wanted: readonly string[]): boolean {
  return wanted.length === 1 && units[at - 1].word === 'the' && hasAdjectiveFrame(units[at])
}

/** Possessives and adverbs may stand inside: "from their homes", "left her home". */
function wordsMatch(units: readonly Unit[], at: number, wanted: readonly string[]): boolean {
  let next = at
  for (let index = 0; index < wanted.length; ) {
    const unit = units[next]
    if (!unit) return false
    const words = unit.entry?.words ?? [unit.word]
    if (words.length > 0 && words.every((word, offset) => wanted[index + offset] === word)) index += words.length
    // "stab wounds" is one phrase that ends in what is wanted.
    else if (
      words.length > 1 &&
      index === wanted.length - 1 &&
      (words[words.length - 1] === wanted[index] || words[0] === wanted[index])
    )
      index++
    else if (
      index === 0 ||
      !(
        unit.lists.has('possessives') ||
        unit.lists.has('determiners') ||
        unit.lists.has('articles') ||
        fillers.has(unit.tag) ||
        (unit.tag === Tag.noun && !unit.entry?.person && !unit.entry?.frames.length)
      )
    )
      return false
    next++
  }
  return true
}
