import { lexiconOf } from '../language/packs.ts'
import { splitSentences, tokenize } from '../text/index.ts'

interface Range {
  readonly start: number
  readonly end: number
}

/** Letters looked at on each side; a longer sentence is shown in part anyway. */
const REACH = 1000

const NONE: ReadonlySet<string> = new Set()

/**
 * Returns where the sentence (or sentences) around a part of a text begins and ends, so that a person sees the words in
 * their place. Never smaller than the part.
 */
export function sentenceAround(text: string, part: Range, language: string | null): Range {
  const lineStart = text.lastIndexOf('\n\n', part.start - 1)
  const lineEnd = text.indexOf('\n\n', part.end)
  const start = Math.max(part.start - REACH, lineStart === -1 ? 0 : lineStart + 2)
  const end = Math.min(part.end + REACH, lineEnd === -1 ? text.length : lineEnd)
  const abbreviations = lexiconOf(language?.split('-')[0] ?? 'en')?.abbreviations ?? NONE
  const sentences = splitSentences(text, tokenize(text, start, end), abbreviations)
  const around = { ...part }
  for (let at = 0; at < sentences.length; at++) {
    if (sentences.ends[at] <= part.start || sentences.starts[at] >= part.end) continue
    around.start = Math.min(around.start, sentences.starts[at])
    around.end = Math.max(around.end, sentences.ends[at])
  }
  return around
}
