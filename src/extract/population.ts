import { facetOf } from '../language/packs.ts'
import type { FacetMention, NounGroup } from './chunk.ts'
import type { RawClaim } from './raw-claim.ts'
import { Tag, type Unit } from './unit.ts'

/** The parts of a sentence that tell what a noun group stands beside. */
export interface Surroundings {
  readonly units: readonly Unit[]
  readonly clauses: { readonly nouns: readonly NounGroup[] }
}

/**
 * What the noun groups of one count say of its population. A family or a mixed group carries only what holds of all
 * of it: "a nurse and her son" is neither a count of health workers nor of children.
 */
export function populationOf(nouns: readonly NounGroup[], sentence: Surroundings): FacetMention[] {
  const [first, ...others] = nouns
  if (!first) return []
  const said = nouns.map((noun) => (isCounting(noun) ? facetsOf(noun, sentence) : []))
  const isFamily = others.length > 0 && others.every((noun) => noun.determiner === 'possessive' && noun.person !== null)
  const partner = others.length === 0 ? partnerOf(first, sentence) : null
  if (isFamily) return shared(said)
  if (partner) return isShortened(first) ? once([...said[0], ...facetsOf(partner, sentence).filter(({ facet }) => !isNationality(facet.id))]) : shared([said[0], facetsOf(partner, sentence)])
  return once(said.flat())
}

/** What a noun group says of its population: itself, its "of" and its apposition, each facet once. */
export function facetsOf(noun: NounGroup, sentence?: Surroundings): FacetMention[] {
  const all = [...(sentence ? ownFacets(noun, sentence.units) : noun.facets)]
  if (noun.of && isOfGroup(noun, noun.of)) all.push(...noun.of.facets)
  for (const other of noun.appositions) {
    if (!other.quantity && (other.person || other.facets.length > 0) && agrees(noun, other) && !(sentence && startsOwnClause(other, sentence.units))) all.push(...other.facets, ...(other.of && isOfGroup(other, other.of) ? other.of.facets : []))
  }
  // "the soldiers' deaths"; the officer's wife is no officer.
  if (noun.owner && !noun.person) all.push(...noun.owner.facets)
  // "three of them": whom the words point back to.
  if (all.length === 0 && sentence && (noun.partitive === 'pronoun' || opensWithWhole(noun, sentence.units))) all.push(...(antecedentOf(noun, sentence)?.facets ?? []))
  return once(all)
}

/** "the aggression against the town": a thing that neither counts people nor names them says nothing of them. */
function isCounting(noun: NounGroup): boolean {
  if (noun.person || noun.quantity || noun.head.tag !== Tag.noun) return true
  return noun.triggers.some(({ unit }) => unit === noun.head) || noun.head.entry === null || noun.head.entry.nationality !== null
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
    if (unit.tag === Tag.adjective && unit.entry?.modality?.certainty === 'hedged' && unit.entry.verb !== 'suspect' && facets.some(({ facet }) => facetOf(facet.id) === 'side')) {
      facets = [...facets, { facet: { id: 'suspects', basis: 'said' }, unit }]
    }
  }
  // "the Syrian quake toll" is of a place, "the Syrian toll" of a people.
  if (isToll) facets = facets.filter(({ facet, unit }) => !isNationality(facet.id) || units[units.indexOf(unit) + 1] === noun.head)
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
  const isOne = noun.quantity ? noun.quantity.stated === 1 : !noun.plural
  return isOne === (other.determiner === 'indefinite' || !(other.plural || other.person?.plural || other.person?.invariable))
}

/** "…, health officials there said", "…, a captain among them": no other name for what stands before. */
function startsOwnClause(noun: NounGroup, units: readonly Unit[]): boolean {
  let at = noun.last + 1
  for (let steps = 0; steps < 6 && passed.has(units[at]?.tag ?? Tag.comma); steps++) {
    // "a woman, a rabbi and a guard": a list, no other name.
    if (units[at].tag === Tag.coordinator && (units[at + 1]?.tag === Tag.determiner || units[at + 1]?.tag === Tag.number)) return true
    at++
  }
  const next = units[at]
  if (next?.entry?.verb === 'age') return false
  return next !== undefined && (next.tag === Tag.verb || next.tag === Tag.auxiliary || next.tag === Tag.includer || next.word === 'among')
}

const passed: ReadonlySet<number> = new Set([Tag.adverb, Tag.pronoun, Tag.time, Tag.coordinator, Tag.noun, Tag.name, Tag.adjective])

/** The group without a number of its own that shares the number before it: "350 soldiers and policemen". */
function partnerOf(noun: NounGroup, { units, clauses }: Surroundings): NounGroup | null {
  if (!noun.quantity || units[noun.last + 1]?.tag !== Tag.coordinator) return null
  const next = nounAt(clauses.nouns, noun.last + 2)
  if (!next?.person) return null
  if (isShortened(noun)) return next.quantity ? next : null
  const isBare = noun.person && next.quantity === null && next.determiner === null && (next.plural || next.person.plural)
  return isBare && (noun.joined.includes(next) || clauses.nouns.some((other) => other.joined.includes(next))) ? next : null
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

/** "501 Ukrainian and 89 Russian soldiers": an adjective whose noun follows with the next number. */
function isShortened(noun: NounGroup): boolean {
  const { entry } = noun.head
  return entry?.nationality != null && noun.quantity?.stated !== 1 && !noun.plural && !noun.person?.plural && !noun.person?.invariable
}

/** "196 soldiers, of whom three died", "Of 270 monks 70 got out and 50 were found dead". */
function opensWithWhole(noun: NounGroup, units: readonly Unit[]): boolean {
  if (!noun.quantity || noun.head.tag !== Tag.number) return false
  const before = units[noun.first - 1]
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
    const isCount = other.quantity !== null && (other.person !== null || other.head.tag === Tag.number) && other.quantity.low >= (noun.quantity?.low ?? 0)
    const isMany = other.person !== null && (other.plural || other.person.plural || other.person.invariable)
    if (isCount || (isMany && !found?.quantity)) found = other
  }
  // "Of 270 monks …, 50 were found dead and 150 are trapped": each number is of the first.
  if (found && found.head.tag === Tag.number && found.facets.length === 0) return clauses.nouns.find((other) => other.quantity && other.preposition === 'of' && other.first === 1) ?? found
  return found
}

/**
 * Gives a count without a noun of its own the population of the count it goes on from: "two soldiers were killed and
 * five wounded", "three of the wounded". A count that names others, or more, names somebody else.
 */
export function inheritPopulations(claims: readonly RawClaim[], text: string, unitsOf: (claim: RawClaim) => readonly Unit[]): void {
  const fullerNames = new Map<string, readonly FacetMention[]>()
  for (const { noun } of claims) if (noun.person && noun.head.word.includes(' ') && noun.person.facets.length > 0) fullerNames.set(lastWord(noun.head.word), noun.facets.filter(({ unit }) => unit === noun.head))
  for (let at = 0; at < claims.length; at++) {
    const claim = claims[at]
    if (!claim.people) continue
    if (claim.facets.length === 0 && claim.noun.person?.facets.length === 0) claim.facets = fullerNames.get(lastWord(claim.noun.head.word)) ?? []
    if (claim.partOf) {
      if (hasNoNoun(claim.noun)) claim.facets = merged(claim.facets, claim.partOf.facets)
      continue
    }
    const isFellow = fellows.test(text.slice(claim.quantity.start, claim.quantity.end))
    if (claim.facets.length > 0 || !(hasNoNoun(claim.noun) || (isFellow && (claim.noun.person === null || claim.noun.person.anaphor)))) continue
    const units = unitsOf(claim)
    const pointsBack = claim.noun.partitive === 'pronoun'
    if (claim.trace === 'the figure behind a label') {
      claim.facets = labelled(claim, units)
      continue
    }
    if (isLossOfArmy(claim)) {
      claim.facets = soldiers(claim.predication?.subject?.head as Unit)
      continue
    }
    if (!pointsBack && (claim.trace === 'the figure of a toll' || claim.noun.head.tag === Tag.noun || namesOthers(claim, text))) continue
    const source = sourceOf(claims, at, pointsBack, isFellow)
    if (source && (pointsBack || !isApart(source, claim, units))) claim.facets = shared(claims.slice(Math.max(0, at - farthest), at).filter((other) => other === source || isInListWith(source, other)).map(({ facets }) => facets))
  }
}

/** "police officers" and, later, "an officer": the last word of a fuller name, in the singular. */
function lastWord(name: string): string {
  return name.slice(name.lastIndexOf(' ') + 1).replace(/s$/, '')
}

/** "Four policemen and two soldiers were killed and seven wounded": the seven are of both. */
function isInListWith(source: RawClaim, other: RawClaim): boolean {
  return other.sentence === source.sentence && other.trigger.start === source.trigger.start && other.partOf === null && !hasNoNoun(other.noun)
}

/** How many claims before a count it may go on from. */
const farthest = 24

/** The count before that leads: no sub-group, and of more than one. */
function sourceOf(claims: readonly RawClaim[], at: number, pointsBack: boolean, isFellow: boolean): RawClaim | null {
  const claim = claims[at]
  for (let back = at - 1; back >= Math.max(0, at - farthest); back--) {
    const source = claims[back]
    if (source.sentence < claim.sentence - (pointsBack || isFellow ? 1 : 0)) return null
    if (source.partOf || !source.people) continue
    if (isFellow) return source
    return source.quantity.stated === 1 || source.quantity.stated === 0 ? null : source
  }
  return null
}

/** "five", "another 11", "three dead", "four of them": the number stands alone, or with what befell them. */
function hasNoNoun(noun: NounGroup): boolean {
  if (noun.head.tag === Tag.number || noun.partitive === 'pronoun') return true
  return noun.person === null && noun.thing === null && noun.name === null && noun.triggers.some(({ unit }) => unit === noun.head)
}

/** "Civilian deaths: 7": what the label says of whom it counts. */
function labelled({ trigger }: RawClaim, units: readonly Unit[]): readonly FacetMention[] {
  let low = 0
  let high = units.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (units[middle].start < trigger.start) low = middle + 1
    else high = middle
  }
  const unit = units[low - 1]
  return unit?.entry?.person && (unit.tag === Tag.adjective || unit.tag === Tag.noun) ? unit.entry.person.facets.map((facet) => ({ facet, unit })) : []
}

/** "The army suffered 23 casualties": its own people. */
function isLossOfArmy({ predication }: RawClaim): boolean {
  if (!predication || predication.passive || !predication.verb?.main.entry?.lists.has('suffers')) return false
  return predication.subject?.head.entry?.lists.has('armies') ?? false
}

const soldiers = (unit: Unit): FacetMention[] => [
  { facet: { id: 'soldiers', basis: 'implied' }, unit },
  { facet: { id: 'combatants', basis: 'implied' }, unit },
]

/** "seven others", "25 more": somebody else. "Another 11" goes on. */
function namesOthers({ noun, quantity }: RawClaim, text: string): boolean {
  return others.test(text.slice(quantity.start, Math.max(quantity.end, noun.end) + 8))
}
/** "another was wounded", "a third lost a leg": one more of the same. */
const fellows = /^(?:another|an? (?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth))$/i
const others = /\s(?:more|others?|additional|further)\b/


/** Another doer, or a contrast, stands between: "troops killed two rebels while a shell wounded five". */
function isApart(source: RawClaim, claim: RawClaim, units: readonly Unit[]): boolean {
  const doer = claim.predication?.passive === false && claim.predication.adjective === null && claim.predication.object ? claim.predication.subject : null
  const before = source.predication?.passive === false ? source.predication.subject : null
  if (doer && doer !== before && doer !== claim.noun) return true
  if (source.sentence !== claim.sentence) return false
  let closed = -1
  for (let at = Math.max(0, source.noun.first); at < Math.min(units.length, claim.noun.last + 1); at++) {
    const { start, end, tag } = units[at]
    if (start <= source.quantity.end || end > claim.quantity.start) continue
    if (tag === Tag.subordinator) return true
    if (tag === Tag.semicolon) closed = at
    // "12 dead; 30 hurt" goes on; behind a semicolon a new clause with a verb of its own does not.
    if (closed >= 0 && tag === Tag.verb) return true
  }
  return false
}

/** What the part says of itself with what holds of its whole; an age, a sex or a trade of its own stands alone. */
function merged(own: readonly FacetMention[], whole: readonly FacetMention[]): readonly FacetMention[] {
  return own.every(({ facet }) => isNationality(facet.id)) ? once([...whole.filter(({ facet }) => own.length === 0 || !isNationality(facet.id)), ...own]) : own
}

function shared(lists: readonly (readonly FacetMention[])[]): FacetMention[] {
  const [first = [], ...rest] = lists
  return first.filter(({ facet }) => rest.every((list) => list.some((other) => other.facet.id === facet.id)))
}

function once(mentions: readonly FacetMention[]): FacetMention[] {
  const seen = new Set<string>()
  return mentions.filter(({ facet }) => !seen.has(facet.id) && seen.add(facet.id))
}

function isNationality(id: string): boolean {
  return id.startsWith('nat:')
}
