import type { TermEntry } from '../../language/source.ts'
import { spanOf, type Term } from '../../model/index.ts'
import { findLongestPhrase, hashWord, mayStartPhrase, TokenKind } from '../../text/index.ts'
import type { Discourse } from '../discourse.ts'
import { readingOf, type Spoken, spokenOf } from './reading-of.ts'
import { speakersOf } from './speakers-of.ts'
import { widenTerms } from './widen-terms.ts'

/** A loaded word where it stands. */
export interface TermMention {
  /** `null` for the loaded name of a party that no entry has. */
  readonly entry: TermEntry | null
  readonly start: number
  readonly end: number
  /** The neutral words where a name in it tells them; else the entry's. */
  readonly reading: string | null
}

/**
 * Returns the loaded words and names of a document, in the order of the text: each with its neutral reading and whose word
 * it is, the outlet's or that of the one who is quoted.
 */
export function readTerms(discourse: Discourse): Term[] {
  const mentions = widenTerms(discourse, findTerms(discourse))
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

/** Every phrase of the language's loaded words, the longest at each place. */
function findTerms({ document }: Discourse): TermMention[] {
  const { lexicon, text, tokens, capitals } = document
  const terms = lexicon.terms()
  const { length, kinds, starts, ends, hashes } = tokens
  const mentions: TermMention[] = []
  for (let token = 0; token < length; token++) {
    if (!mayStartPhrase(terms, hashes[token]) || kinds[token] !== TokenKind.word) continue
    const found = findLongestPhrase(terms, text, tokens, token, length, capitals)
    if (found === null) continue
    // "the resistance fighters": the phrase that goes on further says more.
    const inside = found.next > token + 1 ? findLongestPhrase(terms, text, tokens, token + 1, length, capitals) : null
    if (inside !== null && inside.next > found.next) continue
    const { value: entry, next } = found
    const isOrdinary =
      entry.notAfter.length > 0 && token > 0 && isOneOf(entry.notAfter, text, starts[token - 1], ends[token - 1])
    if (!isOrdinary) mentions.push({ entry, start: starts[token], end: ends[next - 1], reading: null })
    token = next - 1
  }
  return mentions
}

/** "the sanctions regime", "the non-proliferation regime". */
function isOneOf(words: readonly string[], text: string, start: number, end: number): boolean {
  const hash = hashWord(text, start, end)
  return words.some((word) => {
    const last = word.slice(Math.max(word.lastIndexOf(' '), word.lastIndexOf('-')) + 1)
    return hashWord(last, 0, last.length) === hash
  })
}
