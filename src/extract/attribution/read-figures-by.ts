import type { CueSense } from '../../language/lexicon.ts'
import type { Draft } from './draft.ts'
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
    if (!isPreposition(voice, at + 1, 'by') || !isNoun(ownChunk(voice, at + 2))) return drafts
    const first = at + 2
    // "by the ministry and at 13 by the mayor": the second figure ends the first's giver.
    const last = phraseEnd(voice, first, false)
    drafts.push({
      sentence: sentence.index,
      paragraph: sentence.paragraph,
      level: voice.level,
      sense,
      cue: [drafts.length === 0 ? { start: chunks[verb].start, end: chunks[verb].end } : byOf(voice, at + 1)],
      source: { start: chunks[first].start, end: chunks[last].end },
      sourceFirst: first,
      sourceLast: last,
      content: [{ start: figure.start, end: figure.end }],
      quoted: false,
      stance: sense.stance,
      cut: null,
      outlet: null,
      via: null,
      passedOn: null,
      open: false,
    })
    at = last + 1
  }
}

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
