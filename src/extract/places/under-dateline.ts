import type { Anchor, Discourse, PlaceMention } from '../discourse.ts'

/** Where the last dateline before an offset starts: a round-up has one an item. */
export function startOfItem(offset: number, datelines: Discourse['document']['datelines']): number {
  let low = 0
  let high = datelines.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (datelines[middle].start <= offset) low = middle + 1
    else high = middle
  }
  // A line's time is none: "24 March, 10:30:".
  return low > 0 && datelines[low - 1].place !== null ? datelines[low - 1].start : 0
}

/** The place of the dateline under which a claim stands. */
export function datelineBefore(anchor: Anchor, { document, places }: Discourse): PlaceMention | null {
  const { datelines, sentences } = document
  const start = startOfItem(sentences.ends[anchor.sentence], datelines)
  let low = 0
  let high = places.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (places[middle].start < start) low = middle + 1
    else high = middle
  }
  const mention = places[low]
  return mention?.relation === 'dateline' ? mention : null
}
