import { foldLetters, foldText } from './fold-text.ts'

/** Where passages stand in a text: in its order, not touching each other, in UTF-16 units. */
export type Ranges = readonly (readonly [start: number, end: number])[]

/** Finds passages in texts. */
export interface WordFinder {
  readonly rangesIn: (text: string) => Ranges
  /** Whether a text may hold one of them: quick, and never wrong where it says no. */
  readonly mayHold: (text: string) => boolean
  /** Whether a name is itself part of one of the passages. */
  readonly isPartOf: (name: string) => boolean
}

/** What may stand between two words of a passage: a line's end, a hyphen of a web address, a quotation mark. */
const BETWEEN = '(?:%20|[^\\p{L}\\p{N}]){1,4}'

/**
 * Returns what finds passages by their words: whole words only, whatever their capitals and accents are and whatever
 * stands between them.
 *
 *     "Dana Example" is in "DANA EXAMPLE", "Dána\nExample" and "news/dana-example-speaks", and not in "Dana Examples"
 */
export function makeWordFinder(passages: readonly string[]): WordFinder {
  const all = passages
    .map((passage) => foldLetters(passage).match(/[\p{L}\p{N}]+/gu) ?? [])
    .filter((words) => words.length > 0)
  const longest = all.map((words) => words.reduce((one, other) => (other.length > one.length ? other : one)))
  // The longest is tried first, so that it is not cut by a shorter one.
  const patterns = all.map((words) => words.join(BETWEEN)).sort((one, other) => other.length - one.length)
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${patterns.join('|')})(?![\\p{L}\\p{N}])`, 'gu')
  const mayHold = (text: string): boolean => {
    const folded = foldLetters(text)
    return longest.some((word) => folded.includes(word))
  }
  return {
    mayHold,
    rangesIn: (text) => {
      if (all.length === 0 || !mayHold(text)) return []
      const { folded, starts, ends } = foldText(text)
      return Array.from(folded.matchAll(pattern), ({ 0: found, index }) => [
        starts[index],
        ends[index + found.length - 1],
      ])
    },
    isPartOf: (name) => {
      const words = foldLetters(name).match(/[\p{L}\p{N}]+/gu) ?? []
      return words.length > 0 && all.some((passage) => ` ${passage.join(' ')} `.includes(` ${words.join(' ')} `))
    },
  }
}
