import type { Chunk } from '../chunk.ts'
import type { Discourse, TimeMention } from '../discourse.ts'
import { isComparison } from '../elliptic/earlier-figure.ts'
import { onceFor } from '../once-for.ts'
import { sentenceOf } from '../sentence-of.ts'
import { type Day, dayOfIso } from './calendar.ts'
import { type Host, hostOf, isOfFigure, isOfStatement } from './host-of.ts'

/** What is known of a time by its own sentence, whichever claim asks. */
export interface TimeFacts {
  /** The first day of it. */
  readonly day: Day | null
  /** Those of its sentence; `null` where that was not read. */
  readonly chunks: readonly Chunk[] | null
  readonly host: Host
  readonly isInDateline: boolean
  /** It is the label of an entry. */
  readonly isLabel: boolean
  readonly isOfStatement: boolean
  readonly isOfFigure: boolean
  /** It is that of something else: "last week's bulletin". */
  readonly isOwner: boolean
  /** The chunk behind words of comparison, "compared with 12 in May", where the time is of what something is compared with; else -1. */
  readonly comparedAt: number
}

/** Returns what is known of each time of a document, in the order of its times. */
export const factsOfTimes = onceFor(({ times, document }: Discourse): readonly TimeFacts[] => {
  const facts: TimeFacts[] = []
  for (const time of times) facts.push(factsOf(time, document))
  return facts
})

function factsOf(time: TimeMention, document: Discourse['document']): TimeFacts {
  const chunks = sentenceOf(document.read, time.sentence)?.chunks ?? null
  const host = hostOf(chunks ?? none, time)
  return {
    day: dayOfIso(time.time.start),
    chunks,
    host,
    isInDateline: isInDateline(time, document),
    isLabel: isLabel(time, document),
    isOfStatement: isOfStatement(chunks ?? none, host),
    isOfFigure: isOfFigure(chunks ?? none, host),
    isOwner: isOwner(time, document),
    comparedAt: comparedAt(chunks ?? none, host.at),
  }
}

const none: readonly Chunk[] = []

/** The date of a dateline tells when the report was sent; a date with a colon behind is the label of what follows. */
export function isInDateline(time: TimeMention, { datelines, text }: Discourse['document']): boolean {
  let low = 0
  let high = datelines.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (datelines[middle].end <= time.start) low = middle + 1
    else high = middle
  }
  if (low >= datelines.length || datelines[low].start > time.start) return false
  const { start, end, agency } = datelines[low]
  return !(agency === null && start === time.start && text.charCodeAt(end - 1) === 58)
}

/** "2024-03-15 | Velo | Troops reported …": the day of an entry is that of all it tells. */
function isLabel({ start, end, sentence, relation }: TimeMention, { text, sentences }: Discourse['document']): boolean {
  if (relation !== 'at' || sentences.starts[sentence] !== start) return false
  const behind = text.charCodeAt(text.charCodeAt(end) === 32 ? end + 1 : end)
  return behind === 124 || behind === 58
}

function isOwner({ end }: TimeMention, { text }: Discourse['document']): boolean {
  const behind = text.charCodeAt(end)
  return behind === 39 || behind === 0x2019
}

/** How many chunks may stand between words of comparison and the time: "compared to the same period in 2022". */
const comparisonReach = 5

function comparedAt(chunks: readonly Chunk[], at: number): number {
  for (let index = Math.min(at, chunks.length - 1); index > 0 && index > at - comparisonReach; index--) {
    const { kind } = chunks[index]
    if (kind === 'verb' || kind === 'comma' || kind === 'semicolon') return -1
    if (isComparison(chunks, index)) return index
    // "more than in May", "more than last year"; "more than 60 in May" is a number.
    const before = chunks[index - 1]
    const isThan = (before.kind === 'adverb' || before.kind === 'preposition') && before.unit.word.endsWith('than')
    if (isThan && (index === at || kind === 'preposition')) return index
  }
  return -1
}
