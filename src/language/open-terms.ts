import { openPhrases, type PhraseTable } from '../text/index.ts'
import type { TermEntry } from './source.ts'
import type { WrittenLexicon } from './written-lexicon.ts'

/** Opens the loaded words of a written lexicon. Longer phrases win over the words in them. */
export function openTerms({
  terms,
  termPhrases,
}: Pick<WrittenLexicon, 'terms' | 'termPhrases'>): PhraseTable<TermEntry> {
  const lines = terms.split('\n')
  const read: TermEntry[] = []
  return openPhrases(termPhrases, (number) => {
    const line = Number(number)
    read[line] ??= JSON.parse(lines[line])
    return read[line]
  })
}
