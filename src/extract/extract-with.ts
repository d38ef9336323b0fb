import type { Lexicon } from '../language/lexicon.ts'
import { assembleClaims } from './assemble.ts'
import type { Extraction, ExtractOptions } from './index.ts'
import { readNumbers } from './numbers.ts'
import { readDocument } from './read-document.ts'
import { relate } from './relate.ts'

/** Extracts what a text says with the words of one language. */
export function extractWith(lexicon: Lexicon, text: string, options: ExtractOptions): Extraction {
  const { tokens, nodes, sentences, datelines, read, heading } = readDocument(lexicon, text)
  const { claims, tolls } = assembleClaims(text, relate(read, text, heading))
  return {
    problems: [],
    claims,
    tolls,
    attributions: [],
    terms: [],
    // Sentences that count nothing are parsed for them alone.
    numbers: options.numbers === false ? [] : readNumbers(lexicon, text, tokens, nodes, sentences, datelines, read, claims),
  }
}
