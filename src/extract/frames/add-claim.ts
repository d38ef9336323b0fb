import { Sign } from '../../language/signs.ts'
import type { FrameEntry } from '../../language/source.ts'
import type { NounGroup } from '../chunk.ts'
import type { Predication } from '../clauses/predication.ts'
import { isSaying } from '../clauses/verb-kinds.ts'
import { type Counted, quantityOf } from '../counts/count.ts'
import { modalityOf } from '../counts/modality.ts'
import { populationOf } from '../counts/population.ts'
import type { RawClaim } from '../raw-claim.ts'
import { type QuantityMention, Tag, type Unit } from '../unit.ts'
import { unitEndingBehind } from '../unit-at.ts'
import type { Emission } from './emission.ts'
import type { FrameReading } from './reading.ts'
import type { Sentence } from './sentence.ts'

const movement: ReadonlySet<string> = new Set([
  'displaced',
  'evacuated',
  'sheltered',
  'homeless',
  'returned',
  'besieged',
])

/** The trace of those who did it to themselves: "killed himself". */
export const reflexiveTrace = 'its subject, by a reflexive'

/**
 * Makes a claim of what was counted, unless it tells of nobody or only of what may be. Returns whether it, or another
 * claim of the measure with its number, stands now.
 */
export function addClaim(reading: FrameReading, item: Counted, emission: Emission, noun: NounGroup): boolean {
  const { frame, predication } = emission
  const thing = noun.thing ?? (frame.what === 'things' ? reading.lastThing : null)
  const measure = typeof frame.measure === 'string' ? frame.measure : thing ? measureOfThing(frame, thing.class) : null
  if (!measure) return false
  // One who flees or is moved is no displacement; a number of people is.
  if (movement.has(measure) && noun.quantity === null && noun.of?.quantity == null && item.quantity.stated === 1)
    return false
  if (isTold(reading.claims, measure, item.quantity)) return true
  // "were not hurt" tells of nobody hurt.
  if (predication?.verb?.negated && item.quantity.stated !== 0) return false
  const { signs } = reading.sentence
  const modality = modalityOf(predication, reading.units, emission.trigger, signs)
  if (modality.hypothetical) return false
  if (thing) reading.lastThing = { class: thing.class, unit: thing.unit }
  const people = frame.what !== 'things'
  // "shot down eight of 11 drones launched overnight": eleven were launched.
  if (noun.whole && noun.counted && predication?.verb?.bare && predication.passive && item.quantity === noun.quantity)
    item = { ...item, quantity: noun.whole }
  // "The group's leader, Abimael Guzmán, was captured": the name is the quantity's words.
  const byName =
    item.quantity.stated === 1 && !noun.quantity && !noun.name && noun.determiner === null
      ? noun.appositions.find((other) => other.name && quantityOf(other, reading.context))
      : undefined
  if (byName) item = { ...item, quantity: { ...item.quantity, start: byName.start, end: byName.end } }
  for (const part of item.nouns) part.counted = true
  const facets = populationOf(item.nouns, reading.sentence)
  // Who kills or wounds himself in an attack carried it out.
  const isAttacker = emission.trace === reflexiveTrace || item.nouns.some((part) => part.person?.role === 'attacker')
  const role = people ? (isAttacker ? 'attacker' : 'victim') : null
  const claim: RawClaim = {
    measure,
    rule: frame.id,
    quantity: item.quantity,
    noun,
    trigger: emission.trigger,
    // "a family of five": five people.
    unit: people
      ? item.quantity === noun.of?.quantity
        ? 'people'
        : (noun.person?.unit ?? frame.unit ?? 'people')
      : (thing?.unit ?? frame.unit ?? 'things'),
    people,
    facets,
    certainty: frame.certainty ?? modality.certainty,
    stance: modality.stance,
    scope: 'incident',
    role,
    predication,
    sentence: reading.sentence.index,
    partOf: null,
    older: emission.older ?? false,
    definite: noun.determiner === 'definite',
    additive: noun.additive || item.quantity.additive,
    instead: emission.instead || isPossibleInstead(reading.claims, measure, item.quantity, noun),
    also: (signs & Sign.further) !== 0 && hasAlso(reading.units, predication, item.quantity.start),
    total: emission.total ?? isTotal(reading.sentence, item.quantity.start),
    evidence: cover(item, emission.trigger),
    doubts: [],
    trace: emission.trace,
    attribution: null,
    place: -1,
    triggerUnit: emission.triggerUnit,
  }
  reading.claims.push(claim)
  // "57 of 70 drones downed": seventy were fired.
  const { whole } = noun
  if (
    measure === 'munitions-intercepted' &&
    whole &&
    thing &&
    !reading.claims.some((other) => other.quantity.start === whole.start)
  ) {
    reading.claims.push({
      ...claim,
      measure: 'munitions-fired',
      rule: 'destroyed/fire',
      quantity: whole,
      trace: 'those of which so many were stopped',
    })
  }
  return true
}

/** The measure under which a frame counts things of one class, `null` where it counts none. */
export function measureOfThing(frame: FrameEntry, thingClass: string): string | null {
  return typeof frame.measure === 'string' ? frame.measure : (frame.measure[thingClass] ?? null)
}

/** "At least seven civilians, and possibly as many as eleven, were killed": what the first may be. */
function isPossibleInstead(
  claims: readonly RawClaim[],
  measure: string,
  quantity: QuantityMention,
  { head }: NounGroup,
): boolean {
  if (!quantity.possible || head.tag !== Tag.number) return false
  const before = claims[claims.length - 1]
  return before?.measure === measure && before.quantity.low < (quantity.stated ?? 0)
}

/** Whether a claim of the measure has words of the number already. */
export function isTold(claims: readonly RawClaim[], measure: string, { start, end }: QuantityMention): boolean {
  for (const { measure: other, quantity } of claims)
    if (other === measure && quantity.start < end && start < quantity.end) return true
  return false
}

/** "also", "later", "elsewhere" in the words around the count. */
function hasAlso(units: readonly Unit[], predication: Predication | null, start: number): boolean {
  const from = Math.min(start, predication?.verb?.start ?? start)
  const to = Math.max(start, predication?.verb?.end ?? start)
  for (const unit of units) {
    if (unit.start > to + 12) return false
    if (!unit.lists.has('further')) continue
    if (unit.end >= from - 12) return true
    // "Later on Friday the army said nine had died": when it was said.
    if (unit === units[0]) return !(whenSaid.has(unit.word) && isSaying(predication?.governor ?? null))
  }
  return false
}

const whenSaid: ReadonlySet<string> = new Set(['later', 'subsequently'])

/** "In total", "altogether" stand close before the number, or open its sentence. */
function isTotal({ units, signs }: Sentence, start: number): boolean {
  const at = Math.min(unitEndingBehind(units, start), units.length - 1)
  // "The number of victims has risen to 11 dead and 29 injured."
  if (at > 1 && units[at - 1].word === 'to' && units[at - 2].lists.has('changeTo')) return true
  if ((signs & Sign.sum) === 0) return false
  for (let back = at; back >= Math.max(0, at - 4); back--) if (units[back].lists.has('totals')) return true
  return units[0]?.lists.has('totals') ?? false
}

/** From the first to the last of a number, the noun groups it counts and their trigger, as offsets in the text. */
export function cover(item: Counted, trigger: { start: number; end: number }): { start: number; end: number } {
  let start = Math.min(item.quantity.start, trigger.start)
  let end = Math.max(item.quantity.end, trigger.end)
  for (const noun of item.nouns) {
    if (noun.start < start) start = noun.start
    if (noun.end > end) end = noun.end
  }
  return { start, end }
}
