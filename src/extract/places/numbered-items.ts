import { Break, TokenKind } from '../../text/index.ts'
import { onceFor } from '../once-for.ts'
import type { ReadDocument } from '../read-document.ts'

/** Fewer numbers make no list. */
const fewest = 3
const fullStop = 46
const bracket = 41

/** Returns the first sentences of the items of a numbered list, in order: "1. In the air", "2. At our borders"; none where there is no list. */
export const numberedItems = onceFor(({ text, tokens, sentences }: ReadDocument): readonly number[] => {
  const items: number[] = []
  for (let sentence = 0; sentence < sentences.length; sentence++) {
    const first = sentences.firstTokens[sentence]
    if (tokens.kinds[first] !== TokenKind.number || (sentence > 0 && sentences.breaks[first] < Break.line)) continue
    const end = tokens.ends[first]
    const sign = text.charCodeAt(end)
    if ((sign !== fullStop && sign !== bracket) || text.charCodeAt(end + 1) !== 32) continue
    if (Number(text.slice(tokens.starts[first], end)) === items.length + 1) items.push(sentence)
  }
  return items.length < fewest ? [] : items
})

/** The first sentence of the numbered item that a sentence belongs to, -1 where it belongs to none. */
export function itemOf(sentence: number, document: ReadDocument): number {
  const items = numberedItems(document)
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (items[middle] <= sentence) low = middle + 1
    else high = middle
  }
  return low > 0 ? items[low - 1] : -1
}
