import type { NounGroup } from '../chunk.ts'
import { countsOfList } from '../counts/count.ts'
import { labelTrace } from '../counts/labels.ts'
import { facetsOf, populationOf } from '../counts/population.ts'
import type { RawClaim } from '../raw-claim.ts'
import { cover, isTold } from './add-claim.ts'
import type { FrameReading } from './reading.ts'

/** Claims of the sub-groups that a counted noun group lists: "33 people, including five children". */
export function readParts(reading: FrameReading, whole: RawClaim): void {
  const subs = partsOf(whole)
  if (subs.length > 0) readSubs(reading, whole, subs)
  // "41,000 households (178,000 people)": the same again in another unit.
  for (const other of whole.noun.appositions) {
    if (!other.quantity || other.counted || !other.person) continue
    const quantity = other.quantity
    if (reading.claims.some((claim) => claim.quantity.start === quantity.start)) continue
    other.counted = true
    reading.claims.push({
      ...whole,
      quantity,
      noun: other,
      unit: other.person.unit,
      facets: facetsOf(other),
      evidence: { start: quantity.start, end: other.end },
      definite: true,
      trace: 'the same count in another unit',
    })
  }
}

/** The groups that a counted noun group, or its "of", lists, with what is joined with them. */
function partsOf({ noun, quantity }: RawClaim): readonly NounGroup[] {
  const { of } = noun
  const isOther = of?.quantity && of.quantity !== quantity
  const ofSubs = isOther ? noParts : (of?.subs ?? noParts)
  if (noun.subs.length + ofSubs.length === 0) return noParts
  const parts: NounGroup[] = []
  for (const part of noun.subs) parts.push(part, ...part.joined)
  for (const part of ofSubs) parts.push(part, ...part.joined)
  return parts
}

const noParts: readonly NounGroup[] = []

function readSubs(reading: FrameReading, whole: RawClaim, subs: readonly NounGroup[]): void {
  const groups = countsOfList(subs, reading.context, whole.people)
  for (const { part, item } of groups) {
    const own = reading.claims.filter((claim) => claim.noun === part && claim !== whole)
    if (own.length > 0) {
      // "Minimum killed: 3; maximum killed: 7": each label begins anew.
      for (const claim of own)
        if (claim.trace === labelTrace) continue
        else if (claim.measure === whole.measure || whole.measure === 'casualties') claim.partOf ??= whole
      continue
    }
    if (part.thing && whole.people) continue
    const made: RawClaim = {
      ...whole,
      quantity: item.quantity,
      noun: part,
      facets: partFacets(part, whole, populationOf(item.nouns, reading.sentence)),
      partOf: whole,
      evidence: cover({ ...item, nouns: [...item.nouns, ...part.appositions] }, item.quantity),
      unit: part.person?.unit ?? whole.unit,
      definite: false,
      additive: false,
      role: whole.people ? (part.person?.role === 'attacker' ? 'attacker' : whole.role) : null,
      trace: 'a part of the count before it',
    }
    if (!isTold(reading.claims, made.measure, made.quantity)) reading.claims.push(made)
    part.counted = true
  }
}

/** A part with no noun of its own keeps what is said of its whole: "63 soldiers, two of them badly hurt". */
function partFacets(part: NounGroup, whole: RawClaim, own: RawClaim['facets']): RawClaim['facets'] {
  const isBare = part.person === null && part.appositions.every((other) => other.person === null)
  return own.length === 0 && isBare ? whole.facets : own
}
