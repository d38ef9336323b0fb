import { stepWordsIn } from '../language/packs.ts'
import type { Claim, Report, StepKind } from '../model/index.ts'
import { sentenceAround } from './sentence-around.ts'

/** Why a figure is another than before, and the words that say so. */
interface Said {
  readonly step: StepKind
  readonly words: string
}

/**
 * Returns what the sentence of a count and the one behind it say of why it is another than before, the nearest words first.
 *
 *     The toll stands at {31}. Four names had been counted twice.  =>  duplicate-removed, “counted twice”
 */
export function findStepWords({ document }: Report, { evidence }: Claim): Said[] {
  const { text, language } = document
  const own = sentenceAround(text, evidence, language)
  const next = { start: own.end + 1, end: own.end + 2 }
  const { end } =
    next.end < text.length && !text.startsWith('\n\n', own.end) ? sentenceAround(text, next, language) : own
  const stretch = text.slice(own.start, end)
  const at = evidence.start - own.start
  return stepWordsIn(stretch, language?.split('-')[0] ?? 'en')
    .sort((a, b) => distance(a.start, at) - distance(b.start, at) || b.end - a.end)
    .map(({ step, start, end: last }) => ({ step, words: stretch.slice(start, last).replace(/\s+/g, ' ') }))
}

function distance(a: number, b: number): number {
  return Math.abs(a - b)
}
