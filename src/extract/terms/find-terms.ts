import type { TermEntry } from '../../language/source.ts'
import { findLongestOf, findLongestPhrase, hashWord } from '../../text/index.ts'
import { knownWordsOf } from '../name-starts.ts'
import { onceFor } from '../once-for.ts'
import type { ReadDocument } from '../read-document.ts'

/** A loaded word where it stands. */
export interface TermMention {
  /** `null` for the loaded name of a party that no entry has. */
  readonly entry: TermEntry | null
  readonly start: number
  readonly end: number
  /** The neutral words where a name in it tells them; else the entry's. */
  readonly reading: string | null
}

/** Returns every phrase of the language's loaded words, the longest at each place, in the order of the text. */
export const findTerms = onceFor((document: ReadDocument): readonly TermMention[] => {
  const { lexicon, text, tokens, nodes, capitals } = document
  const words = knownWordsOf(lexicon)
  const terms = lexicon.terms()
  const { length, starts, ends } = tokens
  const mentions: TermMention[] = []
  let behind = 0
  for (const token of document.names.terms) {
    if (token < behind) continue
    const start = nodes[token] < 0 ? null : words.terms[nodes[token]]
    const found =
      start === null
        ? findLongestPhrase(terms, text, tokens, token, length, capitals)
        : findLongestOf(terms, start, text, tokens, token, length, capitals)
    if (found === null) continue
    // "the resistance fighters": the phrase that goes on further says more.
    const inside = found.next > token + 1 ? findLongestPhrase(terms, text, tokens, token + 1, length, capitals) : null
    if (inside !== null && inside.next > found.next) continue
    const { value: entry, next } = found
    const isOrdinary =
      entry.notAfter.length > 0 && token > 0 && isOneOf(entry.notAfter, text, starts[token - 1], ends[token - 1])
    if (!isOrdinary) mentions.push({ entry, start: starts[token], end: ends[next - 1], reading: null })
    behind = next
  }
  return mentions
})

/** "the sanctions regime", "the non-proliferation regime". */
function isOneOf(words: readonly string[], text: string, start: number, end: number): boolean {
  const hash = hashWord(text, start, end)
  return words.some((word) => {
    const last = word.slice(Math.max(word.lastIndexOf(' '), word.lastIndexOf('-')) + 1)
    return hashWord(last, 0, last.length) === hash
  })
}
