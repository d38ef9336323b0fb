import { lexiconOf } from '../language/packs.ts'
import type { Attribution, Claim, Document, Problem, Term, Toll } from '../model/index.ts'
import { extractWith } from './extract-with.ts'
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
  const code = document.language?.split('-')[0].toLowerCase() ?? 'en'
  const lexicon = lexiconOf(code)
  if (!lexicon) {
    return {
      problems: [
        {
          code: 'no-language-pack',
          message: `Unexpected language "${document.language}", expected one with a pack`,
          where: document.id ? { document: document.id } : {},
          hint: 'Add languages/<code>/ (CONTRIBUTING.md), or name the language of the text.',
        },
      ],
      claims: [],
      tolls: [],
      attributions: [],
      terms: [],
      numbers: [],
    }
  }
  return extractWith(lexicon, document, options)
}

/** Returns the steps of the engine that led to a claim of a document: what each stage saw. For many claims: {@link tracer}. */
export function trace(document: Pick<Document, 'text'> & Partial<Document>, claimId: string): TraceStep[] {
  return tracer(document)(claimId)
}

/** Reads a document once, and returns what tells {@link trace} of each of its claims by its id. */
export function tracer(document: Pick<Document, 'text'> & Partial<Document>): (claimId: string) => TraceStep[] {
  const lexicon = lexiconOf(document.language?.split('-')[0].toLowerCase() ?? 'en')
  return lexicon ? tracerOf(lexicon, document.text) : () => []
}
