import type { NounGroup } from '../chunk.ts'
import { boundedBy } from '../counts/bounded-by.ts'
import { modalityOf } from '../counts/modality.ts'
import { facetsOf } from '../counts/population.ts'
import type { RawClaim } from '../raw-claim.ts'
import type { QuantityMention } from '../unit.ts'
import { baseOf } from './base-of.ts'
import type { Carry } from './carry.ts'
import { isTaken } from './is-taken.ts'
import type { EllipticReading } from './reading.ts'

/** Makes a claim of a number that goes on counting, and of its parts. Returns whether there is a count it goes on with. */
export function takeUp(reading: EllipticReading, noun: NounGroup, quantity: QuantityMention, carry: Carry): boolean {
  const base = baseOf(reading, quantity, carry, noun.person?.unit ?? null)
  if (!base) return false
  const modality = modalityOf(carry.predication ?? null, reading.units, quantity, reading.sentence.signs)
  if (modality.hypothetical) return false
  const negated = carry.predication?.verb?.negated ?? false
  noun.counted = true
  reading.found.push({
    ...base,
    quantity: carry.hedge ? boundedBy(quantity, carry.hedge) : quantity,
    noun,
    unit: noun.person?.unit ?? base.unit,
    trigger: { start: quantity.start, end: quantity.end },
    triggerUnit: null,
    facets: base.facets,
    certainty: modality.certainty,
    stance: carry.denied ? 'denies' : negated ? 'doubts' : modality.stance,
    sentence: reading.sentence.index,
    predication: carry.predication ?? null,
    partOf: null,
    older: carry.older ?? false,
    total: carry.total ?? false,
    definite: false,
    additive: false,
    also: false,
    instead: carry.instead ?? false,
    evidence: { start: quantity.start, end: quantity.end },
    doubts: [],
    trace: carry.trace,
  })
  // "148, of them 142 students"
  const whole = reading.found[reading.found.length - 1]
  for (const part of noun.subs)
    if (part.quantity && !isTaken(reading, part.quantity)) addPart(reading, whole, part, part.quantity)
  return true
}

/** Makes a claim of a part of the count before it. */
export function addPart(reading: EllipticReading, whole: RawClaim, part: NounGroup, quantity: QuantityMention): void {
  part.counted = true
  const facets = facetsOf(part)
  reading.found.push({
    ...whole,
    quantity,
    noun: part,
    facets: facets.length > 0 ? facets : whole.facets,
    partOf: whole,
    older: whole.older,
    total: false,
    instead: false,
    evidence: { start: quantity.start, end: part.end },
    trace: 'a part of the count before it',
  })
}
