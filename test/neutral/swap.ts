/** Words that are put in the place of others, everywhere in a text. */
export interface Swap {
  /** What is swapped, and how: "parties of sudan, turn 1". */
  readonly name: string
  readonly kind: SwapKind
  readonly words: readonly Pair[]
  /** Only `npm run test:slow` runs it. */
  readonly slow?: boolean
  /** What the swap makes of an id: nationalities change places with their names. */
  readonly idOf?: (id: string) => string
}

/**
 * What may differ behind a swap, beside the words themselves:
 * `parties` ids of parties · `invented-parties`, `invented-peoples` what only a list can tell of the name ·
 * `nationalities` ids, as the swap changes them · `words` loaded words: what the word itself says of people ·
 * `cues` nothing · `places` the name.
 */
export type SwapKind =
  | 'parties'
  | 'invented-parties'
  | 'nationalities'
  | 'invented-peoples'
  | 'words'
  | 'cues'
  | 'places'

/** One word and the word in its place. */
export interface Pair {
  readonly from: string
  readonly to: string
  /** Written as it stands, or in any case; default `as-is`. */
  readonly case?: 'as-is' | 'any'
  /** Only where this stands behind, as a regular expression. */
  readonly before?: string
  /** Only where this stands before it. */
  readonly after?: string
  /** Not where the word before it is all capitals, too: "THOSE WHO FLED" names no health organisation. */
  readonly notAmongCapitals?: boolean
}

/** A stretch of the old text and what stands in its place in the new one. */
export interface Replaced {
  readonly start: number
  readonly end: number
  readonly newStart: number
  readonly newEnd: number
}

/** A text with words swapped, and where. */
export interface Swapped {
  readonly text: string
  readonly replaced: readonly Replaced[]
}

/** Returns the text with all words of the swap replaced at once, the longest at each place; "a" and "an" follow. */
export function swapWords(text: string, { words }: Pick<Swap, 'words'>): Swapped {
  let swapped = ''
  let at = 0
  const replaced: Replaced[] = []
  const put = (start: number, end: number, by: string): void => {
    swapped += text.slice(at, start)
    replaced.push({ start, end, newStart: swapped.length, newEnd: swapped.length + by.length })
    swapped += by
    at = end
  }
  const patterns = patternsOf(words)
  for (const match of text.matchAll(patterns.all)) {
    const [found] = match
    const pair = patterns.pairs.find((one) => isOf(one, found, text, match.index))
    if (pair === undefined || pair.to === found) continue
    const to = inCaseOf(found, pair)
    const article = /(?<![\p{L}\p{N}])(an?) $/iu.exec(text.slice(Math.max(0, match.index - 4), match.index))
    if (article) {
      const start = match.index - article[0].length
      const right = opensWithVowel(to) ? 'an' : 'a'
      const written = /^A/.test(article[1]) ? `A${right.slice(1)}` : right
      if (written !== article[1] && start >= at) put(start, start + article[1].length, written)
    }
    put(match.index, match.index + found.length, to)
  }
  return { text: swapped + text.slice(at), replaced }
}

interface Patterns {
  readonly all: RegExp
  readonly pairs: readonly Pair[]
}

const known = new WeakMap<readonly Pair[], Patterns>()

function patternsOf(words: readonly Pair[]): Patterns {
  const made = known.get(words)
  if (made) return made
  const pairs = words.toSorted((a, b) => b.from.length - a.from.length)
  const any = [...new Set(pairs.map(({ from }) => escaped(from)))].join('|')
  // "Israeli-held" and "pro-Israeli" are words of their own.
  const all = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${any || '(?!)'})(?![\\p{L}\\p{N}]|-\\p{L})`, 'giu')
  const patterns = { all, pairs }
  known.set(words, patterns)
  return patterns
}

function isOf(pair: Pair, found: string, text: string, index: number): boolean {
  if (pair.case === 'any' ? pair.from.toLowerCase() !== found.toLowerCase() : pair.from !== found) return false
  // "the Tolmak Army" has a capital behind the name: only words of any case are told without.
  const flags = pair.case === 'any' ? 'iu' : 'u'
  if (
    pair.before &&
    !new RegExp(`^${pair.before}`, flags).test(text.slice(index + found.length, index + found.length + 80))
  )
    return false
  if (pair.notAmongCapitals && /\p{Lu}{2}[.,]? $/u.test(text.slice(Math.max(0, index - 6), index))) return false
  return !pair.after || new RegExp(`${pair.after}$`, flags).test(text.slice(Math.max(0, index - 40), index))
}

/** "Said" at the start of a sentence stays capital, "SAID" in a headline all capitals. */
function inCaseOf(found: string, pair: Pair): string {
  if (pair.case !== 'any') return pair.to
  if (found.length > 3 && found === found.toUpperCase()) return pair.to.toUpperCase()
  const first = found.charAt(0)
  return first !== first.toLowerCase() ? pair.to.charAt(0).toUpperCase() + pair.to.slice(1) : pair.to
}

function opensWithVowel(word: string): boolean {
  return /^[A-Z]{2,}$/.test(word) ? /^[AEFHILMNORSX]/.test(word) : /^[aeiou]/i.test(word)
}

function escaped(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/'/g, "['’]")
}
