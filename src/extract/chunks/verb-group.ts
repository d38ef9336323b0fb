import { type ModalitySense, Pos } from '../../language/lexicon.ts'
import type { VerbGroup } from '../chunk.ts'
import { Tag, type Unit } from '../unit.ts'
import { tagAt } from '../unit-at.ts'
import { followsParticiple, isVerbal, participleOfTrigger } from './verb-ahead.ts'
import { addGoverning, addModality, startVerb, type VerbReading } from './verb-reading.ts'

/** "Likely to", "set to": what has not happened yet. */
const prospect: ModalitySense = {
  id: 'prospect',
  certainty: null,
  stance: 'predicts',
  hypothetical: false,
  as: 'verb',
}

/**
 * Reads "may have been killed", "was not hurt", "vowed to kill", "killed"; `null` where no verb group starts. `group` is
 * what verb groups of its sentence are read with.
 */
export function readVerbGroup(units: readonly Unit[], first: number, group: VerbReading): VerbGroup | null {
  const infinitive = units[first].tag === Tag.to
  if (infinitive ? !opensInfinitive(units, first) : !isVerbal(units[first])) return null
  startVerb(group, infinitive ? first + 1 : first, infinitive)
  while (group.at < units.length && readWord(group, units[group.at]));
  return group.main && finished(group, group.main, first)
}

/** "to kill"; split infinitives, too: "to seriously wound". */
function opensInfinitive(units: readonly Unit[], first: number): boolean {
  let verb = first + 1
  while (tagAt(units, verb) === Tag.adverb) verb++
  return isVerbal(units[verb])
}

/** Takes in the next unit and says whether the group may go on behind it. */
function readWord(group: VerbReading, unit: Unit): boolean {
  if (unit.tag === Tag.adverb) {
    if (unit.pos & Pos.not || unit.lists.has('negations')) group.negated = true
    if (unit.entry?.modality) addModality(group, unit.entry.modality)
    group.at++
    return true
  }
  if (group.mainAuxiliary && readsOnFromAuxiliary(group, unit)) return true
  if (unit.tag !== Tag.auxiliary && unit.tag !== Tag.verb) return false
  if (group.main && !group.mainAuxiliary) return false
  return unit.tag === Tag.auxiliary ? readAuxiliary(group, unit) : readVerb(group, unit)
}

/** Passes over what may stand between an auxiliary and its verb. */
function readsOnFromAuxiliary(group: VerbReading, unit: Unit): boolean {
  const { units, at } = group
  // "lightly to moderately injured"
  if (unit.tag === Tag.to && units[at - 1].tag === Tag.adverb && tagAt(units, at + 1) === Tag.adverb) {
    group.at++
    return true
  }
  // "is likely to kill", "are set to leave"
  if (group.be && unit.lists.has('prospective') && tagAt(units, at + 1) === Tag.to && isVerbal(units[at + 2])) {
    addModality(group, prospect)
    group.at += 2
    group.be = false
    group.modal = true
    return true
  }
  return false
}

function readAuxiliary(group: VerbReading, unit: Unit): boolean {
  const { units, at } = group
  const { pos, entry, word } = unit
  if (entry?.modality) addModality(group, entry.modality)
  if (unit.lists.has('negations')) group.negated = true
  if (pos & Pos.have) {
    // "had 12 dead": a full verb where no participle follows.
    group.perfect = followsParticiple(units, at)
    group.be = false
  } else if (pos & Pos.be) group.be = true
  else if (pos & Pos.get) group.be = followsParticiple(units, at)
  else if (pos & Pos.modal) group.modal = true
  const isBareBe =
    (pos & Pos.be) !== 0 && (word === 'being' || word === 'been' || word === 'be') && !group.modal && !group.perfect
  group.finite ||= !group.infinitive && !isBareBe && word !== 'having'
  group.main = unit
  group.mainAuxiliary = true
  group.last = at
  group.at++
  return true
}

function readVerb(group: VerbReading, unit: Unit): boolean {
  const { units } = group
  const { pos } = unit
  if (group.mainAuxiliary) {
    if (group.be && pos & Pos.participle) group.passive = true
    else if (group.be && pos & Pos.ing) group.progressive = true
    else if (group.be && !group.perfect && !group.modal && !(pos & (Pos.participle | Pos.ing))) return false
  } else if (!group.infinitive) {
    group.bare = (pos & (Pos.past | Pos.participle)) !== 0 && !(pos & Pos.third)
    if (pos & Pos.ing && !(pos & (Pos.past | Pos.base))) group.form = 'ing'
    else if (pos & Pos.participle && !(pos & Pos.past) && !(pos & Pos.base)) group.form = 'participle'
    else group.finite = true
  }
  group.main = unit
  group.mainAuxiliary = false
  group.last = group.at
  group.at++
  // "asked not to be named"
  if (
    group.at < units.length &&
    units[group.at].pos & Pos.not &&
    tagAt(units, group.at + 1) === Tag.to &&
    isVerbal(units[group.at + 2])
  ) {
    group.negated = true
    group.at++
  }
  const { at } = group
  // "feared to have been killed", "vowed to kill", "was forced to flee".
  if (tagAt(units, at) === Tag.to && isVerbal(units[at + 1])) {
    addGoverning(group, unit)
    if (unit.entry?.modality) addModality(group, unit.entry.modality)
    group.at++
    group.be = false
    group.passive = false
    group.progressive = false
    group.mainAuxiliary = true
    group.bare = false
    return true
  }
  readComplement(group, unit)
  return false
}

/** The participle behind a verb that governs it is the main verb. */
function readComplement(group: VerbReading, unit: Unit): void {
  const { units, at } = group
  // "remain displaced": what they remain is the verb.
  const state = unit.lists.has('copulas') ? participleOfTrigger(units, at) : -1
  if (state >= 0) {
    group.main = units[state]
    group.passive = true
    group.last = state
    group.at = state + 1
    return
  }
  // "feared killed", "believed dead": the first verb governs.
  if (tagAt(units, at) !== Tag.verb) return
  const modality = unit.entry?.modality
  if (!modality) return
  const following = units[at]
  if (following.pos & Pos.participle && following.entry?.frames.length) {
    addGoverning(group, unit)
    addModality(group, modality)
    group.main = following
    group.passive = true
    group.last = at
    group.at++
  }
}

function finished(group: VerbReading, main: Unit, first: number): VerbGroup {
  const { units, last, passive, perfect, progressive, mainAuxiliary, modalities, chain } = group
  const opening = units[first]
  let { form } = group
  // "having been killed"
  if (opening.word === 'having' && form === 'finite') form = 'ing'
  if (!group.finite && form === 'finite')
    form = main.pos & Pos.ing || opening.word === 'being' || opening.word === 'having' ? 'ing' : 'participle'
  return {
    kind: 'verb',
    first,
    last,
    start: opening.start,
    end: units[last].end,
    main,
    form,
    passive,
    copula: mainAuxiliary && group.be,
    perfect,
    progressive,
    bare: group.bare && !passive && !perfect && !progressive && !mainAuxiliary && chain.length === 0,
    negated: group.negated,
    modalities,
    chain,
  }
}
