import { facetOf } from '../../language/packs.ts'
import type { FacetMention, NounGroup } from '../chunk.ts'
import { Tag, type Unit } from '../unit.ts'
import { unitBefore } from '../unit-before.ts'
import { isNationality, once, shared } from './facets.ts'

/** The parts of a sentence that tell what a noun group stands beside. */
export interface Surroundings {
  readonly units: readonly Unit[]
  readonly clauses: { readonly nouns: readonly NounGroup[] }
}

/**
 * What the noun groups of one count say of its population. A family or a mixed group carries only what holds of all
 * of it: "a nurse and her son" is neither a count of health workers nor of children.
 */
export function populationOf(nouns: readonly NounGroup[], sentence: Surroundings): readonly FacetMention[] {
  const first = nouns[0]
  if (!first) return []
  if (nouns.length === 1) return populationOfOne(first, sentence)
  const others = nouns.slice(1)
  const said = nouns.map((noun) => (isCounting(noun) ? facetsOf(noun, sentence) : []))
  const isFamily = others.every((noun) => noun.determiner === 'possessive' && noun.person !== null)
  return isFamily ? shared(said) : once(said.flat())
}

function populationOfOne(noun: NounGroup, sentence: Surroundings): readonly FacetMention[] {
  const said = isCounting(noun) ? facetsOf(noun, sentence) : []
  const partner = partnerOf(noun, sentence)
  if (!partner) return said
  return isShortened(noun)
    ? once([...said, ...facetsOf(partner, sentence).filter(({ facet }) => !isNationality(facet.id))])
    : shared([said, facetsOf(partner, sentence)])
}

/** What a noun group says of its population: itself, its "of" and its apposition, each facet once. */
export function facetsOf(noun: NounGroup, sentence?: Surroundings): readonly FacetMention[] {
  let all = sentence ? ownFacets(noun, sentence.units) : noun.facets
  if (noun.of && isOfGroup(noun, noun.of)) all = [...all, ...noun.of.facets]
  for (const other of noun.appositions) {
    if (
      !other.quantity &&
      (other.person || other.facets.length > 0) &&
      agrees(noun, other) &&
      !(sentence && startsOwnClause(other, sentence.units, noun.partitive === 'pronoun'))
    )
      all = [...all, ...other.facets, ...(other.of && isOfGroup(other, other.of) ? other.of.facets : [])]
  }
  // "the soldiers' deaths"; the officer's wife is no officer.
  if (noun.owner && !noun.person) all = [...all, ...noun.owner.facets]
  // "three of them": whom the words point back to.
  if (all.length === 0 && sentence && (noun.partitive === 'pronoun' || opensWithWhole(noun, sentence.units)))
    all = antecedentOf(noun, sentence)?.facets ?? all
  return once(all)
}

/** "the aggression against the town": a thing that neither counts people nor names them says nothing of them. */
function isCounting(noun: NounGroup): boolean {
  if (noun.person || noun.quantity || noun.head.tag !== Tag.noun) return true
  return (
    noun.triggers.some(({ unit }) => unit === noun.head) ||
    noun.head.entry === null ||
    noun.head.entry.nationality !== null
  )
}

/** The facets of a noun group's own words, less what its modifiers take back, with what they add. */
function ownFacets(noun: NounGroup, units: readonly Unit[]): readonly FacetMention[] {
  let { facets } = noun
  if (facets.length === 0) return facets
  const isToll = noun.triggers.some(({ unit, sense }) => unit === noun.head && sense.frame.counted.includes('value'))
  for (let at = noun.first; at < noun.last; at++) {
    const unit = units[at]
    // A former soldier is no soldier; a former Russian soldier is still a Russian.
    if (past.has(unit.word)) facets = facets.filter(({ facet }) => lasting.has(facetOf(facet.id) ?? ''))
    // "three alleged rebels" are accused; "suspected" is no more than caution about who they were.
    if (
      unit.tag === Tag.adjective &&
      unit.entry?.modality?.certainty === 'hedged' &&
      unit.entry.verb !== 'suspect' &&
      facets.some(({ facet }) => facetOf(facet.id) === 'side')
    ) {
      facets = [...facets, { facet: { id: 'suspects', basis: 'said' }, unit }]
    }
  }
  // "the Syrian quake toll" is of a place, "the Syrian toll" of a people.
  if (isToll)
    facets = facets.filter(
      ({ facet, unit }) => !isNationality(facet.id) || units[units.indexOf(unit) + 1] === noun.head,
    )
  return facets
}

const past: ReadonlySet<string> = new Set(['former', 'ex', 'retired', 'one-time', 'onetime'])
const lasting: ReadonlySet<string> = new Set(['nationality', 'age', 'sex'])

/** "members of the police", "a group of soldiers"; the friends of a soldier are no soldiers. */
function isOfGroup(noun: NounGroup, of: NounGroup): boolean {
  if (of.quantity || !of.person || !noun.head.entry?.person) return false
  if (noun.person?.kin) return false
  if (noun.person && !noun.person.anaphor && noun.person.facets.length > 0) return false
  return of.plural || of.person.plural || of.person.invariable
}

/** One person's apposition names one, that of several names several: "two people, a woman and a boy" is a list of parts. */
function agrees(noun: NounGroup, other: NounGroup): boolean {
  // "put the toll at 15, a policeman at 9": nobody is a toll.
  if (other.person && isTollNoun(noun)) return false
  const isOne = noun.quantity ? noun.quantity.stated === 1 : !noun.plural
  return (
    isOne === (other.determiner === 'indefinite' || !(other.plural || other.person?.plural || other.person?.invariable))
  )
}

/** "the number of dead", "the death toll": a figure, and no people. */
function isTollNoun({ head, quantity, triggers }: NounGroup): boolean {
  if (quantity) return false
  return (
    head.lists.has('numberNouns') ||
    triggers.some(({ unit, sense }) => unit === head && sense.frame.counted.includes('value') && sense.form === 'noun')
  )
}

/** "…, health officials there said", "…, a captain among them": no other name for what stands before. */
function startsOwnClause(noun: NounGroup, units: readonly Unit[], isOfThem: boolean): boolean {
  // "Of the dead, 92 were women and 48 were children", "nine of them women and four children": what they are, and no list.
  const isTold = isOfThem || units[noun.first - 1]?.tag === Tag.auxiliary
  let at = noun.last + 1
  for (let steps = 0; steps < 6 && passed.has(units[at]?.tag ?? Tag.comma); steps++) {
    // "a woman, a rabbi and a guard": a list, no other name.
    if (
      !isTold &&
      units[at].tag === Tag.coordinator &&
      (units[at + 1]?.tag === Tag.determiner || units[at + 1]?.tag === Tag.number)
    )
      return true
    at++
  }
  const next = units[at]
  // "reported 27 killed, hospital officials 31": who gives the next number.
  if (next?.quantity && at === noun.last + 1) return true
  if (next?.entry?.verb === 'age') return false
  return (
    next !== undefined &&
    (next.tag === Tag.verb || next.tag === Tag.auxiliary || next.tag === Tag.includer || next.word === 'among')
  )
}

const passed: ReadonlySet<number> = new Set([
  Tag.adverb,
  Tag.pronoun,
  Tag.time,
  Tag.coordinator,
  Tag.noun,
  Tag.name,
  Tag.adjective,
])

/** The group without a number of its own that shares the number before it: "350 soldiers and policemen". */
function partnerOf(noun: NounGroup, { units, clauses }: Surroundings): NounGroup | null {
  if (!noun.quantity || units[noun.last + 1]?.tag !== Tag.coordinator) return null
  const next = nounAt(clauses.nouns, noun.last + 2)
  if (!next?.person) return null
  if (isShortened(noun)) return next.quantity && saysPeople(next, units) ? next : null
  const isBare =
    noun.person && next.quantity === null && next.determiner === null && (next.plural || next.person.plural)
  return isBare && (noun.joined.includes(next) || clauses.nouns.some((other) => other.joined.includes(next)))
    ? next
    : null
}

/** The noun group that begins at a unit; they stand in order. */
function nounAt(nouns: readonly NounGroup[], first: number): NounGroup | null {
  let low = 0
  let high = nouns.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    if (nouns[middle].first === first) return nouns[middle]
    if (nouns[middle].first < first) low = middle + 1
    else high = middle - 1
  }
  return null
}

/** "501 Ukrainian and 89 Russian soldiers": an adjective whose noun follows with the next number; a people may be unlisted. */
function isShortened({ head, plural, person, quantity }: NounGroup): boolean {
  const isPeople = head.entry === null ? head.tag === Tag.name : head.entry.nationality !== null
  return isPeople && quantity?.stated !== 1 && !plural && !person?.plural && !person?.invariable
}

/** "89 Russian soldiers" says of which people, as what is shortened does; "four VDP and two soldiers" are two kinds. */
function saysPeople({ first, head }: NounGroup, units: readonly Unit[]): boolean {
  for (let at = first; units[at] !== head; at++) if (units[at].capital) return true
  return false
}

/** "196 soldiers, of whom three died", "Of 270 monks 70 got out and 50 were found dead". */
function opensWithWhole(noun: NounGroup, units: readonly Unit[]): boolean {
  if (!noun.quantity || noun.head.tag !== Tag.number) return false
  const before = unitBefore(units, noun.first)
  if (before?.tag === Tag.relative && units[noun.first - 2]?.word === 'of') return true
  return units[0]?.word === 'of' && units[1]?.tag === Tag.number
}

/** The nearest group of several persons before a pronoun; one with a number goes before one without. */
function antecedentOf(noun: NounGroup, { clauses }: Surroundings): NounGroup | null {
  let found: NounGroup | null = null
  const end = clauses.nouns.indexOf(noun)
  const near = clauses.nouns.slice(Math.max(0, end - 12), Math.max(0, end))
  for (const other of near) {
    if (other.time || near.some((whole) => whole.subs.includes(other))) continue
    // "killed 91 people, 40 of them guests, and wounded 1,400, of whom 100 …": the 1,400 are nobody in particular.
    const isCount =
      other.quantity !== null &&
      (other.person !== null || other.head.tag === Tag.number) &&
      other.quantity.low >= (noun.quantity?.low ?? 0)
    const isMany = other.person !== null && (other.plural || other.person.plural || other.person.invariable)
    if (isCount || (isMany && !found?.quantity)) found = other
  }
  // "Of 270 monks …, 50 were found dead and 150 are trapped": each number is of the first.
  if (found && found.head.tag === Tag.number && found.facets.length === 0)
    return clauses.nouns.find((other) => other.quantity && other.preposition === 'of' && other.first === 1) ?? found
  return found
}
