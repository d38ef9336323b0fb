import { isUpper } from './characters.ts'
import { type Tokens, tokenize } from './tokens.ts'
import { hashWord, normaliseWord, sameWord } from './words.ts'

/** How a phrase must be written in the text: any way, with a capital first, or letter for letter ("IS", "US", "SAF"). */
export type PhraseCase = 'any' | 'capital' | 'exact'

/** A phrase with what it stands for. */
export interface Phrase<Value> {
  readonly words: string
  readonly value: Value
  readonly case: PhraseCase
}

interface Node<Value> {
  readonly word: string
  phrases: Phrase<Value>[] | null
  /** Words that go on, by their hash. */
  next: Map<number, Node<Value>> | null
  /** Another word of the same hash. */
  sibling: Node<Value> | null
}

/** Phrases found by the hash of their first word. It stands beside the lexicon, whose units it does not change. */
export interface PhraseTable<Value> {
  /** Open addressing over the first words: number of the node and one, 0 where empty. */
  readonly slots: Int32Array
  /** Hash of the word in each slot: most tokens are told apart by it alone. */
  readonly hashes: Int32Array
  readonly nodes: readonly Node<Value>[]
  /** A bit for the last bits of each first word's hash: so few that they stay at hand, and tell most words apart. */
  readonly firsts: Uint8Array
}

/** How many bytes of bits the first words have. */
const FIRST_BYTES = 8192

/**
 * Makes a table of phrases. Hyphens between words are passed over, in the phrases and in texts: "al-Qassam" and
 * "al Qassam" are one. Of two phrases that are written alike the first stands.
 */
export function makePhraseTable<Value>(phrases: Iterable<Phrase<Value>>): PhraseTable<Value> {
  const top: Node<Value> = { word: '', phrases: null, next: null, sibling: null }
  for (const phrase of phrases) {
    let node = top
    for (const word of wordsOf(phrase.words)) node = childOf(node, word)
    node.phrases ??= []
    node.phrases.push(phrase)
  }
  const nodes: Node<Value>[] = []
  for (const first of top.next?.values() ?? [])
    for (let node: Node<Value> | null = first; node; node = node.sibling) nodes.push(node)
  let size = 16
  while (size < nodes.length * 3) size *= 2
  const slots = new Int32Array(size)
  const hashes = new Int32Array(size)
  const firsts = new Uint8Array(FIRST_BYTES)
  for (const [index, { word }] of nodes.entries()) {
    const hash = hashWord(word, 0, word.length)
    let slot = spread(hash) & (size - 1)
    while (slots[slot] !== 0) slot = (slot + 1) & (size - 1)
    slots[slot] = index + 1
    hashes[slot] = hash
    firsts[(hash >>> 3) & (FIRST_BYTES - 1)] |= 1 << (hash & 7)
  }
  return { slots, hashes, nodes, firsts }
}

/**
 * Returns the value of the longest phrase that starts at `token` and ends before `last`, with the token after it;
 * `null` where none does. `capitals`: the text is all in capitals, which then tell nothing.
 */
export function findLongestPhrase<Value>(
  { slots, hashes, nodes, firsts }: PhraseTable<Value>,
  text: string,
  tokens: Tokens,
  token: number,
  last: number,
  capitals = false,
): { readonly value: Value; readonly next: number } | null {
  const hash = tokens.hashes[token]
  if ((firsts[(hash >>> 3) & (FIRST_BYTES - 1)] & (1 << (hash & 7))) === 0) return null
  const mask = slots.length - 1
  let slot = spread(hash) & mask
  for (let index = slots[slot]; index !== 0; index = slots[slot]) {
    if (hashes[slot] === hash) {
      const node = nodes[index - 1]
      if (sameWord(text, tokens.starts[token], tokens.ends[token], node.word))
        return follow(node, text, tokens, token, last, capitals)
    }
    slot = (slot + 1) & mask
  }
  return null
}

function follow<Value>(
  first: Node<Value>,
  text: string,
  tokens: Tokens,
  token: number,
  last: number,
  capitals: boolean,
): { value: Value; next: number } | null {
  const { starts, ends } = tokens
  let found: Phrase<Value> | null = null
  let end = token
  let next = token + 1
  for (let node: Node<Value> | null = first; node; ) {
    if (node.phrases)
      for (const phrase of node.phrases)
        if (isWritten(phrase, text, starts[token], ends[next - 1], capitals)) {
          found = phrase
          end = next
          break
        }
    if (!node.next || next >= last) break
    let following = next
    if (isHyphen(text, tokens, following)) following++
    if (following >= last) break
    node = goOn(node.next, text, tokens, following)
    next = following + 1
  }
  return found && { value: found.value, next: end }
}

function isWritten<Value>(phrase: Phrase<Value>, text: string, start: number, end: number, capitals: boolean): boolean {
  // "US" and "us", "IS" and "is": in a text of capitals nothing tells them apart.
  if (phrase.case === 'exact') return sameLetters(phrase.words, text, start, end) && !(capitals && end - start < 3)
  return phrase.case === 'any' || capitals || isCapitalAt(text, start)
}

/** Letter for letter, but for the dots of an abbreviation. */
function sameLetters(words: string, text: string, start: number, end: number): boolean {
  let at = 0
  for (let from = start; from < end; from++) {
    const unit = text.charCodeAt(from)
    if (unit === dot) continue
    while (words.charCodeAt(at) === dot) at++
    if (words.charCodeAt(at) !== unit) return false
    at++
  }
  while (words.charCodeAt(at) === dot) at++
  return at === words.length
}

const dot = 46
const hyphen = 45

function isCapitalAt(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  return unit < 128 ? isUpper(unit) : text[at] !== text[at].toLowerCase()
}

function isHyphen(text: string, { starts, ends }: Tokens, token: number): boolean {
  const start = starts[token]
  const unit = text.charCodeAt(start)
  return (
    (unit === hyphen || unit === 0x2010 || unit === 0x2011 || unit === 0x2013) &&
    ends[token] - start === 1 &&
    start === ends[token - 1]
  )
}

function goOn<Value>(
  byHash: Map<number, Node<Value>>,
  text: string,
  tokens: Tokens,
  token: number,
): Node<Value> | null {
  const start = tokens.starts[token]
  const end = tokens.ends[token]
  // Only words have their hash; "M23" goes on with a number.
  let node = byHash.get(tokens.hashes[token] || hashWord(text, start, end)) ?? null
  while (node && !sameWord(text, start, end, node.word)) node = node.sibling
  return node
}

function childOf<Value>(parent: Node<Value>, word: string): Node<Value> {
  parent.next ??= new Map()
  const hash = hashWord(word, 0, word.length)
  const first = parent.next.get(hash) ?? null
  for (let node = first; node; node = node.sibling) if (node.word === word) return node
  const node: Node<Value> = { word, phrases: null, next: null, sibling: first }
  parent.next.set(hash, node)
  return node
}

/** The words of a phrase as the tokens of a text give them, without the hyphens between. */
function wordsOf(phrase: string): string[] {
  // Most phrases are plain words; a table of thousands opens at the first document.
  if (/^[A-Za-z]+(?: [A-Za-z]+)*$/.test(phrase)) return phrase.toLowerCase().split(' ')
  const { length, starts, ends } = tokenize(phrase)
  const words: string[] = []
  for (let token = 0; token < length; token++) {
    const word = phrase.slice(starts[token], ends[token])
    if (!/^[-‐‑–]$/.test(word)) words.push(normaliseWord(word))
  }
  return words
}

function spread(hash: number): number {
  return hash ^ (hash >>> 15)
}
