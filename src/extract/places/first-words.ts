import { addWord, emptyKey, findName, type Gazetteer, type NameKey, opensName } from '../../gazetteer/index.ts'
import type { Lexicon } from '../../language/lexicon.ts'
import type { Tokens } from '../../text/index.ts'

/** What a word of the language is among the names of places; 0 where no text held it yet. */
export const Named = { looked: 1, whole: 2, opens: 4 } as const

/**
 * The words of a language as first words of names of a gazetteer, by the numbers of their nodes. Most capitals are those of
 * words of the language, "The", "On", "Police", which are no names, or start one only where another capital follows.
 */
export interface FirstWords {
  readonly gazetteer: Gazetteer
  readonly lexicon: Lexicon
  /** Bits of {@link Named}. */
  readonly named: Uint8Array
  /** The key of the word, and where its places start as a name by itself. */
  readonly hashes: Int32Array
  readonly checks: Uint8Array
  readonly ats: Int32Array
}

let last: FirstWords | null = null
const key: NameKey = { hash: 0, check: 0 }

/** Returns the words of a language in a gazetteer: of the two that were asked for last. */
export function firstWordsOf(gazetteer: Gazetteer, lexicon: Lexicon): FirstWords {
  if (last === null || last.gazetteer !== gazetteer || last.lexicon !== lexicon) {
    const { length } = lexicon.opens
    last = {
      gazetteer,
      lexicon,
      named: new Uint8Array(length),
      hashes: new Int32Array(length),
      checks: new Uint8Array(length),
      ats: new Int32Array(length),
    }
  }
  return last
}

/** Looks up the word at a token, whose node is given, in the gazetteer. Returns bits of {@link Named}. */
export function lookUpFirst(
  { gazetteer, named, hashes, checks, ats }: FirstWords,
  node: number,
  text: string,
  { starts, ends }: Tokens,
  token: number,
): number {
  emptyKey(key)
  addWord(key, text, starts[token], ends[token])
  hashes[node] = key.hash
  checks[node] = key.check
  ats[node] = findName(gazetteer, key)
  named[node] = Named.looked | (ats[node] >= 0 ? Named.whole : 0) | (opensName(gazetteer, key) ? Named.opens : 0)
  return named[node]
}
