import type { TimeMention } from '../discourse.ts'
import type { ReadSentence } from '../read-document.ts'

/** Returns the place of the first time that stands in a sentence, or behind it. */
export function firstTimeOf(times: readonly TimeMention[], sentence: number): number {
  let low = 0
  let high = times.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (times[middle].sentence < sentence) low = middle + 1
    else high = middle
  }
  return low
}

/** Returns a sentence that was read by its number, `null` where it was not. */
export function sentenceOf(read: readonly ReadSentence[], sentence: number): ReadSentence | null {
  let low = 0
  let high = read.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (read[middle].index < sentence) low = middle + 1
    else high = middle
  }
  return read[low]?.index === sentence ? read[low] : null
}
