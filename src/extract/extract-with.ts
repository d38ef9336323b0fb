import type { Lexicon } from '../language/lexicon.ts'
import type { Problem } from '../model/index.ts'
import { assembleClaims } from './assemble.ts'
import type { Discourse, Given } from './discourse.ts'
import type { Extraction, ExtractOptions } from './index.ts'
import { readNumbers } from './numbers/numbers.ts'
import { readDiscourses } from './read-discourse.ts'
import { mostClaims, readDocument } from './read-document.ts'
import { relate } from './relate.ts'
import { readTerms } from './terms/read-terms.ts'
import { markFurtherFigures, markSpeakers } from './tolls/mark-further-figures.ts'

/** Extracts what documents say with the words of one language: all are read before the first is concluded. */
export function extractAllWith(lexicon: Lexicon, given: readonly Given[], options: ExtractOptions): Extraction[] {
  const documents = given.map(({ text }) => readDocument(lexicon, text))
  return readDiscourses(documents, given).map((discourse) => conclude(discourse, options))
}

/** What a document says, once it is known who, where and when is named in it. */
function conclude(discourse: Discourse, options: ExtractOptions): Extraction {
  const { text, lexicon, tokens, nodes, sentences, datelines, counting, heading, stopped } = discourse.document
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
