import type { ReadDocument, ReadSentence } from '../read-document.ts'

/** Returns a sentence as it was read, `undefined` where it was not worth reading. */
export function sentenceAt({ read }: ReadDocument, index: number): ReadSentence | undefined {
  let low = 0
  let high = read.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (read[middle].index < index) low = middle + 1
    else high = middle
  }
  return read[low]?.index === index ? read[low] : undefined
}
