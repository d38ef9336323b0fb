import { type PersonSense, Pos } from '../../language/lexicon.ts'
import type { FacetMention, NounGroup } from '../chunk.ts'
import { Tag, type Unit } from '../unit.ts'
import { tagAt } from '../unit-at.ts'
import { readAdjective } from './noun-adjective.ts'
import { isPlural } from './noun-ahead.ts'
import { readJoint } from './noun-joint.ts'
import { readNumber } from './noun-number.ts'
import { addSenses, type NounReading, startReading, takeNext } from './noun-reading.ts'

/** Reads the noun group that starts at `first`; `null` where none does. `group` is what noun groups of its sentence are read with. */
export function readNounGroup(units: readonly Unit[], first: number, group: NounReading): NounGroup | null {
  const unit = units[first]
  // Signs have no entry.
  const isPortion = unit.entry !== null && isPortionOfPronoun(units, first)
  if (!isPortion && !mayStart(unit)) return null
  startReading(group, first)
  if (isPortion) readPortion(group)
  else while (group.at < units.length && readUnit(group, units[group.at]));
  if (group.last < first) return null
  if (!group.head && !group.quantity && group.reason === null) {
    if (group.determiner === null) return null
    // "all", "both", "the" alone.
    if (group.last === first && units[first].tag === Tag.determiner) group.head = units[first]
  }
  return finished(group)
}

/** Signs, verbs and most words of grammar start no noun group; an adverb may stand before its first adjective. */
function mayStart({ tag }: Unit): boolean {
  return (
    tag === Tag.noun ||
    tag === Tag.name ||
    tag === Tag.adjective ||
    tag === Tag.determiner ||
    tag === Tag.number ||
    tag === Tag.pronoun ||
    tag === Tag.time ||
    tag === Tag.adverb
  )
}

/** "most of them", "all of whom": no number, but parts of what stands before. */
function isPortionOfPronoun(units: readonly Unit[], first: number): boolean {
  return (
    first + 2 < units.length &&
    units[first + 1].word === 'of' &&
    units[first].lists.has('portions') &&
    units[first + 2].lists.has('partitivePronouns')
  )
}

function readPortion(group: NounReading): void {
  const { units, first } = group
  const { pos, word } = units[first]
  group.partitive = 'pronoun'
  group.portion = word === 'all' || word === 'both' ? 'all' : 'some'
  if (pos & Pos.negative) group.determiner = 'negative'
  group.head = units[first + 2]
  group.last = first + 2
  group.at = first + 3
}

/** Takes in the next unit and says whether the group may go on behind it. */
function readUnit(group: NounReading, unit: Unit): boolean {
  switch (unit.tag) {
    case Tag.determiner:
      return readDeterminer(group, unit)
    case Tag.pronoun:
      return readPronoun(group, unit)
    case Tag.number:
      return readNumber(group, unit)
    case Tag.time:
      return readTime(group, unit)
    case Tag.adjective:
      return readAdjective(group, unit)
    case Tag.noun:
    case Tag.name:
      return readNoun(group, unit)
    default:
      return readJoint(group, unit)
  }
}

function readDeterminer(group: NounReading, unit: Unit): boolean {
  if (group.head || group.quantity) return false
  const { entry, word } = unit
  if (entry && entry.pos & Pos.negative) group.determiner = 'negative'
  else if (entry && entry.pos & Pos.article) group.determiner ??= 'indefinite'
  else if (entry && entry.pos & Pos.possessive) group.determiner = 'possessive'
  else if (unit.lists.has('universals')) group.determiner = 'universal'
  else if (group.determiner === null || group.determiner !== 'negative') group.determiner = 'definite'
  const hedge = entry === null ? null : entry.hedge
  if (hedge !== null && hedge.hedge === 'exact' && !unit.lists.has('totals') && word !== 'only' && word !== 'just') {
    group.additive = true
    group.determiner = word.startsWith('the ') ? 'definite' : 'indefinite'
  }
  takeNext(group)
  return true
}

function readPronoun(group: NounReading, unit: Unit): boolean {
  if (group.head || group.quantity || group.determiner) return false
  group.head = unit
  group.pronoun = true
  if (unit.pos & Pos.negative) group.determiner = 'negative'
  takeNext(group)
  return false
}

function readTime(group: NounReading, unit: Unit): boolean {
  if ((group.head && !group.time) || group.quantity) return false
  group.head = unit
  group.time = true
  takeNext(group)
  while (group.at < group.units.length && goesOnWithTime(group.units[group.at])) takeNext(group)
  return false
}

function goesOnWithTime({ tag, reason }: Unit): boolean {
  return tag === Tag.time || (tag === Tag.number && reason === 'date')
}

function readNoun(group: NounReading, unit: Unit): boolean {
  if (group.time) return false
  group.head = unit
  group.headAt = group.at
  addSenses(group, unit)
  if (unit.tag === Tag.name) group.name = unit
  takeNext(group)
  return true
}

function finished(group: NounReading): NounGroup {
  const { units, first, last, head } = group
  // The head is the last noun; what it says of persons holds for the group.
  const isNoun = group.headAt >= 0 && head !== null
  const title = isNoun && !head.entry?.person ? titleOf(group, head) : null
  const person = isNoun ? (head.entry?.person ?? title) : null
  const name = title ? head : group.name
  return {
    kind: 'noun',
    first,
    last,
    start: units[first].start,
    end: units[last].end,
    head: head ?? group.quantityUnit ?? units[last],
    quantity: group.quantity,
    reason: group.reason,
    determiner: group.determiner,
    person,
    thing: isNoun ? (head.entry?.thing ?? null) : null,
    facets: facetsOf(group.facets, head, person),
    plural: head !== null && isPlural(head),
    name: name && (name === head || head?.tag === Tag.name) ? name : null,
    pronoun: group.pronoun,
    time: group.time,
    triggers: group.triggers,
    whole: group.whole,
    portion: group.portion,
    ordinal: group.ordinal,
    partitive: group.partitive,
    additive: group.additive,
    owns: tagAt(units, group.at) === Tag.possessive,
    preposition: null,
    owner: null,
    of: null,
    subs: noGroups,
    joined: noGroups,
    appositions: noGroups,
    counted: false,
  }
}

/** Shared by all noun groups that have none. */
const noGroups: readonly NounGroup[] = []

/** Facets of modifiers hold with a head that names persons or with none; a thing's modifiers say nothing of people. */
function facetsOf(
  facets: readonly FacetMention[],
  head: Unit | null,
  person: PersonSense | null,
): readonly FacetMention[] {
  if (!head || facets.length === 0) return facets
  if (person || !head.entry?.thing) return facets
  return facets.filter((mention) => mention.unit === head)
}

/** "Colonel Ali Reza": what the title says of the name that heads the group. */
function titleOf({ units, first, headAt, name }: NounReading, head: Unit): PersonSense | null {
  const isName = name === head
  if (headAt <= first || !(isName || (head.capital && head.entry === null))) return null
  const title = titleBefore(units, first, headAt)
  // In a text of capitals nothing tells a name: only behind a singular person is it one.
  return title && (isName || (!title.plural && title.role === null)) ? title : null
}

function titleBefore(units: readonly Unit[], first: number, headAt: number): PersonSense | null {
  for (let at = headAt - 1; at >= first; at--) {
    const { entry, tag, word, capital } = units[at]
    if (entry?.person) return entry.person
    if (tag !== Tag.name && tag !== Tag.dash && word !== '.' && !(capital && entry === null)) return null
  }
  return null
}
