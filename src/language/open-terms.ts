import { makePhraseTable, type PhraseTable } from '../text/index.ts'
import type { TermEntry } from './source.ts'

/** Opens the loaded words of a written lexicon, a line of JSON each. Longer phrases win over the words in them. */
export function openTerms(written: string): PhraseTable<TermEntry> {
  const terms = written === '' ? [] : written.split('\n').map((line) => JSON.parse(line) as TermEntry)
  return makePhraseTable(terms.flatMap((term) => term.words.map((words) => ({ words, value: term, case: term.case }))))
}
