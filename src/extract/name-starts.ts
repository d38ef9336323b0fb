import type { Lexicon } from '../language/lexicon.ts'
import { placeWordOf } from '../language/place-words.ts'
import { isLower, isUpper, mayStartPhrase, startsPhrase, TokenKind, type Tokens } from '../text/index.ts'
import { onceFor } from './once-for.ts'
import { partyTableOf } from './parties/party-table.ts'
import type { ReadDocument } from './read-document.ts'

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
const Start = { looked: 1, party: 2, smallParty: 4, term: 8, smallTerm: 16, beside: 32 } as const

/** What is known of the words of a language, by the numbers of their nodes. */
interface KnownWords {
  readonly starts: Uint8Array
  readonly beside: Int32Array
}

const known = new WeakMap<Lexicon, KnownWords>()

function wordsOf(lexicon: Lexicon): KnownWords {
  let words = known.get(lexicon)
  if (words === undefined) {
    const { length } = lexicon.opens
    words = { starts: new Uint8Array(length), beside: new Int32Array(length) }
    known.set(lexicon, words)
  }
  return words
}

/** No question looks further behind the last token. */
const behindLast = 4
const hyphen = 45
const longestArticle = 3

/** Returns where names and loaded words may start in a document, and what its words say of names beside them. */
export const nameStartsOf = onceFor(
  ({ lexicon, text, tokens, nodes, capitals: isShouted }: ReadDocument): NameStarts => {
    const { length, starts, hashes } = tokens
    const words = wordsOf(lexicon)
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
      const start = words.starts[node] || look(words, lexicon, node, hash)
      if (start === Start.looked) continue
      if (start & Start.beside) beside[token] = words.beside[node]
      if (start & (isSmall && !isShouted ? Start.smallParty : Start.party)) parties.push(token)
      if (start & (isSmall && !isShouted ? Start.smallTerm : Start.term)) terms.push(token)
    }
    return { parties, terms, capitals, beside }
  },
)

/** Looks up what a word of the language may start. Returns bits of {@link Start}. */
function look({ starts, beside }: KnownWords, lexicon: Lexicon, node: number, hash: number): number {
  const party = startsPhrase(partyTableOf(lexicon), hash)
  const term = startsPhrase(lexicon.terms(), hash)
  beside[node] = placeWordOf(lexicon.placeWords(), hash)
  starts[node] =
    Start.looked |
    (party === null ? 0 : Start.party) |
    (party === 'small' ? Start.smallParty : 0) |
    (term === null ? 0 : Start.term) |
    (term === 'small' ? Start.smallTerm : 0) |
    (beside[node] === 0 ? 0 : Start.beside)
  return starts[node]
}

/** A small word of few letters, right before the hyphen behind it: "al-Bab". */
function isArticle(text: string, { starts, ends, kinds }: Tokens, token: number): boolean {
  if (token < 0 || kinds[token] !== TokenKind.word || ends[token] !== starts[token + 1]) return false
  const unit = text.charCodeAt(starts[token])
  return unit >= 97 && unit <= 122 && ends[token] - starts[token] <= longestArticle
}
