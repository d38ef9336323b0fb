import { Pos } from '../../language/lexicon.ts'
import { Tag, type Unit } from '../unit.ts'
import { tagAt } from '../unit-at.ts'
import { leadsToNoun, opensNoun } from './noun-ahead.ts'
import { addSenses, isAdditive, type NounReading, takeNext } from './noun-reading.ts'

/** Takes in an adjective that modifies, or that stands for people, and says whether the group may go on behind it. */
export function readAdjective(group: NounReading, unit: Unit): boolean {
  if (group.head && !isInsideName(group, unit)) return false
  const modifies = leadsToNoun(group.units, group.at)
  // "an 8-year-old", "a 15-year-old among them": somebody of that age.
  if (unit.reason !== null && unit.reason === 'age' && group.determiner === 'indefinite' && !modifies) {
    readAge(group)
    return false
  }
  // "six of its own"
  if (group.partitive !== null && group.partitive === 'noun' && unit.word === 'own' && !modifies) {
    group.head = unit
    takeNext(group)
    return false
  }
  if (group.quantity && isAdditive(unit.word)) {
    group.additive = true
    takeNext(group)
    return true
  }
  if (!modifies) {
    if (standsForPeople(group, unit)) readPeople(group, unit)
    return false
  }
  addSenses(group, unit)
  if ((unit.reason !== null && unit.reason === 'order') || unit.lists.has('ordinals')) group.ordinal = true
  takeNext(group)
  return true
}

/** "the Darfur Joint Force", "the Karen National Army": what follows a name and begins with a capital is part of the name. */
function isInsideName({ units, at, last, head }: NounReading, unit: Unit): boolean {
  if (!unit.capital || !head?.capital || last !== at - 1 || !units[last].capital) return false
  // "the Tolmak National Democratic Army": "National" may be a noun.
  if (head.tag !== Tag.name && !(head.pos & Pos.adjective && isAmongSmall(units))) return false
  for (let next = at + 1; next < units.length && next < at + 4; next++) {
    const { tag, capital } = units[next]
    if (!capital) return false
    if (tag === Tag.noun || tag === Tag.name) return true
    if (tag !== Tag.adjective) return false
  }
  return false
}

/** Not in a text of capitals. */
function isAmongSmall(units: readonly Unit[]): boolean {
  return units.some(({ capital, entry }) => !capital && entry !== null)
}

function readAge(group: NounReading): void {
  const { units } = group
  group.reason = 'age'
  group.last = group.at
  while (group.last + 1 < units.length && goesOnWithAge(units[group.last + 1])) group.last++
  group.head = units[group.last]
  group.at = group.last + 1
}

function goesOnWithAge({ tag, glued }: Unit): boolean {
  return tag === Tag.adjective || (tag === Tag.dash && glued)
}

/** "the wounded", "12 dead": an adjective that stands for people, or is said of the number. */
function standsForPeople({ partitive, determiner, quantity }: NounReading, { entry }: Unit): boolean {
  const standsAlone = partitive === 'noun' || (determiner !== null && determiner !== 'indefinite' && !quantity)
  return standsAlone && entry?.frames.some((sense) => sense.form !== 'noun') === true
}

function readPeople(group: NounReading, unit: Unit): void {
  const { units } = group
  group.head = unit
  group.headAt = group.at
  takeNext(group)
  addSenses(group, unit)
  // "dozens of dead and wounded"
  const second = tagAt(units, group.at) === Tag.coordinator ? units[group.at + 1] : undefined
  if (second && isAdjectival(second) && second.entry?.frames.length && !opensNoun(units, group.at + 2)) {
    second.tag = Tag.adjective
    addSenses(group, second)
    group.last = group.at + 1
    group.at += 2
  }
}

function isAdjectival({ tag, pos }: Unit): boolean {
  return tag === Tag.adjective || (tag === Tag.verb && (pos & Pos.participle) !== 0)
}
