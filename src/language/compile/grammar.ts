import { Pos, phraseWords } from '../lexicon.ts'
import type { PackSource } from '../source.ts'
import { addNoun, type Compilation, entryOf } from './entries.ts'

/** The word classes that a list of grammar.yaml gives its words; lists that are not here give none. */
const listPos: Readonly<Record<string, number>> = {
  articles: Pos.article,
  determiners: Pos.determiner,
  possessives: Pos.possessive,
  negatives: Pos.negative,
  negativePronouns: Pos.negative | Pos.pronoun,
  prepositions: Pos.preposition,
  additives: Pos.preposition,
  coordinators: Pos.coordinator,
  includers: Pos.includer,
  excluders: Pos.preposition,
  subordinators: Pos.subordinator,
  relatives: Pos.relative,
  subjectPronouns: Pos.pronoun,
  objectPronouns: Pos.pronoun,
  be: Pos.be,
  have: Pos.have,
  do: Pos.do,
  get: Pos.get,
  modals: Pos.modal,
  negations: Pos.not,
  to: Pos.to,
  adverbs: Pos.adverb,
  sentenceAdverbs: Pos.adverb,
  months: Pos.noun | Pos.time,
  weekdays: Pos.noun | Pos.time,
  timeNouns: Pos.noun | Pos.time,
  numberNouns: Pos.noun,
  estimates: Pos.noun,
  sayings: Pos.noun,
  eventNouns: Pos.noun,
  warWords: Pos.noun,
  meetings: Pos.noun | Pos.plural,
  armies: Pos.noun,
}

/** Adds the words of a pack's grammar lists, each with the lists that name it. */
export function addGrammar(compilation: Compilation, grammar: PackSource['grammar']): void {
  for (const [list, words] of Object.entries(grammar)) {
    for (const word of words) {
      if (phraseWords(word).length === 0) continue
      const entry = entryOf(compilation, word)
      entry.pos |= listPos[list] ?? 0
      entry.lists.add(list)
      if (list === 'eventNouns' || list === 'animals')
        addNoun(compilation, compilation.inflector.plural(word), true).lists.add(`${list}Plural`)
    }
  }
}
