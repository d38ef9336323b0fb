import { type CueSense, Pos, phraseWords, Takes } from '../lexicon.ts'
import { sayingForms } from '../saying-forms.ts'
import type { CueEntry, PackSource } from '../source.ts'
import { addVerb, type Compilation, entryOf } from './entries.ts'

/** Adds the words that tell that somebody says something; words that follow a verb stay outside its phrase: "point out". */
export function addCues(compilation: Compilation, cues: readonly CueEntry[]): void {
  for (const cue of cues) {
    const { id, stance } = cue
    let takes = 0
    for (const take of cue.takes) takes |= Takes[take]
    for (const written of cue.verb) {
      const [verb, ...particle] = phraseWords(written)
      const sense: CueSense = { id, form: 'verb', stance, takes, particle }
      for (const entry of new Set(addVerb(compilation, verb))) entry.cues = [...entry.cues, sense]
    }
    for (const noun of cue.noun) {
      const sense: CueSense = { id, form: 'noun', stance, takes, particle: [] }
      const plural = compilation.inflector.plural(noun)
      for (const entry of new Set([entryOf(compilation, noun), entryOf(compilation, plural)]))
        entry.cues = [...entry.cues, sense]
    }
    for (const phrase of cue.preposition) {
      const entry = entryOf(compilation, phrase)
      entry.pos |= Pos.preposition
      entry.cues = [...entry.cues, { id, form: 'preposition', stance, takes, particle: [] }]
    }
  }
  for (const { base, third, past, ing } of sayingForms(cues, compilation.inflector))
    for (const form of [base, third, past, ing]) entryOf(compilation, form).lists.add('saying')
}

/** Adds the nouns of those who say something, each with the kind of source that it names. */
export function addSpeakers(compilation: Compilation, speakers: PackSource['speakers']): void {
  for (const { kind, words } of speakers) {
    for (const word of words) {
      entryOf(compilation, word).speaker ??= kind
      entryOf(compilation, compilation.inflector.plural(word)).speaker ??= kind
    }
  }
}
