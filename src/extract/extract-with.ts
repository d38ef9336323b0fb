import type { Lexicon } from '../language/lexicon.ts'
import type { Problem } from '../model/index.ts'
import { assembleClaims } from './assemble.ts'
import type { Given } from './discourse.ts'
import type { Extraction, ExtractOptions } from './index.ts'
import { markFurtherFigures, markSpeakers } from './mark-further-figures.ts'
import { readNumbers } from './numbers.ts'
import { readDiscourse } from './read-discourse.ts'
import { mostClaims, readDocument } from './read-document.ts'
import { relate } from './relate.ts'
import { readTerms } from './terms/read-terms.ts'

/** Extracts what a document says with the words of one language. */
export function extractWith(lexicon: Lexicon, given: Given, options: ExtractOptions): Extraction {
  const { text } = given
  const document = readDocument(lexicon, text)
  const { tokens, nodes, sentences, datelines, counting, heading, stopped } = document
  const discourse = readDiscourse(document, given)
  markFurtherFigures(counting, discourse.attributions)
  markSpeakers(counting, discourse)
  const { claims, tolls, attributions } = assembleClaims(relate(counting, text, heading), discourse)
  return {
    problems: stopped === null ? [] : [tooManyClaims(stopped)],
    claims,
    tolls,
    attributions,
    terms: readTerms(discourse),
    // Sentences that count nothing are parsed for them alone.
    numbers:
      options.numbers === false
        ? []
        : readNumbers(lexicon, text, tokens, nodes, sentences, datelines, counting, claims),
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
