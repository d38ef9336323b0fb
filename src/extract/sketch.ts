import { Opens as allOpens, type Lexicon, worthReading } from '../language/lexicon.ts'
import { Sign as allSigns } from '../language/signs.ts'
import { TokenKind as allKinds, type Blocks, type Sentences, type Tokens } from '../text/index.ts'
import type { Chunk } from './chunk.ts'
import { chunkUnits } from './chunks/chunk-units.ts'
import type { Clauses } from './clauses/predication.ts'
import { readClauses } from './clauses/read-clauses.ts'
import type { EventPhrase } from './event-phrase.ts'
import type { NameStarts } from './name-starts.ts'
import { mayCount } from './numbers/may-count.ts'
import { readQuantities } from './numbers/quantities.ts'
import { tagUnits } from './tags/tag-units.ts'
import { Tag as allTags, type Unit } from './unit.ts'
import { makeUnits, told } from './units.ts'

// Numbers of the module itself are compiled in; those of others are read from memory each time.
const Opens = allOpens
const Sign = allSigns
const TokenKind = allKinds
const Tag = allTags

/** A sentence before its counts are read: as far as it can be read without those of the sentences before it. */
export interface Sketch {
  /** The text that it is a sentence of. */
  readonly of: Tokenized
  readonly index: number
  /** Its tokens behind a dateline; `last` is not included. */
  readonly first: number
  readonly last: number
  readonly isDated: boolean
  /** What may stand in it: bits of `Opens` that its words start, `number` for digits, too. */
  readonly starts: number
  /** What it is worth reading for, bits of `Opens`. */
  worth: number
  /** What its words may tell, bits of `Sign`. */
  signs: number
  units: Unit[]
  /** What they hold, as `tagUnits` tells it. */
  held: number
  /** The phrases in it that may tell what happened, in the order of the text; `null` where there is none. */
  eventPhrases: readonly EventPhrase[] | null
  /** What its words tell beside counts: bits of `Opens`. */
  tells: number
  /** Places of the first and the last of its units that are a cue; -1 where none is. */
  firstCue: number
  lastCue: number
  /** It may give a count if counts of before may go on in it. */
  mayCarry: boolean
  /** Empty where nothing asks for them, and the same with `clauses`. */
  chunks: readonly Chunk[]
  clauses: Clauses
  /** All stages have been through it. One with a number alone waits until a count of before goes on in it. */
  isWhole: boolean
}

/** The text with what was found in it before its sentences are read. */
export interface Tokenized {
  readonly text: string
  readonly tokens: Tokens
  readonly nodes: Int32Array
  readonly names: NameStarts
  readonly lexicon: Lexicon
  readonly sentences: Sentences
  readonly blocks: Blocks
  /** Most letters are capitals: then a capital tells no name. */
  readonly capitals: boolean
}

/** Of a sentence in which nobody asks who does what. */
export const noClauses: Clauses = { predications: [], nouns: [] }

/** How many sentences of a text go through a stage together: no more than what the processor's nearer memory holds of their units. */
const batch = 64

/** The sentences of a text, as far as they are sketched. */
export interface Sketches {
  readonly of: Tokenized
  /** Those that may count or tell something, in the order of the text. */
  readonly first: readonly Sketch[]
  /** The sentence that goes on behind them, and the first dateline that ends behind its start. */
  readonly next: number
  readonly dateline: number
}

/**
 * Sketches the first sentences of texts that may count or tell something; {@link sketchesBehind} sketches the rest.
 *
 * One stage after another goes through all of them: the code of all stages is many times as large as the processor's
 * nearest memory for code, and reading each sentence to its end would fetch all of it for each.
 */
export function beginSketches(texts: readonly Tokenized[]): Sketches[] {
  const begun = texts.map((of) => beginBatch(of, 0, 0))
  throughStages(begun.flatMap(({ first }) => first))
  return begun
}

/** Sketches the sentences that go on behind those begun; `null` behind the last of the text. */
export function sketchesBehind({ of, next, dateline }: Sketches): Sketches | null {
  if (next >= of.sentences.length) return null
  const behind = beginBatch(of, next, dateline)
  throughStages(behind.first)
  return behind
}

/** Sends one sentence through the stages that it has not been through. */
export function makeWhole(sketch: Sketch): void {
  if ((sketch.starts & worthReading) === 0) addUnits(sketch)
  goThrough([sketch])
}

function throughStages(sketches: readonly Sketch[]): void {
  for (const sketch of sketches) if (sketch.starts & worthReading) addUnits(sketch)
  goThrough(sketches.filter(({ worth }) => worth !== 0))
}

function goThrough(sketches: readonly Sketch[]): void {
  for (const sketch of sketches) joinNumbers(sketch)
  for (const sketch of sketches) sketch.held = tagUnits(sketch.units, sketch.of.capitals)
  for (const sketch of sketches) judge(sketch)
  for (const sketch of sketches) if (sketch.mayCarry || sketch.tells !== 0) sketch.chunks = chunkUnits(sketch.units)
  for (const sketch of sketches)
    if (sketch.mayCarry || sketch.tells & Opens.event) sketch.clauses = readClauses(sketch.chunks)
  for (const sketch of sketches) sketch.isWhole = true
}

/** Begins the sketches of a batch of sentences from `from` on; `dateline`: a dateline before which none ends behind its start. */
function beginBatch(of: Tokenized, from: number, dateline: number): Sketches {
  const { tokens, nodes, lexicon, sentences } = of
  const { datelines } = of.blocks
  const to = Math.min(from + batch, sentences.length)
  const first: Sketch[] = []
  let next = dateline
  for (let index = from; index < to; index++) {
    let token = sentences.firstTokens[index]
    const last = sentences.lastTokens[index]
    while (next < datelines.length && datelines[next].end <= tokens.starts[token]) next++
    const isDated = next < datelines.length && datelines[next].start < tokens.ends[last - 1]
    if (isDated) while (token < last && tokens.starts[token] < datelines[next].end) token++
    if (token >= last) continue
    const starts = startsOf(lexicon, tokens, nodes, token, last)
    if ((starts & (worthReading | Opens.number)) === 0) continue
    first.push({
      of,
      index,
      first: token,
      last,
      isDated,
      starts,
      worth: 0,
      signs: 0,
      units: [],
      held: 0,
      eventPhrases: null,
      tells: 0,
      firstCue: -1,
      lastCue: -1,
      mayCarry: false,
      chunks: [],
      clauses: noClauses,
      isWhole: false,
    })
  }
  return { of, first, next: to, dateline: next }
}

function addUnits(sketch: Sketch): void {
  sketch.units = makeUnits(sketch.of, sketch.first, sketch.last)
  sketch.worth = told.worth
  // A word tells it by itself, whatever phrase it is in.
  sketch.signs = told.signs | (sketch.starts & Opens.way ? Sign.way : 0)
  sketch.eventPhrases = told.eventPhrases
}

/** What may stand among the tokens of a sentence: bits of `Opens` that its words start, `number` for digits, too. */
function startsOf(lexicon: Lexicon, tokens: Tokens, nodes: Int32Array, first: number, last: number): number {
  const { opens } = lexicon
  let starts = 0
  for (let token = first; token < last; token++) {
    const node = nodes[token]
    if (node >= 0) starts |= opens[node]
    else if (tokens.kinds[token] === TokenKind.number || tokens.kinds[token] === TokenKind.ordinal)
      starts |= Opens.number
  }
  return starts
}

function joinNumbers(sketch: Sketch): void {
  const { units, signs } = sketch
  told.signs = signs
  sketch.units = readQuantities(sketch.of.text, signs & Sign.quote ? units.filter(isNoQuote) : units, signs)
  // A number may have turned out to be no count.
  sketch.signs = told.signs
}

/** Quotation marks stand inside noun groups and tell the clause nothing. */
function isNoQuote({ tag }: Unit): boolean {
  return tag !== Tag.quote
}

function judge(sketch: Sketch): void {
  const { units, worth, starts, held } = sketch
  const mayBeOfCounts = (worth & Opens.trigger) !== 0 || (starts & Opens.number) !== 0
  sketch.tells = (held & (Opens.cue | Opens.event)) | (worth & Opens.event)
  sketch.mayCarry = mayBeOfCounts && mayCount(units, true, held)
  if (held & Sign.cue) placeCues(sketch)
}

/** Keeps where the first and the last cue stand. */
function placeCues(sketch: Sketch): void {
  const { units } = sketch
  for (let at = 0; at < units.length; at++) {
    if ((units[at].signs & Sign.cue) === 0) continue
    if (sketch.firstCue < 0) sketch.firstCue = at
    sketch.lastCue = at
  }
}
