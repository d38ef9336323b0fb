import { type FrameSense, Pos, phraseWords } from '../lexicon.ts'
import type { FrameEntry } from '../source.ts'
import { addNoun, addVerb, type Compilation, entryOf } from './entries.ts'

/** Adds the triggers of frames: their verbs, nouns and adjectives, each with the frame that it opens. */
export function addFrames(compilation: Compilation, frames: readonly FrameEntry[]): void {
  for (const frame of frames) {
    for (const written of frame.verb) addVerbOfFrame(compilation, frame, written)
    addNounsOfFrame(compilation, frame)
    for (const word of frame.adjective) {
      const entry = entryOf(compilation, word)
      entry.pos |= Pos.adjective
      entry.frames.push({ frame, form: 'adjective', complement: [] })
    }
  }
}

/** Adds "kill", or a verb with what it wants after its object: "shoot … dead". */
function addVerbOfFrame(compilation: Compilation, frame: FrameEntry, written: string): void {
  const [verb, tail] = written.split(/\s*…\s*/)
  const complement = tail ? phraseWords(tail) : []
  for (const entry of addVerb(compilation, verb)) {
    const isKnown = entry.frames.some((other) => other.frame === frame && other.complement.join() === complement.join())
    if (!isKnown) entry.frames.push({ frame, form: 'verb', complement })
  }
  if (!tail) return
  // "shot dead", "taken hostage": the complement right behind its verb is one phrase with it.
  for (const entry of addVerb(compilation, `${verb} ${tail}`)) {
    if (!entry.frames.some((other) => other.frame === frame)) entry.frames.push({ frame, form: 'verb', complement: [] })
  }
}

function addNounsOfFrame(compilation: Compilation, frame: FrameEntry): void {
  const sense: FrameSense = { frame, form: 'noun', complement: [] }
  for (const word of frame.noun) {
    const plural = compilation.inflector.plural(word)
    const singularEntry = addNoun(compilation, word, false)
    const pluralEntry = addNoun(compilation, plural, true)
    singularEntry.frames.push(sense)
    if (plural !== word) pluralEntry.frames.push(sense)
  }
  for (const word of frame.nounPlurals) addNoun(compilation, word, true).frames.push(sense)
}
