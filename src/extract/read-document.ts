import { Opens as allOpens, findNodes, headVerb, type Lexicon } from '../language/lexicon.ts'
import {
  type Blocks,
  type Dateline,
  findBlocks,
  findQuotations,
  type Quotation,
  type Sentences,
  splitSentences,
  type Tokens,
  tokenize,
} from '../text/index.ts'
import type { Chunk } from './chunk.ts'
import type { Clauses, Predication } from './clauses/predication.ts'
import { type LossHeading, lossHeadingOf, readLossRows } from './counts/loss-lists.ts'
import { readElliptic } from './elliptic/read-elliptic.ts'
import type { EventPhrase } from './event-phrase.ts'
import { readFrames } from './frames/read-frames.ts'
import { findNameStarts, type NameStarts } from './name-starts.ts'
import { mayCount } from './numbers/may-count.ts'
import type { RawClaim } from './raw-claim.ts'
import { beginSketches, makeWhole, noClauses, type Sketches, sketchesBehind, type Tokenized } from './sketch.ts'
import { starters } from './starters.ts'
import type { Unit } from './unit.ts'
import { makeUnits } from './units.ts'

// Numbers of the module itself are compiled in; those of others are read from memory each time.
const Opens = allOpens

/** A sentence that was read, with its units and what they told. */
export interface ReadSentence {
  readonly index: number
  readonly start: number
  readonly end: number
  readonly paragraph: number
  readonly headline: boolean
  /** It may count: those that only tell who says or what happens have no part in the relations between counts. */
  readonly counts: boolean
  /** What its words tell beside counts: bits of `Opens`, `cue` who says something and `event` what happens. */
  readonly tells: number
  /** Places of the first and the last of its units that are a cue; -1 where none is. */
  readonly firstCue: number
  readonly lastCue: number
  /** What its words may tell, bits of `Sign`: without the sign of a thing nothing of the sort is in it. */
  readonly signs: number
  readonly units: readonly Unit[]
  /** The phrases in it that may tell what happened, in the order of the text; `null` where there is none. */
  readonly eventPhrases: readonly EventPhrase[] | null
  readonly chunks: readonly Chunk[]
  readonly clauses: Clauses
  readonly claims: readonly RawClaim[]
  /** Who does what in it: the role of each subject that is a person, with its verb. */
  readonly subjects: readonly { readonly role: 'attacker' | 'fighter' | null; readonly verb: string }[]
}

/** A document as it was read, before its claims have ids. */
export interface ReadDocument {
  readonly lexicon: Lexicon
  readonly text: string
  /** Most letters are capitals: then a capital tells no name. */
  readonly capitals: boolean
  readonly blocks: Blocks
  readonly tokens: Tokens
  readonly nodes: Int32Array
  /** Where names may start in it. */
  readonly names: NameStarts
  readonly sentences: Sentences
  readonly datelines: readonly Dateline[]
  readonly read: readonly ReadSentence[]
  /** Those of them that may count. */
  readonly counting: readonly ReadSentence[]
  /** The words that stand above the report: its first lines, which may tell what kind of report it is. */
  readonly heading: readonly Unit[]
  readonly quotations: readonly Quotation[]
  /** Where reading stopped because no report has so many counts; `null` where all was read. */
  readonly stopped: number | null
}

/** No report has so many counts in it: what goes on behind them is no report, and would fill the memory. */
export const mostClaims = 50_000

/** Reads a text sentence by sentence with the words of one language; sentences that can count nothing are not parsed. */
export function readDocument(lexicon: Lexicon, text: string): ReadDocument {
  return readDocuments(lexicon, [text])[0]
}

/** As {@link readDocument}, of several texts: each stage goes through all of them before the next. */
export function readDocuments(lexicon: Lexicon, texts: readonly string[]): ReadDocument[] {
  const tokenized = tokenizeAll(lexicon, texts)
  const counted = beginSketches(tokenized).map(readCounts)
  return tokenized.map((of, at) => {
    const { text, tokens, nodes, names, blocks, sentences, capitals } = of
    const { read, stopped } = counted[at]
    return {
      lexicon,
      text,
      capitals,
      blocks,
      tokens,
      nodes,
      names,
      sentences,
      datelines: blocks.datelines,
      read,
      counting: read.filter(({ counts }) => counts),
      heading: tokens.length > 0 ? makeUnits(of, 0, headingEnd(text, tokens)) : [],
      quotations: findQuotations(text),
      stopped,
    }
  })
}

function tokenizeAll(lexicon: Lexicon, texts: readonly string[]): Tokenized[] {
  const tokens = texts.map((text) => tokenize(text))
  const nodes = tokens.map((of) => findNodes(lexicon, of))
  return texts.map((text, at) => {
    const sentences = splitSentences(text, tokens[at], lexicon.abbreviations, starters)
    const blocks = findBlocks(text, tokens[at], sentences, lexicon.calendar)
    const capitals = isInCapitals(text)
    const names = findNameStarts(lexicon, text, tokens[at], nodes[at], capitals)
    return { text, tokens: tokens[at], nodes: nodes[at], names, lexicon, sentences, blocks, capitals }
  })
}

/** Reads the counts of the sentences of a text; what was counted before goes on in the next. */
function readCounts(begun: Sketches): Pick<ReadDocument, 'read' | 'stopped'> {
  const { text, sentences, capitals, blocks } = begun.of
  const context = { text, capitals }
  const read: ReadSentence[] = []
  let previous: RawClaim | null = null
  let heading: LossHeading | null = null
  let lastClaims: readonly RawClaim[] = []
  let count = 0
  for (let part: Sketches | null = begun; part !== null; part = sketchesBehind(part))
    for (const sketch of part.first) {
      const { index, worth } = sketch
      const goesOn =
        (sketch.starts & Opens.number) !== 0 &&
        (heading !== null || (previous !== null && index - previous.sentence <= 6))
      const counts = goesOn || (worth & Opens.trigger) !== 0
      if (!counts && worth === 0) continue
      if (!sketch.isWhole) makeWhole(sketch)
      const { signs, units, tells } = sketch
      const carries = previous !== null || heading !== null
      const isParsed = counts && sketch.mayCarry && (carries || mayCount(units, false, sketch.held))
      const chunks = isParsed || tells !== 0 ? sketch.chunks : []
      const clauses = isParsed || tells & Opens.event ? sketch.clauses : noClauses
      const headline = blocks.headline !== null && sentences.starts[index] < blocks.headline.end
      let claims: readonly RawClaim[] = []
      if (counts) {
        const sentence = { index, signs, units, chunks: isParsed ? chunks : [], clauses }
        const framed: RawClaim[] = isParsed ? readFrames(sentence, context, previous, lastClaims) : []
        const elliptic: readonly RawClaim[] = isParsed ? readElliptic(sentence, framed, lastClaims, context) : []
        heading = lossHeadingOf(sentence, heading)
        const rows = heading ? readLossRows(sentence, heading, framed) : []
        if (heading && rows.length > 0) heading = { ...heading, sentence: index }
        claims =
          elliptic.length + rows.length > 0
            ? [...framed, ...elliptic, ...rows].sort((a, b) => a.quantity.start - b.quantity.start)
            : framed
        if (claims.length > 0) lastClaims = claims
        // What is carried on counts people: rockets told between do not come in its way.
        if (claims.length > 0) previous = lastOfPeople(claims) ?? previous ?? claims[claims.length - 1]
        count += claims.length
        if (count > mostClaims) return { read, stopped: sentences.starts[index] }
      }
      read.push({
        index,
        start: sentences.starts[index],
        end: sentences.ends[index],
        paragraph: sentences.paragraphs[index],
        headline,
        counts,
        tells,
        firstCue: sketch.firstCue,
        lastCue: sketch.lastCue,
        signs,
        units,
        eventPhrases: sketch.eventPhrases,
        chunks,
        clauses,
        claims,
        subjects: isParsed ? subjectsOf(clauses.predications) : noSubjects,
      })
    }
  return { read, stopped: null }
}

/** The token after the first block of lines, at most 60 tokens. */
function headingEnd(text: string, tokens: Tokens): number {
  let token = 1
  while (token < tokens.length && token < 60 && !isBlankLine(text, tokens.ends[token - 1], tokens.starts[token]))
    token++
  return token
}

function isBlankLine(text: string, from: number, to: number): boolean {
  return to > from + 1 && /\n\s*\n/.test(text.slice(from, to))
}

function subjectsOf(predications: readonly Predication[]): ReadSentence['subjects'] {
  let subjects = noSubjects
  for (const { verb, passive, subject } of predications) {
    const role = verb && !passive ? subject?.person?.role : undefined
    if (role) subjects = [...subjects, { role, verb: headVerb(verb?.main.entry ?? null) }]
  }
  return subjects
}

/** Of most sentences: nobody who fights does anything in them. */
const noSubjects: ReadSentence['subjects'] = []

function lastOfPeople(claims: readonly RawClaim[]): RawClaim | null {
  for (let at = claims.length - 1; at >= 0; at--) if (claims[at].people) return claims[at]
  return null
}

/** Most letters are capitals, as wire copy once was: then a capital tells nothing. */
function isInCapitals(text: string): boolean {
  let upper = 0
  let lower = 0
  const length = Math.min(text.length, 4000)
  for (let at = 0; at < length; at++) {
    const code = text.charCodeAt(at)
    if (code >= 65 && code <= 90) upper++
    else if (code >= 97 && code <= 122) {
      lower++
      // So many that capitals can no longer be four times as many.
      if (lower * 5 >= length) return false
    }
  }
  return upper > 20 && upper > lower * 4
}
