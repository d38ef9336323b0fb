import type { ReadSentence } from '../read-document.ts'

/** What the lines of a report open with. */
export interface Lines {
  /** The paragraphs that begin as the entries of a list do, in their order. */
  readonly entries: readonly number[]
  /** At least two lines that count begin with an hour. */
  readonly isThread: boolean
}

/** How far back the start of a paragraph is looked for, in characters. */
const longestParagraph = 2000

/** A date or a place in capitals opens the paragraph: "12 May:", "On 3 June,", "ASMAT - ", "SOUTH." */
const entryStart =
  /^[^\p{L}\p{N}]*(?:\p{L}{2,3} )?(?:\d{1,2}(?:st|nd|rd|th)? \p{Lu}\p{L}{2,}|\p{Lu}\p{L}{2,8}\.? \d{1,2}\b|\d{4}-\d\d-\d\d|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}|\p{Lu}{3,}(?: \p{Lu}{2,})*(?:,[^-–—.]{1,30})?(?: [-–—] |\. ))/u

/** An hour opens the line: "14:20", "UPDATE 14:20:", "10:15 GMT -". */
const hourStart = /^[^\p{L}\p{N}]*(?:\p{L}{2,10} )?\d{1,2}[:.h]\d{2}(?!\d)/u

/** Reads how the lines begin that the sentences of a report stand in. */
export function readLines(sentences: readonly ReadSentence[], text: string): Lines {
  const entries: number[] = []
  let hours = 0
  let paragraph = -1
  let lastCounting = -1
  let line = 0
  let end = text.indexOf('\n')
  for (const sentence of sentences) {
    const { start } = sentence
    const isOpening = sentence.paragraph !== paragraph && !sentence.headline
    const counts = hours < 2 && sentence.claims.length > 0
    if (!isOpening && !counts) continue
    while (end >= 0 && end < start) {
      line = end + 1
      end = text.indexOf('\n', line)
    }
    const from = Math.max(line, start - longestParagraph)
    const mayOpen = mayOpenEntry(text, from)
    if (isOpening) {
      paragraph = sentence.paragraph
      if (mayOpen && entryStart.test(text.slice(from, from + longestHead)) && !isUpdate(sentence))
        entries.push(paragraph)
    }
    if (counts && from !== lastCounting) {
      lastCounting = from
      if (mayOpen && hourStart.test(text.slice(from, from + 30))) hours++
    }
  }
  return { entries, isThread: hours >= 2 }
}

const longestHead = 60

/** "UPDATE 2: …": a thread goes on with what it began with. */
function isUpdate({ units }: ReadSentence): boolean {
  return units[0]?.lists.has('updateWords') ?? false
}

/** The digit of a date, or the third capital of a place, stands no farther behind the first letter: "On September. 3". */
const farthest = 15

/** No date is without a digit, no place in capitals without three of them: most lines begin with neither. */
function mayOpenEntry(text: string, from: number): boolean {
  const end = Math.min(text.length, from + longestHead)
  let capitals = 0
  let last = end
  for (let at = from; at < last; at++) {
    const unit = text.charCodeAt(at)
    // Beyond ASCII the expressions tell what is a letter.
    if ((unit >= 48 && unit <= 57) || unit > 127) return true
    capitals = unit >= 65 && unit <= 90 ? capitals + 1 : 0
    if (capitals === 3) return true
    if (last === end && isLetter(unit)) last = Math.min(end, at + farthest + 1)
  }
  return false
}

function isLetter(unit: number): boolean {
  const small = unit | 32
  return small >= 97 && small <= 122
}
