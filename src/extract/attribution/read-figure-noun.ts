import { type CueSense, Pos, Takes } from '../../language/lexicon.ts'
import type { Range } from '../../text/index.ts'
import type { Chunk, NounGroup } from '../chunk.ts'
import { type Draft, makeDraft } from './draft.ts'
import { isNoun, isPossessive, type Phrase, phraseEnd, phraseStart } from './noun-phrase.ts'
import { endOfVoice, ownChunk, startOfVoice, type Voice } from './view.ts'

/**
 * Reads whose figure it is by the noun of a count: the number follows the noun, or the noun stands beside what it counted.
 *
 *     the UN's count of 900 dead · the agency's first estimate is 6,020 · 1,200 were killed, by Israeli tallies
 */
export function readFigureNoun(voice: Voice, at: number, noun: NounGroup, sense: CueSense): Draft | null {
  if (!(sense.takes & (Takes.figure | Takes.text))) return null
  const owner = ownerOf(voice, at, noun)
  if (!owner) return null
  const beside = besideOf(voice, owner.from)
  if (beside) return draftOf(voice, sense, noun, owner, [beside])
  if (!(sense.takes & Takes.figure)) return null
  const told = figureBehind(voice, owner.behind)
  return told ? draftOf(voice, sense, noun, owner, [told]) : null
}

/**
 * Whose figure a source is that is itself one: "the ministry's own count" is the ministry's; `null` for "the latest
 * count", which is nobody's but the publisher's. Other sources stay as they are.
 */
export function giverOf(voice: Voice, { first, last }: Phrase): Phrase | null {
  for (let at = first; at <= last; at++) {
    const noun = ownChunk(voice, at)
    if (noun?.kind !== 'noun' || isPossessive(ownChunk(voice, at + 1))) continue
    const isFigure = noun.head.entry?.cues.some(({ form, takes }) => form === 'noun' && (takes & Takes.figure) !== 0)
    if (!isFigure) return { first, last }
    // "figures the office released" are the office's.
    if (isNoun(ownChunk(voice, at + 1)) && at + 1 <= last) return { first: at + 1, last: at + 1 }
    return ownerOf(voice, at, noun) ?? (at < last ? { first, last } : null)
  }
  return { first, last }
}

/** Reads "reports of 11 deaths": nobody else is said to say it. */
export function readReportsOf(voice: Voice, at: number, noun: NounGroup, sense: CueSense): Draft | null {
  const of = ownChunk(voice, at + 1)
  if (!(sense.takes & Takes.text) || of?.kind !== 'preposition' || of.unit.word !== 'of') return null
  // "three reports of theft": the reports are counted.
  if (noun.quantity !== null) return null
  const told = figureBehind(voice, at + 1)
  return told ? draftOf(voice, sense, noun, { first: at, last: at }, [told]) : null
}

/** Who counted, where the whole phrase starts, and the chunk behind it. */
interface Owner extends Phrase {
  readonly from: number
  readonly behind: number
}

function ownerOf(voice: Voice, at: number, noun: NounGroup): Owner | null {
  if (isPossessive(ownChunk(voice, at - 1)) && isNoun(ownChunk(voice, at - 2))) {
    const first = phraseStart(voice, at - 2)
    return { first, last: at - 2, from: first, behind: at + 1 }
  }
  const by = ownChunk(voice, at + 1)
  if (
    by?.kind === 'preposition' &&
    (by.unit.word === 'by' || by.unit.word === 'from' || (by.unit.word === 'of' && isGiver(ownChunk(voice, at + 2)))) &&
    isNoun(ownChunk(voice, at + 2))
  ) {
    const last = phraseEnd(voice, at + 2, false)
    return { first: at + 2, last, from: at, behind: last + 1 }
  }
  const { units } = voice.view.sentence
  for (let place = noun.first; place < noun.last; place++) {
    const { entry, capital, pos } = units[place]
    // "an AFP tally", "police figures", "Israeli tallies", "its own count"
    if (entry?.speaker || (entry === null && capital && place > 0) || entry?.nationality || pos & Pos.possessive)
      return { first: at, last: at, from: at, behind: at + 1 }
  }
  return null
}

/** "the estimates of historians", not "the count of the dead". */
function isGiver(chunk: Chunk | undefined): boolean {
  if (chunk?.kind !== 'noun' || chunk.quantity !== null || chunk.triggers.length > 0) return false
  return chunk.head.entry?.speaker != null || chunk.person !== null
}

/** "…, by Israeli tallies", "By their own count, 12 died": what stands beside the phrase. */
function besideOf(voice: Voice, first: number): Range | null {
  const by = ownChunk(voice, first - 1)
  if (by?.kind !== 'preposition' || by.unit.word !== 'by') return null
  const before = ownChunk(voice, first - 2)
  // "was put in doubt by police figures": who did it.
  if (before?.kind === 'verb') return null
  if (before) {
    const range = { start: startOfVoice(voice), end: before.kind === 'comma' ? before.start : before.end }
    return holdsQuantity(voice, range) ? range : null
  }
  let next = first + 1
  while (next < voice.to && ownChunk(voice, next)?.kind !== 'comma' && ownChunk(voice, next)?.kind !== 'verb') next++
  const comma = ownChunk(voice, next)
  const start = comma?.kind === 'comma' ? ownChunk(voice, next + 1)?.start : ownChunk(voice, first + 1)?.start
  if (start === undefined) return null
  const range = { start, end: endOfVoice(voice) }
  return holdsQuantity(voice, range) ? range : null
}

/** "of 900 dead", "is 6,020", "stands at 12": the figure behind the noun. */
function figureBehind(voice: Voice, from: number): Range | null {
  const sign = ownChunk(voice, from)
  const isOf = sign?.kind === 'preposition' && sign.unit.word === 'of'
  if (!isOf && !(sign?.kind === 'verb' && sign.copula)) return null
  let at = from + 1
  while (ownChunk(voice, at)?.kind === 'adverb' || ownChunk(voice, at)?.kind === 'preposition') at++
  const first = ownChunk(voice, at)
  if (first?.kind !== 'noun' || first.quantity === null || first.reason !== null) return null
  let end = first.end
  for (let next = at + 1; next < voice.to; next++) {
    const chunk = ownChunk(voice, next)
    if (!chunk || chunk.kind === 'comma' || chunk.kind === 'semicolon' || chunk.kind === 'dash') break
    if (chunk.kind === 'verb' && chunk.form === 'finite' && !chunk.bare && isOf) break
    end = chunk.kind === 'other' ? end : chunk.end
  }
  return { start: first.start, end }
}

function holdsQuantity({ view }: Voice, { start, end }: Range): boolean {
  return view.chunks.some(
    (chunk) =>
      chunk.kind === 'noun' &&
      chunk.quantity !== null &&
      chunk.reason === null &&
      chunk.start >= start &&
      chunk.end <= end,
  )
}

function draftOf(
  voice: Voice,
  sense: CueSense,
  noun: NounGroup,
  { first, last }: Phrase,
  content: readonly Range[],
): Draft {
  const { chunks, sentence } = voice.view
  return makeDraft(sentence, voice.level, {
    sense,
    cue: [{ start: noun.head.start, end: noun.head.end }],
    source: { start: chunks[first].start, end: chunks[last].end },
    sourceFirst: first,
    sourceLast: last,
    content: [...content],
  })
}
