import type { Chunk } from '../chunk.ts'
import { isNaming } from '../clauses/verb-kinds.ts'
import { Tag } from '../unit.ts'
import { ownChunk, speechAt, type Voice } from './view.ts'

/** A stretch of chunks, both ends included. */
export interface Phrase {
  readonly first: number
  readonly last: number
}

/** No noun phrase goes on over more chunks. */
const longest = 24

/** A noun group that names somebody or something, no time. */
export function isNoun(chunk: Chunk | undefined): boolean {
  return chunk?.kind === 'noun' && !chunk.time
}

/** "22, according to the mayor and [31], according to …": a number alone speaks for nobody. */
export function isBareFigure(chunk: Chunk | undefined): boolean {
  return chunk?.kind === 'noun' && chunk.quantity !== null && chunk.head.tag === Tag.number && chunk.partitive === null
}

/** The "'s" that binds an owner to what it owns. */
export function isPossessive(chunk: Chunk | undefined): boolean {
  return chunk?.kind === 'other' && chunk.end - chunk.start <= 2 && possessives.has(chunk.unit.word)
}

/** The sign of a possessive is a unit without a word. */
const possessives: ReadonlySet<string> = new Set(['', "'", '’', "'s", '’s'])

/** Where the noun phrase starts whose last noun group stands at a place: "a spokesman for the [ministry]". */
export function phraseStart(voice: Voice, last: number): number {
  let first = last
  let listed = false
  for (let steps = 0; steps < longest; steps++) {
    const next = stepBack(voice, first, listed)
    if (next === first) return first
    if (ownChunk(voice, first - 1)?.kind === 'coordinator') listed = true
    first = next
  }
  return first
}

function stepBack(voice: Voice, first: number, listed: boolean): number {
  const before = ownChunk(voice, first - 1)
  const behind = ownChunk(voice, first - 2)
  if (!before) return first
  const isPronoun = ownChunk(voice, first)?.kind === 'noun' && (ownChunk(voice, first) as { pronoun?: boolean }).pronoun
  switch (before.kind) {
    case 'preposition':
      if (isNoun(behind) && !opensAdjunct(before.unit.word)) return first - 2
      // "residents of a village elsewhere in the province"
      if (behind?.kind === 'adverb' && wheres.has(behind.unit.word) && isNoun(ownChunk(voice, first - 3)))
        return first - 3
      // "officials speaking on condition", "people briefed on the matter"
      if (behind?.kind === 'verb' && isReduced(voice, first - 2)) return first - 3
      return relativeStart(voice, first - 2, first)
    case 'other':
      if (isPossessive(before) && (isNoun(behind) || behind?.kind === 'adjective')) return first - 2
      return before.unit.word === '.' && isNoun(behind) ? first - 2 : first
    case 'adjective':
      return first - 1
    case 'noun':
      // "the | US military's Central Command"
      // "The Israeli | military"
      // "the Tarvok | Red Society ambulance service"
      return (before.head.word === 'the' && before.first === before.last) ||
        (!before.time && ownChunk(voice, first)?.kind === 'adjective') ||
        goesOnAsName(voice, first - 1)
        ? first - 1
        : first
    case 'coordinator':
      if (!isNoun(behind) || isPronoun || before.unit.word === 'but') return first
      return isObject(voice, first - 2) ? first : first - 2
    case 'comma':
      // "wounding more than 40, police and hospital officials said": what a verb acts on is no part of the list.
      return listed && mayGive(behind) && !isObject(voice, first - 2) && ownChunk(voice, first - 3)?.kind !== 'verb'
        ? first - 2
        : first
    case 'close': {
      let open = first - 2
      while (open > voice.from && ownChunk(voice, open)?.kind !== 'open') open--
      return isNoun(ownChunk(voice, open - 1)) ? open - 1 : first
    }
    case 'verb':
      if (before.form === 'ing' && isNoun(behind) && !before.main.entry?.cues.length) return first - 2
      // "residents of a village called Orra"
      if (before.bare && isNoun(behind) && isNaming(before)) return first - 2
      return relativeStart(voice, first - 1, first)
    default:
      return first
  }
}

const wheres: ReadonlySet<string> = new Set(['elsewhere', 'nearby', 'there', 'deep', 'far'])

/** "setting fire to homes and vehicles, the office and officials said": what burns says nothing. */
function mayGive(chunk: Chunk | undefined): boolean {
  return isNoun(chunk) && chunk?.kind === 'noun' && (chunk.thing === null || chunk.head.entry?.speaker != null)
}

/** "officials who [spoke] …": where the noun phrase of a relative clause starts whose verb stands at a place; else `otherwise`. */
export function relativeStart(voice: Voice, verb: number, otherwise: number): number {
  let at = verb
  if (ownChunk(voice, at)?.kind !== 'verb') return otherwise
  at--
  while (ownChunk(voice, at)?.kind === 'adverb') at--
  if (ownChunk(voice, at)?.kind !== 'relative') return otherwise
  at--
  if (ownChunk(voice, at)?.kind === 'comma') at--
  return isNoun(ownChunk(voice, at)) ? at : otherwise
}

/** The noun phrase that ends at a place is what a verb acts on, so that what is joined to it is a new clause. */
function isObject(voice: Voice, last: number): boolean {
  let first = last
  for (let steps = 0; steps < 8; steps++) {
    const before = ownChunk(voice, first - 1)
    if (before?.kind === 'preposition' || isPossessive(before)) {
      if (!isNoun(ownChunk(voice, first - 2))) return before?.kind === 'preposition'
      first -= 2
      continue
    }
    return before?.kind === 'verb' && before.form !== 'ing'
  }
  return false
}

function isReduced(voice: Voice, at: number): boolean {
  const verb = ownChunk(voice, at)
  if (verb?.kind !== 'verb' || !isNoun(ownChunk(voice, at - 1))) return false
  return (verb.form === 'ing' || verb.form === 'participle' || verb.bare) && !verb.main.entry?.cues.length
}

/** Prepositions that open when or how something was said, and are no part of a name. */
function opensAdjunct(word: string): boolean {
  return adjuncts.has(word)
}

const adjuncts: ReadonlySet<string> = new Set(
  'after before during since until till following despite amid through via as'.split(' '),
)

/** Where the noun phrase ends that starts at a place, its asides and relative clauses included: "Ali Reza, a farmer who …". */
export function phraseEnd(voice: Voice, first: number, isLong: boolean): number {
  let last = first
  for (let steps = 0; steps < longest; steps++) {
    const next = stepOn(voice, last, isLong)
    if (next === last) return last
    last = next
  }
  return last
}

function stepOn(voice: Voice, last: number, isLong: boolean): number {
  const after = ownChunk(voice, last + 1)
  const beyond = ownChunk(voice, last + 2)
  if (!after) return last
  switch (after.kind) {
    case 'preposition':
      return isNoun(beyond) && !opensAdjunct(after.unit.word) && !(isLong && tellsHow(beyond)) ? last + 2 : last
    case 'other':
      if (isPossessive(after) && (isNoun(beyond) || beyond?.kind === 'adjective')) return last + 2
      return after.unit.word === '.' && isNoun(beyond) ? last + 2 : last
    case 'noun': {
      // "Will | Smith": a name of two chunks.
      const chunk = ownChunk(voice, last)
      return chunk?.kind === 'adjective' ||
        (chunk?.kind === 'noun' && isName(chunk) && isName(after)) ||
        goesOnAsName(voice, last)
        ? last + 1
        : last
    }
    case 'adjective': {
      const chunk = ownChunk(voice, last)
      return chunk?.kind === 'adjective' ||
        (chunk?.kind === 'noun' && chunk.head.word === 'the') ||
        // "the Kenyan | military"
        (chunk?.kind === 'noun' && chunk.determiner !== null && after.unit.entry?.speaker)
        ? last + 1
        : last
    }
    case 'coordinator': {
      if (!isNoun(beyond) || after.unit.word === 'but' || isBareFigure(beyond)) return last
      const end = phraseEnd(voice, last + 2, false)
      return ownChunk(voice, end + 1)?.kind === 'verb' &&
        (ownChunk(voice, end + 1) as { form: string }).form === 'finite'
        ? last
        : end
    }
    case 'open': {
      let close = last + 2
      while (close < voice.to && ownChunk(voice, close)?.kind !== 'close') close++
      return close < voice.to && close - last < 10 ? close : last
    }
    case 'verb':
      if (!isLong || (after.form === 'finite' && !after.bare) || after.form === 'infinitive') return last
      return beyond?.kind === 'preposition' && isNoun(ownChunk(voice, last + 3)) ? last + 3 : last
    case 'comma':
      return isLong ? asideEnd(voice, last) : last
    case 'relative':
      return isLong ? clauseEnd(voice, last + 1) : last
    default:
      return last
  }
}

/** The noun group behind a name opens with a capital and no article: one name cut in two; "the Tolmak | humanitarian office", too. */
function goesOnAsName(voice: Voice, at: number): boolean {
  const chunk = ownChunk(voice, at)
  const after = ownChunk(voice, at + 1)
  const { text, capitals, sentence } = voice.view
  if (chunk?.kind !== 'noun' || after?.kind !== 'noun' || chunk.time || after.time || after.pronoun) return false
  // "Infantry Battalion | 56"
  if (after.first === after.last && after.head.tag === Tag.number && text.charCodeAt(chunk.end) === 32)
    return chunk.head.capital && !capitals && chunk.quantity === null && ownChunk(voice, at + 2)?.kind === 'verb'
  if (after.quantity !== null || after.determiner !== null || text.charCodeAt(chunk.end) !== 32) return false
  if (chunk.name !== null && sentence.units[after.first].capital) return true
  return chunk.determiner === 'definite' && chunk.head.capital && !capitals && chunk.owns === false
}

function isName(chunk: Chunk): boolean {
  return chunk.kind === 'noun' && chunk.name !== null
}

/** "in a statement", "at a news conference": how it was said, no part of who said it. */
function tellsHow(chunk: Chunk | undefined): boolean {
  return chunk?.kind === 'noun' && (chunk.head.entry?.speaker === 'document' || occasions.has(chunk.head.word))
}

const occasions: ReadonlySet<string> = new Set(
  'interview speech conference briefing remarks call tweet post meeting address'.split(' '),
)

/** The last chunk of an aside behind a comma, without the comma that closes it; the noun phrase's own end where it is none. */
function asideEnd(voice: Voice, last: number): number {
  const opens = ownChunk(voice, last + 2)
  if (!opens) return last
  const isAside =
    opens.kind === 'noun' || opens.kind === 'relative' || opens.kind === 'adjective' || opens.kind === 'preposition'
  if (!isAside) return last
  if (opens.kind === 'preposition' && tellsHow(ownChunk(voice, last + 3))) return last
  if (opens.kind === 'noun' && (opens.time || isBareFigure(opens))) return last
  const end = clauseEnd(voice, last + 2)
  // "…, said Ali Reza, and …"; "…, he said, the army left": a clause of its own is no aside.
  if (opens.kind !== 'relative') {
    for (let at = last + 2; at <= end; at++) {
      const chunk = ownChunk(voice, at)
      if (chunk?.kind === 'relative') break
      if (chunk?.kind === 'verb' && chunk.form === 'finite' && !chunk.bare) return last
    }
  }
  return end
}

/** The last chunk before the next comma, sign or speech. */
function clauseEnd(voice: Voice, first: number): number {
  let at = first
  while (at + 1 < voice.to && speechAt(voice, at + 1) < 0) {
    const kind = ownChunk(voice, at + 1)?.kind
    if (kind === 'comma' || kind === 'semicolon' || kind === 'colon' || kind === 'dash' || kind === 'close' || !kind)
      break
    at++
  }
  const last = ownChunk(voice, at)
  return last?.kind === 'other' && last.unit.word === '.' ? at - 1 : at
}
