import { type Phrase, type PhraseCase, writePhrases } from '../../text/index.ts'
import type { VocabularySource } from '../source.ts'
import { type PartyWord, type PartyWords, writePartyWord } from './party-word.ts'
import type { PartyNames } from './source.ts'

/** What phrases that name parties are made of. */
export interface PartyPhraseSource {
  readonly parties: readonly PartyNames[]
  readonly capitals: readonly (readonly [capital: string, country: string])[]
  readonly offices: VocabularySource['offices']
}

/** Writes the phrases of a language that name parties: their names, offices, owners and capitals (`writePhrases`). */
export function writePartyPhrases(source: PartyPhraseSource, words: PartyWords): string {
  return writePhrases(partyPhrases(source, words).map((phrase) => ({ ...phrase, value: writePartyWord(phrase.value) })))
}

type Draft = {
  -readonly [Member in keyof PartyWord]: PartyWord[Member] extends readonly number[] ? number[] : PartyWord[Member]
}

function partyPhrases(
  source: PartyPhraseSource,
  { offices: officeWords, adjectives, statesDo }: PartyWords,
): Phrase<Draft>[] {
  const { parties, capitals } = source
  const offices = new Set(source.offices.map(({ id }) => id))
  const phrases = new Map<string, Phrase<Draft>>()
  const wordOf = (words: string, written = caseOf(words)): Draft => {
    const key = `${written} ${words.toLowerCase().replaceAll('-', ' ')}`
    const phrase = phrases.get(key) ?? { words, case: written, value: emptyWord() }
    phrases.set(key, phrase)
    return phrase.value
  }
  for (const [number, party] of parties.entries()) {
    const owner = ownerOf(party.id)
    const name = (words: string, kind: 'names' | 'loaded' | 'weak'): void => {
      const word = wordOf(words)
      if (!word.parties.includes(number)) word.parties.push(number)
      word.owner ??= owner
      if (kind === 'loaded') word.loaded = true
      if (kind === 'weak') word.weak = true
    }
    for (const words of party.names) name(words, 'names')
    for (const words of party.loaded) name(words, 'loaded')
    for (const words of party.weak) name(words, 'weak')
    // A state's neutral adjectives are words of the language: those of its file take sides.
    for (const words of party.adjectives) addModifier(wordOf(words), owner, party.id.startsWith('state:'))
    for (const words of party.places) addModifier(wordOf(words), owner, false)
  }
  for (const [country, words] of adjectives)
    for (const one of words) addModifier(wordOf(one, one.length < 3 ? 'exact' : 'capital'), country, false)
  for (const [capital, country] of capitals) wordOf(capital).capital = country
  for (const [id, words, loaded, alone] of officeWords) {
    if (!offices.has(id)) continue
    for (const one of [...words, ...loaded]) wordOf(one, 'any').office ??= id
    for (const one of loaded) wordOf(one, 'any').loaded = true
    for (const one of alone) wordOf(one, 'any').alone = true
  }
  for (const one of statesDo) wordOf(one, 'any').stateDoes = true
  return [...phrases.values()]
}

function emptyWord(): Draft {
  return {
    parties: [],
    loaded: false,
    weak: false,
    owner: null,
    modifier: false,
    office: null,
    alone: false,
    capital: null,
    stateDoes: false,
  }
}

function addModifier(word: Draft, owner: string, loaded: boolean): void {
  word.owner ??= owner
  if (word.parties.length === 0) word.modifier = true
  if (loaded) word.loaded = true
}

/** What stands behind the colon of the ids of its offices: "UKR" of state:UKR, else the id. */
function ownerOf(id: string): string {
  return id.startsWith('state:') ? id.slice('state:'.length) : id
}

/** Abbreviations are written letter for letter, names with a capital; "al-Shabaab" may be written any way. */
function caseOf(words: string): PhraseCase {
  if (/^[A-Z0-9.&-]{2,6}$/.test(words)) return 'exact'
  return /^\p{Ll}/u.test(words) ? 'any' : 'capital'
}
