import { Pos as allPos, auxiliaries, verbForms } from '../../language/lexicon.ts'
import { Tag as allTags, type TagValue, type Unit } from '../unit.ts'
import {
  areTwo,
  hasBaseVerbBefore,
  hasFiniteBefore,
  hasPluralBefore,
  hasThirdBefore,
  opensClause,
} from './clause-before.ts'
import { isModifierOf, opensNounUnit, startsDeterminer, startsNoun, startsStrongNoun } from './neighbours.ts'

// Numbers of the module itself are compiled in; those of others are read from memory each time.
const Pos = allPos
const Tag = allTags

/** A word that may be a verb, between its neighbours. */
interface Place {
  readonly units: readonly Unit[]
  readonly at: number
  readonly unit: Unit
  readonly pos: number
  /** It may be a noun, too. */
  readonly isNoun: boolean
  readonly previous: Unit | null
  readonly next: Unit | undefined
  /** The tag of the word before; 0 where none is: numbers are compared fast as long as nothing else is among them. */
  readonly tag: TagValue | 0
  readonly afterDeterminer: boolean
}

/** Returns the tag of a word that may be a verb, or `null` where its other class holds. */
export function readsAsVerb(
  units: readonly Unit[],
  at: number,
  previous: Unit | null,
  next: Unit | undefined,
  pos: number,
  isNoun: boolean,
  capitals: boolean,
): TagValue | null {
  const tag = previous === null ? 0 : previous.tag
  const afterDeterminer = tag === Tag.determiner || tag === Tag.possessive
  const place: Place = { units, at, unit: units[at], pos, isNoun, previous, next, tag, afterDeterminer }
  if (pos & (Pos.past | Pos.participle)) return tagPast(place, capitals)
  if (pos & Pos.ing) return tagIng(place)
  return pos & Pos.third ? tagThird(place) : tagBase(place, capitals)
}

function tagPast(
  { units, at, unit, pos, isNoun, previous, next, tag, afterDeterminer }: Place,
  capitals: boolean,
): TagValue {
  if (afterDeterminer || tag === Tag.number || tag === Tag.adjective) {
    // "the wounded soldiers", "three injured men": a modifier; "12 wounded", "the wounded": left to the chunker.
    if (isModifierOf(units, at)) return Tag.adjective
    // "an alleged Coalition air strike": between an article and a name it is no verb.
    if (pos & Pos.adjective && !isNoun && !capitals && next?.capital && previous && previous.pos & Pos.article)
      return Tag.adjective
    if (tag === Tag.determiner && previous && !(previous.pos & Pos.article))
      return isNoun ? Tag.noun : pos & Pos.adjective || unit.entry?.frames.length ? Tag.adjective : Tag.verb
    return isNoun && afterDeterminer ? Tag.noun : Tag.verb
  }
  if (tag === Tag.preposition && isModifierOf(units, at)) return Tag.adjective
  // "the Joint Force of Armed Struggle Movements"
  if (tag === Tag.preposition && unit.capital && !capitals && next?.capital) return Tag.adjective
  if (!previous && isModifierOf(units, at) && next && !startsDeterminer(next) && next.tag !== Tag.number)
    return Tag.adjective
  // "The site, quoting an officer, confirmed Ubeyd was dead", "“…,” confirmed spokeswoman Kim": before a name it says something.
  const isSaying = unit.lists.has('saying') && leadsToName(units, at)
  if (pos & Pos.adjective && (tag === Tag.coordinator || tag === Tag.comma) && !isSaying && isModifierOf(units, at))
    return Tag.adjective
  // "put", "cut", "hit", "hurt": base and past are one word.
  return isNoun && tag === Tag.preposition ? Tag.noun : Tag.verb
}

/** A name stands behind it, or at the end of the noun group behind it: "sheriff's spokeswoman Andrea Kim". */
function leadsToName(units: readonly Unit[], at: number): boolean {
  for (let next = at + 1; next < Math.min(units.length, at + 6); next++) {
    const { capital, entry, pos, word } = units[next]
    if (capital || entry === null) return true
    if (!(pos & Pos.noun) && word !== "'s" && word !== '’s') return false
  }
  return false
}

function tagIng({ units, at, unit, isNoun, previous, next, tag, afterDeterminer }: Place): TagValue {
  if (tag === Tag.auxiliary && previous && previous.pos & Pos.be) return Tag.verb
  if (next?.word === 'of') return Tag.noun
  // "the remaining 36"
  if (afterDeterminer && next?.tag === Tag.number) return Tag.adjective
  if (afterDeterminer || tag === Tag.adjective || tag === Tag.number)
    return !isNoun && isModifierOf(units, at) ? Tag.adjective : Tag.noun
  if (isNoun || unit.entry?.frames.some((sense) => sense.form === 'noun')) {
    const object = takesObject(next) && !isPastOf(next, units[at + 2])
    if (tag === Tag.noun || tag === Tag.name) return object && !followsAsVerb(units, at) ? Tag.verb : Tag.noun
    if (
      !previous ||
      tag === Tag.preposition ||
      tag === Tag.comma ||
      tag === Tag.coordinator ||
      // "heavy weapons, including shelling from the hills"
      tag === Tag.includer ||
      // "after shelling killed 12"
      tag === Tag.subordinator ||
      tag === Tag.colon ||
      tag === Tag.dash
    )
      return object ? Tag.verb : Tag.noun
  }
  return Tag.verb
}

/** "killing himself and four policemen" */
function takesObject(next: Unit | undefined): boolean {
  const isVerbOnly = next !== undefined && (next.pos & verbForms) !== 0 && !(next.pos & Pos.noun)
  return (startsNoun(next) && !isVerbOnly) || next?.lists.has('objectPronouns') === true
}

/** "After shelling killed 12": behind it stands what is counted; "shooting wounded men". */
function isPastOf(unit: Unit | undefined, behind: Unit | undefined): boolean {
  return unit !== undefined && (unit.pos & Pos.past) !== 0 && (behind?.tag === Tag.number || startsDeterminer(behind))
}

/** A finite verb comes later without a comma: "bombing killed 12". */
function followsAsVerb(units: readonly Unit[], at: number): boolean {
  const next = units[at + 1]
  return !!next && (next.pos & (Pos.past | Pos.third | auxiliaries)) !== 0 && !(next.pos & Pos.noun)
}

function tagThird({ units, at, unit, isNoun, previous, next, tag, afterDeterminer }: Place): TagValue | null {
  if (afterDeterminer || tag === Tag.number || tag === Tag.adjective || tag === Tag.preposition || tag === Tag.to)
    return isNoun ? null : Tag.noun
  if (!isNoun) return Tag.verb
  if (unit.entry?.person) return tag === Tag.noun && startsStrongNoun(next) ? Tag.verb : null
  if (tag === Tag.noun || tag === Tag.name || tag === Tag.relative) {
    const isPlural = previous ? (previous.pos & Pos.plural) !== 0 : false
    return startsStrongNoun(next) && !isPlural && !hasFiniteBefore(units, at) ? Tag.verb : null
  }
  // "kills 14, wounds more than 40"
  if ((tag === Tag.comma || tag === Tag.coordinator) && startsStrongNoun(next) && hasThirdBefore(units, at))
    return Tag.verb
  return tag === Tag.pronoun ? Tag.verb : null
}

function tagBase(place: Place, capitals: boolean): TagValue | null {
  const { units, at, unit, pos, isNoun, previous, next, tag, afterDeterminer } = place
  if (tag === Tag.to || (tag === Tag.auxiliary && previous && previous.pos & (Pos.modal | Pos.do))) return Tag.verb
  if (tag === Tag.pronoun && previous?.lists.has('subjectPronouns')) return Tag.verb
  if (next?.word === 'that' && tag !== Tag.determiner && tag !== Tag.adjective && tag !== Tag.preposition)
    return Tag.verb
  if (tag === Tag.coordinator && startsStrongNoun(next) && hasBaseVerbBefore(units, at)) return Tag.verb
  // "Estimates of the number killed range from 100 to 170"
  if (!afterDeterminer && unit.lists.has('spreads') && (next?.word === 'from' || next?.word === 'between'))
    return Tag.verb
  if (isNoun) return hasPluralSubject(place) && startsStrongNoun(next) && !hasFiniteBefore(units, at) ? Tag.verb : null
  if (pos & Pos.adjective && (afterDeterminer || isModifierOf(units, at))) return Tag.adjective
  if (pos & (Pos.adverb | Pos.preposition) && !(tag === Tag.noun || tag === Tag.relative)) return null
  if (isVerbOfNumber(place)) return Tag.verb
  // "Blasts in central Mali kill 9"
  if (
    (tag === Tag.name || tag === Tag.noun) &&
    next?.tag === Tag.number &&
    next.quantity &&
    !hasFiniteBefore(units, at) &&
    hasPluralBefore(units, at)
  )
    return Tag.verb
  // "The dead include a nurse"
  if (tag === Tag.adjective && previous?.entry?.frames.length && startsStrongNoun(next) && !hasFiniteBefore(units, at))
    return Tag.verb
  if (afterDeterminer || tag === Tag.adjective || tag === Tag.preposition || tag === Tag.number) return Tag.noun
  if ((tag === Tag.noun || tag === Tag.name) && (!mayBeSubject(previous) || isOne(units[at - 2]))) return Tag.noun
  return capitals || !unit.capital || at === 0 ? Tag.verb : Tag.noun
}

function hasPluralSubject({ units, at, previous, tag }: Place): boolean {
  if (!previous || (tag !== Tag.noun && tag !== Tag.name && tag !== Tag.relative)) return false
  return (previous.pos & Pos.plural) !== 0 || tag === Tag.relative || areTwo(units, at)
}

/** The number before is the subject. */
function isVerbOfNumber({ units, at, unit, previous, next, tag }: Place): boolean {
  if (tag !== Tag.number || !previous?.quantity) return false
  // "Over 20,000 flee"
  if (unit.entry?.frames.length && !opensNounUnit(next)) return true
  // "More than 9,000 flee homes", "half a million remain besieged": a number that opens its clause is the subject.
  if (!opensClause(units, at) || !unit.entry) return false
  return (
    unit.entry.lists.has('copulas') ||
    unit.entry.frames.some((sense) => sense.form === 'verb' && sense.frame.counted.includes('subject'))
  )
}

/** "A Fulani group": of one, the base form cannot be said, though its name is that of a people. */
function isOne(unit: Unit | undefined): boolean {
  return unit !== undefined && (unit.word === 'a' || unit.word === 'an')
}

/** A singular before it cannot be its subject: "an election rally". */
function mayBeSubject(noun: Unit | null): boolean {
  return noun === null || (noun.pos & Pos.plural) !== 0 || noun.word.endsWith('s')
}
