import { hashWord, normaliseWord, sameWord, type Tokens } from '../text/index.ts'
import type { Convention, FrameEntry } from './source.ts'

/** Word classes an entry may have; one entry may have several (a bit each). */
export const Pos = {
  noun: 1,
  /** Base form: kill. */
  base: 2,
  /** Third person: kills. */
  third: 4,
  past: 8,
  participle: 16,
  ing: 32,
  adjective: 64,
  adverb: 128,
  article: 256,
  determiner: 512,
  possessive: 1024,
  preposition: 2048,
  coordinator: 4096,
  subordinator: 8192,
  relative: 16384,
  pronoun: 32768,
  be: 1 << 16,
  have: 1 << 17,
  do: 1 << 18,
  get: 1 << 19,
  modal: 1 << 20,
  to: 1 << 21,
  not: 1 << 22,
  negative: 1 << 23,
  number: 1 << 24,
  hedge: 1 << 25,
  includer: 1 << 26,
  nationality: 1 << 27,
  time: 1 << 28,
  plural: 1 << 29,
} as const

export const verbForms = Pos.base | Pos.third | Pos.past | Pos.participle | Pos.ing
export const auxiliaries = Pos.be | Pos.have | Pos.do | Pos.get | Pos.modal

export interface PersonFacet {
  readonly id: string
  readonly basis: 'said' | 'implied'
}

/** What a noun of persons says. */
export interface PersonSense {
  readonly facets: readonly PersonFacet[]
  readonly role: 'attacker' | 'fighter' | null
  readonly plural: boolean
  /** The word is the same in both numbers: "12 Chinese". */
  readonly invariable: boolean
  readonly kin: boolean
  readonly title: boolean
  readonly anaphor: boolean
  readonly unit: 'people' | 'households'
  /** How many persons a singular names: two of a couple. */
  readonly size: number
}

export interface ThingSense {
  readonly class: string
  readonly unit: string
  readonly plural: boolean
}

export type NumberSense =
  | { readonly kind: 'unit' | 'ten' | 'multiplier' | 'collective' | 'suffix' | 'fraction'; readonly value: number }
  | { readonly kind: 'vague'; readonly convention: Convention }

export interface HedgeSense {
  readonly hedge: 'exact' | 'about' | 'at-least' | 'more-than' | 'up-to' | 'fewer-than'
  readonly before: boolean
  readonly after: boolean
  readonly ceiling: boolean
}

/** A trigger's frame, with what its verb wants after its object ("shoot … dead"). */
export interface FrameSense {
  readonly frame: FrameEntry
  readonly form: 'verb' | 'noun' | 'adjective'
  /** Words that must follow in the clause, normalised; empty for most. */
  readonly complement: readonly string[]
}

export interface ModalitySense {
  readonly id: string
  readonly certainty: 'hedged' | 'feared' | 'unconfirmed' | null
  readonly stance: 'denies' | 'doubts' | 'predicts' | 'threatens' | 'acknowledges' | null
  readonly hypothetical: boolean
  readonly as: 'verb' | 'adverb' | 'clause'
}

/** Why a number is no count before or after this word; `null` where it may be one. */
export interface NotCountSense {
  readonly before: string | null
  readonly after: string | null
}

/** Everything the pack knows of one word or phrase. */
export interface Entry {
  readonly words: readonly string[]
  /** The words with spaces between. */
  readonly phrase: string
  pos: number
  /** Base form of the verb, where it is one. */
  verb: string | null
  person: PersonSense | null
  thing: ThingSense | null
  nationality: string | null
  number: NumberSense | null
  hedge: HedgeSense | null
  frames: FrameSense[]
  modality: ModalitySense | null
  scope: 'period' | 'cumulative' | null
  notCount: NotCountSense | null
  /** Grammar lists (grammar.yaml) that name the word. */
  lists: Set<string>
}

interface Node {
  readonly word: string
  entry: Entry | null
  /** Words that go on with a phrase; `null` where none does. */
  next: Map<string, Node> | null
  /** The same by the hash of the word; words of one hash are linked by `sibling`. */
  byHash: Map<number, Node> | null
  sibling: Node | null
  /** A phrase that makes its sentence worth reading starts with this word ({@link isTrigger}). */
  trigger: boolean
}

/** The compiled words of a language: a trie over words, entered by hash. */
export interface Lexicon {
  readonly code: string
  /** Open addressing; index into `nodes`, -1 where empty. */
  readonly slots: Int32Array
  readonly hashes: Int32Array
  readonly nodes: readonly Node[]
  readonly abbreviations: ReadonlySet<string>
}

const hyphen = 45

/** Collects entries by phrase, then gives the lexicon. */
export function createLexiconBuilder(code: string, abbreviations: readonly string[]) {
  const roots = new Map<string, Node>()

  /** The entry of a phrase, made where it is not there yet. Hyphens count as spaces. */
  function entryOf(phrase: string): Entry {
    const words = phraseWords(phrase)
    let node: Node | undefined
    for (const word of words) {
      const level: Map<string, Node> = node ? (node.next ??= new Map()) : roots
      node = level.get(word)
      if (!node) {
        node = { word, entry: null, next: null, byHash: null, sibling: null, trigger: false }
        level.set(word, node)
      }
    }
    if (!node) throw new Error(`Unexpected empty phrase "${phrase}", expected words`)
    node.entry ??= emptyEntry(words)
    return node.entry
  }

  function build(): Lexicon {
    let size = 1024
    while (size < roots.size * 3) size *= 2
    const slots = new Int32Array(size).fill(-1)
    const hashes = new Int32Array(size)
    const nodes: Node[] = []
    for (const node of roots.values()) {
      const hash = hashWord(node.word, 0, node.word.length)
      let slot = spread(hash) & (size - 1)
      while (slots[slot] >= 0) slot = (slot + 1) & (size - 1)
      slots[slot] = nodes.length
      hashes[slot] = hash
      nodes.push(node)
      indexByHash(node)
      node.trigger = holdsTrigger(node)
    }
    return { code, slots, hashes, nodes, abbreviations: new Set(abbreviations) }
  }

  return { entryOf, build }
}

function holdsTrigger(node: Node): boolean {
  if (node.entry && isTrigger(node.entry)) return true
  for (const next of node.next?.values() ?? []) if (holdsTrigger(next)) return true
  return false
}

/** A sentence with the word can count, or tells how counts beside it are to be read: triggers, strikes, fighters, "since Saturday". */
export function isTrigger(entry: Entry): boolean {
  return entry.frames.length > 0 || entry.thing?.class === 'strike' || entry.scope !== null || entry.person?.role === 'fighter'
}

function indexByHash(node: Node): void {
  if (!node.next) return
  node.byHash = new Map()
  for (const next of node.next.values()) {
    const hash = hashWord(next.word, 0, next.word.length)
    next.sibling = node.byHash.get(hash) ?? null
    node.byHash.set(hash, next)
    indexByHash(next)
  }
}

function spread(hash: number): number {
  return hash ^ (hash >>> 15)
}

const noLists: Set<string> = new Set()

/** Adds an entry to a grammar list. */
export function addToList(entry: Entry, list: string): void {
  if (entry.lists === noLists) entry.lists = new Set()
  entry.lists.add(list)
}

function emptyEntry(words: readonly string[]): Entry {
  return {
    words,
    phrase: words.length === 1 ? words[0] : words.join(' '),
    pos: 0,
    verb: null,
    person: null,
    thing: null,
    nationality: null,
    number: null,
    hedge: null,
    frames: [],
    modality: null,
    scope: null,
    notCount: null,
    lists: noLists,
  }
}

/** The words of a phrase as the tokens of a text give them: no hyphens, possessives apart. */
export function phraseWords(phrase: string): string[] {
  return normaliseWord(phrase.replace(/[-‐–]/g, ' ')).split(/\s+/).filter(Boolean)
}

/** Returns the index of the node that starts with the token, or -1. */
export function findNode(lexicon: Lexicon, text: string, start: number, end: number, hash: number): number {
  const { slots, hashes, nodes } = lexicon
  const mask = slots.length - 1
  let slot = spread(hash) & mask
  while (slots[slot] >= 0) {
    if (hashes[slot] === hash && sameWord(text, start, end, nodes[slots[slot]].word)) return slots[slot]
    slot = (slot + 1) & mask
  }
  return -1
}

/** Says whether a trigger may start at the node. */
export function startsTrigger(lexicon: Lexicon, node: number): boolean {
  return lexicon.nodes[node].trigger
}

/**
 * Finds the longest phrase of the lexicon that starts at a token. Hyphens between the words are passed over.
 * Returns its entry and the token after it, or `null`.
 */
export function findPhrase(
  lexicon: Lexicon,
  text: string,
  tokens: Tokens,
  node: number,
  token: number,
  last: number,
): { entry: Entry; next: number } | null {
  let at: Node | null = lexicon.nodes[node]
  let entry: Entry | null = null
  let end = token + 1
  let next = token + 1
  while (at) {
    if (at.entry) {
      entry = at.entry
      end = next
    }
    if (!at.byHash || next >= last) break
    let following = next
    const start = tokens.starts[following]
    const isHyphen = text.charCodeAt(start) === hyphen && tokens.ends[following] - start === 1
    if (isHyphen && start === tokens.ends[following - 1]) following++
    if (following >= last) break
    at = nextNode(at.byHash, text, tokens, following)
    next = following + 1
  }
  return entry && { entry, next: end }
}

function nextNode(byHash: Map<number, Node>, text: string, tokens: Tokens, token: number): Node | null {
  const start = tokens.starts[token]
  const end = tokens.ends[token]
  // Only words have their hash; "24 hours" and "people's" go on with others.
  const hash = tokens.hashes[token] || hashWord(text, start, end)
  let node = byHash.get(hash) ?? null
  while (node && !sameWord(text, start, end, node.word)) node = node.sibling
  return node
}
