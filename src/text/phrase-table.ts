import { isUpper } from './characters.ts'
import { type Phrase, type PhraseCase, wordsOf } from './phrase-words.ts'
import type { Tokens } from './tokens.ts'
import { hashWord, sameWord } from './words.ts'
import { CASES, writePhrases } from './write-phrases.ts'

/** A phrase where it ends. */
interface End<Value> {
  /** The phrase as it is written: of `exact` ones alone. */
  readonly words: string
  readonly case: PhraseCase
  readonly written: string
  /** Read from `written` when a text first holds the phrase. */
  value: Value | null
}

interface Node<Value> {
  readonly word: string
  ends: End<Value>[] | null
  /** Words that go on, by their hash. */
  next: Map<number, Node<Value>> | null
  /** Another word of the same hash. */
  sibling: Node<Value> | null
}

/**
 * Phrases found by the hash of their first word. It stands beside the lexicon, whose units it does not change; and as there,
 * the words of a bucket are put into slots when a text first holds a word that could be one of them.
 */
export interface PhraseTable<Value> {
  /** Open addressing over the first words: number of the node and one, 0 where empty. */
  readonly slots: Int32Array
  /** Hash of the word in each slot: most tokens are told apart by it alone. */
  readonly hashes: Int32Array
  readonly nodes: (Node<Value> | null)[]
  /**
   * A bit for the last bits of each first word's hash: so few that they stay at hand, and tell most words apart. All are
   * set while the bucket is shut.
   */
  readonly firsts: Uint8Array
  /** Where in `written` each bucket starts, -1 where it is open. */
  readonly buckets: Int32Array
  /** Where in `written` the line of each node starts. */
  readonly lines: number[]
  readonly written: string
  readonly readValue: (written: string) => Value
}

/** How many bytes of bits the first words have. */
const FIRST_BYTES = 8192
const FIRST_BITS = FIRST_BYTES * 8
const newline = 10

/**
 * Makes a table of phrases. Hyphens between words are passed over, in the phrases and in texts: "al-Qassam" and
 * "al Qassam" are one. Of two phrases that are written alike the first stands.
 */
export function makePhraseTable<Value>(phrases: Iterable<Phrase<Value>>): PhraseTable<Value> {
  const all = [...phrases]
  const written = writePhrases(all.map((phrase, number) => ({ ...phrase, value: String(number) })))
  return openPhrases(written, (number) => all[Number(number)].value)
}

/** Opens what {@link writePhrases} wrote. A value is read when a text first holds its phrase. */
export function openPhrases<Value>(written: string, readValue: (written: string) => Value): PhraseTable<Value> {
  let at = written.indexOf('\n') + 1
  const [words, count] = written.slice(0, at).split(' ').map(Number)
  let size = 16
  while (size < words * 3) size *= 2
  const buckets = new Int32Array(count)
  for (let bucket = 0; bucket < count; bucket++) {
    buckets[bucket] = at
    // An empty bucket is its empty line alone.
    at = written.charCodeAt(at) === newline ? at + 1 : written.indexOf('\n\n', at) + 2
  }
  return {
    slots: new Int32Array(size),
    hashes: new Int32Array(size),
    nodes: [],
    firsts: new Uint8Array(FIRST_BYTES).fill(0xff),
    buckets,
    lines: [],
    written,
    readValue,
  }
}

function openBucket<Value>(table: PhraseTable<Value>, bucket: number): void {
  const { slots, hashes, nodes, firsts, buckets, lines, written } = table
  for (let bit = bucket; bit < FIRST_BITS; bit += buckets.length) firsts[bit >>> 3] &= ~(1 << (bit & 7))
  let at = buckets[bucket]
  buckets[bucket] = -1
  while (written.charCodeAt(at) !== newline) {
    const hash = hashWord(written, at, written.indexOf('\t', at))
    let slot = spread(hash) & (slots.length - 1)
    while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1)
    slots[slot] = lines.push(at)
    hashes[slot] = hash
    nodes.push(null)
    firsts[(hash >>> 3) & (FIRST_BYTES - 1)] |= 1 << (hash & 7)
    at = written.indexOf('\n', at) + 1
  }
}

/** Makes the node of a first word, with all phrases that start with it. */
function makeNode<Value>({ nodes, lines, written }: PhraseTable<Value>, index: number): Node<Value> {
  const start = lines[index]
  const fields = written.slice(start, written.indexOf('\n', start)).split('\t')
  const top: Node<Value> = { word: fields[0], ends: null, next: null, sibling: null }
  for (let field = 1; field < fields.length; field += 2) {
    const form = CASES[fields[field].charCodeAt(0) - zero]
    const words = fields[field].slice(1)
    const rest = form === 'exact' ? wordsOf(words).slice(1) : words === '' ? [] : words.split(' ')
    let node = top
    for (const word of rest) node = childOf(node, word)
    node.ends ??= []
    node.ends.push({ words, case: form, written: fields[field + 1], value: null })
  }
  nodes[index] = top
  return top
}
const zero = 48

/** Says whether a phrase may start with a word of the hash: of words that start none, few pass. */
export function mayStartPhrase({ firsts }: PhraseTable<unknown>, hash: number): boolean {
  return (firsts[(hash >>> 3) & (FIRST_BYTES - 1)] & (1 << (hash & 7))) !== 0
}

/**
 * Returns the value of the longest phrase that starts at `token` and ends before `last`, with the token after it;
 * `null` where none does. `capitals`: the text is all in capitals, which then tell nothing.
 */
export function findLongestPhrase<Value>(
  table: PhraseTable<Value>,
  text: string,
  tokens: Tokens,
  token: number,
  last: number,
  capitals = false,
): { readonly value: Value; readonly next: number } | null {
  const { slots, hashes, firsts, buckets } = table
  const hash = tokens.hashes[token]
  if ((firsts[(hash >>> 3) & (FIRST_BYTES - 1)] & (1 << (hash & 7))) === 0) return null
  const bucket = hash & (buckets.length - 1)
  if (buckets[bucket] >= 0) openBucket(table, bucket)
  const mask = slots.length - 1
  let slot = spread(hash) & mask
  for (let index = slots[slot]; index !== 0; index = slots[slot]) {
    if (hashes[slot] === hash) {
      const node = table.nodes[index - 1] ?? makeNode(table, index - 1)
      if (sameWord(text, tokens.starts[token], tokens.ends[token], node.word))
        return follow(table, node, text, tokens, token, last, capitals)
    }
    slot = (slot + 1) & mask
  }
  return null
}

function follow<Value>(
  { readValue }: PhraseTable<Value>,
  first: Node<Value>,
  text: string,
  tokens: Tokens,
  token: number,
  last: number,
  capitals: boolean,
): { value: Value; next: number } | null {
  const { starts, ends } = tokens
  let found: End<Value> | null = null
  let end = token
  let next = token + 1
  for (let node: Node<Value> | null = first; node; ) {
    if (node.ends)
      for (const one of node.ends)
        if (isWritten(one, text, starts[token], ends[next - 1], capitals)) {
          found = one
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
  if (!found) return null
  found.value ??= readValue(found.written)
  return { value: found.value, next: end }
}

function isWritten<Value>(phrase: End<Value>, text: string, start: number, end: number, capitals: boolean): boolean {
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
  const node: Node<Value> = { word, ends: null, next: null, sibling: first }
  parent.next.set(hash, node)
  return node
}

function spread(hash: number): number {
  return hash ^ (hash >>> 15)
}
