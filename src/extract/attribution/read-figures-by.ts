import type { CueSense } from '../../language/lexicon.ts'
import type { Range } from '../../text/index.ts'
import type { Chunk } from '../chunk.ts'
import { type Draft, makeDraft } from './draft.ts'
import { isNoun, phraseEnd } from './noun-phrase.ts'
import { ownChunk, type Voice } from './view.ts'

/** Reads figures that stand with their givers behind a participle: "put at 15 by the ministry and at 13 by the mayor". */
export function readFiguresBy(voice: Voice, verb: number, sense: CueSense): Draft[] {
  const drafts: Draft[] = []
  const { chunks, sentence } = voice.view
  for (let at = verb + 1; ; ) {
    if (drafts.length > 0) while (joins(ownChunk(voice, at)?.kind)) at++
    if (isPreposition(voice, at, 'at') || isPreposition(voice, at, 'as')) at++
    const figure = ownChunk(voice, at)
    if (figure?.kind !== 'noun' || figure.quantity === null || figure.reason !== null) return drafts
    const by = behindException(voice, at + 1)
    if (!isPreposition(voice, by, 'by') || !isNoun(ownChunk(voice, by + 1))) return drafts
    const first = by + 1
    // "by the ministry and at 13 by the mayor": the second figure ends the first's giver.
    const last = phraseEnd(voice, first, false)
    drafts.push(
      makeDraft(sentence, voice.level, {
        sense,
        cue: [drafts.length === 0 ? { start: chunks[verb].start, end: chunks[verb].end } : byOf(voice, by)],
        source: { start: chunks[first].start, end: chunks[last].end },
        sourceFirst: first,
        sourceLast: last,
        content: [{ start: figure.start, end: figure.end }],
      }),
    )
    at = last + 1
  }
}

/**
 * "a figure that the office put [at 30]": the figure of a relative clause whose subject begins at `first`, behind the
 * verb that ends before `behind`; `null` where there is none.
 */
export function figureOfRelative(voice: Voice, first: number, behind: number): Range | null {
  const opener = ownChunk(voice, first - 1)
  const noun = ownChunk(voice, first - 2)
  if (opener?.kind !== 'subordinator' && opener?.kind !== 'relative') return null
  if (noun?.kind !== 'noun' || !(noun.head.lists.has('estimates') || noun.triggers.length > 0)) return null
  const figure = ownChunk(voice, behind + 1)
  if (!isPreposition(voice, behind, 'at') || figure?.kind !== 'noun' || figure.quantity === null) return null
  return { start: figure.start, end: figure.end }
}

/** "Civilian deaths", "fatalities": a noun of what is counted, which says nothing. */
export function isCount(chunk: Chunk | undefined): boolean {
  return (
    chunk?.kind === 'noun' &&
    chunk.person === null &&
    chunk.triggers.some(({ unit, sense }) => unit === chunk.head && sense.form === 'noun')
  )
}

/** "put at 15 [without the two in the square] by the ministry": what the figure leaves out, or takes in. */
function behindException(voice: Voice, at: number): number {
  const sign = ownChunk(voice, at)
  if (sign?.kind !== 'preposition' || !exceptions.has(sign.unit.word) || !isNoun(ownChunk(voice, at + 1))) return at
  return at + 2
}

const exceptions: ReadonlySet<string> = new Set(['without', 'excluding', 'including', 'with', 'besides'])

function byOf(voice: Voice, at: number): { start: number; end: number } {
  const { start, end } = voice.view.chunks[at]
  return { start, end }
}

function joins(kind: string | undefined): boolean {
  return kind === 'comma' || kind === 'coordinator'
}

function isPreposition(voice: Voice, at: number, word: string): boolean {
  const chunk = ownChunk(voice, at)
  return chunk?.kind === 'preposition' && chunk.unit.word === word
}
