import { auxiliaries, Pos, verbForms } from '../language/lexicon.ts'
import { Tag, type TagValue, type Unit } from './unit.ts'

/** Words that add to a count: "three more people", "nine others". */
const additives: ReadonlySet<string> = new Set(['other', 'more', 'additional', 'further', 'another'])

const nominal = Pos.noun | Pos.nationality

/**
 * Chooses one word class for each unit by its neighbours: "strikes" after a determiner is a noun, after a noun and
 * before a number a verb. `capitals`: the text is all in capital letters, so a capital tells nothing.
 */
export function tagUnits(units: readonly Unit[], capitals: boolean): void {
  for (let at = 0; at < units.length; at++) {
    const unit = units[at]
    if (unit.tag !== Tag.noun) continue
    unit.tag = tagOf(units, at, capitals)
  }
}

/** The tag of the unit before, adverbs passed over. */
function before(units: readonly Unit[], at: number): Unit | null {
  for (let back = at - 1; back >= 0; back--) if (units[back].tag !== Tag.adverb && units[back].tag !== Tag.quote) return units[back]
  return null
}

function tagOf(units: readonly Unit[], at: number, capitals: boolean): TagValue {
  const unit = units[at]
  const { entry, pos } = unit
  const previous = before(units, at)
  const next = units[at + 1]
  if (!entry) return tagUnknown(unit, previous, next, capitals)
  // "500-pound bombs": the measure of a size is no verb.
  if (units[at - 1]?.tag === Tag.dash && units[at - 1].glued && units[at - 2]?.glued && units[at - 2].reason !== null) return Tag.adjective
  // "Over 2,000 Tigers": an animal with a capital behind a number is a name.
  if (entry.notCount?.after === 'animals' && unit.capital && !capitals && previous?.tag === Tag.number) {
    unit.entry = null
    return Tag.name
  }
  // "3 a.m." is no form of "be".
  if (previous?.reason === 'time' && entry.lists.has('partOfDay')) return Tag.time
  // "US" the country, "us" the pronoun; "May" the month, "may" the modal.
  if (pos & Pos.time) {
    if (pos & (Pos.modal | Pos.base | Pos.noun) && entry.lists.has('months') && pos & (Pos.modal | Pos.base)) {
      const isDate = next?.tag === Tag.time || previous?.tag === Tag.time || previous?.reason === 'date' || next?.reason === 'date'
      if (!isDate && (!unit.capital || (capitals && !isDate))) return tagByClass(units, at, previous, next, pos & ~(Pos.time | Pos.noun), capitals)
    }
    return Tag.time
  }
  if (entry.pos & (Pos.article | Pos.determiner | Pos.possessive)) {
    // "two soldiers each from Chad and Niger"
    if (entry.lists.has('universals') && !startsNoun(next) && (previous?.tag === Tag.noun || previous?.tag === Tag.name)) return Tag.adverb
    if (entry.lists.has('relatives')) return tagThat(units, at, previous, next)
    if (pos & Pos.determiner && entry.lists.has('objectPronouns') && !startsNoun(next)) return Tag.pronoun
    return Tag.determiner
  }
  if (pos & Pos.negative) return pos & Pos.pronoun ? Tag.pronoun : startsNoun(next) || !next ? Tag.determiner : Tag.adverb
  if (pos & Pos.pronoun) {
    if (pos & Pos.nationality && unit.capital && !capitals) return Tag.adjective
    return Tag.pronoun
  }
  return tagByClass(units, at, previous, next, pos, capitals)
}

function tagByClass(units: readonly Unit[], at: number, previous: Unit | null, next: Unit | undefined, pos: number, capitals: boolean): TagValue {
  const unit = units[at]
  if (pos & auxiliaries) {
    // "the will", "a can": a noun after a determiner.
    if (previous?.tag === Tag.determiner && pos & Pos.noun && !(pos & (Pos.be | Pos.have))) return Tag.noun
    return Tag.auxiliary
  }
  if (pos & Pos.to) return Tag.to
  if (pos & Pos.not) return Tag.adverb
  if (pos & Pos.includer) return Tag.includer
  if (pos & Pos.relative) return Tag.relative
  if (pos & Pos.coordinator) return Tag.coordinator
  if (pos & Pos.adverb && !(pos & (Pos.noun | verbForms | Pos.adjective))) return Tag.adverb
  if (additives.has(unit.word)) return tagAdditive(units, at, previous, next)
  const isVerb = (pos & verbForms) !== 0
  const isNoun = (pos & nominal) !== 0
  if (pos & (Pos.preposition | Pos.subordinator) && !isNoun && !isVerb) {
    if (pos & Pos.preposition && pos & Pos.subordinator) return next && (next.tag === Tag.comma) ? Tag.adverb : Tag.subordinator
    return pos & Pos.preposition ? Tag.preposition : Tag.subordinator
  }
  if (pos & Pos.preposition && !(pos & (Pos.ing | Pos.past))) {
    // "like", "down", "near": prepositions before a noun group.
    if (startsNoun(next) && previous?.tag !== Tag.to && previous?.tag !== Tag.auxiliary && !(previous?.tag === Tag.determiner)) return Tag.preposition
  }
  if (isVerb) {
    const verb = readsAsVerb(units, at, previous, next, pos, isNoun, capitals)
    if (verb !== null) return verb
  }
  if (pos & Pos.preposition) return Tag.preposition
  if (isNoun && pos & Pos.adjective) {
    // A nationality before a noun is its adjective: "Israeli soldiers"; alone it is a person: "an Israeli".
    return next && next.entry !== null && (next.pos & Pos.plural || isModifierOf(units, at)) && !(next.pos & auxiliaries) && !(next.pos & Pos.participle && !(next.pos & Pos.noun) && !isModifierOf(units, at + 1))
      ? Tag.adjective
      : Tag.noun
  }
  if (isNoun) return unit.capital && !capitals && !unit.entry?.person && at > 0 ? (unit.entry?.thing ? Tag.noun : Tag.noun) : Tag.noun
  if (pos & Pos.adjective) return Tag.adjective
  if (pos & Pos.adverb) return Tag.adverb
  if (pos & Pos.subordinator) return Tag.subordinator
  if (pos & Pos.number) return Tag.number
  if (unit.entry?.scope || unit.entry?.modality) return Tag.adverb
  if (pos & Pos.hedge) return Tag.adverb
  // "38 last year": a stretch of time behind a number is no noun of its own.
  if (pos === 0 && (unit.entry?.lists.has('pastTimes') || unit.entry?.lists.has('stretches'))) return Tag.adverb
  return Tag.noun
}

/** "nine other men" modifies, "nine others", "another was killed" stand for people, "three more" adds to its number. */
function tagAdditive(units: readonly Unit[], at: number, previous: Unit | null, next: Unit | undefined): TagValue {
  const isParticiple = next !== undefined && (next.pos & Pos.participle) !== 0 && !(next.pos & Pos.noun)
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

/** Returns the tag of a word that may be a verb, or `null` where its other class holds. */
function readsAsVerb(
  units: readonly Unit[],
  at: number,
  previous: Unit | null,
  next: Unit | undefined,
  pos: number,
  isNoun: boolean,
  capitals: boolean,
): TagValue | null {
  const unit = units[at]
  const tag = previous?.tag
  const afterDeterminer = tag === Tag.determiner || tag === Tag.possessive
  if (pos & (Pos.past | Pos.participle)) {
    if (afterDeterminer || tag === Tag.number || tag === Tag.adjective) {
      // "the wounded soldiers", "three injured men": a modifier; "12 wounded", "the wounded": left to the chunker.
      if (isModifierOf(units, at)) return Tag.adjective
      if (tag === Tag.determiner && previous && !(previous.pos & Pos.article)) return isNoun ? Tag.noun : pos & Pos.adjective || unit.entry?.frames.length ? Tag.adjective : Tag.verb
      if (isNoun && afterDeterminer) return Tag.noun
      return Tag.verb
    }
    if (tag === Tag.preposition && isModifierOf(units, at)) return Tag.adjective
    if (!previous && isModifierOf(units, at) && next && !startsDeterminer(next) && next.tag !== Tag.number) return Tag.adjective
    if (pos & Pos.adjective && isModifierOf(units, at) && (tag === Tag.coordinator || tag === Tag.comma)) return Tag.adjective
    if (isNoun && tag === Tag.preposition) return Tag.noun
    // "put", "cut", "hit", "hurt": base and past are one word.
    return Tag.verb
  }
  if (pos & Pos.ing) {
    if (tag === Tag.auxiliary && previous && previous.pos & Pos.be) return Tag.verb
    if (next?.word === 'of') return Tag.noun
    // "the remaining 36"
    if (afterDeterminer && next?.tag === Tag.number) return Tag.adjective
    if (afterDeterminer || tag === Tag.adjective || tag === Tag.number) return isModifierOf(units, at) && !isNoun ? Tag.adjective : Tag.noun
    if (isNoun || unit.entry?.frames.some((sense) => sense.form === 'noun')) {
      // "killing himself and four policemen"
      const takesObject = (startsNoun(next) && !(next && next.pos & verbForms && !(next.pos & Pos.noun))) || next?.entry?.lists.has('objectPronouns') === true
      if (tag === Tag.noun || tag === Tag.name) return takesObject && !followsAsVerb(units, at) ? Tag.verb : Tag.noun
      if (tag === Tag.preposition) return takesObject ? Tag.verb : Tag.noun
      if (!previous || tag === Tag.comma || tag === Tag.coordinator || tag === Tag.colon || tag === Tag.dash) {
        return takesObject ? Tag.verb : Tag.noun
      }
    }
    return Tag.verb
  }
  if (pos & Pos.third) {
    if (afterDeterminer || tag === Tag.number || tag === Tag.adjective || tag === Tag.preposition || tag === Tag.to) return isNoun ? null : Tag.noun
    if (!isNoun) return Tag.verb
    if (unit.entry?.person) return tag === Tag.noun && startsStrongNoun(next) ? Tag.verb : null
    if (tag === Tag.noun || tag === Tag.name || tag === Tag.relative) {
      const isPlural = previous ? (previous.pos & Pos.plural) !== 0 : false
      return startsStrongNoun(next) && !isPlural && !hasFiniteBefore(units, at) ? Tag.verb : null
    }
    // "kills 14, wounds more than 40"
    if ((tag === Tag.comma || tag === Tag.coordinator) && startsStrongNoun(next) && hasThirdBefore(units, at)) return Tag.verb
    return tag === Tag.pronoun ? Tag.verb : null
  }
  // Base form.
  if (tag === Tag.to || (tag === Tag.auxiliary && previous && previous.pos & (Pos.modal | Pos.do))) return Tag.verb
  if (tag === Tag.pronoun && previous?.entry?.lists.has('subjectPronouns')) return Tag.verb
  if (next?.word === 'that' && tag !== Tag.determiner && tag !== Tag.adjective && tag !== Tag.preposition) return Tag.verb
  if (tag === Tag.coordinator && startsStrongNoun(next) && hasBaseVerbBefore(units, at)) return Tag.verb
  if (isNoun) {
    if ((tag === Tag.noun || tag === Tag.name || tag === Tag.relative) && previous && (previous.pos & Pos.plural || previous.tag === Tag.relative || areTwo(units, at)) && startsStrongNoun(next) && !hasFiniteBefore(units, at)) return Tag.verb
    return null
  }
  if (pos & Pos.adjective && (afterDeterminer || isModifierOf(units, at))) return Tag.adjective
  if (pos & (Pos.adverb | Pos.preposition) && !(tag === Tag.noun || tag === Tag.relative)) return null
  // "Over 20,000 flee"
  if (tag === Tag.number && previous?.quantity && unit.entry?.frames.length && !opensNounUnit(next)) return Tag.verb
  // "More than 9,000 flee homes", "half a million remain besieged": a number that opens its clause is the subject.
  if (tag === Tag.number && previous?.quantity && opensClause(units, at) && (unit.entry?.lists.has('copulas') || unit.entry?.frames.some((sense) => sense.form === 'verb' && sense.frame.counted.includes('subject')))) return Tag.verb
  // "Blasts in central Mali kill 9"
  if ((tag === Tag.name || tag === Tag.noun) && next?.tag === Tag.number && next.quantity && !hasFiniteBefore(units, at) && units.slice(Math.max(0, at - 12), at).some((other) => (other.pos & Pos.plural) !== 0)) return Tag.verb
  // "The dead include a nurse"
  if (tag === Tag.adjective && previous?.entry?.frames.length && startsStrongNoun(next) && !hasFiniteBefore(units, at)) return Tag.verb
  if (afterDeterminer || tag === Tag.adjective || tag === Tag.preposition || tag === Tag.number) return Tag.noun
  // A singular before it cannot be its subject: "an election rally".
  const isSubject = !previous || tag === Tag.coordinator || tag === Tag.comma || tag === Tag.relative || (previous.pos & Pos.plural) !== 0 || /s$/.test(previous.word) || tag === Tag.time
  if (!isSubject && (tag === Tag.noun || tag === Tag.name)) return Tag.noun
  return capitals || !unit.capital || at === 0 ? Tag.verb : Tag.noun
}

/** A noun follows, with no more than modifiers between: the word is its modifier. */
function isModifierOf(units: readonly Unit[], at: number): boolean {
  for (let next = at + 1; next < Math.min(units.length, at + 4); next++) {
    const unit = units[next]
    if (unit.tag === Tag.comma || unit.tag === Tag.quote) return false
    if (unit.tag !== Tag.noun) return false
    const { pos, entry } = unit
    if (!entry) return !/(?:ed|ly)$/.test(unit.word) || unit.capital
    if (entry.hedge || additives.has(unit.word)) return false
    if (pos & (Pos.preposition | Pos.coordinator | Pos.subordinator | Pos.relative | auxiliaries | Pos.determiner | Pos.article | Pos.pronoun | Pos.time | Pos.to | Pos.includer)) return false
    if (pos & (Pos.noun | Pos.nationality)) {
      // "wounded police said": the noun may be a verb after all; a noun of persons or things never is.
      return true
    }
    if (!(pos & Pos.adjective)) return false
  }
  return false
}

function opensNounUnit(unit: Unit | undefined): boolean {
  return unit !== undefined && unit.tag === Tag.noun && opensNoun(unit) && !(unit.pos & (Pos.preposition | Pos.subordinator))
}

function opensNoun(unit: Unit): boolean {
  return !unit.entry || (unit.pos & (Pos.noun | Pos.nationality | Pos.adjective | Pos.participle)) !== 0 || unit.tag === Tag.number
}

/** A finite verb comes later without a comma: "bombing killed 12". */
function followsAsVerb(units: readonly Unit[], at: number): boolean {
  const next = units[at + 1]
  return !!next && (next.pos & (Pos.past | Pos.third | auxiliaries)) !== 0 && !(next.pos & Pos.noun)
}

function hasFiniteBefore(units: readonly Unit[], at: number): boolean {
  for (let back = at - 1; back >= 0; back--) {
    const { tag } = units[back]
    if (tag === Tag.comma || tag === Tag.coordinator || tag === Tag.subordinator || tag === Tag.semicolon || tag === Tag.colon || tag === Tag.relative || tag === Tag.dash) return false
    if (tag === Tag.auxiliary) return true
    if (tag === Tag.verb && !(units[back].pos & Pos.ing)) return true
  }
  return false
}

/** "Russia, Ukraine swap 103 prisoners": two names are the subject. */
function areTwo(units: readonly Unit[], at: number): boolean {
  const joint = units[at - 2]?.tag
  return units[at - 1]?.tag === Tag.name && (joint === Tag.comma || joint === Tag.coordinator) && units[at - 3]?.tag === Tag.name
}

function hasThirdBefore(units: readonly Unit[], at: number): boolean {
  for (let back = at - 1; back >= Math.max(0, at - 16); back--) if (units[back].tag === Tag.verb) return (units[back].pos & Pos.third) !== 0
  return false
}

/** "managed to kill one and wound twelve": a second infinitive. */
function hasBaseVerbBefore(units: readonly Unit[], at: number): boolean {
  for (let back = at - 1; back >= Math.max(0, at - 16); back--) {
    if (units[back].tag === Tag.verb) return (units[back].pos & Pos.base) !== 0
    if (units[back].tag === Tag.semicolon) return false
  }
  return false
}

/** The number before the unit at `at` stands at the start of a clause: of the sentence, or behind a comma, a conjunction. */
function opensClause(units: readonly Unit[], at: number): boolean {
  let number = at - 1
  while (number > 0 && units[number].tag === Tag.adverb) number--
  const before = units[number - 1]
  return !before || before.tag === Tag.comma || before.tag === Tag.coordinator || before.tag === Tag.semicolon || before.tag === Tag.colon || before.tag === Tag.subordinator
}

function startsDeterminer(unit: Unit | undefined): boolean {
  return !!unit && (unit.pos & (Pos.article | Pos.determiner | Pos.possessive | Pos.negative)) !== 0
}

/** A noun group may start here. */
export function startsNoun(unit: Unit | undefined): boolean {
  if (!unit) return false
  if (unit.tag === Tag.number || unit.tag === Tag.name) return true
  if (unit.tag !== Tag.noun && unit.tag !== Tag.adjective && unit.tag !== Tag.determiner) return false
  if (!unit.entry) return true
  if (unit.pos & (Pos.coordinator | Pos.subordinator | Pos.relative | auxiliaries | Pos.to | Pos.includer)) return false
  if (unit.pos & Pos.preposition && !(unit.pos & Pos.hedge)) return false
  return (unit.pos & (Pos.article | Pos.determiner | Pos.possessive | Pos.negative | Pos.noun | Pos.nationality | Pos.adjective | Pos.number | Pos.hedge)) !== 0
}

/** A noun group surely starts here: a determiner, a number, a name, a noun of persons. */
function startsStrongNoun(unit: Unit | undefined): boolean {
  if (!unit) return false
  if (unit.tag === Tag.number) return unit.reason === null
  if (startsDeterminer(unit)) return true
  if (unit.entry?.person || unit.entry?.thing) return true
  if (unit.tag === Tag.noun && !unit.entry && unit.capital) return true
  return unit.tag === Tag.noun && (unit.pos & (Pos.adjective | Pos.nationality)) !== 0 && !(unit.pos & verbForms)
}

function tagUnknown(unit: Unit, previous: Unit | null, next: Unit | undefined, capitals: boolean): TagValue {
  const { word } = unit
  if (unit.capital && !capitals) return Tag.name
  if (word.length > 4) {
    if (word.endsWith('ly')) return Tag.adverb
    // "31 hireling soldiers"
    if (word.endsWith('ing') && previous?.tag === Tag.number && next?.entry && (next.entry.person || next.entry.thing)) return Tag.adjective
    if (word.endsWith('ing') && previous?.tag !== Tag.determiner && previous?.tag !== Tag.adjective && next?.word !== 'of') {
      unit.pos = Pos.ing
      return Tag.verb
    }
    if (word.endsWith('ed') && (previous?.tag === Tag.determiner || previous?.tag === Tag.adjective || previous?.tag === Tag.number) && next && opensNoun(next)) return Tag.adjective
    if (word.endsWith('ed') && previous?.tag !== Tag.determiner && previous?.tag !== Tag.adjective) {
      unit.pos = Pos.past | Pos.participle
      return previous?.tag === Tag.preposition ? Tag.adjective : Tag.verb
    }
    if (/(?:ous|ful|ible|able|ive|ical|ern|less|ish)$/.test(word)) return Tag.adjective
  }
  return Tag.noun
}

/** "that" after a noun and before a verb is a relative; else it opens a clause or points. */
function tagThat(units: readonly Unit[], at: number, previous: Unit | null, next: Unit | undefined): TagValue {
  const isAfterNoun = previous?.tag === Tag.noun || previous?.tag === Tag.name || previous?.tag === Tag.comma || previous?.tag === Tag.number
  if (isAfterNoun && next && (next.pos & (auxiliaries | Pos.past | Pos.third)) !== 0 && !(next.pos & Pos.noun)) return Tag.relative
  if (previous?.tag === Tag.verb || isAfterNoun || previous?.tag === Tag.adjective || next?.tag === Tag.number) return Tag.subordinator
  if (previous?.tag === Tag.coordinator && next && next.pos & (Pos.article | Pos.determiner | Pos.negative | Pos.pronoun | Pos.possessive)) return Tag.subordinator
  if (units[at].word === 'that' && next && next.pos & Pos.plural) return Tag.subordinator
  return startsNoun(next) && previous?.tag === Tag.preposition ? Tag.determiner : startsNoun(next) ? Tag.determiner : Tag.pronoun
}
