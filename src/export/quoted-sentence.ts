/** A sentence of a report around a number, on one line: what stands before the number, the number, what stands behind. */
export interface Sentence {
  readonly before: string
  readonly number: string
  readonly behind: string
}

/** Letters on each side of the words that carry a figure; a longer sentence is cut, and shows it by "…". */
const MOST = 300

/** Returns the sentence that holds a number, as far as the words reach that carry its claim and on to its ends. */
export function quotedSentence(
  text: string,
  evidence: { readonly start: number; readonly end: number },
  number: { readonly start: number; readonly end: number },
): Sentence {
  let from = Math.min(evidence.start, number.start)
  let to = Math.max(evidence.end, number.end)
  const [first, last] = [from - MOST, to + MOST]
  while (from > 0 && from > first && !isEnd(text, from - 1)) from--
  while (to < text.length && to < last && !isEnd(text, to - 1)) to++
  const isCutBefore = from > 0 && from === first && !isEnd(text, from - 1)
  const isCutBehind = to < text.length && to === last && !isEnd(text, to - 1)
  // Whole words only.
  if (isCutBefore) while (from < number.start && !/\s/.test(text[from])) from++
  if (isCutBehind) while (to > number.end && !/\s/.test(text[to - 1])) to--
  const line = (words: string): string => words.replace(/\s+/g, ' ')
  return {
    before: (isCutBefore ? '…' : '') + line(text.slice(from, number.start)).trimStart().replace(DATELINE, ''),
    number: line(text.slice(number.start, number.end)),
    behind: line(text.slice(number.end, to)).trimEnd() + (isCutBehind ? '…' : ''),
  }
}

/** "AMMAN, 4 March 2024 (Courier) - ": from where it was sent is no part of what it says. */
const DATELINE = /^\p{Lu}[\p{Lu}.'’ -]{1,40}, [^—–()]{0,30}\d{1,4}(?: ?\([^)]{2,40}\))? ?(?:—|–|--?) ?(?=[\p{L}\d“"])/u

/** A sentence ends at this place: a mark with a space or the next sentence behind it, or the end of a paragraph. */
function isEnd(text: string, at: number): boolean {
  if (text[at] === '\n' && (text[at - 1] === '\n' || text[at + 1] === '\n')) return true
  const next = text[at + 1] ?? ' '
  // "… in Osk.The mayor": a copy that lost its space.
  const isRunOn = /^\p{Lu}\p{Ll}/u.test(text.slice(at + 1, at + 3))
  if (/[”"’')\]]/.test(text[at])) return (isRunOn || /\s/.test(next)) && /[.!?]/.test(text[at - 1] ?? '')
  if (!/[.!?]/.test(text[at])) return false
  if (isRunOn) return /[\p{Ll}\d]/u.test(text[at - 1] ?? '')
  return /\s/.test(next) && !(text[at] === '.' && ABBREVIATION.test(text.slice(Math.max(0, at - 6), at)))
}

/** "Gen.", "Lt.", "U.S.", "No.": no end of a sentence. */
const ABBREVIATION = /(?:^|[\s(“"])(?:Mr|Mrs|Ms|Dr|St|Lt|Col|Gen|Maj|Capt|Sgt|Brig|Prof|Rev|No|\p{Lu}|\p{Lu}\.\p{Lu})$/u
