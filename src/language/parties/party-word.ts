/** What names parties in a language besides their own names. */
export interface PartyWords {
  /** Id of an office, its words, those that take sides, and which of them may stand without their owner. */
  readonly offices: readonly (readonly [
    id: string,
    words: readonly string[],
    loaded: readonly string[],
    alone: readonly string[],
  ])[]
  /** Country, ISO 3166-1 alpha-3, with the adjectives of its nationality. */
  readonly adjectives: readonly (readonly [country: string, words: readonly string[]])[]
  /** What states are said to do by the name of their capital. */
  readonly statesDo: readonly string[]
}

/** What a phrase tells of parties. */
export interface PartyWord {
  /** Parties of which it is a name, by their number; several where two share it. */
  readonly parties: readonly number[]
  /** It takes sides. */
  readonly loaded: boolean
  /** It counts only where the text speaks of the party's conflict. */
  readonly weak: boolean
  /** Whose office is named behind it: a country's ISO 3166-1 alpha-3 code, or the id of a party; `null` where nobody's. */
  readonly owner: string | null
  /** It is no name by itself: "Ukrainian", "Gaza". */
  readonly modifier: boolean
  /** Id of `vocabularies/offices.yaml` of a word for a force or a ministry: "army". */
  readonly office: string | null
  /** The office may stand without its owner: "the army". */
  readonly alone: boolean
  /** The country whose capital it is. */
  readonly capital: string | null
  /** A state is said to do it: "denied". */
  readonly stateDoes: boolean
}

/**
 * Writes what a phrase tells of parties, as {@link readPartyWord} reads it: numbers of parties, bits of what it is, whose
 * office is named behind it, an office, the country of a capital.
 *
 *     12 40|5|UKR||
 */
export function writePartyWord({ parties, owner, office, capital, ...word }: PartyWord): string {
  const flags = [word.loaded, word.weak, word.modifier, word.alone, word.stateDoes]
  const bits = flags.reduce((sum, flag, at) => sum | (flag ? 1 << at : 0), 0)
  return [parties.join(' '), bits, owner ?? '', office ?? '', capital ?? ''].join('|')
}

/** Reads what {@link writePartyWord} wrote. */
export function readPartyWord(written: string): PartyWord {
  const [parties, bits, owner, office, capital] = written.split('|')
  const flags = Number(bits)
  return {
    parties: parties === '' ? [] : parties.split(' ').map(Number),
    loaded: (flags & 1) !== 0,
    weak: (flags & 2) !== 0,
    owner: owner || null,
    modifier: (flags & 4) !== 0,
    office: office || null,
    alone: (flags & 8) !== 0,
    capital: capital || null,
    stateDoes: (flags & 16) !== 0,
  }
}
