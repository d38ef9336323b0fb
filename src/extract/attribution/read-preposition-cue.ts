import { type CueSense, Takes } from '../../language/lexicon.ts'
import type { Range } from '../../text/index.ts'
import type { Chunk, Mark } from '../chunk.ts'
import { type Draft, makeDraft } from './draft.ts'
import { hasFinite } from './find-content.ts'
import { isBareFigure, isNoun, type Phrase, phraseEnd } from './noun-phrase.ts'
import { giverOf } from './read-figure-noun.ts'
import { startOfOwn } from './start-of-own.ts'
import { endOfVoice, ownChunk, speechAt, type Voice } from './view.ts'

/** Reads who says what by a phrase before the speaker: "according to two officials, …"; `null` where nobody is named. */
export function readPrepositionCue(voice: Voice, at: number, mark: Mark, sense: CueSense): Draft | null {
  let first = at + 1
  while (ownChunk(voice, first)?.kind === 'adverb') first++
  const opens = ownChunk(voice, first)
  if (!opens) return null
  if (!isNoun(opens) && opens.kind !== 'adjective' && opens.kind !== 'verb') return null
  const { view } = voice
  const content: Range[] = []
  const isFirst = at === voice.from || !hasWordsBefore(voice, at)
  const own = isFirst ? null : ownFigure(voice, at, mark)
  // At the front what follows the comma is said; behind, it may be an aside of the source.
  const last = isFirst ? wordsEnd(voice, first) : Math.max(phraseEnd(voice, first, true), wordsEnd(voice, first))
  const comma = ownChunk(voice, last + 1)
  const behind = comma?.kind === 'comma' ? last + 2 : last + 1
  let quoted = false
  if (!isFirst) {
    const before = ownChunk(voice, at - 1)
    const speech = speechAt(voice, at - 1)
    if (speech >= 0) {
      content.push({ start: view.quotations[speech].start, end: view.quotations[speech].end })
      quoted = true
    } else
      content.push({
        start: own ?? startOfOwn(voice, at),
        end: before?.kind === 'comma' || before?.kind === 'dash' ? before.start : (before?.end ?? mark.start),
      })
  }
  // "Five (six according to residents) were killed": what follows is not theirs.
  const isOpen = own === null && (isFirst || !hasFinite({ ...voice, to: at }, voice.from))
  if (isOpen && behind < voice.to) {
    const speech = speechAt(voice, behind)
    const next = ownChunk(voice, behind)
    if (speech >= 0) {
      content.push({ start: view.quotations[speech].start, end: view.quotations[speech].end })
      quoted = true
    } else if (next && next.start < endOfVoice(voice) && !isOfAnother(voice, behind, mark))
      content.push({ start: next.start, end: endOfVoice(voice) })
  }
  const giver = giverOf(voice, { first, last })
  if (content.length === 0 || giver === null) return null
  if (sense.takes & Takes.speaker && !isSpeaker(voice, giver)) return null
  return makeDraft(view.sentence, voice.level, {
    sense,
    cue: [{ start: mark.start, end: mark.end }],
    source: { start: view.chunks[giver.first].start, end: view.chunks[giver.last].end },
    sourceFirst: giver.first,
    sourceLast: giver.last,
    content,
    quoted,
    cut: isFirst ? null : ownChunk(voice, at - 1)?.kind === 'comma' ? view.chunks[at - 1].start : mark.start,
  })
}

/** "according to the monitor, [22 according to the mayor]": the next speaker's figure. */
function isOfAnother(voice: Voice, at: number, { unit }: Mark): boolean {
  const figure = ownChunk(voice, at)?.kind === 'coordinator' ? at + 1 : at
  const next = ownChunk(voice, figure + 1)
  return isBareFigure(ownChunk(voice, figure)) && next?.kind === 'preposition' && next.unit.word === unit.word
}

/**
 * "18 according to the monitor, | 22 according to the mayor and | 31 according to the rebels", "Seven died (| eight,
 * according to the clinic)", "seven died, | eight according to the clinic": the speaker gives the figure before the phrase.
 * Where it begins; `null` where it is no figure of the speaker's own.
 */
function ownFigure(voice: Voice, at: number, { unit }: Mark): number | null {
  const isAside = ownChunk(voice, at - 1)?.kind === 'comma'
  const place = isAside ? at - 2 : at - 1
  const figure = ownChunk(voice, place)
  const joint = ownChunk(voice, place - 1)?.kind
  if (!figure || !isBareFigure(figure)) return null
  if (joint === 'open') return figure.start
  if (isAside || (joint !== 'comma' && joint !== 'coordinator')) return null
  if (joint === 'comma' && isOfCount(ownChunk(voice, place - 2))) return figure.start
  for (let back = place - 2; back >= voice.from; back--) {
    const chunk = ownChunk(voice, back)
    if (chunk?.kind === 'preposition' && chunk.unit.word === unit.word) return figure.start
  }
  return null
}

/** Not the end of a number that a list goes on with: "killed 12, 14 and 17 according to". */
function isOfCount(chunk: Chunk | undefined): boolean {
  return chunk !== undefined && !isBareFigure(chunk)
}

/** "per local officials", not "per day". */
function isSpeaker(voice: Voice, { first, last }: Phrase): boolean {
  for (let at = first; at <= last; at++) {
    const chunk = ownChunk(voice, at)
    if (
      chunk?.kind === 'noun' &&
      (chunk.head.entry?.speaker || chunk.name !== null || (chunk.plural && chunk.person !== null))
    )
      return true
  }
  return false
}

/** All up to the comma names the source: "early results tallied on Tuesday", "figures her office released". */
function wordsEnd(voice: Voice, first: number): number {
  let last = first
  for (let at = first + 1; at < voice.to; at++) {
    const chunk = ownChunk(voice, at)
    if (!chunk || signs.has(chunk.kind) || (chunk.kind === 'other' && chunk.unit.word === '.')) break
    if (chunk.kind === 'coordinator') {
      const noun = ownChunk(voice, at + 1)
      if (!isNoun(noun) || isBareFigure(noun) || hasFinite({ ...voice, to: Math.min(voice.to, at + 5) }, at + 1)) break
    }
    // "According to most sources | four people died"
    if (chunk.kind === 'noun' && chunk.quantity !== null && isNoun(ownChunk(voice, last)) && hasFinite(voice, at)) break
    last = at
  }
  return last
}

const signs: ReadonlySet<string> = new Set(['comma', 'semicolon', 'colon', 'dash', 'open', 'close', 'subordinator'])

/** More than "But" or "And" stands before it. */
function hasWordsBefore(voice: Voice, at: number): boolean {
  for (let back = at - 1; back >= voice.from; back--) {
    const kind = ownChunk(voice, back)?.kind
    // "…; according to the mayor, nine died": it opens a statement of its own.
    if (kind === 'semicolon' || kind === 'colon') return false
    if (kind !== 'coordinator' && kind !== 'adverb' && kind !== 'comma' && kind !== 'dash' && kind !== 'other')
      return true
  }
  return false
}
