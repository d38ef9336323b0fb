import { type CueSense, headVerb, Takes } from '../../language/lexicon.ts'
import { contrasting, Sign } from '../../language/signs.ts'
import type { Range } from '../../text/index.ts'
import type { Chunk } from '../chunk.ts'
import { Tag } from '../unit.ts'
import { isNoun, phraseEnd } from './noun-phrase.ts'
import { endOfVoice, ownChunk, speechAt, type View, type Voice } from './view.ts'

/** What is said behind a cue. */
export interface Found {
  readonly content: readonly Range[]
  readonly quoted: boolean
  /** Who is told, where that passes it on: "told the daily". */
  readonly outlet: Range | null
  /** An explicit sign opens it: "that", a quotation, a colon, "to". */
  readonly explicit: boolean
  /** It is a noun, not a clause. */
  readonly object: boolean
}

/** Finds what is said behind a cue; `from` is the chunk behind it. `null` where nothing is. */
export function contentAfter(voice: Voice, from: number, sense: CueSense): Found | null {
  const { takes } = sense
  // "Claimed responsibility for a bombing that killed nine": of the nine it says nothing.
  const first = ownChunk(voice, from)
  if (first?.kind === 'noun' && deeds.has(first.head.word)) return null
  let at = from
  let outlet: Range | null = null
  const direct = contentAt(voice, at, takes, true)
  if (direct && (direct.explicit || !(takes & Takes.addressee))) return direct
  if (takes & Takes.addressee) {
    const chunk = ownChunk(voice, at)
    if (chunk?.kind === 'noun' && !chunk.time) {
      const last = phraseEnd(voice, at, false)
      if (chunk.head.entry?.speaker === 'media' || (chunk.name !== null && !chunk.person))
        outlet = { start: chunk.start, end: (ownChunk(voice, last) as Chunk).end }
      at = last + 1
      const told = contentAt(voice, at, takes, true)
      if (told) return { ...told, outlet }
    }
  }
  const that = takes & Takes.that ? thatAhead(voice, at) : -1
  if (that >= 0) {
    const sign = ownChunk(voice, that) as Chunk
    return { ...found([{ start: sign.start, end: endOfVoice(voice) }], false, true), outlet }
  }
  const behind = passAdjuncts(voice, at)
  if (behind > at || at > from) {
    const later = contentAt(voice, behind, takes, false)
    if (later) return { ...later, outlet }
  }
  return direct
}

/** The "that" before which no verb comes: "told workers at the plant in Tal, its largest, that". */
function thatAhead(voice: Voice, from: number): number {
  for (let at = from; at < Math.min(voice.to, from + 14); at++) {
    const chunk = ownChunk(voice, at)
    if (!chunk || chunk.kind === 'verb' || chunk.kind === 'semicolon' || chunk.kind === 'colon') return -1
    if (chunk.kind === 'subordinator') return isThat(chunk) ? at : -1
    if (chunk.kind === 'relative') return -1
  }
  return -1
}

/** Passes over when, where and how it was said: "on Tuesday", "in a statement", "to reporters in Tal". */
export function passAdjuncts(voice: Voice, from: number): number {
  let at = from
  for (;;) {
    const chunk = ownChunk(voice, at)
    if (chunk?.kind === 'adverb' || (chunk?.kind === 'noun' && chunk.time)) at++
    else if (chunk?.kind === 'preposition' && ownChunk(voice, at + 1)?.kind === 'noun')
      at = phraseEnd(voice, at + 1, false) + 1
    else if (
      chunk?.kind === 'preposition' &&
      ownChunk(voice, at + 1)?.kind === 'adjective' &&
      isNoun(ownChunk(voice, at + 2))
    )
      at = phraseEnd(voice, at + 2, false) + 1
    else return at
  }
}

function contentAt(voice: Voice, at: number, takes: number, isDirect: boolean): Found | null {
  const { view } = voice
  const speech = speechAt(voice, at)
  if (speech >= 0) return takes & quotable ? speechOf(view, speech) : null
  const chunk = ownChunk(voice, at)
  if (!chunk) return null
  switch (chunk.kind) {
    case 'comma': {
      const quoted = speechAt(voice, at + 1)
      return quoted >= 0 && takes & quotable ? speechOf(view, quoted) : null
    }
    case 'colon': {
      const next = view.chunks[at + 1]
      if (!(takes & (quotable | Takes.that))) return null
      // "…, as the paper notes:" — the words follow in a paragraph of their own.
      if (!next || at + 1 >= voice.to) return found([], false, true)
      const quoted = speechAt(voice, at + 1)
      return quoted >= 0
        ? speechOf(view, quoted)
        : found([{ start: next.start, end: endOfRest(voice, at) }], false, true)
    }
    case 'verb':
      if (chunk.form === 'infinitive')
        return takes & Takes.to
          ? found([{ start: chunk.start, end: endOfClause(voice, at, endOfRest(voice, at)) }], false, true)
          : null
      if (chunk.form === 'ing') {
        if (takes & Takes.ing) return found(restFrom(voice, at, chunk), false, true)
        // "said opening the road could help"
        return takes & Takes.clause && isDirect && hasFinite(voice, at + 1)
          ? found(restFrom(voice, at, chunk), false, false)
          : null
      }
      return null
    case 'subordinator':
    case 'relative':
      if (isThat(chunk)) return takes & Takes.that ? found(restFrom(voice, at, chunk), false, true) : null
      return takes & (Takes.question | Takes.clause)
        ? found(restFrom(voice, at, chunk), false, chunk.kind === 'relative' || (takes & Takes.question) !== 0)
        : null
    case 'noun':
    case 'adjective':
    case 'adverb':
    case 'preposition': {
      if (isThat(chunk) && takes & Takes.that && hasFinite(voice, at + 1))
        return found(restFrom(voice, at, chunk), false, true)
      if (chunk.kind === 'preposition' && isDirect) return null
      if (takes & Takes.figure) return isNoun(chunk) ? figureAt(voice, at) : null
      // "Radio says 25", "the governor says forty dead"
      if (
        isDirect &&
        takes & Takes.clause &&
        takes & Takes.quote &&
        chunk.kind === 'noun' &&
        chunk.quantity !== null &&
        chunk.reason === null &&
        !isClauseAhead(voice, at + 1)
      )
        return { ...found([{ start: chunk.start, end: objectEnd(voice, at) }], false, true), object: true }
      if (takes & Takes.as && isNoun(chunk)) return asContent(voice, at)
      if (takes & Takes.clause && opensClause(voice, at, (takes & Takes.object) !== 0))
        return found(restFrom(voice, at, chunk), false, false)
      if ((takes & Takes.object) !== 0 && isDirect && (isNoun(chunk) || chunk.kind === 'adjective'))
        return objectAt(voice, at)
      return null
    }
    default:
      return null
  }
}

function restFrom(voice: Voice, at: number, { start }: Chunk): Range[] {
  return [{ start, end: endOfRest(voice, at) }]
}

function endOfRest(voice: Voice, at: number): number {
  return contrastAfter(voice, at + 1) ?? endOfVoice(voice)
}

/** Where what is said ends before the main clause begins: "a week after they agreed to meet, the army attacked". */
export function endOfClause(voice: Voice, from: number, end: number): number {
  let opens = from - 1
  while (opens >= voice.from && opens > from - widestOpening && !isOpening(ownChunk(voice, opens))) opens--
  if (!isOpening(ownChunk(voice, opens))) return end
  for (let at = from + 1; at + 2 < voice.to; at++) {
    const chunk = ownChunk(voice, at)
    if (chunk?.kind !== 'comma' || !isNoun(ownChunk(voice, at + 1))) continue
    const verb = ownChunk(voice, phraseEnd(voice, at + 1, false) + 1)
    if (verb?.kind === 'verb' && verb.form === 'finite') return Math.min(end, chunk.start)
  }
  return end
}

const widestOpening = 8

/** "after", "when", "because" */
function isOpening(chunk: Chunk | undefined): boolean {
  return chunk?.kind === 'subordinator' && openings.test(chunk.unit.word)
}

const openings = /(?:^|\s)(?:after|before|when|since|because|as|once)$/

/** Words like "while" stand in the sentence, or "another": without them nobody else speaks in it. */
function mayContrast({ view }: Voice): boolean {
  return (view.sentence.signs & (Sign.spread | Sign.additive)) !== 0
}

/** Where a clause of contrast begins, told beside what was said: "said two had died, while the rebels spoke of nine". */
function contrastAfter(voice: Voice, from: number): number | null {
  if (!mayContrast(voice)) return null
  for (let at = from; at + 1 < voice.to; at++) {
    const chunk = ownChunk(voice, at)
    if (chunk?.kind === 'comma') {
      const next = ownChunk(voice, at + 1)
      if (next?.kind === 'subordinator' && contrasting.has(next.unit.word)) return chunk.start
    } else if (chunk && opensContrast(voice, at, chunk)) return chunk.start
  }
  return null
}

/** "recorded four deaths [while the ministry spoke of six]": without a comma, where another speaks. */
function opensContrast(voice: Voice, at: number, chunk: Chunk): boolean {
  if (!mayContrast(voice)) return false
  if (chunk.kind !== 'coordinator' && chunk.kind !== 'subordinator') return false
  const noun = ownChunk(voice, at + 1)
  if (noun?.kind !== 'noun' || noun.time) return false
  const isContrast =
    chunk.kind === 'subordinator'
      ? contrasting.has(chunk.unit.word)
      : // "said that one had died and another source said three"
        voice.view.sentence.units[noun.first].word === 'another'
  if (!isContrast) return false
  const verb = ownChunk(voice, phraseEnd(voice, at + 1, false) + 1)
  return verb?.kind === 'verb' && verb.form === 'finite' && (verb.main.entry?.cues.length ?? 0) > 0
}

const quotable = Takes.quote | Takes.clause

function found(content: readonly Range[], quoted: boolean, explicit: boolean): Found {
  return { content, quoted, outlet: null, explicit, object: false }
}

function speechOf({ quotations }: View, number: number): Found {
  const { start, end } = quotations[number]
  return found([{ start, end }], true, true)
}

function isThat(chunk: Chunk): boolean {
  return 'unit' in chunk
    ? chunk.unit.word === 'that'
    : chunk.kind === 'noun' && chunk.first === chunk.last && chunk.head.word === 'that'
}

/** A finite verb comes before the voice ends or a semicolon. */
export function hasFinite(voice: Voice, from: number): boolean {
  for (let at = from; at < voice.to; at++) {
    const chunk = ownChunk(voice, at)
    if (!chunk || chunk.kind === 'semicolon') return false
    if (chunk.kind === 'verb' && chunk.form === 'finite') return true
  }
  return false
}

/** A clause opens here: a noun phrase with its own verb. Where the cue also takes an object, the verb must come at once. */
function opensClause(voice: Voice, at: number, strict: boolean): boolean {
  const chunk = ownChunk(voice, at)
  if (chunk?.kind === 'preposition' || chunk?.kind === 'adverb') return hasFinite(voice, at)
  if (!strict) return isClauseAhead(voice, at)
  let next = phraseEnd(voice, at, false) + 1
  for (let steps = 0; steps < 24; steps++, next++) {
    const after = ownChunk(voice, next)
    if (!after) return false
    if (after.kind === 'verb') {
      if (after.form === 'finite') return true
      continue
    }
    if (after.kind === 'relative') {
      // "confirmed the men who fled were …": only a second verb is the clause's own.
      let verbs = 0
      for (let inner = next; inner < voice.to; inner++) {
        const part = ownChunk(voice, inner)
        if (!part || part.kind === 'comma' || part.kind === 'semicolon') break
        if (part.kind === 'verb' && part.form === 'finite') verbs++
      }
      return verbs > 1
    }
    if (after.kind === 'subordinator' || after.kind === 'semicolon' || after.kind === 'colon') return false
    if (after.kind === 'comma' && chunk?.kind === 'noun' && chunk.pronoun) return false
  }
  return false
}

/**
 * A finite verb comes that is neither of a relative clause nor of one beside it: "said the men who fled were safe", not
 * "maintained a post that was shelled", "maintained a post as shells fell".
 */
function isClauseAhead(voice: Voice, from: number): boolean {
  let verbs = 0
  for (let at = from; at < voice.to; at++) {
    const chunk = ownChunk(voice, at)
    if (!chunk || chunk.kind === 'semicolon') return false
    if (chunk.kind === 'subordinator' && !isThat(chunk)) return false
    if (chunk.kind === 'relative') verbs--
    else if (chunk.kind === 'verb' && chunk.form === 'finite' && ++verbs > 0) return true
  }
  return false
}

/** "described it as a war" */
function asContent(voice: Voice, at: number): Found | null {
  for (let next = at + 1; next < Math.min(voice.to, at + 14); next++) {
    const chunk = ownChunk(voice, next)
    if (!chunk || chunk.kind === 'semicolon' || chunk.kind === 'comma') return null
    if ('unit' in chunk && chunk.unit.word === 'as') {
      const start = (ownChunk(voice, at) as Chunk).start
      return found([{ start, end: partEnd(voice, next + 1) }], false, false)
    }
  }
  return null
}

/** A number of people that somebody gives: "put the dead at 12", "counted 143 dead", "put it at 15". */
function figureAt(voice: Voice, at: number): Found | null {
  const first = ownChunk(voice, at) as Chunk
  const listed = figuresAfterColon(voice, at)
  if (listed) return { ...found([listed], false, false), object: true }
  const end = partEnd(voice, at)
  let quantity = false
  let counted = first.kind === 'noun' && first.pronoun
  for (let next = at; next < voice.to; next++) {
    const chunk = ownChunk(voice, next)
    if (!chunk || chunk.start >= end) break
    if (chunk.kind === 'noun') {
      if (chunk.quantity !== null && chunk.reason === null) quantity = true
      if (chunk.triggers.length > 0 || chunk.head.lists.has('numberNouns')) counted = true
    } else if (chunk.kind === 'verb' ? chunk.main.entry?.frames.length : chunk.unit.entry?.frames.length) counted = true
  }
  // "local sources counted 8"
  const alone = first.kind === 'noun' && first.head.tag === Tag.number && first.end >= end
  if (!quantity || !(counted || alone)) return null
  return { ...found([{ start: first.start, end: objectEnd(voice, at) }], false, false), object: true }
}

/** "gave its own figures: 51 people killed, and 79 wounded": what stands behind the colon. */
function figuresAfterColon(voice: Voice, at: number): Range | null {
  const noun = ownChunk(voice, at)
  if (noun?.kind !== 'noun' || noun.quantity !== null || !noun.head.lists.has('numberNouns')) return null
  const colon = passAdjuncts(voice, at + 1)
  const listed = ownChunk(voice, colon + 1)
  if (ownChunk(voice, colon)?.kind !== 'colon' || !listed) return null
  for (let next = colon + 1; next < voice.to; next++) {
    const chunk = ownChunk(voice, next)
    if (chunk?.kind === 'noun' && chunk.quantity !== null && chunk.reason === null)
      return { start: listed.start, end: endOfVoice(voice) }
  }
  return null
}

/** What a verb of saying has as its object: a noun phrase with what belongs to it. */
export function objectAt(voice: Voice, at: number): Found | null {
  const chunk = ownChunk(voice, at)
  return chunk ? { ...found([{ start: chunk.start, end: objectEnd(voice, at) }], false, false), object: true } : null
}

function objectEnd(voice: Voice, at: number): number {
  const end = partEnd(voice, at)
  return outcomeEnd(voice, at, end) ?? end
}

/** "Verified 14 strikes, {resulting in 38 deaths}", "…, {which left 22 dead}": what came of it is told by the same; `null` where nothing is. */
function outcomeEnd(voice: Voice, from: number, end: number): number | null {
  for (let at = from + 1; at + 1 < voice.to; at++) {
    const chunk = ownChunk(voice, at)
    if (!chunk || chunk.start > end) return null
    if (chunk.start < end) continue
    if (chunk.kind === 'colon') {
      // "Verified 604 casualties: {126 killed and 478 injured}"
      const listed = ownChunk(voice, at + 1)
      const isFigure = listed?.kind === 'noun' && listed.quantity !== null && listed.reason === null
      return isFigure ? partEnd(voice, at + 1) : null
    }
    if (chunk.kind !== 'comma') return null
    const next = ownChunk(voice, at + 1)
    const verb = next?.kind === 'relative' ? ownChunk(voice, at + 2) : next
    if (verb?.kind !== 'verb' || verb.passive || (next === verb && verb.form !== 'ing')) return null
    const { entry } = verb.main
    if (entry === null || entry.cues.length > 0) return null
    return entry.frames.length > 0 || outcomes.has(headVerb(entry)) ? partEnd(voice, at + 2) : null
  }
  return null
}

const outcomes: ReadonlySet<string> = new Set(['result', 'leave', 'cause', 'claim', 'kill'])

const deeds: ReadonlySet<string> = new Set(['responsibility', 'credit'])

/** Where the words end that go on from a place without a comma before another verb or participle. */
function partEnd(voice: Voice, from: number): number {
  for (let at = from; at < voice.to; at++) {
    const chunk = ownChunk(voice, at)
    if (!chunk) break
    if (chunk.kind === 'semicolon' || chunk.kind === 'colon' || opensContrast(voice, at, chunk)) return chunk.start
    const next = ownChunk(voice, at + 1)
    // "put the dead at 12 and injured at 30"
    const isSecond = next?.kind === 'verb' && next.bare && next.main.entry?.frames.length && isAtFigure(voice, at + 2)
    if ((chunk.kind === 'comma' || chunk.kind === 'coordinator') && next?.kind === 'verb' && !isSecond)
      return chunk.start
    // "22 deaths and 35 injuries, and 72 people missing"
    const beyond = ownChunk(voice, at + 2)
    if (next?.kind === 'coordinator' && beyond?.kind === 'noun' && beyond.quantity !== null) continue
    if (
      chunk.kind === 'comma' &&
      (next?.kind === 'coordinator' || next?.kind === 'subordinator' || next?.kind === 'relative')
    )
      return chunk.start
  }
  return endOfVoice(voice)
}

function isAtFigure(voice: Voice, at: number): boolean {
  const sign = ownChunk(voice, at)
  const figure = ownChunk(voice, at + 1)
  return sign?.kind === 'preposition' && sign.unit.word === 'at' && figure?.kind === 'noun' && figure.quantity !== null
}
