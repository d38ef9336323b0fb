/** A text as it is compared, and where each of its letters stands in the text itself. */
export interface FoldedText {
  readonly folded: string
  /** For each unit of `folded` where its letter begins in the text; behind the last the text's length. */
  readonly starts: readonly number[]
  /** For each unit of `folded` where its letter ends, with the marks on it. */
  readonly ends: readonly number[]
}

/**
 * Folds a text so that one name is one however it is written: capitals, accents and vowel marks, half-width and
 * composed forms are alike.
 *
 *     "JOSÉ Peña" => "jose pena"
 */
export function foldText(text: string): FoldedText {
  let folded = ''
  const starts: number[] = []
  const ends: number[] = []
  for (let at = 0; at < text.length; ) {
    const code = text.codePointAt(at) as number
    const end = at + (code > 0xffff ? 2 : 1)
    const letters = code < 128 ? text[at].toLowerCase() : foldLetters(text.slice(at, end))
    // A mark belongs to the letter before it.
    if (letters === '' && ends.length > 0) ends[ends.length - 1] = end
    for (let unit = 0; unit < letters.length; unit++) {
      starts.push(at)
      ends.push(end)
    }
    folded += letters
    at = end
  }
  return { folded, starts, ends }
}

/** Folds a text of which nobody asks where its letters stand. */
export function foldLetters(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}
