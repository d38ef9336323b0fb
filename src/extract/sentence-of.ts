import type { ReadSentence } from './read-document.ts'

/** Returns the sentence with a number among those that were read, `null` where it was not. */
export function sentenceOf(read: readonly ReadSentence[], index: number): ReadSentence | null {
  // Most are read: one stands at the place of its number, or as far before it as sentences were left out.
  let high = Math.min(index, read.length - 1)
  if (high < 0) return null
  if (read[high].index === index) return read[high]
  let low = Math.max(0, index - (read[high].index - high))
  while (low < high) {
    const middle = (low + high) >> 1
    if (read[middle].index < index) low = middle + 1
    else high = middle
  }
  return read[low]?.index === index ? read[low] : null
}

/** Place of the first of some things, in the order of the text, that stands in a sentence or behind it. */
export function firstInSentence(all: readonly { readonly sentence: number }[], sentence: number): number {
  let low = 0
  let high = all.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (all[middle].sentence < sentence) low = middle + 1
    else high = middle
  }
  return low
}
