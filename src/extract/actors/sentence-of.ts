import type { ReadDocument, ReadSentence } from '../read-document.ts'

/** The sentence with a number, `null` where it was not read. */
export function sentenceOf({ read }: ReadDocument, index: number): ReadSentence | null {
  const at = placeOfSentence(read, index)
  return read[at]?.index === index ? read[at] : null
}

/** Place among some things with the number of a sentence, in order, of the first whose number is not below `index`. */
export function placeOfSentence(all: readonly { readonly index: number }[], index: number): number {
  let low = 0
  let high = all.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (all[middle].index < index) low = middle + 1
    else high = middle
  }
  return low
}
