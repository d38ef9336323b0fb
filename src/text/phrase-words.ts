import { tokenize } from './tokens.ts'
import { normaliseWord } from './words.ts'

/** How a phrase must be written in the text: any way, with a capital first, or letter for letter ("IS", "US", "SAF"). */
export type PhraseCase = 'any' | 'capital' | 'exact'

/** A phrase with what it stands for. */
export interface Phrase<Value> {
  readonly words: string
  readonly value: Value
  readonly case: PhraseCase
}

/** The words of a phrase as the tokens of a text give them, without the hyphens between. */
export function wordsOf(phrase: string): string[] {
  const { length, starts, ends } = tokenize(phrase)
  const words: string[] = []
  for (let token = 0; token < length; token++) {
    const word = phrase.slice(starts[token], ends[token])
    if (!/^[-‐‑–]$/.test(word)) words.push(normaliseWord(word))
  }
  return words
}
