import { addCues, addSpeakers } from './compile/cues.ts'
import { addVerb, type Compilation, entryOf } from './compile/entries.ts'
import { addEvents } from './compile/events.ts'
import { addFrames } from './compile/frames.ts'
import { addGrammar } from './compile/grammar.ts'
import { addModality, addScope } from './compile/modality.ts'
import { addHedges, addNotCounts, addNumbers, addVagueNumbers } from './compile/numbers.ts'
import { addNationalities, addPeople } from './compile/people.ts'
import { addThings } from './compile/things.ts'
import { createInflector } from './inflect.ts'
import { type Entry, type Lexicon, Pos } from './lexicon.ts'
import { openLexicon } from './open-lexicon.ts'
import type { PackSource, VocabularySource } from './source.ts'
import { writeLexicon } from './write-lexicon.ts'

/** Compiles a pack's words into one lexicon, by way of the form that the build writes. */
export function compilePack(pack: PackSource, vocabulary: VocabularySource): Lexicon {
  return openLexicon(
    writeLexicon(pack, compileEntries(pack, vocabulary), { parties: [], capitals: [], offices: vocabulary.offices }),
  )
}

/**
 * Returns every inflected form and phrase of a pack with all that is known of it, by its words with spaces between.
 * What is added first holds where two kinds of words say different things of one word.
 */
export function compileEntries(pack: PackSource, vocabulary: VocabularySource): ReadonlyMap<string, Entry> {
  const entries = new Map<string, Entry>()
  const compilation: Compilation = { entries, inflector: createInflector(pack.inflection, pack.verbs) }
  for (const base of pack.verbs.regular) addVerb(compilation, base)
  for (const base of Object.keys(pack.verbs.irregular)) addVerb(compilation, base)
  for (const adjective of pack.adjectives) entryOf(compilation, adjective).pos |= Pos.adjective
  addGrammar(compilation, pack.grammar)
  addNumbers(compilation, pack.numbers)
  addVagueNumbers(compilation, pack.vague, vocabulary.conventions)
  addHedges(compilation, pack.hedges)
  addPeople(compilation, pack.people)
  addNationalities(compilation, pack.nationalities)
  addThings(compilation, pack.things)
  addFrames(compilation, pack.frames)
  addModality(compilation, pack.modality)
  addScope(compilation, pack.scope)
  addNotCounts(compilation, pack.notCounts)
  addCues(compilation, pack.cues)
  addSpeakers(compilation, pack.speakers)
  // Last: what is known by now is known to counts; the rest only events read.
  addEvents(compilation, pack.events)
  return entries
}
