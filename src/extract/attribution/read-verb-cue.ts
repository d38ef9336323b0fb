import { type CueSense, Pos, Takes } from '../../language/lexicon.ts'
import type { Range } from '../../text/index.ts'
import type { Chunk, VerbGroup } from '../chunk.ts'
import type { Unit } from '../unit.ts'
import { type Draft, makeDraft } from './draft.ts'
import { contentAfter, endOfClause, type Found, hasFinite, objectAt, passAdjuncts } from './find-content.ts'
import { isSelf, mainSubject, type Subject, subjectAfter, subjectBefore } from './find-subject.ts'
import { isNoun, type Phrase, phraseEnd, phraseStart } from './noun-phrase.ts'
import { giverOf } from './read-figure-noun.ts'
import { figureOfRelative, isCount } from './read-figures-by.ts'
import { startOfOwn } from './start-of-own.ts'
import { endOfVoice, ownChunk, speechAt, type Voice } from './view.ts'

/** Where a verb of saying stands. */
export interface VerbCue {
  readonly voice: Voice
  readonly at: number
  readonly verb: VerbGroup
  /** The word itself: the last of its group, or one that governs it. */
  readonly unit: Unit
  readonly sense: CueSense
  /** The chunk of the last word that must follow it: "out" of "point out"; `at` where none must. */
  readonly last: number
}

/** Reads who says what by a verb: before it, behind it, around it. `null` where its words do not tell. */
export function readVerbCue(cue: VerbCue, before: readonly Draft[]): Draft | null {
  const { verb, unit, sense } = cue
  const isChain = unit !== verb.main
  if (isChain) return (sense.takes & (Takes.to | Takes.clause)) !== 0 ? readChain(cue, before) : null
  if (verb.passive || isReduced(cue)) return readPassive(cue)
  if (verb.form === 'infinitive') return readInherited(cue, before, true)
  if (verb.form === 'ing') return readIng(cue, before)
  return readActive(cue, before)
}

function readActive(cue: VerbCue, before: readonly Draft[]): Draft | null {
  const { voice, at, last } = cue
  const subject = subjectBefore(voice, at)
  const preceding = precedingOf(voice, subject ? subject.first : at)
  if (!subject) {
    const inverted = subjectAfter(voice, last)
    if (inverted && (isBreak(preceding) || preceding === 'start')) {
      const content = contentAround(voice, at, inverted.last + 1, cue)
      if (content) return draftOf(cue, inverted, content, null)
      const behind = contentAfter(voice, inverted.last + 1, cue.sense)
      if (behind?.explicit) return draftOf(cue, inverted, behind, null)
    }
    // “…,” said, in a statement, Omar Saleh …: no subject is found.
    const joint = ownChunk(voice, skipAdverbs(voice, at - 1))
    return joint?.kind === 'coordinator' || joint?.kind === 'comma' ? readInherited(cue, before, false) : null
  }
  if (isBreak(preceding) && speechBefore(voice, subject.first) >= 0) {
    const around = contentAround(voice, subject.first, last + 1, cue)
    if (around) return draftOf(cue, subject, around, null)
  }
  // "…, the highest toll reported since May": by whom is not said.
  if (cue.verb.bare && isToll(ownChunk(voice, subject.last)) && cue.unit.entry?.verb === 'report') return null
  // "Civilian deaths reported: 3": a label, and nobody speaks.
  if (isColon(voice, last + 1) && isCount(ownChunk(voice, subject.last))) return null
  const figure = cue.sense.takes & Takes.figure ? figureOfRelative(voice, subject.first, last + 1) : null
  if (figure) return draftOf(cue, subject, { ...nothing, content: [figure] }, null)
  const behind = contentAfter(voice, last + 1, cue.sense)
  // "Two policemen who offered resistance were murdered": the verb behind is that of the sentence.
  if (subject.relative && behind && !behind.explicit && !behind.object && countFinite(voice, last + 1) < 2) return null
  const aside = subject.relative ? cutAtComma(voice, last + 1, behind) : behind
  const content = aside && subject.relative && opensWithTo(voice, last + 1) ? cutAtVerb(cue, aside) : aside
  if (content && (content.object || !content.explicit) && takesIn(cue, subject)) return null
  if (content?.explicit) {
    // "The battle cost 900 lives, the envoy said on Monday: 700 are buried."
    const goesOn = isBreak(preceding) && isColon(voice, passAdjuncts(voice, last + 1)) && !opensAside(voice)
    const around =
      goesOn && hasFiniteBefore(voice, subject.first) ? contentAround(voice, subject.first, last + 1, cue) : null
    if (around) return draftOf(cue, subject, { ...content, content: [...around.content, ...content.content] }, null)
    return draftOf(cue, subject, content, cutBefore(voice, subject.first))
  }
  if (isBreak(preceding) && cue.sense.takes & Takes.around) {
    // "In Tal, officials said": what stands before is no clause.
    if (!content || (content.object && hasFiniteBefore(voice, subject.first) && !opensAside(voice))) {
      const around = contentAround(voice, subject.first, last + 1, cue)
      if (around) return draftOf(cue, subject, around, ownChunk(voice, subject.first - 1)?.start ?? null)
    }
  }
  if (content) return draftOf(cue, subject, content, cutBefore(voice, subject.first))
  if (cue.sense.takes & Takes.record && isRecord(voice, subject)) {
    const shown = objectAt(voice, last + 1)
    if (shown) return draftOf(cue, subject, shown, cutBefore(voice, subject.first))
  }
  // "The daily reported, the road was closed."
  if (preceding === 'start' && isComma(voice, last + 1) && cue.sense.takes & Takes.clause) {
    const next = ownChunk(voice, last + 2)
    if (next?.kind === 'noun' && hasFinite(voice, last + 3))
      return draftOf(cue, subject, { ...nothing, content: [{ start: next.start, end: endOfVoice(voice) }] }, null)
  }
  return null
}

/** "The death toll", "the number of dead": a figure says nothing of itself. */
function isToll(chunk: Chunk | undefined): boolean {
  return chunk?.kind === 'noun' && tolls.has(chunk.head.word)
}

const tolls: ReadonlySet<string> = new Set(['toll', 'tolls', 'number', 'numbers', 'death toll', 'casualty toll'])

/** "Footage", "images from the scene": what was recorded speaks. */
function isRecord(voice: Voice, { first, last }: Subject): boolean {
  for (let at = first; at <= last; at++) {
    const chunk = ownChunk(voice, at)
    if (chunk?.kind === 'noun') return chunk.head.entry?.speaker === 'document'
  }
  return false
}

/** "The hospital admitted eight": it took them in, and concedes nothing. */
function takesIn({ voice, sense }: VerbCue, { last }: Subject): boolean {
  const chunk = ownChunk(voice, last)
  return sense.stance === 'acknowledges' && chunk?.kind === 'noun' && chunk.head.entry?.speaker === 'hospital'
}

const nothing: Found = { content: [], quoted: false, outlet: null, explicit: false, object: false }

/** "the figures reported by the ministry", "a third of them feared dead" */
function isReduced({ voice, verb, last }: VerbCue): boolean {
  const next = ownChunk(voice, last + 1)
  if (!verb.bare || !next) return false
  if (next.kind === 'preposition') return next.unit.word === 'by'
  return next.kind === 'adjective' && !isNounAt(voice, last + 1) && (next.unit.entry?.frames.length ?? 0) > 0
}

/** "vowed to rebuild": what is vowed is the verb that it governs. */
function readChain(cue: VerbCue, before: readonly Draft[]): Draft | null {
  const { voice, at, unit, verb } = cue
  const units = voice.view.sentence.units
  const place = units.indexOf(unit)
  const to = units[place + 1]
  if (!to) return null
  const content: Found = {
    content: [{ start: to.start, end: endOfClause(voice, at, endOfVoice(voice)) }],
    quoted: false,
    outlet: null,
    explicit: true,
    object: false,
  }
  const isPassive = units[place - 1]?.pos ? (units[place - 1].pos & (1 << 16)) !== 0 : false
  const subject = subjectBefore(voice, at) ?? inheritedBy(cue, before)
  if (!subject) return null
  if (isPassive) return passiveDraft(cue, null, [rangeOf(voice, subject), ...content.content])
  // "Twelve were said to have died", but nobody "said to have".
  if (verb.form === 'infinitive' || !(cue.sense.takes & Takes.to)) return null
  return draftOf(cue, subject, subject.relative ? cutAtVerb(cue, content) : content, null)
}

/** "12 were said by the ministry to have died", "were told that", "it was reported that" */
function readPassive(cue: VerbCue): Draft | null {
  const { voice, at, last, sense } = cue
  const by = byPhrase(voice, last + 1)
  const subject = subjectBefore(voice, at)
  const isIt = subject !== null && subject.first === subject.last && pronounAt(voice, subject.first) === 'it'
  const behind = by ? by.last + 1 : last + 1
  const content = contentAfter(voice, behind, sense)
  if (sense.takes & Takes.addressee) return by && content ? draftOf(cue, by, content, null) : null
  if (isIt || !subject)
    return content && (by || content.explicit)
      ? by
        ? draftOf(cue, by, content, null)
        : passiveDraft(cue, null, content.content)
      : null
  const next = ownChunk(voice, behind)
  const goesOn = next?.kind === 'verb' && next.form === 'infinitive'
  if (!by && !goesOn) return null
  // "identified by name" describes nothing.
  if (sense.takes & Takes.as && !(next && 'unit' in next && next.unit.word === 'as')) return null
  const said: Range[] = [rangeOf(voice, subject)]
  if (goesOn || (next && 'unit' in next && next.unit.word === 'as'))
    said.push({ start: (next as Chunk).start, end: endOfVoice(voice) })
  return by ? { ...passiveDraft(cue, by, said) } : passiveDraft(cue, null, said)
}

function readIng(cue: VerbCue, before: readonly Draft[]): Draft | null {
  const { voice, at, last, sense } = cue
  const previous = ownChunk(voice, at - 1)
  // "raising the toll to three": what happened raises it.
  if (sense.takes & Takes.figure) return null
  if (isInBracket(voice, at)) return null
  if (isNoun(previous)) {
    const content = contentAfter(voice, last + 1, sense)
    // "a statement saying that", "protesters chanting “…”"
    return content
      ? draftOf(cue, { first: phraseStart(voice, at - 1), last: at - 1, relative: false }, content, null)
      : null
  }
  return readInherited(cue, before, false)
}

/** "12 died (the daily, citing police)": those who are counted cite nobody. */
function isInBracket({ view: { chunks }, from }: Voice, at: number): boolean {
  for (let before = at - 1; before > from && before > at - widestBracket; before--) {
    if (chunks[before].kind === 'close') return false
    if (chunks[before].kind === 'open') return true
  }
  return false
}

const widestBracket = 8

function readInherited(cue: VerbCue, before: readonly Draft[], needsSign: boolean): Draft | null {
  const { voice, at, last, sense } = cue
  const content = contentAfter(voice, last + 1, sense)
  if (!content || (needsSign && !content.explicit)) return null
  const later = laterSubject(cue)
  if (later) {
    // "Having announced that the road was open, the mayor left": what was announced ends where the mayor comes.
    const end = voice.view.chunks[later.first - 1].start
    return draftOf(
      cue,
      later,
      { ...content, content: content.content.map((part) => ({ start: part.start, end: Math.min(part.end, end) })) },
      null,
    )
  }
  const subject = inheritedBy(cue, before)
  return subject ? draftOf(cue, subject, content, cutBefore(voice, at, true)) : null
}

/** Whose verb it is that has no subject of its own: the last speaker's of the sentence, else the subject of its first verb. */
function inheritedBy({ voice, at, verb }: VerbCue, before: readonly Draft[]): Subject | null {
  const { level, view } = voice
  for (let index = before.length - 1; index >= 0; index--) {
    const draft = before[index]
    if (draft.sentence !== view.sentence.index) break
    if (
      draft.level === level &&
      draft.sourceFirst >= 0 &&
      draft.cue[0].start < verb.start &&
      draft.sense.form === 'verb'
    )
      return { first: draft.sourceFirst, last: draft.sourceLast, relative: false }
  }
  return mainSubject(voice, at)
}

/** "Speaking to reporters, the mayor …": the subject comes behind the comma. */
function laterSubject({ voice, at }: VerbCue): Subject | null {
  if (at > voice.from) return null
  for (let next = at + 1; next < voice.to; next++) {
    const chunk = ownChunk(voice, next)
    if (!chunk) return null
    if (chunk.kind === 'comma') {
      const first = next + 1
      return isNoun(ownChunk(voice, first)) ? { first, last: phraseEnd(voice, first, false), relative: false } : null
    }
  }
  return null
}

/** "The ministry, which said two had died, closed": what a relative clause says ends with it. */
function cutAtComma(voice: Voice, from: number, found: Found | null): Found | null {
  if (!found || found.quoted) return found
  for (let at = from + 1; at < voice.to; at++) {
    const chunk = ownChunk(voice, at)
    if (!chunk) return found
    const next = ownChunk(voice, at + 1)
    if (chunk.kind !== 'comma' || next?.kind !== 'verb' || next.form !== 'finite') continue
    return { ...found, content: found.content.map(({ start, end }) => ({ start, end: Math.min(end, chunk.start) })) }
  }
  return found
}

/** "A doctor who asked not to be named | said that 60 had died": the verb behind is that of the sentence. */
function cutAtVerb({ voice, last }: VerbCue, found: Found): Found {
  for (let at = last + 1; at < voice.to; at++) {
    const chunk = ownChunk(voice, at)
    if (!chunk || chunk.kind === 'subordinator') return found
    if (chunk.kind !== 'verb' || chunk.form !== 'finite') continue
    return { ...found, content: found.content.map(({ start }) => ({ start, end: chunk.start })) }
  }
  return found
}

/** "to remain anonymous", "not to be named" */
function opensWithTo(voice: Voice, at: number): boolean {
  const chunk = ownChunk(voice, ownChunk(voice, at)?.kind === 'adverb' ? at + 1 : at)
  return chunk?.kind === 'to' || (chunk?.kind === 'verb' && chunk.form === 'infinitive')
}

/** What is said stands before the comma, and may go on behind the speaker: "12 died, officials said, and nine were hurt". */
function contentAround(voice: Voice, first: number, behind: number, cue: VerbCue): Found | null {
  const { view } = voice
  if (!(cue.sense.takes & (Takes.around | Takes.quote))) return null
  const content: Range[] = []
  const quotedBefore = speechBefore(voice, first)
  let quoted = false
  if (quotedBefore >= 0) {
    const { start, end } = view.quotations[quotedBefore]
    // Mr Reza's town is “just scratching out a living,” he said: the words before the mark are his too.
    const opens = ownChunk(voice, voice.from)
    const isOpen = opens !== undefined && opens.start < start && hasNounBefore(voice, first)
    content.push({ start: isOpen ? opens.start : start, end })
    quoted = true
  } else {
    if (!(cue.sense.takes & Takes.around)) return null
    const close = ownChunk(voice, first - 1)
    if (!close || first - 1 <= voice.from) return null
    content.push({ start: startOfOwn(voice, first), end: close.start })
  }
  const after = passAdjuncts(voice, behind)
  const speech =
    speechAt(voice, after) >= 0
      ? speechAt(voice, after)
      : isComma(voice, after) || isColon(voice, after)
        ? speechAt(voice, after + 1)
        : -1
  if (speech >= 0 && speech !== quotedBefore) {
    const { start, end } = view.quotations[speech]
    content.push({ start, end })
    quoted = true
  } else if (quotedBefore < 0 && isComma(voice, after)) {
    const next = ownChunk(voice, after + 1)
    const isOwn =
      next &&
      !(next.kind === 'verb' && next.form === 'ing' && next.main.entry?.cues.length) &&
      !(tellsMore(next) && hasFiniteBefore(voice, first))
    if (isOwn) content.push({ start: next.start, end: endOfVoice(voice) })
  } else if (quotedBefore < 0) {
    const figures = figuresBehind(voice, after)
    if (figures) content.push(figures)
  }
  return { ...nothing, content, quoted, explicit: quoted }
}

/** "Two were killed, the mayor said; [eleven were hurt].": figures behind a semicolon that nobody else gives. */
function figuresBehind(voice: Voice, at: number): Range | null {
  const first = ownChunk(voice, at + 1)
  if (ownChunk(voice, at)?.kind !== 'semicolon' || first?.kind !== 'noun' || first.quantity === null) return null
  let end = first.end
  for (let next = at + 2; next < voice.to; next++) {
    const chunk = ownChunk(voice, next)
    if (!chunk || chunk.kind === 'semicolon') break
    if (chunk.kind === 'verb' && chunk.main.entry?.cues.length) return null
    if (chunk.kind === 'preposition' && chunk.unit.entry?.cues.length) return null
    if (chunk.kind !== 'other') end = chunk.end
  }
  return { start: first.start, end }
}

/** "12 died, officials said, while rebels fired rockets": told beside what was said. */
function tellsMore(chunk: Chunk): boolean {
  return chunk.kind === 'subordinator' && besides.has(chunk.unit.word)
}

const besides: ReadonlySet<string> = new Set(['while', 'whilst', 'whereas', 'although', 'though', 'even though'])

function byPhrase(voice: Voice, from: number): (Phrase & { relative: boolean }) | null {
  const at = passTimes(voice, from)
  const by = ownChunk(voice, at)
  if (by?.kind !== 'preposition' || by.unit.word !== 'by' || !isNounAt(voice, at + 1)) return null
  return { first: at + 1, last: phraseEnd(voice, at + 1, true), relative: false }
}

function isNounAt(voice: Voice, at: number): boolean {
  const chunk = ownChunk(voice, at)
  return isNoun(chunk) || (chunk?.kind === 'adjective' && isNoun(ownChunk(voice, at + 1)))
}

function passTimes(voice: Voice, from: number): number {
  let at = from
  for (;;) {
    const chunk = ownChunk(voice, at)
    if (chunk?.kind === 'adverb' || (chunk?.kind === 'noun' && chunk.time)) at++
    else return at
  }
}

function pronounAt(voice: Voice, at: number): string | null {
  const chunk = ownChunk(voice, at)
  return chunk?.kind === 'noun' && chunk.pronoun ? chunk.head.word : null
}

/** What stands before a place: a chunk, the start of the voice, or another's speech. */
function precedingOf(voice: Voice, at: number): Chunk | 'start' | 'speech' {
  if (at <= voice.from) return 'start'
  return ownChunk(voice, at - 1) ?? 'speech'
}

/** What is said may end here. */
function isBreak(preceding: Chunk | 'start' | 'speech'): boolean {
  if (preceding === 'speech') return true
  if (preceding === 'start') return false
  if (preceding.kind === 'other') return /^[?!…]/.test(preceding.unit.word)
  return preceding.kind === 'comma' || preceding.kind === 'dash'
}

/** The number of the speech that ends right before a place, its comma passed over; -1 where none does. */
function speechBefore(voice: Voice, at: number): number {
  const direct = speechAt(voice, at - 1)
  if (direct >= 0) return direct
  return isComma(voice, at - 1) ? speechAt(voice, at - 2) : -1
}

/** A noun stands before the speech in its sentence: more than "But". */
function hasNounBefore(voice: Voice, to: number): boolean {
  for (let at = voice.from; at < to; at++) {
    const chunk = ownChunk(voice, at)
    if (!chunk) return false
    if (chunk.kind === 'noun' && !chunk.time) return true
  }
  return false
}

function isComma(voice: Voice, at: number): boolean {
  return ownChunk(voice, at)?.kind === 'comma'
}

function isColon(voice: Voice, at: number): boolean {
  return ownChunk(voice, at)?.kind === 'colon'
}

function skipAdverbs(voice: Voice, from: number): number {
  let at = from
  while (ownChunk(voice, at)?.kind === 'adverb') at--
  return at
}

function countFinite(voice: Voice, from: number): number {
  let verbs = 0
  for (let at = from; at < voice.to; at++) {
    const chunk = ownChunk(voice, at)
    if (!chunk || chunk.kind === 'semicolon' || chunk.kind === 'comma') break
    if (chunk.kind === 'verb' && chunk.form === 'finite') verbs++
  }
  return verbs
}

function hasFiniteBefore(voice: Voice, to: number): boolean {
  return hasFinite({ ...voice, to }, voice.from)
}

/** "When the bomb went off, officials said": an aside of time, no content. */
function opensAside(voice: Voice): boolean {
  return ownChunk(voice, voice.from)?.kind === 'subordinator'
}

/** Where the words of a cue before end: at the comma or the "but" before this one. */
function cutBefore(voice: Voice, at: number, inherits = false): number | null {
  let first = at
  while (ownChunk(voice, first - 1)?.kind === 'adverb') first--
  const before = ownChunk(voice, first - 1)
  if (before?.kind === 'coordinator' || before?.kind === 'subordinator') {
    if (before.kind === 'subordinator' && before.unit.word === 'that') return null
    const comma = ownChunk(voice, first - 2)
    if (comma?.kind === 'comma' || comma?.kind === 'dash') return comma.start
    // "said A and added B"; "said A and he thinks B" goes on with what was said.
    return before.kind === 'coordinator' && inherits ? before.start : null
  }
  return before?.kind === 'comma' || before?.kind === 'semicolon' || before?.kind === 'dash' ? before.start : null
}

function rangeOf(voice: Voice, { first, last }: Phrase): Range {
  return { start: voice.view.chunks[first].start, end: voice.view.chunks[last].end }
}

function draftOf(cue: VerbCue, subject: Subject, found: Found, cut: number | null): Draft | null {
  if (isSelf(cue.voice, subject)) return null
  const giver = subject.relative ? subject : giverOf(cue.voice, subject)
  // "A first count had put the dead at seven": nobody is said to have counted.
  if (giver === null) return { ...made(cue, subject, found, cut), source: null, sourceFirst: -1, sourceLast: -1 }
  return made(cue, giver, found, cut)
}

function made(cue: VerbCue, subject: Phrase, found: Found, cut: number | null): Draft {
  const { voice, verb, unit, sense } = cue
  return makeDraft(voice.view.sentence, voice.level, {
    sense,
    cue: [{ start: verb.start, end: Math.max(unit.end, cue.last > cue.at ? voice.view.chunks[cue.last].end : 0) }],
    source: rangeOf(voice, subject),
    sourceFirst: subject.first,
    sourceLast: subject.last,
    content: found.content.slice(),
    quoted: found.quoted,
    stance: verb.negated && !isOfComplement(cue) ? opposite(sense.stance) : sense.stance,
    cut,
    outlet: found.outlet,
    open: found.explicit && found.content.length === 0,
  })
}

/** "Asked not to be named": asked all the same. */
function isOfComplement({ voice, unit, verb }: VerbCue): boolean {
  const { units } = voice.view.sentence
  return unit !== verb.main && ((units[units.indexOf(unit) + 1]?.pos ?? 0) & Pos.not) !== 0
}

function passiveDraft(cue: VerbCue, by: Phrase | null, content: readonly Range[]): Draft {
  const draft = made(cue, { first: 0, last: 0 }, { ...nothing, content, explicit: true }, null)
  if (by) return { ...draft, source: rangeOf(cue.voice, by), sourceFirst: by.first, sourceLast: by.last }
  return { ...draft, source: null, sourceFirst: -1, sourceLast: -1 }
}

function opposite(stance: CueSense['stance']): CueSense['stance'] {
  return stance === 'denies' || stance === 'doubts' ? 'asserts' : 'doubts'
}
