import { type Entry, findEventPhrase, Opens, phrase } from '../../language/lexicon.ts'
import type { ReadDocument, ReadSentence } from '../read-document.ts'
import { unitEndingBehind } from '../unit-at.ts'

/** A word or phrase of a sentence that may tell what happened, with the units that hold it. */
export interface EventWord {
  readonly entry: Entry
  readonly start: number
  readonly end: number
  /** Places among the units of the sentence; both may be one. */
  readonly first: number
  readonly last: number
}

/** Returns the words of a sentence that may tell what happened, the longest phrase at each place. */
export function findEventWords(document: ReadDocument, sentence: ReadSentence): readonly EventWord[] {
  const { lexicon, text, tokens, nodes, sentences } = document
  const { opens } = lexicon
  const { units } = sentence
  const last = sentences.lastTokens[sentence.index]
  let found: EventWord[] | null = null
  for (let token = sentences.firstTokens[sentence.index]; token < last; token++) {
    const node = nodes[token]
    if (node < 0 || (opens[node] & Opens.event) === 0) continue
    const entry = findEventPhrase(lexicon, text, tokens, node, token, last)
    if (entry === null) continue
    const start = tokens.starts[token]
    const { next } = phrase
    const end = tokens.ends[next - 1]
    const unit = unitEndingBehind(units, start)
    // A dateline's tokens are in no unit.
    if (unit < units.length && units[unit].start < end) {
      let to = unit
      while (to + 1 < units.length && units[to + 1].start < end) to++
      found ??= []
      found.push({ entry, start, end, first: unit, last: to })
    }
    token = next - 1
  }
  return found ?? none
}

const none: readonly EventWord[] = []
