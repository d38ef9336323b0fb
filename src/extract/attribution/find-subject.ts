import type { Chunk } from '../chunk.ts'
import { Tag } from '../unit.ts'
import { isNoun, isPossessive, type Phrase, phraseEnd, phraseStart, relativeStart } from './noun-phrase.ts'
import { ownChunk, speechAt, type Voice } from './view.ts'

/** Who says it, as far as the words before the verb tell. */
export interface Subject extends Phrase {
  /** The first noun group names them; the rest is said of them. */
  readonly relative: boolean
}

/** Finds the noun phrase before a verb that is its subject; `null` where none stands there. */
export function subjectBefore(voice: Voice, verb: number): Subject | null {
  let last = passOver(voice, verb - 1)
  // "Some put the dead at 150": a word of amount stands for those who say it.
  const amount = ownChunk(voice, last + 1)
  if (last + 1 < verb && amount?.kind === 'adverb' && amounts.has(amount.unit.word) && opens(ownChunk(voice, last)))
    return { first: last + 1, last: last + 1, relative: false }
  const chunk = ownChunk(voice, last)
  if (!chunk) return null
  switch (chunk.kind) {
    case 'noun':
      return chunk.time ? null : { first: phraseStart(voice, last), last, relative: false }
    case 'adjective':
      // "the Israeli | military said"
      return isNoun(ownChunk(voice, last - 1)) ||
        isPossessive(ownChunk(voice, last - 1)) ||
        ownChunk(voice, last - 1)?.kind === 'adjective'
        ? { first: phraseStart(voice, last), last, relative: false }
        : null
    case 'relative': {
      let noun = last - 1
      if (ownChunk(voice, noun)?.kind === 'comma') noun--
      if (!isNoun(ownChunk(voice, noun))) return null
      return { first: phraseStart(voice, noun), last: noun, relative: true }
    }
    case 'comma':
    case 'dash':
    case 'close':
      return beforeAside(voice, last)
    case 'verb': {
      // "the men who spoke said"
      const first = relativeStart(voice, last, last)
      return first < last ? { first: phraseStart(voice, first), last, relative: false } : null
    }
    case 'other':
      // "Sen. Ali Jr. said"
      if (chunk.unit.word !== '.') return null
      last--
      return isNoun(ownChunk(voice, last)) ? { first: phraseStart(voice, last), last, relative: false } : null
    default:
      return null
  }
}

const amounts: ReadonlySet<string> = new Set(['some', 'others', 'many', 'few'])

function opens(chunk: Chunk | undefined): boolean {
  return chunk === undefined || chunk.kind === 'comma' || chunk.kind === 'semicolon' || chunk.kind === 'subordinator'
}

/** "officials there said", "the group itself said" */
const besides: ReadonlySet<string> = new Set([
  'there',
  'itself',
  'himself',
  'herself',
  'themselves',
  'both',
  'each',
  'all',
])

/** Steps back over adverbs and times: "officials on Tuesday also said". */
function passOver(voice: Voice, from: number): number {
  let at = from
  for (;;) {
    const chunk = ownChunk(voice, at)
    if (chunk?.kind === 'adverb') at--
    else if (chunk?.kind === 'noun' && chunk.pronoun && besides.has(chunk.head.word) && isNoun(ownChunk(voice, at - 1)))
      at--
    else if (chunk?.kind === 'noun' && chunk.time && isNounOrTime(ownChunk(voice, at - 1))) at--
    else if (chunk?.kind === 'noun' && chunk.time && ownChunk(voice, at - 1)?.kind === 'preposition') {
      if (!isNoun(ownChunk(voice, at - 2))) return at
      at -= 2
    } else return at
  }
}

function isNounOrTime(chunk: Chunk | undefined): boolean {
  return chunk?.kind === 'noun' || chunk?.kind === 'comma'
}

/** How far back the sign may stand that opens an aside. */
const widestAside = 26

/** "Omar Saleh, a farmer from the north, [said]": the noun phrase with the aside that stands between it and its verb. */
function beforeAside(voice: Voice, close: number): Subject | null {
  const { kind } = ownChunk(voice, close) as Chunk
  const opener = kind === 'close' ? 'open' : kind
  let found: Subject | null = null
  for (let at = close - 1; at > voice.from && close - at < widestAside; at--) {
    const chunk = ownChunk(voice, at)
    if (!chunk) return found
    if (chunk.kind === 'semicolon' || chunk.kind === 'colon') return found
    if (chunk.kind !== opener && !(opener === 'open' && chunk.kind === 'dash')) continue
    const noun = ownChunk(voice, at - 1)
    // "the Israeli | military, citing …"
    const isAdjective = noun?.kind === 'adjective' && isNoun(ownChunk(voice, at - 2))
    if (!isAdjective && (noun?.kind !== 'noun' || noun.time)) continue
    if (
      noun.kind === 'noun' &&
      (noun.head.tag === Tag.number || (noun.quantity && noun.head.entry === null && !noun.name))
    )
      continue
    if (!isAside(voice, at + 1, close)) return found
    // "…, killing two, the mayor, Ali Reza, said": behind a noun phrase found only another that names it may come.
    if (found && !isNoun(ownChunk(voice, at + 1))) return found
    const first = phraseStart(voice, at - 1)
    const before = ownChunk(voice, first - 1)
    // "The fire, which the mayor saw, …": the noun phrase is the object of a verb before it.
    if (before?.kind === 'verb' && before.form !== 'ing' && !before.main.entry?.cues.length) return found
    if (before?.kind === 'preposition') return found
    found = { first, last: close - 1, relative: false }
    // "Ali Reza, mayor of Tal, a farmer, said": only before a comma may the name itself still come.
    // "Ali Reza, spokesman for the Diocese of Velo, where it happened, said": the name behind "for" is not the speaker's.
    // "…, two women, the director of the office in Velo, Ali Reza, said": the name stands in the aside.
    if (before?.kind !== opener || isNamed(ownChunk(voice, first)) || isNamed(ownChunk(voice, at + 1))) return found
  }
  return found
}

function isNamed(chunk: Chunk | undefined): boolean {
  return chunk?.kind === 'noun' && chunk.name !== null
}

/** Between the two signs stands something said of the noun, not a clause of its own. */
function isAside(voice: Voice, from: number, to: number): boolean {
  const opens = ownChunk(voice, from)
  if (!opens) return false
  if (opens.kind === 'relative') return true
  if (opens.kind === 'subordinator' || opens.kind === 'coordinator') return opens.kind === 'subordinator'
  if (opens.kind === 'verb') return opens.form !== 'finite' || opens.bare
  for (let at = from; at < to; at++) {
    const chunk = ownChunk(voice, at)
    if (!chunk || chunk.kind === 'relative') return true
    if (chunk.kind === 'verb' && chunk.form === 'finite' && !chunk.bare) return false
  }
  return true
}

/** The noun phrase behind a verb that is its subject: “…,” [said] Omar Saleh, a farmer. `null` where it is none. */
export function subjectAfter(voice: Voice, verb: number): Subject | null {
  let first = verb + 1
  while (ownChunk(voice, first)?.kind === 'adverb') first++
  const chunk = ownChunk(voice, first)
  if (!chunk || !(isNoun(chunk) || (chunk.kind === 'adjective' && isNoun(ownChunk(voice, first + 1))))) return null
  const short = phraseEnd(voice, first, false)
  // "…, a lawyer, said he was": what stands behind the verb has a verb of its own.
  let next = short + 1
  while (ownChunk(voice, next)?.kind === 'adverb') next++
  const after = ownChunk(voice, next)
  if (
    after?.kind === 'verb' &&
    after.form === 'finite' &&
    !(after.bare && speechAt(voice, next + 1) < 0 && isAtEnd(voice, next))
  )
    return null
  return { first, last: phraseEnd(voice, first, true), relative: false }
}

function isAtEnd(voice: Voice, at: number): boolean {
  return at >= voice.to - 2
}

/** The subject of the first verb of the voice: whose words go on in ", adding that". */
export function mainSubject(voice: Voice, before: number): Subject | null {
  for (let at = voice.from; at < before; at++) {
    const chunk = ownChunk(voice, at)
    if (chunk?.kind !== 'verb') continue
    if (chunk.form !== 'finite') continue
    const subject = subjectBefore(voice, at)
    if (subject && !subject.relative) return subject
  }
  return null
}

/** "I said", "we think" within a speech: the speaker of whom the speech is told already. */
export function isSelf(voice: Voice, { first, last }: Phrase): boolean {
  const chunk = ownChunk(voice, first)
  return voice.level >= 0 && first === last && chunk?.kind === 'noun' && chunk.pronoun && selves.has(chunk.head.word)
}

const selves: ReadonlySet<string> = new Set(['i', 'we', 'you', 'me', 'us'])
