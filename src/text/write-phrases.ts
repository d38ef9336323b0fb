import { type Phrase, type PhraseCase, wordsOf } from './phrase-words.ts'
import { hashWord } from './words.ts'

/** What stands before a phrase in the written form. */
export const CASES: readonly PhraseCase[] = ['any', 'capital', 'exact']

/**
 * Writes phrases in the form that {@link openPhrases} opens without reading it. Values must hold no tab and no newline.
 *
 * On the first line stand the number of first words and the number of buckets; then come the buckets of first words by the
 * last bits of their hash, an empty line behind each. In them a line for each first word, of fields with tabs between: the
 * word, then by turns a phrase that starts with it and its value. Before a phrase stands the place of its case in
 * {@link CASES}; the words behind the first follow, of `exact` ones the whole as it is written.
 *
 *     tolmak	1front	{"id":"tf"}	1front for change	{"id":"tfc"}
 */
export function writePhrases(phrases: Iterable<Phrase<string>>): string {
  const lines = new Map<string, string>()
  for (const { words: written, value, case: form } of phrases) {
    const [first, ...rest] = wordsOf(written)
    if (first === undefined) continue
    const words = form === 'exact' ? written : rest.join(' ')
    lines.set(first, `${lines.get(first) ?? first}\t${CASES.indexOf(form)}${words}\t${value}`)
  }
  let count = 1
  while (count * 2 < lines.size) count *= 2
  const buckets = Array.from({ length: count }, () => '')
  for (const [first, line] of lines) buckets[hashWord(first, 0, first.length) & (count - 1)] += `${line}\n`
  return `${lines.size} ${count}\n${buckets.map((bucket) => `${bucket}\n`).join('')}`
}
