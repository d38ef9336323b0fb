import type { FacetMention, NounGroup } from '../chunk.ts'
import type { RawClaim } from '../raw-claim.ts'
import { Tag, type Unit } from '../unit.ts'
import { isNationality, once, shared } from './facets.ts'

/**
 * Gives a count without a noun of its own the population of the count it goes on from: "two soldiers were killed and
 * five wounded", "three of the wounded". A count that names others, or more, names somebody else.
 */
export function inheritPopulations(
  claims: readonly RawClaim[],
  text: string,
  unitsOf: (claim: RawClaim) => readonly Unit[],
): void {
  let fullerNames: Map<string, readonly FacetMention[]> | null = null
  for (const { noun } of claims)
    if (noun.person !== null && noun.person.facets.length > 0 && noun.head.word.includes(' ')) {
      fullerNames ??= new Map()
      fullerNames.set(
        lastWord(noun.head.word),
        noun.facets.filter(({ unit }) => unit === noun.head),
      )
    }
  for (let at = 0; at < claims.length; at++) {
    const claim = claims[at]
    if (!claim.people) continue
    if (fullerNames !== null && claim.facets.length === 0 && claim.noun.person?.facets.length === 0)
      claim.facets = fullerNames.get(lastWord(claim.noun.head.word)) ?? []
    if (claim.partOf) {
      if (hasNoNoun(claim.noun)) claim.facets = merged(claim.facets, claim.partOf.facets)
      continue
    }
    if (claim.facets.length > 0) continue
    const isFellow = namesFellow(claim, text)
    if (!(hasNoNoun(claim.noun) || (isFellow && (claim.noun.person === null || claim.noun.person.anaphor)))) continue
    const units = unitsOf(claim)
    const pointsBack = claim.noun.partitive === 'pronoun'
    if (claim.trace === 'the figure behind a label') {
      claim.facets = labelled(claim, units)
      continue
    }
    const ofHeading = headed(claim, units)
    if (ofHeading.length > 0) {
      claim.facets = ofHeading
      continue
    }
    if (isLossOfArmy(claim)) {
      claim.facets = soldiers(claim.predication?.subject?.head as Unit)
      continue
    }
    if (
      !pointsBack &&
      (claim.trace === 'the figure of a toll' || claim.noun.head.tag === Tag.noun || namesOthers(claim, text))
    )
      continue
    const source = sourceOf(claims, at, pointsBack, isFellow)
    if (source && (pointsBack || !isApart(source, claim, units)))
      claim.facets = shared(
        claims
          .slice(Math.max(0, at - farthest), at)
          .filter((other) => other === source || isInListWith(source, other))
          .map(({ facets }) => facets),
      )
  }
}

/** "police officers" and, later, "an officer": the last word of a fuller name, in the singular. */
function lastWord(name: string): string {
  return name.slice(name.lastIndexOf(' ') + 1).replace(/s$/, '')
}

/** "Four policemen and two soldiers were killed and seven wounded": the seven are of both. */
function isInListWith(source: RawClaim, other: RawClaim): boolean {
  return (
    other.sentence === source.sentence &&
    other.trigger.start === source.trigger.start &&
    other.partOf === null &&
    !hasNoNoun(other.noun)
  )
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
  return (
    noun.person === null &&
    noun.thing === null &&
    noun.name === null &&
    noun.triggers.some(({ unit }) => unit === noun.head)
  )
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
  const before = units[low - 1]
  // "Civilians reported killed: 3"
  const unit = before?.lists.has('tellers') ? units[low - 2] : before
  return unit?.entry?.person && (unit.tag === Tag.adjective || unit.tag === Tag.noun)
    ? unit.entry.person.facets.map((facet) => ({ facet, unit }))
    : []
}

/** A heading of counts has so many words at most, and its counts so many behind it. */
const [longestHeading, farthestCount] = [4, 16]

/** "Civilian casualties: 3–6 killed, 10 injured": what the heading says of all that it counts. */
function headed({ quantity }: RawClaim, units: readonly Unit[]): readonly FacetMention[] {
  let colon = 0
  while (colon < units.length && colon <= longestHeading && units[colon].tag !== Tag.colon) colon++
  if (units[colon]?.tag !== Tag.colon || colon === 0 || quantity.start < units[colon].start) return none
  const behind = units[Math.min(units.length - 1, colon + farthestCount)]
  if (quantity.start > behind.start) return none
  for (let at = 0; at < colon; at++) {
    const { entry } = units[at]
    if (entry?.person && entry.person.facets.length > 0 && units[at + 1].entry?.frames.length)
      return entry.person.facets.map((facet) => ({ facet, unit: units[at] }))
  }
  return none
}

const none: readonly FacetMention[] = []

/** "The army suffered 23 casualties": its own people. */
function isLossOfArmy({ predication }: RawClaim): boolean {
  if (!predication || predication.passive || !predication.verb?.main.lists.has('suffers')) return false
  return predication.subject?.head.lists.has('armies') ?? false
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
function namesFellow({ quantity: { start, end } }: RawClaim, text: string): boolean {
  const first = text.charCodeAt(start)
  return (first === smallA || first === capitalA) && fellows.test(text.slice(start, end))
}
const [smallA, capitalA] = [97, 65]
const fellows = /^(?:another|an? (?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth))$/i
const others = /\s(?:more|others?|additional|further)\b/

/** Another doer, or a contrast, stands between: "troops killed two rebels while a shell wounded five". */
function isApart(source: RawClaim, claim: RawClaim, units: readonly Unit[]): boolean {
  const doer =
    claim.predication?.passive === false && claim.predication.adjective === null && claim.predication.object
      ? claim.predication.subject
      : null
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
  return own.every(({ facet }) => isNationality(facet.id))
    ? once([...whole.filter(({ facet }) => own.length === 0 || !isNationality(facet.id)), ...own])
    : own
}
