import type { ModalitySense } from '../language/lexicon.ts'
import type { Certainty, Stance } from '../model/index.ts'
import type { Predication } from './clause.ts'
import { Tag, type Unit } from './unit.ts'

export interface Modality {
  readonly certainty: Certainty
  readonly stance: Stance
  readonly hypothetical: boolean
}

/**
 * How a count is said: feared, denied, planned, reported with a distance. Gathers the verb's own auxiliaries and
 * adverbs, the verbs that govern it, and the adverbs of its clause.
 */
export function modalityOf(predication: Predication | null, units: readonly Unit[], trigger: { start: number; end: number }): Modality {
  let certainty: Certainty = 'stated'
  let stance: Stance = 'asserts'
  let hypothetical = predication?.hypothetical ?? false
  const take = (sense: ModalitySense, perfect: boolean): void => {
    if (sense.hypothetical) hypothetical = true
    // "could have killed 12" is a possibility of the past, no forecast.
    if (sense.stance === 'predicts' && perfect && sense.id === 'predict') certainty = certainty === 'stated' ? 'hedged' : certainty
    else if (sense.stance && stance === 'asserts') stance = sense.stance
    if (sense.certainty && certainty !== 'feared') certainty = certainty === 'unconfirmed' ? certainty : sense.certainty
  }
  const seen = new Set<Predication>()
  for (let at = predication; at && !seen.has(at); at = at.governor) {
    seen.add(at)
    const { verb } = at
    if (!verb) continue
    for (const sense of verb.modalities) take(sense, verb.perfect)
    for (const link of verb.chain) if (link.entry?.modality?.as === 'verb') take(link.entry.modality, false)
    // A verb that is itself the trigger says what happened; above it, or with an adjective, it governs.
    const isTrigger = at === predication && at.adjective === null
    if (!isTrigger && verb.main.entry?.modality?.as === 'verb') take(verb.main.entry.modality, false)
    if (verb.negated && at !== predication && verb.main.entry?.modality?.stance !== 'denies') stance = stance === 'asserts' ? 'doubts' : stance
    if (at.hypothetical) hypothetical = true
  }
  for (const unit of adverbsNear(units, trigger)) if (unit.entry?.modality) take(unit.entry.modality, false)
  return { certainty, stance, hypothetical }
}

const reach = 14

/** The adverbs of the trigger's clause: from the last boundary before it to a few words behind it. */
function adverbsNear(units: readonly Unit[], trigger: { start: number; end: number }): Unit[] {
  let at = units.findIndex((unit) => unit.end > trigger.start)
  if (at < 0) at = units.length - 1
  const found: Unit[] = []
  for (let back = at; back >= Math.max(0, at - reach); back--) {
    const unit = units[back]
    if (unit.tag === Tag.semicolon || unit.tag === Tag.close) break
    if (unit.entry?.lists.has('subordinators') && back < at - 1 && unit.tag === Tag.subordinator && unit.word !== 'that') break
    if (unit.entry?.modality?.as === 'adverb' && unit.tag !== Tag.auxiliary) found.push(unit)
  }
  for (let next = at + 1; next < Math.min(units.length, at + 3); next++) {
    const unit = units[next]
    if (unit.tag === Tag.comma || unit.tag === Tag.semicolon) break
    if (unit.entry?.modality?.as === 'adverb' && unit.tag !== Tag.auxiliary) found.push(unit)
  }
  return found
}
