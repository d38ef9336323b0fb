import { Pos } from '../../language/lexicon.ts'
import { Tag, type Unit } from '../unit.ts'
import { tagAt } from '../unit-at.ts'
import { opensNoun } from './noun-ahead.ts'
import { type NounReading, takeNext } from './noun-reading.ts'

/** Takes in a number, with the "of" behind it, and says whether the group may go on. */
export function readNumber(group: NounReading, unit: Unit): boolean {
  const { units, head } = group
  // "two Merkava 4 tanks": the number of a model.
  const next = units[group.at + 1]
  if (group.quantity && head?.tag === Tag.name && next?.tag === Tag.noun && next.entry?.thing) {
    takeNext(group)
    return true
  }
  if (group.quantity || group.reason) return false
  if (head && !(head.tag === Tag.name || head.entry?.notCount)) return false
  if (unit.quantity) {
    if (head) return false
    group.quantity = unit.quantity
    group.quantityUnit = unit
    group.additive ||= unit.quantity.additive
  } else group.reason = unit.reason
  takeNext(group)
  if (tagAt(units, group.at) === Tag.preposition && units[group.at].word === 'of')
    return group.quantity || group.reason === 'fraction' ? readOf(group) : true
  return true
}

/** "dozens of people", "12 of the hostages", "five of them". */
function readOf(group: NounReading): boolean {
  const { units, at } = group
  const inner = units[at + 1]
  if (!inner) return true
  const isPronoun = inner.word === 'them' || inner.word === 'whom'
  if (inner.lists.has('partitivePronouns') && (isPronoun || !opensNoun(units, at + 2))) {
    group.partitive = 'pronoun'
    group.head = inner
    group.last = at + 1
    group.at += 2
    return false
  }
  if (!opensNoun(units, at + 1)) return true
  if (inner.tag === Tag.determiner || inner.tag === Tag.number) group.partitive = 'noun'
  group.at++
  if (inner.tag === Tag.determiner) {
    if (inner.pos & Pos.possessive) group.determiner = 'possessive'
    group.at++
  }
  // "12 of the 30 hostages": the inner number counts the whole.
  while (tagAt(units, group.at) === Tag.number) {
    group.whole = units[group.at].quantity
    group.at++
  }
  group.last = group.at - 1
  return true
}
