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

/**
 * For each sentence of a text the place of the first of some things, in the order of the text, that stands in it or behind
 * it; one more at the end.
 */
export function firstsOf(all: readonly { readonly sentence: number }[], sentences: number): readonly number[] {
  const firsts = new Array<number>(sentences + 1)
  let next = 0
  for (let at = 0; at < all.length; at++) {
    const { sentence } = all[at]
    while (next <= sentence) firsts[next++] = at
  }
  while (next <= sentences) firsts[next++] = all.length
  return firsts
}
