import type { Lexicon } from '../language/lexicon.ts'
import type { Problem } from '../model/index.ts'
import { assembleClaims } from './assemble.ts'
import type { Extraction, ExtractOptions } from './index.ts'
import { readNumbers } from './numbers.ts'
import { mostClaims, readDocument } from './read-document.ts'
import { relate } from './relate.ts'

/** Extracts what a text says with the words of one language. */
export function extractWith(lexicon: Lexicon, text: string, options: ExtractOptions): Extraction {
  const { tokens, nodes, sentences, datelines, read, heading, stopped } = readDocument(lexicon, text)
  const { claims, tolls } = assembleClaims(text, relate(read, text, heading))
  return {
    problems: stopped === null ? [] : [tooManyClaims(stopped)],
    claims,
    tolls,
    attributions: [],
    terms: [],
    // Sentences that count nothing are parsed for them alone.
    numbers:
      options.numbers === false ? [] : readNumbers(lexicon, text, tokens, nodes, sentences, datelines, read, claims),
  }
}

function tooManyClaims(offset: number): Problem {
  return {
    code: 'too-many-claims',
    message: `Unexpected more than ${mostClaims.toLocaleString('en')} counts in one document, expected a report; read up to character ${offset}`,
    where: {},
    hint: 'Give each report as a document of its own, e.g. one a line of a .jsonl file.',
  }
}
