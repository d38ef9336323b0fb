import { Pos as allPos } from '../../language/lexicon.ts'
import { Tag as allTags, type TagValue, type Unit } from '../unit.ts'
import { opensNoun } from './neighbours.ts'

// Numbers of the module itself are compiled in; those of others are read from memory each time.
const Pos = allPos
const Tag = allTags

/** Chooses the class of a word that the lexicon does not have, by its ending; one with a capital is a name. */
export function tagUnknown(unit: Unit, previous: Unit | null, next: Unit | undefined, capitals: boolean): TagValue {
  const { word } = unit
  if (unit.capital && !capitals) return Tag.name
  if (word.length > 4) {
    if (word.endsWith('ly')) return Tag.adverb
    // "31 hireling soldiers"
    if (word.endsWith('ing') && previous?.tag === Tag.number && next?.entry && (next.entry.person || next.entry.thing))
      return Tag.adjective
    if (
      word.endsWith('ing') &&
      previous?.tag !== Tag.determiner &&
      previous?.tag !== Tag.adjective &&
      next?.word !== 'of'
    ) {
      unit.pos = Pos.ing
      return Tag.verb
    }
    if (
      word.endsWith('ed') &&
      (previous?.tag === Tag.determiner || previous?.tag === Tag.adjective || previous?.tag === Tag.number) &&
      next &&
      opensNoun(next)
    )
      return Tag.adjective
    if (word.endsWith('ed') && previous?.tag !== Tag.determiner && previous?.tag !== Tag.adjective) {
      unit.pos = Pos.past | Pos.participle
      return previous?.tag === Tag.preposition ? Tag.adjective : Tag.verb
    }
    if (endsAsAdjective.test(word)) return Tag.adjective
  }
  return Tag.noun
}

const endsAsAdjective = /(?:ous|ful|ible|able|ive|ical|ern|less|ish)$/
