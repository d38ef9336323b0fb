import type { Inflector } from '../inflect.ts'
import { type Entry, Pos, phraseWords } from '../lexicon.ts'
import { WordLists } from '../word-lists.ts'

/** The entries of a pack while they are made, with the rules that inflect its words. */
export interface Compilation {
  /** By their words with spaces between. */
  readonly entries: Map<string, Entry>
  readonly inflector: Inflector
}

/** Returns the entry of a phrase, made where it is not there yet. Hyphens count as spaces. Throws at a phrase without words. */
export function entryOf({ entries }: Compilation, phrase: string): Entry {
  const words = phraseWords(phrase)
  if (words.length === 0) throw new Error(`Unexpected empty phrase "${phrase}", expected words`)
  const key = words.join(' ')
  let entry = entries.get(key)
  if (!entry) {
    entry = {
      words,
      phrase: key,
      pos: 0,
      verb: null,
      person: null,
      thing: null,
      nationality: null,
      number: null,
      hedge: null,
      frames: [],
      verbSenses: null,
      events: [],
      modality: null,
      scope: null,
      notCount: null,
      cues: [],
      speaker: null,
      lists: new WordLists(),
      signs: 0,
    }
    entries.set(key, entry)
  }
  return entry
}

/** Adds one form of a noun and returns its entry. */
export function addNoun(compilation: Compilation, noun: string, isPlural: boolean): Entry {
  const entry = entryOf(compilation, noun)
  entry.pos |= Pos.noun | (isPlural ? Pos.plural : 0)
  return entry
}

/** Adds all forms of a verb and returns their entries, one form twice where two forms are one word ("put"). */
export function addVerb(compilation: Compilation, base: string): Entry[] {
  const forms = compilation.inflector.verb(base)
  // "travelled" and "traveled" are both written.
  const isBritish = /[^aeiou]?[aeiou]l$/.test(base) && forms.past.endsWith('lled')
  // So are "burnt" and "burned".
  const [head, ...tail] = base.split(' ')
  const regular = forms.past.split(' ')[0] === `${head}t` ? [`${head}ed`, ...tail].join(' ') : null
  const posOf: [string, number][] = [
    [forms.base, Pos.base],
    [forms.third, Pos.third],
    [forms.past, Pos.past],
    [forms.participle, Pos.participle],
    [forms.ing, Pos.ing],
  ]
  if (regular) posOf.push([regular, Pos.past | Pos.participle])
  if (isBritish) posOf.push([`${base}ed`, Pos.past | Pos.participle], [`${base}ing`, Pos.ing])
  return posOf.map(([form, pos]) => {
    const entry = entryOf(compilation, form)
    entry.pos |= pos
    entry.verb ??= base
    return entry
  })
}
