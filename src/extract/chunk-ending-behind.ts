import type { Chunk } from './chunk.ts'

/** The place of the first of some chunks, from `from` on, that ends behind an offset in the text; their number where none does. */
export function chunkEndingBehind(chunks: readonly Chunk[], offset: number, from = 0): number {
  let low = from
  let high = chunks.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (chunks[middle].end <= offset) low = middle + 1
    else high = middle
  }
  return low
}
