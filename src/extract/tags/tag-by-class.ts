import { Pos as allPos, auxiliaries, verbForms } from '../../language/lexicon.ts'
import { Sign as allSigns } from '../../language/signs.ts'
import { Tag as allTags, type TagValue, type Unit } from '../unit.ts'
import { isModifierOf, opensNoun, startsNoun } from './neighbours.ts'
import { readsAsVerb } from './verb-or-noun.ts'

// Numbers of the module itself are compiled in; those of others are read from memory each time.
const Pos = allPos
const Sign = allSigns
const Tag = allTags

const nominal = Pos.noun | Pos.nationality

/** Chooses among the classes `pos` that a word may have by what stands before and behind it. */
export function tagByClass(
  units: readonly Unit[],
  at: number,
  previous: Unit | null,
  next: Unit | undefined,
  pos: number,
  capitals: boolean,
): TagValue {
  const unit = units[at]
  const before = previous === null ? 0 : previous.tag
  if (pos & auxiliaries) {
    // "the will", "a can": a noun after a determiner.
    if (before === Tag.determiner && pos & Pos.noun && !(pos & (Pos.be | Pos.have))) return Tag.noun
    return Tag.auxiliary
  }
  if (pos & Pos.to) return Tag.to
  if (pos & Pos.not) return Tag.adverb
  if (pos & Pos.includer) return Tag.includer
  if (pos & Pos.relative) return Tag.relative
  if (pos & Pos.coordinator) return Tag.coordinator
  if (pos & Pos.adverb && !(pos & (Pos.noun | verbForms | Pos.adjective))) return Tag.adverb
  if (unit.signs & Sign.additive) return tagAdditive(units, at, previous, next)
  const isVerb = (pos & verbForms) !== 0
  const isNoun = (pos & nominal) !== 0
  if (pos & (Pos.preposition | Pos.subordinator) && !isNoun && !isVerb) {
    if (pos & Pos.preposition && pos & Pos.subordinator)
      return next && next.tag === Tag.comma ? Tag.adverb : Tag.subordinator
    return pos & Pos.preposition ? Tag.preposition : Tag.subordinator
  }
  if (pos & Pos.preposition && !(pos & (Pos.ing | Pos.past))) {
    // "like", "down", "near": prepositions before a noun group.
    if (before !== Tag.to && before !== Tag.auxiliary && before !== Tag.determiner && startsNoun(next))
      return Tag.preposition
  }
  // "two girls aged 4": what the years are said of is told already.
  if (next !== undefined && next.reason !== null && next.reason === 'age' && unit.entry?.notCount?.before === 'age')
    return Tag.adjective
  if (isVerb) {
    const verb = readsAsVerb(units, at, previous, next, pos, isNoun, capitals)
    if (verb !== null) return verb
  }
  if (pos & Pos.preposition) return Tag.preposition
  if (isNoun && pos & Pos.adjective) {
    if (isOneHarmed(units, at, previous, next)) return Tag.noun
    // "The military killed nine": a body that has a verb behind it.
    if (next && next.pos & (Pos.past | Pos.third) && unit.lists.has('armies')) return Tag.noun
    // A nationality before a noun is its adjective: "Israeli soldiers"; alone it is a person: "an Israeli".
    return next &&
      next.entry !== null &&
      (next.pos & Pos.plural || isModifierOf(units, at)) &&
      !(next.pos & auxiliaries) &&
      !(next.pos & Pos.participle && !(next.pos & Pos.noun) && !isModifierOf(units, at + 1))
      ? Tag.adjective
      : Tag.noun
  }
  if (isNoun) return Tag.noun
  if (pos & Pos.adjective) return Tag.adjective
  if (pos & Pos.adverb) return Tag.adverb
  if (pos & Pos.subordinator) return Tag.subordinator
  if (pos & Pos.number) return Tag.number
  if (unit.entry?.scope || unit.entry?.modality) return Tag.adverb
  if (pos & Pos.hedge) return Tag.adverb
  // "38 last year": a stretch of time behind a number is no noun of its own.
  if (pos === 0 && (unit.lists.has('pastTimes') || unit.lists.has('stretches'))) return Tag.adverb
  return Tag.noun
}

/** "one civilian killed", "an Israeli wounded in": a person with what befell them, and no noun behind. */
function isOneHarmed(units: readonly Unit[], at: number, previous: Unit | null, next: Unit | undefined): boolean {
  if (!next || !(next.pos & Pos.participle) || !next.entry?.frames.length) return false
  const isOne = previous?.quantity
    ? previous.quantity.stated === 1
    : previous !== null && (previous.pos & Pos.article) !== 0
  if (!isOne || previous?.word === 'the') return false
  const behind = units[at + 2]
  return !behind || behind.tag !== Tag.noun || (behind.pos & (Pos.preposition | Pos.coordinator)) !== 0
}

/** "nine other men" modifies, "nine others", "another was killed" stand for people, "three more" adds to its number. */
function tagAdditive(units: readonly Unit[], at: number, previous: Unit | null, next: Unit | undefined): TagValue {
  // "One was killed and another wounded": somebody; "the other wounded", "other wounded were moved": of the wounded.
  const opens = previous?.tag === Tag.coordinator || previous?.tag === Tag.comma
  const isVerb = opens && !((units[at + 2]?.pos ?? 0) & auxiliaries)
  const isParticiple = next !== undefined && (next.pos & Pos.participle) !== 0 && (isVerb || !(next.pos & Pos.noun))
  const modifies =
    next !== undefined &&
    (next.tag === Tag.number || next.tag === Tag.noun) &&
    !(next.pos & (auxiliaries | Pos.preposition | Pos.coordinator | Pos.subordinator)) &&
    opensNoun(next) &&
    (!isParticiple || isModifierOf(units, at + 1))
  if (modifies) return Tag.adjective
  if (units[at].entry?.person) return Tag.noun
  return previous?.tag === Tag.number ? Tag.adjective : Tag.adverb
}
