import { addWord, emptyKey, findName, type Gazetteer, type NameKey, opensName } from '../../gazetteer/index.ts'
import type { Lexicon } from '../../language/lexicon.ts'
import type { ReadDocument } from '../read-document.ts'
import { furthestEnd } from './name-at.ts'

/** What a word of the language is among the names of places; 0 where no text held it yet. */
const Named = { looked: 1, whole: 2, opens: 4 } as const

/** The words of a language in a gazetteer, by the numbers of their nodes. */
interface NamedWords {
  readonly gazetteer: Gazetteer
  readonly lexicon: Lexicon
  readonly words: Uint8Array
}

let last: NamedWords | null = null
const key: NameKey = { hash: 0, check: 0 }

/** Returns the words of a language in a gazetteer: of the two that were asked for last. */
function namedWords(gazetteer: Gazetteer, lexicon: Lexicon): Uint8Array {
  if (last === null || last.gazetteer !== gazetteer || last.lexicon !== lexicon)
    last = { gazetteer, lexicon, words: new Uint8Array(lexicon.opens.length) }
  return last.words
}

/**
 * Says whether a name of a place may start at a token, before it is looked for. Most capitals are those of words of the
 * language, "The", "On", "Police", which are no names, and start one only where another capital follows.
 */
export function mayBeNamed(
  { lexicon, text, tokens, nodes }: ReadDocument,
  gazetteer: Gazetteer,
  token: number,
  end: number,
): boolean {
  const node = nodes[token]
  if (node < 0) return true
  const words = namedWords(gazetteer, lexicon)
  if (words[node] === 0) words[node] = look(gazetteer, text, tokens.starts[token], tokens.ends[token])
  const word = words[node]
  if (word & Named.whole) return true
  return (word & Named.opens) !== 0 && furthestEnd(text, tokens, token, end) > token + 1
}

function look(gazetteer: Gazetteer, text: string, start: number, end: number): number {
  emptyKey(key)
  addWord(key, text, start, end)
  const whole = findName(gazetteer, key) >= 0 ? Named.whole : 0
  return Named.looked | whole | (opensName(gazetteer, key) ? Named.opens : 0)
}
