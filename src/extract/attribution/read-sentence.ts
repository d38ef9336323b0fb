import { type CueSense, Takes, verbForms } from '../../language/lexicon.ts'
import { chunkAt } from '../clauses/look-ahead.ts'
import { Tag, type Unit } from '../unit.ts'
import type { Draft } from './draft.ts'
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
  const { units } = sentence
  const drafts: Draft[] = []
  let cited: Phrase | null = null
  for (let at = 0; at < chunks.length; at++) {
    const chunk = chunks[at]
    let draft: Draft | null = null
    let gaps: readonly Draft[] = nothing
    if (chunk.kind === 'verb') {
      const voice = voiceAt(view, at)
      // "the army's claim that": a noun that looks like a verb.
      const owned = isPossessive(chunkAt(chunks, at - 1))
        ? chunk.main.entry?.cues.find(({ form }) => form === 'noun')
        : undefined
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
        if (!unit.entry?.cues.length || (unit.tag !== Tag.verb && unit !== chunk.main) || !(unit.pos & verbForms))
          continue
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
        const givesFigures = chunk.main.entry?.lists.has('tellers') || (sense.takes & Takes.figure) !== 0
        if (draft && givesFigures && !chunk.passive) gaps = readGaps(voice, last, sense)
      }
    } else if (chunk.kind === 'noun') {
      if (chunk.head.entry?.cues.length && !chunk.pronoun) {
        const sense = chunk.head.entry.cues.find(({ form }) => form === 'noun')
        if (sense && !(sense.takes & Takes.line)) {
          const voice = voiceAt(view, at)
          draft =
            readNounCue(voice, at, chunk, sense) ??
            readFigureNoun(voice, at, chunk, sense) ??
            readReportsOf(voice, at, chunk, sense)
        }
      }
    } else if (chunk.kind === 'preposition') {
      const sense = chunk.unit.entry?.cues.find(({ form }) => form === 'preposition')
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
  const lists = chunk.head.entry?.lists
  return (
    lists !== undefined &&
    (lists.has('eventNouns') || lists.has('eventNounsPlural') || lists.has('warWords')) &&
    !chunk.head.entry?.speaker
  )
}

/** The sense whose further words follow: "point out" before "point". */
function senseOf(units: readonly Unit[], place: number): CueSense | null {
  let found: CueSense | null = null
  for (const sense of units[place].entry?.cues ?? []) {
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
  for (const [index, draft] of drafts.entries()) {
    for (let next = index + 1; next < drafts.length; next++) {
      const { cut, level } = drafts[next]
      if (cut === null || level !== draft.level) continue
      draft.content = draft.content.flatMap(({ start, end }) =>
        start < cut && cut < end
          ? [{ start, end: cut }]
          : start >= cut && cut > draft.cue[0].start
            ? []
            : [{ start, end }],
      )
    }
  }
  return drafts.filter(
    ({ content, open, sense }) =>
      open || content.some(({ start, end }) => end > start + 1 || (end > start && sense.takes & Takes.figure)),
  )
}
