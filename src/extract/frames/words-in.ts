import type { FrameSense } from '../../language/lexicon.ts'
import type { Unit } from '../unit.ts'

/** From so many senses on it pays to gather the words around a verb once: "take" has eighty, each with words of its own. */
const many = 4

/**
 * Returns the words with which the units from `first` to `last` (not included) begin and end, where the further words of
 * so many senses are looked for among them; `null` where each sense may look for itself.
 */
export function wordsIn(
  units: readonly Unit[],
  first: number,
  last: number,
  senses: readonly FrameSense[],
): ReadonlySet<string> | null {
  if (senses.length < many) return null
  const found = new Set<string>()
  for (let at = first; at < last; at++) {
    const { word, entry } = units[at]
    if (entry === null) found.add(word)
    else {
      found.add(entry.words[0])
      if (entry.words.length > 1) found.add(entry.words[entry.words.length - 1])
    }
  }
  return found
}
