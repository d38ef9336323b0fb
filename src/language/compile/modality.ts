import type { ModalitySense } from '../lexicon.ts'
import type { PackSource } from '../source.ts'
import { addVerb, type Compilation, entryOf } from './entries.ts'

/** Adds the words that say how sure a count is, or who doubts it: "feared", "reportedly", "could". */
export function addModality(compilation: Compilation, modalities: PackSource['modality']): void {
  for (const modality of modalities) {
    const sense: ModalitySense = {
      id: modality.id,
      certainty: modality.certainty ?? null,
      stance: modality.stance ?? null,
      hypothetical: modality.hypothetical ?? false,
      as: modality.as,
    }
    for (const word of modality.words) {
      const isVerb = modality.as === 'verb' && !isConjugated.test(word)
      for (const entry of isVerb ? addVerb(compilation, word) : [entryOf(compilation, word)]) entry.modality ??= sense
    }
  }
}

/** Verbs that are written in the form in which they are said: "would have", "risks". */
const isConjugated = /^(is|are|at|will|would|could|risks) ?/

/** Adds the words that say what stretch of time a count covers: "since Saturday". */
export function addScope(compilation: Compilation, scopes: PackSource['scope']): void {
  for (const scope of scopes) for (const word of scope.words) entryOf(compilation, word).scope ??= scope.scope
}
