import { type CueSense, Takes, verbForms } from '../../language/lexicon.ts'
import type { Range } from '../../text/index.ts'
import type { VerbGroup } from '../chunk.ts'
import { chunkAt } from '../clauses/look-ahead.ts'
import { Tag, type Unit } from '../unit.ts'
import type { Draft } from './draft.ts'
import { isCue } from './is-cue.ts'
import { isNoun, isPossessive, type Phrase, phraseEnd } from './noun-phrase.ts'
import { readFigureNoun, readReportsOf } from './read-figure-noun.ts'
import { readFiguresBy } from './read-figures-by.ts'
import { readGaps } from './read-gaps.ts'
import { readNounCue } from './read-noun-cue.ts'
import { readPrepositionCue } from './read-preposition-cue.ts'
import { readVerbCue } from './read-verb-cue.ts'
import { type View, voiceAt } from './view.ts'

const nothing: readonly Draft[] = []

/** Reads every source, cue and content of a sentence, in the order of the cues. */
export function readSentence(view: View, capitals: boolean): Draft[] {
  const { chunks, sentence } = view
  const { units, firstCue, lastCue } = sentence
  const drafts: Draft[] = []
  let cited: Phrase | null = null
  let at = 0
  while (at < chunks.length && chunks[at].last < firstCue) at++
  for (; at < chunks.length && chunks[at].first <= lastCue; at++) {
    const chunk = chunks[at]
    let draft: Draft | null = null
    let gaps: readonly Draft[] = nothing
    if (chunk.kind === 'verb') {
      if (!holdsCue(units, chunk)) continue
      const voice = voiceAt(view, at)
      // "the army's claim that": a noun that looks like a verb.
      const owned = isPossessive(chunkAt(chunks, at - 1)) ? senseOfForm(chunk.main, 'noun') : null
      if (owned) {
        draft = readNounCue(
          voice,
          at,
          { first: chunk.first, start: chunk.start, end: chunk.end, head: chunk.main },
          owned,
        )
        if (draft) drafts.push(draft)
        continue
      }
      for (let place = chunk.first; place <= chunk.last && draft === null; place++) {
        const unit = units[place]
        if (!isCue(unit) || (unit.tag !== Tag.verb && unit !== chunk.main) || !(unit.pos & verbForms)) continue
        const sense = senseOf(units, place)
        if (!sense || (unit.capital && isName(units, place, sentence.headline, capitals))) continue
        if (sense.id === 'cite' && chunk.form === 'ing' && isNoun(chunks[at + 1])) {
          cited = { first: at + 1, last: phraseEnd(voice, at + 1, false) }
          const last = drafts.at(-1)
          // "reported 12 dead, citing a doctor" · "the daily, citing a doctor, reported"
          if (last && last.level === voice.level) {
            last.via = cited
            cited = null
          }
        }
        let last = at
        while (last + 1 < chunks.length && chunks[last + 1].last <= place + sense.particle.length) last++
        draft = readVerbCue({ voice, at, verb: chunk, unit, sense, last }, drafts)
        if (!draft && sense.takes & Takes.figure && unit === chunk.main)
          drafts.push(...readFiguresBy(voice, last, sense))
        const givesFigures = chunk.main.lists.has('tellers') || (sense.takes & Takes.figure) !== 0
        if (draft && givesFigures && !chunk.passive) gaps = readGaps(voice, last, sense)
      }
    } else if (chunk.kind === 'noun') {
      const sense = chunk.pronoun ? null : senseOfForm(chunk.head, 'noun')
      if (sense && !(sense.takes & Takes.line)) {
        const voice = voiceAt(view, at)
        draft =
          readNounCue(voice, at, chunk, sense) ??
          readFigureNoun(voice, at, chunk, sense) ??
          readReportsOf(voice, at, chunk, sense)
      }
    } else if (chunk.kind === 'preposition') {
      const sense = senseOfForm(chunk.unit, 'preposition')
      if (sense) draft = readPrepositionCue(voiceAt(view, at), at, chunk, sense)
    }
    if (!draft || tellsOfItself(view, draft)) continue
    if (cited && draft.cue[0].start > chunks[cited.last].start) {
      draft.via = cited
      cited = null
    }
    drafts.push(draft)
    for (const gap of gaps) drafts.push(gap)
  }
  return cutContents(drafts)
}

/** One of the words of a verb group is a cue. */
function holdsCue(units: readonly Unit[], { first, last }: VerbGroup): boolean {
  for (let at = first; at <= last; at++) if (isCue(units[at])) return true
  return false
}

/** The sense that a word has as a cue of a form; `null` where it has none. */
function senseOfForm(unit: Unit, form: CueSense['form']): CueSense | null {
  if (unit.entry === null || !isCue(unit)) return null
  for (const sense of unit.entry.cues) if (sense.form === form) return sense
  return null
}

/** "The Washington Post", "Associated Press": a verb with a capital inside a sentence is part of a name. */
function isName(units: readonly Unit[], place: number, headline: boolean, capitals: boolean): boolean {
  return !headline && !capitals && place > 0 && units[place - 1].capital
}

/** What happens says nothing: "the attack claimed 12 lives". */
function tellsOfItself({ chunks }: View, { sourceFirst, sourceLast }: Draft): boolean {
  // "The memorial's guide" is the guide.
  const first = isPossessive(chunks[sourceFirst + 1]) && sourceFirst + 2 <= sourceLast ? sourceFirst + 2 : sourceFirst
  const chunk = chunks[first]
  if (chunk?.kind !== 'noun') return false
  // "No other source confirmed it": nobody says it.
  if (chunk.determiner === 'negative') return true
  // "A roadside bomb claimed four lives."
  if (chunk.thing && chunk.thing.class !== 'facility' && !chunk.head.entry?.speaker) return true
  const lists = chunk.head.lists
  return (
    lists !== undefined &&
    (lists.has('eventNouns') || lists.has('eventNounsPlural') || lists.has('warWords')) &&
    !chunk.head.entry?.speaker
  )
}

/** The sense whose further words follow: "point out" before "point". */
function senseOf(units: readonly Unit[], place: number): CueSense | null {
  const { entry } = units[place]
  if (entry === null) return null
  let found: CueSense | null = null
  for (const sense of entry.cues) {
    if (sense.form !== 'verb') continue
    if (sense.particle.length === 0) {
      found ??= sense
      continue
    }
    if (sense.particle.every((word, step) => units[place + 1 + step]?.word === word)) return sense
  }
  return found
}

/** What a cue governs ends where a later cue of the same voice begins its own words. */
function cutContents(drafts: Draft[]): Draft[] {
  for (let index = 0; index + 1 < drafts.length; index++) {
    const draft = drafts[index]
    for (let next = index + 1; next < drafts.length; next++) {
      const { cut, level } = drafts[next]
      if (cut !== null && level === draft.level && goesBeyond(draft, cut)) draft.content = cutAt(draft, cut)
    }
  }
  return drafts.every(says) ? drafts : drafts.filter(says)
}

function goesBeyond({ content }: Draft, cut: number): boolean {
  for (const { start, end } of content) if (end > cut || start >= cut) return true
  return false
}

function cutAt({ content, cue }: Draft, cut: number): Range[] {
  const kept: Range[] = []
  for (const part of content) {
    if (part.start < cut) kept.push(part.end <= cut ? part : { start: part.start, end: cut })
    else if (cut <= cue[0].start) kept.push(part)
  }
  return kept
}

function says({ content, open, sense }: Draft): boolean {
  if (open) return true
  for (const { start, end } of content)
    if (end > start + 1 || (end > start && (sense.takes & Takes.figure) !== 0)) return true
  return false
}
