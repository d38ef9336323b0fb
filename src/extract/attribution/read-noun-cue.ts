import { type CueSense, Pos, Takes } from '../../language/lexicon.ts'
import type { Range } from '../../text/index.ts'
import type { NounGroup } from '../chunk.ts'
import { type Draft, makeDraft } from './draft.ts'
import { subjectBefore } from './find-subject.ts'
import { isNoun, isPossessive, type Phrase, phraseEnd, phraseStart } from './noun-phrase.ts'
import { endOfVoice, ownChunk, type Voice } from './view.ts'

/** The noun itself, with its modifiers. */
type CueNoun = Pick<NounGroup, 'first' | 'start' | 'end' | 'head'>

/** Reads who says what by a noun: "his claim that", "a statement by the army that", "reports that". */
export function readNounCue(voice: Voice, at: number, noun: CueNoun, sense: CueSense): Draft | null {
  const by = byPhrase(voice, at + 1)
  const behind = by ? by.last + 1 : wherePassed(voice, at + 1, sense)
  const that = ownChunk(voice, behind)
  if (!that || !('unit' in that) || that.unit.word !== 'that') return null
  if (isWhereSaid(voice, at)) return null
  const after = ownChunk(voice, behind + 1)
  // "the report that was published": a relative clause tells of the noun itself.
  if (that.kind === 'relative' && after?.kind === 'verb') return null
  const content = [{ start: that.start, end: clauseEnd(voice, behind + 1) }]
  const { view } = voice
  const rangeOf = ({ first, last }: Phrase): Range => ({ start: view.chunks[first].start, end: view.chunks[last].end })
  const draft = makeDraft(view.sentence, voice.level, {
    sense,
    cue: [{ start: noun.head.start, end: noun.head.end }],
    content,
  })
  if (by) return { ...draft, source: rangeOf(by), sourceFirst: by.first, sourceLast: by.last }
  const first = view.sentence.units[noun.first]
  if (first.pos & Pos.possessive) return { ...draft, source: { start: first.start, end: first.end } }
  if (isPossessive(ownChunk(voice, at - 1)) && isNoun(ownChunk(voice, at - 2))) {
    const owner = { first: phraseStart(voice, at - 2), last: at - 2 }
    return { ...draft, source: rangeOf(owner), sourceFirst: owner.first, sourceLast: owner.last }
  }
  const verb = ownChunk(voice, at - 1)
  if (verb?.kind === 'verb' && !verb.passive && !verb.copula) {
    const subject = subjectBefore(voice, at - 1)
    if (subject)
      return {
        ...draft,
        cue: [{ start: verb.start, end: noun.end }],
        source: rangeOf(subject),
        sourceFirst: subject.first,
        sourceLast: subject.last,
      }
  }
  if (sense.takes & Takes.text) {
    const last = behind - 1
    return { ...draft, source: { start: noun.start, end: view.chunks[last].end }, sourceFirst: at, sourceLast: last }
  }
  return null
}

/** "said in its report that", "wrote on its account that": the verb tells who says it, the noun where. */
function isWhereSaid(voice: Voice, at: number): boolean {
  const verb = ownChunk(voice, at - 2)
  if (verb?.kind !== 'verb' || ownChunk(voice, at - 1)?.kind !== 'preposition') return false
  return verb.main.lists.has('saying') || (verb.main.entry?.cues.length ?? 0) > 0
}

/** "reports [abroad] that", "reports [on social media] that": where the reports stand. */
function wherePassed(voice: Voice, from: number, { takes }: CueSense): number {
  const chunk = ownChunk(voice, from)
  if (!(takes & Takes.text)) return from
  if (chunk?.kind === 'adverb') return from + 1
  return chunk?.kind === 'preposition' && isNoun(ownChunk(voice, from + 1))
    ? phraseEnd(voice, from + 1, false) + 1
    : from
}

function byPhrase(voice: Voice, from: number): Phrase | null {
  const by = ownChunk(voice, from)
  if (by?.kind !== 'preposition' || (by.unit.word !== 'by' && by.unit.word !== 'from' && by.unit.word !== 'of'))
    return null
  return isNoun(ownChunk(voice, from + 1)) ? { first: from + 1, last: phraseEnd(voice, from + 1, false) } : null
}

/** Where the clause of a noun ends: before the verb that the noun itself is the subject of. */
function clauseEnd(voice: Voice, from: number): number {
  let verbs = 0
  let counted = -2
  for (let at = from; at < voice.to; at++) {
    const chunk = ownChunk(voice, at)
    if (!chunk) break
    if (chunk.kind === 'relative' || chunk.kind === 'coordinator' || chunk.kind === 'subordinator') verbs--
    // "was open": the second is no verb of its own.
    if (chunk.kind === 'verb' && chunk.form === 'finite' && counted !== at - 1) {
      verbs++
      counted = at
    }
    if (verbs > 1) {
      const before = ownChunk(voice, at - 1)
      return before ? before.end : chunk.start
    }
    if (chunk.kind === 'semicolon') return chunk.start
  }
  return endOfVoice(voice)
}
