import type { CueSense } from '../../language/lexicon.ts'
import type { Chunk, NounGroup } from '../chunk.ts'
import { type Draft, makeDraft } from './draft.ts'
import { isNoun, isPossessive } from './noun-phrase.ts'
import { ownChunk, type Voice } from './view.ts'

/**
 * Reads further speakers whose verb is left out, each with a figure: "Initial reports said 10 were killed, later reports
 * 14", "the clinic counted 5 dead, the mayor 6 dead and 9 hurt, and others 4". The verb said once is the cue of all.
 */
export function readGaps(voice: Voice, verb: number, sense: CueSense): Draft[] {
  const drafts: Draft[] = []
  const { chunks, sentence } = voice.view
  const isDirect = isFigure(ownChunk(voice, verb + 1))
  let hasFigure = isDirect
  for (let at = verb + 1; at < voice.to - 1; at++) {
    const chunk = ownChunk(voice, at)
    if (chunk === undefined || chunk.kind === 'colon' || chunk.kind === 'open') return drafts
    // "said the army lost 278 men and the rebels 242": they lost, and do not speak.
    const before = ownChunk(voice, at - 1)
    if (chunk.kind === 'verb' && at > verb + 1 && isDoer(chunk, before)) return drafts
    hasFigure ||= isFigure(chunk)
    if (!hasFigure || (chunk.kind !== 'comma' && chunk.kind !== 'coordinator' && chunk.kind !== 'semicolon')) continue
    const first = ownChunk(voice, at + 1)?.kind === 'adverb' ? at + 2 : at + 1
    const source = ownChunk(voice, first)
    if (!isNoun(source) || source?.kind !== 'noun') continue
    const last = speakerEnd(voice, first)
    const place = behindSign(voice, last + 1)
    // "a nurse put the toll at 15, a policeman at 9"
    const isSigned = place > last + 1 && ownChunk(voice, last + 1)?.kind !== 'comma' && source.person !== null
    if (!isSigned && !maySpeak(voice, first, source, isDirect)) continue
    const figure = ownChunk(voice, place)
    if (!isFigure(figure)) continue
    const end = endOfFigures(voice, place)
    drafts.push(
      makeDraft(sentence, voice.level, {
        sense,
        cue: [{ start: chunks[verb].start, end: chunks[verb].end }],
        source: { start: source.start, end: chunks[last].end },
        sourceFirst: first,
        sourceLast: last,
        content: [{ start: figure.start, end: chunks[end].end }],
        cut: chunk.start,
      }),
    )
    at = end
  }
  return drafts
}

/** "the mayor of Tal", "the | opposition"; "the rebels [at nine]": the number is no part of the speaker. */
function speakerEnd(voice: Voice, first: number): number {
  let last = first
  for (;;) {
    const sign = ownChunk(voice, last + 1)
    const noun = ownChunk(voice, last + 2)
    if (sign?.kind === 'adjective' && sign.unit.entry?.speaker) {
      last++
      continue
    }
    const binds = isPossessive(sign) || sign?.kind === 'preposition'
    if (!binds || !isNoun(noun) || isFigure(noun)) return last
    last += 2
  }
}

/** "put it at 30, the rebels [at] nine", "spoke of nine, the hospital [of] 14", "said 12 died; witnesses[,] 20" */
function behindSign(voice: Voice, at: number): number {
  const sign = ownChunk(voice, at)
  if (sign?.kind === 'preposition') return sign.unit.word === 'at' || sign.unit.word === 'of' ? at + 1 : at
  if (sign?.kind === 'subordinator' && sign.unit.word === 'as') return at + 1
  return sign?.kind === 'comma' ? at + 1 : at
}

function isFigure(chunk: Chunk | undefined): chunk is NounGroup {
  return chunk?.kind === 'noun' && !chunk.time && chunk.quantity !== null && chunk.reason === null
}

/** A word for who speaks, "others", "one local outlet", or behind a figure of the verb itself a name. */
function maySpeak(voice: Voice, at: number, noun: NounGroup, isDirect: boolean): boolean {
  const { view } = voice
  const next = ownChunk(voice, at + 1)
  if (next?.kind === 'adjective' && next.unit.entry?.speaker) return true
  if (noun.quantity !== null) return noun.quantity.stated === 1 && noun.person === null && noun.thing === null
  return (
    noun.head.entry?.speaker != null ||
    noun.person?.anaphor === true ||
    (isDirect && view.sentence.units[noun.last].capital && !view.capitals)
  )
}

function isDoer(verb: Chunk, before: Chunk | undefined): boolean {
  return verb.kind === 'verb' && verb.form === 'finite' && !verb.passive && before?.kind === 'noun' && !before.quantity
}

/** Where a speaker's figures end: "6 dead and 9 hurt". */
function endOfFigures(voice: Voice, from: number): number {
  let end = from
  for (let at = from + 1; at < voice.to; at++) {
    const chunk = ownChunk(voice, at)
    if (chunk === undefined) break
    if (chunk.kind === 'coordinator') {
      if (!isFigure(ownChunk(voice, at + 1))) break
      continue
    }
    const isSaidOfIt = chunk.kind === 'adjective' || (chunk.kind === 'verb' && chunk.first === chunk.last)
    if (!isSaidOfIt && !isFigure(chunk)) break
    end = at
  }
  return end
}
