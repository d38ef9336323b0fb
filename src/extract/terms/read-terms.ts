import type { TermEntry } from '../../language/source.ts'
import { spanOf, type Term } from '../../model/index.ts'
import type { Discourse } from '../discourse.ts'
import { findTerms, type TermMention } from './find-terms.ts'
import { readingOf, type Spoken, spokenOf } from './reading-of.ts'
import { speakersOf } from './speakers-of.ts'
import { widenTerms } from './widen-terms.ts'

/**
 * Returns the loaded words and names of a document, in the order of the text: each with its neutral reading and whose word
 * it is, the outlet's or that of the one who is quoted.
 */
export function readTerms(discourse: Discourse): Term[] {
  const mentions = widenTerms(discourse, findTerms(discourse.document))
  if (mentions.length === 0) return []
  const speakerOf = speakersOf(discourse)
  const spoken = spokenOf(discourse, mentions)
  return mentions
    .filter(({ entry }) => isLoaded(entry, spoken))
    .map((mention) => termFrom(discourse.given.text, mention, spoken, speakerOf(mention)))
}

/** "Settlements" take sides where Israel is spoken of; in Ukraine they are villages. */
function isLoaded(entry: TermEntry | null, { isHostile, about }: Spoken): boolean {
  if (entry && entry.about.length > 0 && !entry.about.some((country) => about.has(country))) return false
  return isHostile || (entry !== null && !entry.hostile)
}

function termFrom(text: string, { entry, start, end, reading }: TermMention, spoken: Spoken, speaker: string): Term {
  return {
    ...spanOf(text, start, end),
    reading: reading ?? (entry ? readingOf(entry, spoken) : ''),
    kind: entry?.contextual ? 'contextual' : 'fixed',
    speaker,
  }
}
