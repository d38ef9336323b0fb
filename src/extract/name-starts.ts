import type { Lexicon } from '../language/lexicon.ts'
import type { PartyWord } from '../language/parties/party-word.ts'
import { placeWordOf } from '../language/place-words.ts'
import type { TermEntry } from '../language/source.ts'
import {
  isLower,
  isUpper,
  mayStartPhrase,
  type PhraseStart,
  phrasesFrom,
  TokenKind,
  type Tokens,
  valuesAlone,
} from '../text/index.ts'
import { mayBringOwner, tellsOfAnother } from './parties/owned-words.ts'
import { partyTableOf } from './parties/party-table.ts'

/** Where names and loaded words may start in a document, found in one walk over its tokens. */
export interface NameStarts {
  /** Tokens with which a phrase that names a party may start. */
  readonly parties: readonly number[]
  /** Tokens with which a loaded word or name may start. */
  readonly terms: readonly number[]
  /** Words with a capital, or an article before one: "al-Bab". */
  readonly capitals: readonly number[]
  /** What each token says of a place's name beside it, bits of `PlaceWord`: 0 for most, and behind the last. */
  readonly beside: Int32Array
}

/** What a word of the language may start; 0 where no text held it yet. */
const Start = { looked: 1, party: 2, smallParty: 4, term: 8, smallTerm: 16, beside: 32, owned: 64 } as const

/** What is known of the words of a language, by the numbers of their nodes. */
export interface KnownWords {
  /** Bits of {@link Start}. */
  readonly starts: Uint8Array
  /** The phrases of parties, and of loaded words, that start with each. */
  readonly parties: (PhraseStart<PartyWord> | null)[]
  readonly terms: (PhraseStart<TermEntry> | null)[]
  /** Bits of `PlaceWord`. */
  readonly beside: Int32Array
}

const known = new WeakMap<Lexicon, KnownWords>()

/** Returns what is known of the words of a language that texts held so far. */
export function knownWordsOf(lexicon: Lexicon): KnownWords {
  let words = known.get(lexicon)
  if (words === undefined) {
    const { length } = lexicon.opens
    words = {
      starts: new Uint8Array(length),
      parties: new Array(length).fill(null),
      terms: new Array(length).fill(null),
      beside: new Int32Array(length),
    }
    known.set(lexicon, words)
  }
  return words
}

/** No question looks further behind the last token. */
const behindLast = 4
const hyphen = 45
const longestArticle = 3

/**
 * Returns where names and loaded words may start in a text, and what its words say of names beside them. `isShouted`: most
 * letters are capitals, which then tell nothing.
 */
export function findNameStarts(
  lexicon: Lexicon,
  text: string,
  tokens: Tokens,
  nodes: Int32Array,
  isShouted: boolean,
): NameStarts {
  const { length, starts, hashes, checks } = tokens
  const words = knownWordsOf(lexicon)
  const names = partyTableOf(lexicon)
  const loaded = lexicon.terms()
  const places = lexicon.placeWords()
  const parties: number[] = []
  const terms: number[] = []
  const capitals: number[] = []
  const beside = new Int32Array(length + behindLast)
  for (let token = 0; token < length; token++) {
    const hash = hashes[token]
    if (hash === 0) continue
    const unit = text.charCodeAt(starts[token])
    const isSmall = unit >= 97 && unit <= 122
    if (!isSmall && (unit < 128 || !isLower(unit))) {
      if (text.charCodeAt(starts[token] - 1) === hyphen && isUpper(unit) && isArticle(text, tokens, token - 2))
        capitals.push(token - 2)
      capitals.push(token)
    }
    const node = nodes[token]
    if (node < 0) {
      beside[token] = placeWordOf(places, hash)
      if (mayStartPhrase(names, text, tokens, token, isShouted)) parties.push(token)
      if (mayStartPhrase(loaded, text, tokens, token, isShouted)) terms.push(token)
      continue
    }
    const start = words.starts[node] || look(words, lexicon, node, hash, checks[token])
    if (start === Start.looked) continue
    if (start & Start.beside) beside[token] = words.beside[node]
    if (start & (isSmall && !isShouted ? Start.smallParty : Start.party))
      if ((start & Start.owned) === 0 || mayBringOwner(hashes[token + 1])) parties.push(token)
    if (start & (isSmall && !isShouted ? Start.smallTerm : Start.term)) terms.push(token)
  }
  return { parties, terms, capitals, beside }
}

/** Looks up what a word of the language may start. Returns bits of {@link Start}. */
function look(words: KnownWords, lexicon: Lexicon, node: number, hash: number, check: number): number {
  const { starts, parties, terms, beside } = words
  const party = phrasesFrom(partyTableOf(lexicon), hash, check)
  const alone = party && valuesAlone(partyTableOf(lexicon), party)
  // "said", of which another name makes something, and "soldiers", which are somebody's.
  const isOwned = alone?.every(tellsOfAnother) ?? false
  const term = phrasesFrom(lexicon.terms(), hash, check)
  parties[node] = party
  terms[node] = term
  beside[node] = placeWordOf(lexicon.placeWords(), hash)
  starts[node] =
    Start.looked |
    (party === null ? 0 : party.isSmall ? Start.party | Start.smallParty : Start.party) |
    (term === null ? 0 : term.isSmall ? Start.term | Start.smallTerm : Start.term) |
    (isOwned ? Start.owned : 0) |
    (beside[node] === 0 ? 0 : Start.beside)
  return starts[node]
}

/** A small word of few letters, right before the hyphen behind it: "al-Bab". */
function isArticle(text: string, { starts, ends, kinds }: Tokens, token: number): boolean {
  if (token < 0 || kinds[token] !== TokenKind.word || ends[token] !== starts[token + 1]) return false
  const unit = text.charCodeAt(starts[token])
  return unit >= 97 && unit <= 122 && ends[token] - starts[token] <= longestArticle
}
