import type { Lexicon } from '../language/lexicon.ts'
import { lexiconOf } from '../language/packs.ts'
import type { Attribution, Claim, Document, Problem, Term, Toll } from '../model/index.ts'
import { extractAllWith } from './extract-with.ts'
import { type TraceStep, tracerOf } from './trace-claim.ts'

export { useGazetteer } from '../gazetteer/index.ts'
export type { TraceStep } from './trace-claim.ts'

/** A number of the text: the claim it is in, or the reason why it is no count. */
export interface NumberReading {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly claim: string | null
  /** e.g. `age`, `date`, `money`, `storeys`, `no-trigger`; `null` where a claim holds it. */
  readonly reason: string | null
}

/** What one document says. */
export interface Extraction {
  readonly problems: readonly Problem[]
  readonly claims: readonly Claim[]
  readonly tolls: readonly Toll[]
  readonly attributions: readonly Attribution[]
  readonly terms: readonly Term[]
  readonly numbers: readonly NumberReading[]
}

/** What to read of a document. */
export interface ExtractOptions {
  /** Whether to tell of every number its claim or why it is none, which takes a while; default true. */
  readonly numbers?: boolean
}

/** Version of the engine, on every claim of the ledger. */
export const ENGINE = 'onrecord 0.1.0'

/** Reads a document: every count claim of it, its tolls and, unless told not to, its numbers. Never throws on text. */
export function extract(
  document: Pick<Document, 'text'> & Partial<Document>,
  options: ExtractOptions = {},
): Extraction {
  return extractAll([document], options)[0]
}

/**
 * Reads several documents, each as {@link extract} does. A few short ones together take about a fifth less time: the
 * code of the engine is larger than what the processor keeps near, and so each part of it is fetched once for all.
 */
export function extractAll(
  documents: readonly (Pick<Document, 'text'> & Partial<Document>)[],
  options: ExtractOptions = {},
): Extraction[] {
  const found: Extraction[] = new Array(documents.length)
  const places = new Map<Lexicon | null, number[]>()
  for (const [place, { language }] of documents.entries()) {
    const lexicon = lexiconOf(codeOf(language))
    const others = places.get(lexicon)
    if (others) others.push(place)
    else places.set(lexicon, [place])
  }
  for (const [lexicon, own] of places) {
    const read = lexicon
      ? extractAllWith(
          lexicon,
          own.map((place) => documents[place]),
          options,
        )
      : own.map((place) => withoutPack(documents[place]))
    for (const [at, place] of own.entries()) found[place] = read[at]
  }
  return found
}

function withoutPack(document: Partial<Document>): Extraction {
  const problem: Problem = {
    code: 'no-language-pack',
    message: `Unexpected language "${document.language}", expected one with a pack`,
    where: document.id ? { document: document.id } : {},
    hint: 'Add languages/<code>/ (CONTRIBUTING.md), or name the language of the text.',
  }
  return { problems: [problem], claims: [], tolls: [], attributions: [], terms: [], numbers: [] }
}

/** The language of a tag alone, `en` of `en-GB`; English where there is none. */
function codeOf(language: string | null | undefined): string {
  return language?.split('-')[0].toLowerCase() ?? 'en'
}

/** Returns the steps of the engine that led to a claim of a document: what each stage saw. For many claims: {@link tracer}. */
export function trace(document: Pick<Document, 'text'> & Partial<Document>, claimId: string): TraceStep[] {
  return tracer(document)(claimId)
}

/** Reads a document once, and returns what tells {@link trace} of each of its claims by its id. */
export function tracer(document: Pick<Document, 'text'> & Partial<Document>): (claimId: string) => TraceStep[] {
  const lexicon = lexiconOf(codeOf(document.language))
  return lexicon ? tracerOf(lexicon, document.text) : () => []
}
