import type { Lexicon } from '../language/lexicon.ts'
import { assembleClaims } from './assemble.ts'
import type { Extraction } from './index.ts'
import { readNumbers } from './numbers.ts'
import { readDocument } from './read-document.ts'
import { relate } from './relate.ts'

/** Extracts what a text says with the words of one language. */
export function extractWith(lexicon: Lexicon, text: string): Extraction {
  const { tokens, nodes, sentences, datelines, read, heading } = readDocument(lexicon, text)
  const { claims, tolls } = assembleClaims(text, relate(read, text, heading))
  let numbers: Extraction['numbers'] | null = null
  return {
    problems: [],
    claims,
    tolls,
    attributions: [],
    terms: [],
    // Read when somebody asks: sentences that count nothing are parsed for them alone.
    get numbers() {
      numbers ??= readNumbers(lexicon, text, tokens, nodes, sentences, datelines, read, claims)
      return numbers
    },
  }
}
