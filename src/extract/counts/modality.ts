import { type ModalitySense, Pos } from '../../language/lexicon.ts'
import { Sign } from '../../language/signs.ts'
import type { Certainty, Stance } from '../../model/index.ts'
import type { VerbGroup } from '../chunk.ts'
import type { Predication } from '../clauses/predication.ts'
import { Tag, type Unit } from '../unit.ts'
import { unitEndingBehind } from '../unit-at.ts'
import { unitBefore } from '../unit-before.ts'

export interface Modality {
  readonly certainty: Certainty
  readonly stance: Stance
  readonly hypothetical: boolean
}

/**
 * How a count is said: feared, denied, planned, reported with a distance. Gathers the verb's own auxiliaries and
 * adverbs, the verbs that govern it, and the adverbs of its clause. `signs`: what the words of the sentence may tell.
 */
export function modalityOf(
  predication: Predication | null,
  units: readonly Unit[],
  trigger: { start: number; end: number },
  signs: number,
): Modality {
  const said: Said = { certainty: 'stated', stance: 'asserts', hypothetical: predication?.hypothetical ?? false }
  let steps = 0
  let below: VerbGroup | null = null
  for (let at = predication; at && !isSeen(at, predication, steps); at = at.governor) {
    steps++
    const { verb } = at
    if (!verb) continue
    if (at.hypothetical) said.hypothetical = true
    if (verb.negated && at !== predication) {
      takeNegated(said, verb)
      continue
    }
    // A verb that is itself the trigger says what happened; above it, or with an adjective, it governs.
    const holdsTrigger = at.adjective === null && verb.start <= trigger.start && trigger.start < verb.end
    if (verb.modalities.length > 0) {
      // "could confirm at least nine deaths": what can be told has happened.
      const isTeller = at.adjective === null && !holdsTrigger && tells(verb)
      for (const sense of verb.modalities) if (!isTeller || sense.stance !== 'predicts') take(said, sense, verb.perfect)
    }
    for (const link of verb.chain) if (link.entry?.modality?.as === 'verb') take(said, link.entry.modality, false)
    const sense = verb.main.entry?.modality
    if (sense?.as === 'verb' && !(holdsTrigger && at === predication) && !takesIn(at, sense)) {
      const isBelief = (sense.id === 'plan' || sense.id === 'predict') && isPast(below, units) && hasThat(verb, units)
      if (!isBelief) take(said, sense, false)
    }
    below = verb
  }
  if ((signs & Sign.modality) === 0) return said
  for (const sense of governorsNear(units, trigger, predication)) take(said, sense, false)
  for (const unit of adverbsNear(units, trigger)) if (unit.entry?.modality) take(said, unit.entry.modality, false)
  return said
}

/** How a count is said, as far as its words have been gone through. */
type Said = { -readonly [Part in keyof Modality]: Modality[Part] }

function take(said: Said, sense: ModalitySense, isPerfect: boolean): void {
  if (sense.hypothetical) said.hypothetical = true
  // "could have killed 12" is a possibility of the past, no forecast.
  if (sense.stance === 'predicts' && isPerfect && sense.id === 'predict') {
    if (said.certainty === 'stated') said.certainty = 'hedged'
  } else if (sense.stance && said.stance === 'asserts') said.stance = sense.stance
  if (sense.certainty && said.certainty !== 'feared' && said.certainty !== 'unconfirmed')
    said.certainty = sense.certainty
}

/** "could not verify that 12 were killed", "did not deny that" leave it open; "did not believe that" doubts it. */
function takeNegated(said: Said, { main: { entry, lists } }: VerbGroup): void {
  if (lists.has('checks') || entry?.modality?.stance === 'denies') said.certainty = 'unconfirmed'
  else if (lists.has('beliefs') && said.stance === 'asserts') said.stance = 'doubts'
}

/** A hospital admits patients; it concedes nothing. */
function takesIn({ subject, object }: Predication, { stance }: ModalitySense): boolean {
  return stance === 'acknowledges' && subject?.thing?.class === 'facility' && object?.person != null
}

/** "Sources agreed that two were killed": what has been done is no plan; "that two be freed" is one. */
function isPast(verb: VerbGroup | null, units: readonly Unit[]): boolean {
  if (verb?.form !== 'finite') return false
  const { word } = units[verb.first]
  return (verb.bare && (verb.main.pos & Pos.past) !== 0) || word === 'was' || word === 'were' || word === 'had'
}

/** "confirm", "verify": a verb of telling or checking. */
function tells({ main }: VerbGroup): boolean {
  const lists = main.lists
  return lists !== undefined && (lists.has('tellers') || lists.has('checks'))
}

/** "agreed that". */
function hasThat({ last }: VerbGroup, units: readonly Unit[]): boolean {
  return units[last + 1]?.word === 'that'
}

/** The clause was gone through within so many steps from the first: clauses may govern each other. */
function isSeen(clause: Predication, first: Predication | null, steps: number): boolean {
  let at = first
  for (let step = 0; step < steps && at; step++, at = at.governor) if (at === clause) return true
  return false
}

/**
 * Verbs that govern the trigger without a clause of their own between: "denied having lost 25", "threatened to try and
 * execute one", "denied rumours that 14 had disappeared", "claims that nine had died are rejected", "talks on the
 * release of 40".
 */
function governorsNear(
  units: readonly Unit[],
  trigger: { start: number; end: number },
  predication: Predication | null,
): ModalitySense[] {
  const found: ModalitySense[] = []
  const governing = (unit: Unit | undefined): boolean => unit?.tag === Tag.verb && unit.entry?.modality?.as === 'verb'
  const add = (unit: Unit | undefined): void => {
    if (unit && governing(unit) && unit.entry?.modality && unit.start !== trigger.start) found.push(unit.entry.modality)
  }
  const verb = predication?.verb
  if (verb && verb.start <= trigger.start && trigger.start < verb.end) {
    const before = unitBefore(units, verb.first)
    if (verb.form === 'ing') add(before)
    if (before?.tag === Tag.coordinator && unitBefore(units, verb.first - 2)?.tag === Tag.to)
      add(unitBefore(units, verb.first - 3))
  }
  const at = Math.min(unitEndingBehind(units, trigger.start), units.length - 1)
  for (let back = at - 1; back >= Math.max(0, at - reach); back--) {
    const { tag, word, lists } = units[back]
    if (tag === Tag.semicolon || tag === Tag.colon) break
    if (
      lists.has('plans') &&
      (units[back + 1]?.tag === Tag.preposition || units[back + 1]?.tag === Tag.to) &&
      at - back <= 5
    )
      found.push(planned)
    if (word !== 'that' || units[back - 1] === undefined) continue
    const before = units.slice(Math.max(0, back - reach), back)
    // What was said is a noun: "rumours that", "reports from abroad that".
    for (let noun = back - 1; noun >= Math.max(0, back - 5); noun--) {
      if (units[noun].tag === Tag.comma || units[noun].tag === Tag.auxiliary) break
      if (governing(units[noun])) {
        const said = units[noun].entry?.modality?.stance
        // "did not deny that" leaves it open.
        if ((said === 'denies' || said === 'doubts') && !isNegation(unitBefore(units, noun))) add(units[noun])
        break
      }
    }
    if (before.some((unit) => unit.lists.has('sayings')) && !before.some(governing)) {
      const later = units
        .slice(at + 1, at + reach)
        .find((unit, index, rest) => governing(unit) && rest[index - 1]?.tag === Tag.auxiliary)
      if (later?.entry?.modality?.stance === 'denies') add(later)
    }
    break
  }
  return found
}

function isNegation(unit: Unit | undefined): boolean {
  return unit !== undefined && ((unit.pos & Pos.not) !== 0 || unit.lists.has('negations'))
}

const planned: ModalitySense = { id: 'planned', certainty: null, stance: 'predicts', hypothetical: false, as: 'verb' }

const reach = 14

/** The adverbs of the trigger's clause: from the last boundary before it to a few words behind it. */
function adverbsNear(units: readonly Unit[], trigger: { start: number; end: number }): Unit[] {
  const at = Math.min(unitEndingBehind(units, trigger.start), units.length - 1)
  const found: Unit[] = []
  for (let back = at; back >= Math.max(0, at - reach); back--) {
    const unit = units[back]
    if (unit.tag === Tag.semicolon || unit.tag === Tag.close) break
    if (unit.lists.has('subordinators') && back < at - 1 && unit.tag === Tag.subordinator && unit.word !== 'that') break
    if (isAdverb(unit)) found.push(unit)
  }
  for (let next = at + 1; next < Math.min(units.length, at + 10); next++) {
    const unit = units[next]
    if (unit.tag === Tag.comma || unit.tag === Tag.semicolon) break
    // "The deaths of 12 villagers could not be confirmed": farther behind only such words speak of the count.
    if (next > at + 2 && unit.entry?.modality?.certainty !== 'unconfirmed') continue
    if (isAdverb(unit)) found.push(unit)
  }
  return found
}

/** An adverb that says how sure it is: "reportedly". */
function isAdverb({ entry, tag }: Unit): boolean {
  if (entry === null || (entry.signs & Sign.modality) === 0 || tag === Tag.auxiliary || tag === Tag.time) return false
  return entry.modality !== null && entry.modality.as === 'adverb'
}
