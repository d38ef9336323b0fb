import { type Entry, Opens } from '../../language/lexicon.ts'
import { Sign } from '../../language/signs.ts'
import type { Counting } from '../../model/index.ts'
import { longestSentence, type Range } from '../../text/index.ts'
import type { RawAttribution } from '../discourse.ts'
import type { RawClaim } from '../raw-claim.ts'
import type { ReadDocument } from '../read-document.ts'
import { sentenceOf } from '../sentence-of.ts'

/** Lists of grammar.yaml, and what their words say of how a figure came about; the weaker way of knowing goes first. */
const ways = [
  ['modelledWords', 'modelled'],
  ['estimatedWords', 'estimated'],
  ['registeredWords', 'registered'],
  ['countedWords', 'counted'],
] as const

/**
 * Returns how a figure came about, where its own words, the verb it hangs on or the cue of its speaker say so; `null`
 * where nothing is said.
 *
 *     {quantity:an estimated 40}  ·  the agency had registered {quantity:1,200} refugees  ·  {quantity:nine} verified deaths
 */
export function countingOf(
  { quantity, noun, predication, sentence }: RawClaim,
  attribution: RawAttribution | null,
  document: ReadDocument,
): Counting | null {
  // From the word before the number on: "verified nine", "modelled 3,000 deaths".
  if (mayTellWay(sentence, document)) {
    const own = wayIn({ start: quantity.start, end: Math.max(quantity.end, noun.end) }, document, 1)
    if (own !== null) return own
  }
  let steps = 0
  for (let at = predication; at !== null && steps < longestSentence; at = at.governor, steps++) {
    const way = at.verb === null || at.verb.negated ? null : wayOf(at.verb.main.entry)
    if (way !== null) return way
  }
  if (attribution === null || !mayTellWay(attribution.sentence, document)) return null
  for (const cue of attribution.cue) {
    const way = wayIn(cue, document)
    if (way !== null) return way
  }
  return null
}

/** Few sentences have a word for it. */
function mayTellWay(sentence: number, { read }: ReadDocument): boolean {
  const signs = sentenceOf(read, sentence)?.signs ?? 0
  return (signs & Sign.way) !== 0
}

/** What the words of a stretch of the text say, and so many words before it. */
function wayIn({ start, end }: Range, { tokens, nodes, lexicon }: ReadDocument, before = 0): Counting | null {
  const first = Math.max(0, firstTokenFrom(tokens.starts, start) - before)
  for (let token = first; token < tokens.length && tokens.starts[token] < end; token++) {
    const node = nodes[token]
    if (node < 0 || (lexicon.opens[node] & Opens.way) === 0) continue
    const way = wayOf((lexicon.nodes[node] ?? lexicon.makeNode(node)).entry)
    if (way !== null) return way
  }
  return null
}

function firstTokenFrom(starts: Int32Array, offset: number): number {
  let low = 0
  let high = starts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (starts[middle] < offset) low = middle + 1
    else high = middle
  }
  return low
}

function wayOf(entry: Entry | null): Counting | null {
  if (entry === null || (entry.signs & Sign.way) === 0) return null
  return ways.find(([list]) => entry.lists.has(list))?.[1] ?? null
}
