import type { Lexicon } from '../language/lexicon.ts'
import type { Problem } from '../model/index.ts'
import { assembleAll } from './assemble.ts'
import type { Given } from './discourse.ts'
import type { Extraction, ExtractOptions } from './index.ts'
import { readNumbers } from './numbers/numbers.ts'
import { readDiscourses } from './read-discourse.ts'
import { mostClaims, readDocuments } from './read-document.ts'
import { relateAll } from './relate.ts'
import { readTerms } from './terms/read-terms.ts'
import { markFurtherFigures, markSpeakers } from './tolls/mark-further-figures.ts'

/** Extracts what documents say with the words of one language; each stage goes through all of them before the next. */
export function extractAllWith(lexicon: Lexicon, given: readonly Given[], options: ExtractOptions): Extraction[] {
  const documents = readDocuments(
    lexicon,
    given.map(({ text }) => text),
  )
  const discourses = readDiscourses(documents, given)
  for (const { document, attributions } of discourses) markFurtherFigures(document.counting, attributions)
  for (const discourse of discourses) markSpeakers(discourse.document.counting, discourse)
  const assembled = assembleAll(relateAll(documents), discourses)
  const terms = discourses.map(readTerms)
  return documents.map((document, at) => ({
    problems: document.stopped === null ? [] : [tooManyClaims(document.stopped)],
    ...assembled[at],
    terms: terms[at],
    // Sentences that count nothing are parsed for them alone.
    numbers: options.numbers === false ? [] : readNumbers(document, assembled[at].claims),
  }))
}

function tooManyClaims(offset: number): Problem {
  return {
    code: 'too-many-claims',
    message: `Unexpected more than ${mostClaims.toLocaleString('en')} counts in one document, expected a report; read up to character ${offset}`,
    where: {},
    hint: 'Give each report as a document of its own, e.g. one a line of a .jsonl file.',
  }
}
