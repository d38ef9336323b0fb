import {
  addEnding,
  addWord,
  emptyKey,
  findName,
  type Gazetteer,
  type NameKey,
  opensName,
  startsName,
} from '../../gazetteer/index.ts'
import { isUpper, TokenKind, type Tokens } from '../../text/index.ts'
import type { ReadDocument } from '../read-document.ts'
import { firstWordsOf, lookUpFirst, Named } from './first-words.ts'

/** No name has more words. */
const longestName = 7
/** Small words within names: "Rio de la Plata", "Port-au-Prince", "Tel al-Hawa". */
const longestSmall = 5
const hyphen = 45
const point = 46

const key: NameKey = { hash: 0, check: 0 }

/** The name found last: where its places start in the targets, and the token behind it. */
export const found = { at: -1, last: 0, hash: 0 }

/** Looks for the longest name that starts at a token. Returns whether there is one; what it is stands in {@link found}. */
export function nameAt(document: ReadDocument, gazetteer: Gazetteer, token: number, end: number): boolean {
  const { text, tokens, nodes } = document
  const { starts, ends, kinds } = tokens
  const node = nodes[token]
  const named = node < 0 ? addUnknown(gazetteer, text, tokens, token) : addKnown(document, gazetteer, node, token)
  if (named === 0) return false
  found.at = -1
  // No place that reports name has a name of one or two letters; pronouns and initials have.
  if (named & Named.whole && (ends[token] - starts[token] > 2 || text.charCodeAt(starts[token] + 1) === point)) {
    found.at = whole
    found.last = token + 1
    found.hash = key.hash
  }
  if ((named & Named.opens) === 0) return found.at >= 0
  const furthest = furthestEnd(text, tokens, token, end)
  for (let next = token + 1; next < furthest; next++) {
    if (kinds[next] === TokenKind.possessive) addEnding(key, text, starts[next], ends[next])
    if (kinds[next] !== TokenKind.word) continue
    addWord(key, text, starts[next], ends[next])
    if (mayEnd(text, starts[next])) keepAt(gazetteer, next + 1)
  }
  return found.at >= 0
}

/** Where the places of the first word start, if it is a name by itself. */
let whole = -1

/** Starts the key with a word of the language. Returns bits of {@link Named}, 0 where no name starts with it. */
function addKnown({ lexicon, text, tokens }: ReadDocument, gazetteer: Gazetteer, node: number, token: number): number {
  const words = firstWordsOf(gazetteer, lexicon)
  const named = words.named[node] || lookUpFirst(words, node, text, tokens, token)
  if (named === Named.looked) return 0
  key.hash = words.hashes[node]
  key.check = words.checks[node]
  whole = words.ats[node]
  return named
}

/** Starts the key with a word that the language has not. Returns bits of {@link Named}, 0 where no name starts with it. */
function addUnknown(gazetteer: Gazetteer, text: string, { starts, ends }: Tokens, token: number): number {
  emptyKey(key)
  addWord(key, text, starts[token], ends[token])
  if (!startsName(gazetteer, key)) return 0
  whole = findName(gazetteer, key)
  return (whole < 0 ? 0 : Named.whole) | (opensName(gazetteer, key) ? Named.opens : 0)
}

/** The token behind the last word in which a name that starts at a token may end. */
function furthestEnd(text: string, { starts, ends, kinds }: Tokens, token: number, end: number): number {
  let furthest = token + 1
  for (let next = token + 1, words = 1; next < end && words < longestName; next++) {
    const start = starts[next]
    const gap = start - ends[next - 1]
    if (kinds[next] !== TokenKind.word) {
      if (gap > 0) break
      const unit = text.charCodeAt(start)
      // "Deir al-Balah"; "St. Petersburg".
      const isJoint =
        ends[next] - start === 1 && (unit === hyphen || (unit === point && ends[next - 1] - starts[next - 1] <= 3))
      // "Donetsk People's Republic", and not "Donetsk's Republic Street".
      if (!isJoint && !(kinds[next] === TokenKind.possessive && words > 1)) break
      continue
    }
    if (gap > 1) break
    words++
    if (ends[next] - start > longestSmall && !isUpper(text.charCodeAt(start))) break
    if (mayEnd(text, start)) furthest = next + 1
  }
  return furthest
}

/** A name does not end in a small word: "Gaza in". Behind a hyphen it may: "Tel al-hawa". */
function mayEnd(text: string, start: number): boolean {
  return isUpper(text.charCodeAt(start)) || text.charCodeAt(start - 1) === hyphen
}

/** Keeps the name of the words so far, which ends before `last`, if a place bears it. */
function keepAt(gazetteer: Gazetteer, last: number): void {
  const at = findName(gazetteer, key)
  if (at < 0) return
  found.at = at
  found.last = last
  found.hash = key.hash
}
