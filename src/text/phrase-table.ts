import { isUpper } from './characters.ts'
import { type Phrase, type PhraseCase, wordsOf } from './phrase-words.ts'
import type { Tokens } from './tokens.ts'
import { checkWord, hashWord } from './words.ts'
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

/** A word of phrases: the first one, or one that goes on. */
interface Node<Value> {
  readonly word: string
  /** {@link checkWord} of it. */
  readonly check: number
  /** Of a first word: some phrase may start with a small letter. */
  isSmall: boolean
  /** Of a first word: a bit for the last six bits of the hash of each word that may follow, {@link any} where a phrase ends with it. */
  lower: number
  upper: number
  ends: End<Value>[] | null
  /** Words that go on, by their hash. */
  next: Map<number, Node<Value>> | null
  /** Another word of the same hash. */
  sibling: Node<Value> | null
}

/** The phrases that start with a word. */
export type PhraseStart<Value> = Node<Value>

/**
 * Phrases found by the hash of their first word. It stands beside the lexicon, whose units it does not change; and as there,
 * the words of a bucket are put into slots when a text first holds a word that could be one of them.
 */
export interface PhraseTable<Value> {
  /**
   * Open addressing over the first words, {@link SLOT} numbers a slot, side by side so that one look at the memory finds
   * them all: number of the node and one (0 where empty), the hash of its word, and in two numbers a bit for the last bits
   * of the hash of each word that may follow.
   */
  readonly slots: Int32Array
  readonly nodes: (Node<Value> | null)[]
  /**
   * A bit for the last bits of each first word's hash: so few that they stay at hand, and tell most words apart. All are
   * set while the bucket is shut.
   */
  readonly firsts: Uint8Array
  /** The same for those of which a phrase may start with a small letter. */
  readonly smalls: Uint8Array
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
const SLOT = 4
/** All words may follow: a phrase may end with the first word, or nobody has looked. */
const any = -1

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
    slots: new Int32Array(size * SLOT),
    nodes: [],
    firsts: new Uint8Array(FIRST_BYTES).fill(0xff),
    smalls: new Uint8Array(FIRST_BYTES).fill(0xff),
    buckets,
    lines: [],
    written,
    readValue,
  }
}

function openBucket<Value>(table: PhraseTable<Value>, bucket: number): void {
  const { slots, nodes, firsts, smalls, buckets, lines, written } = table
  const mask = slots.length - SLOT
  for (let bit = bucket; bit < FIRST_BITS; bit += buckets.length) {
    firsts[bit >>> 3] &= ~(1 << (bit & 7))
    smalls[bit >>> 3] &= ~(1 << (bit & 7))
  }
  let at = buckets[bucket]
  buckets[bucket] = -1
  while (written.charCodeAt(at) !== newline) {
    const hash = hashWord(written, at, written.indexOf('\t', at))
    let slot = (spread(hash) * SLOT) & mask
    while (slots[slot] !== 0) slot = (slot + SLOT) & mask
    slots[slot] = lines.push(at)
    slots[slot + 1] = hash
    slots[slot + 2] = any
    slots[slot + 3] = any
    nodes.push(null)
    const end = written.indexOf('\n', at)
    firsts[(hash >>> 3) & (FIRST_BYTES - 1)] |= 1 << (hash & 7)
    if (mayBeSmall(written, at, end)) smalls[(hash >>> 3) & (FIRST_BYTES - 1)] |= 1 << (hash & 7)
    at = end + 1
  }
}

/** Says whether one of the phrases of a line may start with a small letter. */
function mayBeSmall(written: string, start: number, end: number): boolean {
  // Behind the word, by turns: how a phrase is written, its words, its value.
  for (let at = written.indexOf('\t', start); at >= 0 && at < end; ) {
    const form = CASES[written.charCodeAt(at + 1) - zero]
    if (form === 'any' || (form === 'exact' && !isUpper(written.charCodeAt(at + 2)))) return true
    at = written.indexOf('\t', written.indexOf('\t', at + 1) + 1)
  }
  return false
}

/** Makes the node of a first word, with all phrases that start with it, and tells its slot of them. */
function makeNode<Value>({ slots, nodes, lines, written }: PhraseTable<Value>, slot: number): Node<Value> {
  const index = slots[slot] - 1
  const start = lines[index]
  const line = written.slice(start, written.indexOf('\n', start))
  const fields = line.split('\t')
  const top = nodeOf<Value>(fields[0], null)
  let lower = 0
  let upper = 0
  for (let field = 1; field < fields.length; field += 2) {
    const form = CASES[fields[field].charCodeAt(0) - zero]
    const words = fields[field].slice(1)
    const rest = form === 'exact' ? wordsOf(words).slice(1) : words === '' ? [] : words.split(' ')
    let node = top
    for (const word of rest) node = childOf(node, word)
    const follower = rest.length === 0 ? 0 : hashWord(rest[0], 0, rest[0].length)
    if (follower === 0) lower = upper = any
    else if (follower & 32) upper |= 1 << (follower & 31)
    else lower |= 1 << (follower & 31)
    node.ends ??= []
    node.ends.push({ words, case: form, written: fields[field + 1], value: null })
  }
  nodes[index] = top
  top.isSmall = mayBeSmall(written, start, start + line.length)
  slots[slot + 2] = top.lower = lower
  slots[slot + 3] = top.upper = upper
  return top
}
const zero = 48

/** Says whether a phrase may start with a token: of words that start none, few pass. `capitals`: as in {@link findLongestPhrase}. */
export function mayStartPhrase(
  { firsts, smalls }: PhraseTable<unknown>,
  text: string,
  { starts, hashes }: Tokens,
  token: number,
  capitals: boolean,
): boolean {
  const hash = hashes[token]
  const at = (hash >>> 3) & (FIRST_BYTES - 1)
  const bit = 1 << (hash & 7)
  if ((firsts[at] & bit) === 0) return false
  // "is" is no "IS": most phrases are names.
  return (smalls[at] & bit) !== 0 || capitals || !isSmallAt(text, starts[token])
}

/** Returns the phrases that start with a word, by its hashes; `null` where none does. Kept with the word, they need no more looking up. */
export function phrasesFrom<Value>(table: PhraseTable<Value>, hash: number, check: number): PhraseStart<Value> | null {
  const { slots, nodes, buckets } = table
  const bucket = hash & (buckets.length - 1)
  if (buckets[bucket] >= 0) openBucket(table, bucket)
  const mask = slots.length - SLOT
  for (let slot = (spread(hash) * SLOT) & mask; slots[slot] !== 0; slot = (slot + SLOT) & mask) {
    if (slots[slot + 1] !== hash) continue
    const node = nodes[slots[slot] - 1] ?? makeNode(table, slot)
    if (node.check === check) return node
  }
  return null
}

/** Returns what a word by itself means, if it starts no longer phrase; `null` where it does. */
export function valuesAlone<Value>({ readValue }: PhraseTable<Value>, start: PhraseStart<Value>): Value[] | null {
  if (start.next !== null || start.ends === null) return null
  return start.ends.map((end) => (end.value ??= readValue(end.written)))
}

/** As {@link findLongestPhrase}, of the phrases that start with the word at a token. */
export function findLongestOf<Value>(
  table: PhraseTable<Value>,
  start: PhraseStart<Value>,
  text: string,
  tokens: Tokens,
  token: number,
  last: number,
  capitals: boolean,
): { readonly value: Value; readonly next: number } | null {
  // "the", "on": a word that starts phrases goes on with few others.
  const next = token + 1 < last ? tokens.hashes[token + 1] : 0
  if (next !== 0 && ((next & 32 ? start.upper : start.lower) & (1 << (next & 31))) === 0) return null
  return follow(table, start, text, tokens, token, last, capitals)
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
  const { slots, buckets } = table
  const hash = tokens.hashes[token]
  if (!mayStartPhrase(table, text, tokens, token, capitals)) return null
  const bucket = hash & (buckets.length - 1)
  if (buckets[bucket] >= 0) openBucket(table, bucket)
  const mask = slots.length - SLOT
  for (let slot = (spread(hash) * SLOT) & mask; slots[slot] !== 0; slot = (slot + SLOT) & mask) {
    if (slots[slot + 1] !== hash) continue
    const node = table.nodes[slots[slot] - 1] ?? makeNode(table, slot)
    // "the", "on": a word that starts phrases goes on with few others.
    const next = token + 1 < last ? tokens.hashes[token + 1] : 0
    if (next !== 0 && (slots[next & 32 ? slot + 3 : slot + 2] & (1 << (next & 31))) === 0) continue
    if (node.check === tokens.checks[token]) return follow(table, node, text, tokens, token, last, capitals)
  }
  return null
}

function isSmallAt(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  return unit >= 97 && unit <= 122
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
  const hash = tokens.hashes[token]
  let node = byHash.get(hash || hashWord(text, start, end)) ?? null
  const check = hash === 0 ? checkWord(text, start, end) : tokens.checks[token]
  while (node && node.check !== check) node = node.sibling
  return node
}

function childOf<Value>(parent: Node<Value>, word: string): Node<Value> {
  parent.next ??= new Map()
  const hash = hashWord(word, 0, word.length)
  const first = parent.next.get(hash) ?? null
  for (let node = first; node; node = node.sibling) if (node.word === word) return node
  const node = nodeOf<Value>(word, first)
  parent.next.set(hash, node)
  return node
}

function nodeOf<Value>(word: string, sibling: Node<Value> | null): Node<Value> {
  const check = checkWord(word, 0, word.length)
  return { word, check, isSmall: false, lower: 0, upper: 0, ends: null, next: null, sibling }
}

function spread(hash: number): number {
  return hash ^ (hash >>> 15)
}
