import type { Lexicon } from '../../language/lexicon.ts'
import { capitals, offices, parties } from '../../language/parties/parties.ts'
import type { Party } from '../../language/parties/source.ts'
import { makePhraseTable, type Phrase, type PhraseCase, type PhraseTable } from '../../text/index.ts'

/** What a phrase tells of parties. */
export interface PartyWord {
  /** Parties of which it is a name; several where two share it. */
  readonly parties: Party[]
  /** It takes sides. */
  loaded: boolean
  /** It counts only where the text speaks of the party's conflict. */
  weak: boolean
  /** Whose office is named behind it: a country's ISO 3166-1 alpha-3 code, or the id of a party; `null` where nobody's. */
  owner: string | null
  /** It is no name by itself: "Ukrainian", "Gaza". */
  modifier: boolean
  /** Id of `vocabularies/offices.yaml` of a word for a force or a ministry: "army". */
  office: string | null
  /** The office may stand without its owner: "the army". */
  alone: boolean
  /** The country whose capital it is. */
  capital: string | null
  /** A state is said to do it: "denied". */
  stateDoes: boolean
}

const tables = new Map<string, PhraseTable<PartyWord>>()

/** The phrases of a language that name parties: made once, at first use. */
export function partyTableOf(lexicon: Lexicon): PhraseTable<PartyWord> {
  const known = tables.get(lexicon.code)
  if (known) return known
  const table = makePhraseTable(partyPhrases(lexicon))
  tables.set(lexicon.code, table)
  return table
}

function partyPhrases(lexicon: Lexicon): Phrase<PartyWord>[] {
  const phrases = new Map<string, Phrase<PartyWord>>()
  const wordOf = (words: string, written = caseOf(words)): PartyWord => {
    const key = `${written} ${words.toLowerCase().replaceAll('-', ' ')}`
    const phrase = phrases.get(key) ?? { words, case: written, value: emptyWord() }
    phrases.set(key, phrase)
    return phrase.value
  }
  for (const party of parties) {
    const owner = ownerOf(party.id)
    const name = (words: string, kind: 'names' | 'loaded' | 'weak'): void => {
      const word = wordOf(words)
      if (!word.parties.includes(party)) word.parties.push(party)
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
  const { offices: officeWords, adjectives, statesDo } = lexicon.partyWords()
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

function emptyWord(): PartyWord {
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

function addModifier(word: PartyWord, owner: string, loaded: boolean): void {
  word.owner ??= owner
  if (word.parties.length === 0) word.modifier = true
  if (loaded) word.loaded = true
}

/** What stands behind the colon of the ids of its offices: "UKR" of state:UKR, else the id. */
export function ownerOf(id: string): string {
  return id.startsWith('state:') ? id.slice('state:'.length) : id
}

/** Abbreviations are written letter for letter, names with a capital; "al-Shabaab" may be written any way. */
function caseOf(words: string): PhraseCase {
  if (/^[A-Z0-9.&-]{2,6}$/.test(words)) return 'exact'
  return /^\p{Ll}/u.test(words) ? 'any' : 'capital'
}
