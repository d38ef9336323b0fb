import { checkWord, hashWord, TokenKind, type Tokens } from '../text/index.ts'
import { type Entry, findNode, findPhrase, type Lexicon, phrase } from './lexicon.ts'

/** Returns the entry that a lexicon finds where a text holds just these words; `null` where it knows no phrase of all of them. */
export function entryOfWords(lexicon: Lexicon, words: readonly string[]): Entry | null {
  const text = words.join(' ')
  const starts = Int32Array.from(words, (_, at) => words.slice(0, at).join(' ').length + (at > 0 ? 1 : 0))
  const ends = starts.map((start, at) => start + words[at].length)
  const hashes = starts.map((start, at) => hashWord(text, start, ends[at]))
  const checks = starts.map((start, at) => checkWord(text, start, ends[at]))
  const tokens: Tokens = {
    length: words.length,
    starts,
    ends,
    kinds: new Uint8Array(words.length).fill(TokenKind.word),
    hashes,
    checks,
    behindBreaks: [],
  }
  const node = findNode(lexicon, hashes[0], checks[0])
  const found = node < 0 ? null : findPhrase(lexicon, text, tokens, node, 0, words.length)
  return phrase.next === words.length ? found : null
}
