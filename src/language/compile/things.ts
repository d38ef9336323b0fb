import type { PackSource } from '../source.ts'
import { addNoun, type Compilation } from './entries.ts'

/** Adds the nouns that name things, each with the class and the unit in which it is counted. */
export function addThings(compilation: Compilation, things: PackSource['things']): void {
  for (const thing of things) {
    const add = (word: string, plural: boolean): void => {
      addNoun(compilation, word, plural).thing ??= { class: thing.class, unit: thing.unit, plural }
    }
    for (const word of thing.words) {
      add(word, false)
      add(compilation.inflector.plural(word), true)
    }
    for (const word of thing.plurals) add(word, true)
  }
}
