import { Pos as allPos, auxiliaries } from '../../language/lexicon.ts'
import { Sign as allSigns } from '../../language/signs.ts'
import { noLists } from '../../language/word-lists.ts'
import { Tag as allTags, type TagValue, type Unit } from '../unit.ts'
import { startsNoun } from './neighbours.ts'
import { tagByClass } from './tag-by-class.ts'
import { tagUnknown } from './tag-unknown.ts'

// Numbers of the module itself are compiled in; those of others are read from memory each time.
const Pos = allPos
const Sign = allSigns
const Tag = allTags

/**
 * Chooses one word class for each unit by its neighbours: "strikes" after a determiner is a noun, after a noun and
 * before a number a verb. `capitals`: the text is all in capital letters, so a capital tells nothing.
 *
 * Returns what the units hold: bits of `Sign` of their entries, `numeral` for a number that may be a count.
 */
export function tagUnits(units: readonly Unit[], capitals: boolean): number {
  let held = 0
  let isNumber = false
  // The unit before, adverbs and quotation marks passed over.
  let previous: Unit | null = null
  for (let at = 0; at < units.length; at++) {
    const unit = units[at]
    if (unit.tag === Tag.noun) unit.tag = tagOf(units, at, previous, capitals)
    if (unit.tag !== Tag.adverb && unit.tag !== Tag.quote) previous = unit
    held |= unit.signs
    if (unit.quantity !== null) isNumber = true
  }
  return isNumber ? held | Sign.numeral : held & ~Sign.numeral
}

function tagOf(units: readonly Unit[], at: number, previous: Unit | null, capitals: boolean): TagValue {
  const unit = units[at]
  const { entry, pos, lists } = unit
  const next = units[at + 1]
  if (!entry) return tagUnknown(unit, previous, next, capitals)
  // "500-pound bombs": the measure of a size is no verb.
  if (at > 1 && units[at - 1].tag === Tag.dash && isMeasureOf(units[at - 2], units[at - 1])) return Tag.adjective
  // "Over 2,000 Tigers": an animal with a capital behind a number is a name.
  if (unit.capital && !capitals && previous?.tag === Tag.number && entry.notCount?.after === 'animals') {
    unit.entry = null
    unit.lists = noLists
    unit.signs = 0
    return Tag.name
  }
  // "3 a.m." is no form of "be".
  if (previous !== null && previous.reason !== null && previous.reason === 'time' && lists.has('partOfDay'))
    return Tag.time
  // "US" the country, "us" the pronoun; "May" the month, "may" the modal.
  if (pos & Pos.time) {
    if (pos & (Pos.modal | Pos.base | Pos.noun) && lists.has('months') && pos & (Pos.modal | Pos.base)) {
      const isDate =
        next?.tag === Tag.time || previous?.tag === Tag.time || previous?.reason === 'date' || next?.reason === 'date'
      if (!isDate && (!unit.capital || (capitals && !isDate)))
        return tagByClass(units, at, previous, next, pos & ~(Pos.time | Pos.noun), capitals)
    }
    // "in May Cadera": a name of two words, where nothing goes on behind it.
    if (!capitals && lists.has('months') && isNameAtEnd(next, units[at + 2])) {
      unit.entry = null
      unit.lists = noLists
      unit.signs = 0
      unit.pos = 0
      return Tag.name
    }
    if (next?.reason === 'date' && !capitals && isOfName(units[at + 2]) && lists.has('months')) {
      next.tag = Tag.name
      return Tag.name
    }
    return Tag.time
  }
  if (pos & (Pos.article | Pos.determiner | Pos.possessive)) {
    // "G9 an Fanmi e Alye": before a consonant "an" is no article.
    if (
      unit.word === 'an' &&
      previous?.tag === Tag.name &&
      next?.capital &&
      !capitals &&
      next.word.length > 3 &&
      /^[bcdfgjklmnp-tvwxz]/.test(next.word)
    )
      return Tag.name
    // "two soldiers each from Chad and Niger"
    if (lists === noLists) return Tag.determiner
    if (lists.has('universals') && !startsNoun(next) && (previous?.tag === Tag.noun || previous?.tag === Tag.name))
      return Tag.adverb
    if (lists.has('relatives')) return tagThat(units, at, previous, next)
    if (pos & Pos.determiner && lists.has('objectPronouns') && !startsNoun(next)) return Tag.pronoun
    return Tag.determiner
  }
  if (pos & Pos.negative)
    return pos & Pos.pronoun ? Tag.pronoun : startsNoun(next) || !next ? Tag.determiner : Tag.adverb
  if (pos & Pos.pronoun) {
    if (pos & Pos.nationality && unit.capital && !capitals) return Tag.adjective
    return Tag.pronoun
  }
  return tagByClass(units, at, previous, next, pos, capitals)
}

function isNameAtEnd(next: Unit | undefined, behind: Unit | undefined): boolean {
  if (next === undefined || !next.capital || next.entry !== null || next.tag !== Tag.noun) return false
  return behind === undefined || (behind.entry === null && behind.word === '.') || (behind.pos & Pos.preposition) !== 0
}

/** "the March 23 Movement": the day is a part of a body's name. */
function isOfName(unit: Unit | undefined): boolean {
  return unit?.capital === true && (unit.lists.has('bodies') || unit.lists.has('forcesOf')) === true
}

/** A number that is no count, and a dash, are bound to what follows. */
function isMeasureOf(number: Unit, dash: Unit): boolean {
  return dash.tag === Tag.dash && dash.glued && number.glued && number.reason !== null
}

/** "that" after a noun and before a verb is a relative; else it opens a clause or points. */
function tagThat(units: readonly Unit[], at: number, previous: Unit | null, next: Unit | undefined): TagValue {
  const isAfterNoun =
    previous?.tag === Tag.noun ||
    previous?.tag === Tag.name ||
    previous?.tag === Tag.comma ||
    previous?.tag === Tag.number
  if (isAfterNoun && next && (next.pos & (auxiliaries | Pos.past | Pos.third)) !== 0 && !(next.pos & Pos.noun))
    return Tag.relative
  if (previous?.tag === Tag.verb || isAfterNoun || previous?.tag === Tag.adjective || next?.tag === Tag.number)
    return Tag.subordinator
  if (
    previous?.tag === Tag.coordinator &&
    next &&
    next.pos & (Pos.article | Pos.determiner | Pos.negative | Pos.pronoun | Pos.possessive)
  )
    return Tag.subordinator
  if (units[at].word === 'that' && next && next.pos & Pos.plural) return Tag.subordinator
  return startsNoun(next) && previous?.tag === Tag.preposition
    ? Tag.determiner
    : startsNoun(next)
      ? Tag.determiner
      : Tag.pronoun
}
