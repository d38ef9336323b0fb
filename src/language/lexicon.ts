import {
  type Calendar,
  checkFactor,
  checkWord,
  hashWord,
  normaliseWord,
  type PhraseTable,
  TokenKind,
  type Tokens,
} from '../text/index.ts'
import type { PlaceWords } from './place-words.ts'
import type { Convention, CueTake, EventEntry, FrameEntry, TermEntry } from './source.ts'
import type { TimeWords } from './time-words.ts'
import type { VerbSenses } from './verb-senses.ts'
import type { WordLists } from './word-lists.ts'

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

/** Any form of a verb. */
export const verbForms = Pos.base | Pos.third | Pos.past | Pos.participle | Pos.ing
/** Verbs that help others: forms of be, have, do, get, and modals. */
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

/** What an entry tells of what happened. All its parts stand in each, in one order: so one is read as fast as the other. */
export type EventRule = Required<
  Pick<
    EventEntry,
    | 'id'
    | 'event'
    | 'actor'
    | 'target'
    | 'of'
    | 'toward'
    | 'object'
    | 'subject'
    | 'consequence'
    | 'denied'
    | 'intransitive'
    | 'mutual'
    | 'weak'
  >
> & { readonly weapons: 'refine' | 'require' | null }

/** What a word says of what happened. */
export interface EventSense {
  readonly event: EventRule
  readonly form: 'verb' | 'noun'
  /** Words that must follow in the clause, normalised; empty for most. */
  readonly complement: readonly string[]
  /** The hash of the first of them; 0 where none must follow. */
  readonly wanted: number
}

/** Makes a sense with the hash of the first word that it wants. */
export function makeEventSense(event: EventRule, form: EventSense['form'], complement: readonly string[]): EventSense {
  const [first = ''] = complement
  return { event, form, complement, wanted: first === '' ? 0 : hashWord(first, 0, first.length) }
}

export interface ModalitySense {
  readonly id: string
  readonly certainty: 'hedged' | 'feared' | 'unconfirmed' | null
  readonly stance: 'denies' | 'doubts' | 'predicts' | 'threatens' | 'acknowledges' | null
  readonly hypothetical: boolean
  readonly as: 'verb' | 'adverb' | 'clause'
}

/** How a word tells that somebody says something: "said", "his claim that", "according to". */
export interface CueSense {
  readonly id: string
  readonly form: 'verb' | 'noun' | 'preposition'
  readonly stance: 'asserts' | 'acknowledges' | 'denies' | 'doubts' | 'predicts' | 'threatens'
  /** Bits of {@link Takes}. */
  readonly takes: number
  /** Words that must follow it, normalised: "out" of "point out"; empty for most. */
  readonly particle: readonly string[]
}

/** What a cue may have as its content. */
export const Takes: Readonly<Record<CueTake, number>> = {
  that: 1,
  clause: 2,
  quote: 4,
  object: 8,
  to: 16,
  ing: 32,
  question: 64,
  addressee: 128,
  as: 256,
  around: 512,
  text: 1024,
  figure: 2048,
  line: 4096,
  record: 8192,
  speaker: 16384,
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
  /** Those of its frames that count as a verb; `null` where there are none, and while the pack is compiled. */
  verbSenses: VerbSenses | null
  /** What it says of what happened; kinds of events are causes of counts, too. */
  events: EventSense[]
  modality: ModalitySense | null
  scope: 'period' | 'cumulative' | null
  notCount: NotCountSense | null
  /** Empty for most: no word of saying. */
  cues: readonly CueSense[]
  /** What kind of speaker the noun names: an id of `vocabularies/sources.yaml`. */
  speaker: string | null
  /** Grammar lists (grammar.yaml) that name the word. */
  lists: WordLists
  /** What it may tell, bits of `Sign`; 0 while the pack is compiled. */
  signs: number
}

/** A first word of phrases, or one that goes on with them. */
export interface Node {
  readonly word: string
  /** {@link checkWord} of it. */
  readonly check: number
  entry: Entry | null
  /** The phrase where it tells what happened ({@link findEventPhrase}): `entry`, or one that counts do not see. */
  event: Entry | null
  /** Words that go on, by their hash; `null` where none does. */
  next: Map<number, Node> | null
  /** The last five bits of these hashes, a bit each: most words that follow go on with nothing, and this tells it at once. */
  nextBits: number
  /** Another word of the same hash. */
  sibling: Node | null
}

/** What is known of a first word before its node is made. */
export const Opens = {
  /** A phrase that makes its sentence worth reading starts with it ({@link isTrigger}). */
  trigger: 1,
  /** By itself it is a word of number. */
  number: 2,
  /** A phrase that tells who says something starts with it ({@link opensOf}). */
  cue: 4,
  /** A phrase that tells what happened starts with it ({@link opensOf}). */
  event: 8,
  /** Set at run time: its node is made, {@link Lexicon.entries} and {@link Lexicon.pairs} know of it. */
  made: 16,
  /** By itself it tells how a figure came about: "estimated". */
  way: 32,
  /** By itself it tells what happened. */
  eventWord: 64,
} as const

/** The bits of {@link Opens} by which a sentence may be worth reading. */
export const worthReading = Opens.trigger | Opens.cue | Opens.event

/**
 * The words of a language, found by hash. Nodes and entries are made when a text first holds their word. What is opened
 * at first use is asked for by a call: an object with getters is read slowly, and this one is read for every word.
 */
export interface Lexicon {
  readonly code: string
  readonly abbreviations: ReadonlySet<string>
  /** Names of months and weekdays, for datelines. */
  readonly calendar: Calendar
  /** What words say of a name of a place beside them: bits of `PlaceWord` by the word's hash. */
  readonly placeWords: () => PlaceWords
  /** Words that tell when. */
  readonly times: () => TimeWords
  /** Loaded words and names, opened at first use. */
  readonly terms: () => PhraseTable<TermEntry>
  /**
   * Open addressing, {@link SLOT} numbers a slot, side by side so that one look at the memory finds them all: where a first
   * word starts in what was written (0 where empty), its hash, its second hash, and its number and one (0 until a text
   * holds it).
   */
  readonly slots: Int32Array
  /**
   * By number of the first word: bits of {@link Opens}. Words have numbers in the order in which texts first held them, so
   * that what is known of those that texts hold lies close together.
   */
  readonly opens: Uint8Array
  readonly nodes: (Node | null)[]
  /** Beside the nodes, so that most words need no look at theirs: what each is by itself. */
  readonly entries: (Entry | null)[]
  /** Two bits for each first word with each that may follow it ({@link bitsOfPair}): most words that follow go on with nothing. */
  readonly pairs: Int32Array
  /**
   * Words that texts held lately, by the last bits of their hash, {@link RECENT_SLOT} numbers each: hash, second hash, number of the
   * first word or -1. So few that they stay at hand, and nearly all words of a text are among them.
   */
  readonly recent: Int32Array
  /** Where the words of each bucket start in what was written; below 0 where they are in the slots. */
  readonly buckets: Int32Array
  readonly openBucket: (bucket: number) => void
  /** Gives the word of a slot its number. */
  readonly meetWord: (slot: number) => number
  readonly makeNode: (word: number) => Node
  /** Phrases that name parties, as `writePartyPhrases` writes them. */
  readonly partyPhrases: string
}

const hyphen = 45
// Numbers that are this module's alone are compiled in.
const { made, event, number, eventWord } = Opens

/** A sentence with the word can count, or tells how counts beside it are to be read: triggers, strikes, fighters, "since Saturday". */
export function isTrigger(entry: Entry): boolean {
  return (
    entry.frames.length > 0 ||
    entry.thing?.class === 'strike' ||
    entry.scope !== null ||
    entry.person?.role === 'fighter'
  )
}

/** The first word of an entry's verb, "carry" of "carry out"; empty where it is none. */
export function headVerb(entry: Entry | null): string {
  const verb = entry?.verb ?? ''
  const space = verb.indexOf(' ')
  return space < 0 ? verb : verb.slice(0, space)
}

/** What a sentence with the word is worth reading for: bits of {@link Opens}. */
export function opensOf(entry: Entry): number {
  return (
    (isTrigger(entry) ? Opens.trigger : 0) |
    (entry.cues.length > 0 ? Opens.cue : 0) |
    (tellsEvent(entry) ? Opens.event : 0)
  )
}

/** Says whether the phrase tells what happened; "heart attack" is known and tells nothing. */
export function tellsEvent({ events }: Entry): boolean {
  return events.length > 0 && events[0].event.event !== 'none'
}

/** Words whose hashes have the last bits in common are opened together. */
export const BUCKETS = 1024

/** How many numbers a slot of a lexicon holds. */
export const SLOT = 4

/** How many words met lately a lexicon keeps. */
export const RECENT = 8192
/** How many numbers it keeps of each. */
export const RECENT_SLOT = 3
const lastRecent = RECENT - 1
const recentSlot = RECENT_SLOT

/** How many numbers a lexicon has for pairs of words. */
export const PAIRS = 2048
const lastPair = PAIRS - 1
const pairFactor = checkFactor

/** Mixes a first word with the hash of one that follows; 0 is the hash of all that are no words. */
export function mixPair(node: number, hash: number): number {
  return Math.imul(node, pairFactor) ^ hash
}

/** Which number of {@link Lexicon.pairs} tells of a pair. */
export function placeOfPair(mixed: number): number {
  return (mixed >>> 10) & lastPair
}

/** The bits that a pair has there: of two others, few have the same two. A shift takes the last five bits of what it shifts by. */
export function bitsOfPair(mixed: number): number {
  return (1 << mixed) | (1 << (mixed >>> 5))
}

/** Spreads a hash over the slots of a table. */
export function spread(hash: number): number {
  return hash ^ (hash >>> 15)
}

/** The words of a phrase as the tokens of a text give them: no hyphens, possessives and letters beside digits apart, "90s" one. */
export function phraseWords(phrase: string): string[] {
  const apart = phrase.replace(/[-‐–]/g, ' ').replace(/(?<=\p{L})(?=\d)|(?<=[1-9])(?=s\b)/gu, ' ')
  return normaliseWord(apart).split(/\s+/).filter(Boolean)
}

/** Returns the number of the first word for each token, -1 where it is none. */
export function findNodes(lexicon: Lexicon, { length, kinds, hashes, checks }: Tokens): Int32Array {
  const { recent } = lexicon
  const nodes = new Int32Array(length)
  for (let token = 0; token < length; token++) {
    if (kinds[token] !== wordKind) {
      nodes[token] = -1
      continue
    }
    const hash = hashes[token]
    const check = checks[token]
    const at = (spread(hash) & lastRecent) * recentSlot
    nodes[token] = recent[at] === hash && recent[at + 1] === check ? recent[at + 2] : findNode(lexicon, hash, check)
  }
  return nodes
}

const wordKind = TokenKind.word

/** Returns the number of the first word that has the two hashes, or -1. */
export function findNode(lexicon: Lexicon, hash: number, check: number): number {
  const { recent } = lexicon
  const at = (spread(hash) & lastRecent) * recentSlot
  if (recent[at] === hash && recent[at + 1] === check) return recent[at + 2]
  const node = findInSlots(lexicon, hash, check)
  recent[at] = hash
  recent[at + 1] = check
  recent[at + 2] = node
  return node
}

function findInSlots(lexicon: Lexicon, hash: number, check: number): number {
  const { slots, buckets } = lexicon
  const mask = slots.length / SLOT - 1
  for (;;) {
    for (let slot = spread(hash) & mask; ; slot = (slot + 1) & mask) {
      const at = slot * SLOT
      if (slots[at] === 0) break
      if (slots[at + 1] === hash && slots[at + 2] === check) {
        const word = slots[at + 3] - 1
        return word >= 0 ? word : lexicon.meetWord(slot)
      }
    }
    const bucket = hash & (BUCKETS - 1)
    if (buckets[bucket] < 0) return -1
    lexicon.openBucket(bucket)
  }
}

/** Says whether a phrase that makes its sentence worth reading may start with the word. */
export function startsTelling(lexicon: Lexicon, node: number): boolean {
  return (lexicon.opens[node] & telling) !== 0
}

const telling = Opens.trigger | Opens.cue

/** Says whether a phrase that tells what happened may start with the word. */
export function startsEvent(lexicon: Lexicon, node: number): boolean {
  return (lexicon.opens[node] & event) !== 0
}

/** Says whether only events know the phrase. */
export function isOfEvents(entry: Entry): boolean {
  return (
    entry.events.length > 0 &&
    entry.cues.length === 0 &&
    !entry.speaker &&
    entry.pos === 0 &&
    entry.lists.size === 0 &&
    !entry.modality &&
    !entry.scope &&
    !entry.notCount &&
    !entry.hedge &&
    !entry.number
  )
}

/** Says whether the word by itself is a word of number. */
export function isNumberWord(lexicon: Lexicon, node: number): boolean {
  return (lexicon.opens[node] & number) !== 0
}

/** Where the phrase found last ends: the token after it. A phrase is looked for at nearly every word: nothing is made for it. */
export const phrase = { next: 0 }

/**
 * Returns the entry of the longest phrase of the lexicon that starts at a token, `null` where none does; where it ends
 * stands in {@link phrase}. Hyphens between the words are passed over.
 */
export function findPhrase(
  lexicon: Lexicon,
  text: string,
  tokens: Tokens,
  node: number,
  token: number,
  last: number,
): Entry | null {
  if ((lexicon.opens[node] & made) === 0) lexicon.makeNode(node)
  if (!mayGoOn(lexicon, node, text, tokens, token + 1, last)) {
    phrase.next = token + 1
    return lexicon.entries[node]
  }
  let at: Node | null = lexicon.nodes[node]
  let entry: Entry | null = null
  let end = token + 1
  let next = token + 1
  while (at) {
    if (at.entry) {
      entry = at.entry
      end = next
    }
    if (!at.next || next >= last) break
    let following = next
    const start = tokens.starts[following]
    const isHyphen = text.charCodeAt(start) === hyphen && tokens.ends[following] - start === 1
    if (isHyphen && start === tokens.ends[following - 1]) following++
    if (following >= last) break
    at = nextNode(at, text, tokens, following)
    next = following + 1
  }
  phrase.next = end
  return entry
}

/**
 * Returns the longest phrase that tells what happened and starts at a token, as {@link findPhrase} does. It may be
 * longer than what that finds: "opened fire".
 */
export function findEventPhrase(
  lexicon: Lexicon,
  text: string,
  tokens: Tokens,
  node: number,
  token: number,
  last: number,
): Entry | null {
  if ((lexicon.opens[node] & made) === 0) lexicon.makeNode(node)
  const goesOn = mayGoOn(lexicon, node, text, tokens, token + 1, last)
  if (!goesOn && (lexicon.opens[node] & eventWord) === 0) return null
  let at: Node | null = lexicon.nodes[node]
  if (!goesOn && at !== null) {
    phrase.next = token + 1
    return at.event
  }
  let entry: Entry | null = null
  let end = token + 1
  let next = token + 1
  while (at) {
    if (at.event) {
      entry = at.event
      end = next
    }
    if (!at.next || next >= last) break
    let following = next
    const start = tokens.starts[following]
    const isHyphen = text.charCodeAt(start) === hyphen && tokens.ends[following] - start === 1
    if (isHyphen && start === tokens.ends[following - 1]) following++
    if (following >= last) break
    at = nextNode(at, text, tokens, following)
    next = following + 1
  }
  phrase.next = end
  return entry
}

/** Says whether a phrase may go on from a first word with the token at `next`, a hyphen passed over; most words that follow go on with nothing. */
function mayGoOn(
  { pairs }: Lexicon,
  node: number,
  text: string,
  { starts, kinds, hashes }: Tokens,
  next: number,
  last: number,
): boolean {
  if (next >= last) return false
  let hash = hashes[next]
  // Only words have their hash.
  if (hash === 0 && kinds[next] === TokenKind.punctuation) {
    // Of punctuation no phrase has more than hyphens.
    if (text.charCodeAt(starts[next]) !== hyphen || next + 1 >= last) return false
    hash = hashes[next + 1]
  }
  const mixed = mixPair(node, hash)
  const bits = bitsOfPair(mixed)
  return (pairs[placeOfPair(mixed)] & bits) === bits
}

function nextNode({ next, nextBits }: Node, text: string, tokens: Tokens, token: number): Node | null {
  const start = tokens.starts[token]
  const end = tokens.ends[token]
  // Only words have their hash; "24 hours" and "people's" go on with others.
  const hash = tokens.hashes[token] || hashWord(text, start, end)
  // A shift takes the last five bits of what it shifts by.
  if (next === null || (nextBits & (1 << hash)) === 0) return null
  let node = next.get(hash) ?? null
  const check = tokens.hashes[token] === 0 ? checkWord(text, start, end) : tokens.checks[token]
  while (node && node.check !== check) node = node.sibling
  return node
}
