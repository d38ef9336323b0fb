import { Sign } from '../../language/signs.ts'
import { bitOf, type VerbSenses } from '../../language/verb-senses.ts'
import type { Unit } from '../unit.ts'

/** The bits of the first further words of a verb that units from `first` to `last` (not included) begin or end with. */
export function firstWordsIn(units: readonly Unit[], first: number, last: number, verb: VerbSenses): number {
  let bits = 0
  for (let at = first; at < last; at++) {
    const { word, entry } = units[at]
    if (entry === null) bits |= bitOf(word, verb)
    else if (entry.signs & Sign.wanted) {
      const { words } = entry
      bits |= bitOf(words[0], verb)
      if (words.length > 1) bits |= bitOf(words[words.length - 1], verb)
    }
  }
  return bits
}

/** The unit begins or ends with the word, the first further one that some verb wants. */
export function holdsWord({ entry, word }: Unit, wanted: string): boolean {
  if (entry === null) return word === wanted
  if ((entry.signs & Sign.wanted) === 0) return false
  const { words } = entry
  return words[0] === wanted || words[words.length - 1] === wanted
}
