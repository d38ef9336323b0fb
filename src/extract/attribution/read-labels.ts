import { type CueSense, headVerb } from '../../language/lexicon.ts'
import { isUpper, type Range } from '../../text/index.ts'
import type { NounGroup } from '../chunk.ts'
import type { PartyMention, PlaceMention } from '../discourse.ts'
import { type Draft, makeDraft } from './draft.ts'
import { isPlace } from './find-outlet.ts'
import { namesSpeaker, partyEndsAt } from './kind-of-source.ts'
import { isNoun, type Phrase } from './noun-phrase.ts'
import { ownChunk, type View, type Voice } from './view.ts'

const label: CueSense = { id: 'label', form: 'preposition', stance: 'asserts', takes: 0, particle: [] }

/** No name of a speaker before or behind a sign has more chunks. */
const longest = 8

/**
 * Reads the speaker that a sign sets before or behind what is said, as headlines, lists and situation reports do.
 *
 *     Ministry: 12 dead · 12 dead: ministry · 12 dead – ministry · 12 dead, 40 hurt (hospital sources)
 */
export function readLabels(view: View, parties: readonly PartyMention[], places: readonly PlaceMention[]): Draft[] {
  const { chunks } = view
  const voice: Voice = { view, level: -1, from: 0, to: chunks.length }
  const drafts: Draft[] = []
  let from = 0
  /** Where the words behind the last colon begin, which may be a heading of theirs. */
  let row = 0
  while (chunks[from]?.kind === 'other') from++
  for (let at = 0; at < chunks.length; at++) {
    const { kind } = chunks[at]
    if (kind === 'colon') {
      const before = phraseBefore(voice, at)
      if (
        before &&
        at + 1 < chunks.length &&
        ((isLabel(view, before, parties) &&
          !isTopic(view, before, parties) &&
          !isCountry(places, chunks[before.first], before)) ||
          (isAbbreviation(view, before) && !isPlace(places, chunks[before.first]))) &&
        tells(view, at + 1, chunks.length)
      ) {
        drafts.push(draftOf(view, before, at, { start: chunks[at + 1].start, end: view.end }))
        from = at + 1
        continue
      }
      if (!before) row = at + 1
    }
    const isLast = kind === 'colon' || (kind === 'dash' && view.sentence.headline)
    const start = kind === 'colon' ? from : Math.max(from, row)
    const end = kind === 'open' ? closing(view, at) : isLast ? lastNoun(view) : -1
    if (end <= at) continue
    const first = at + 1
    const cited = kind === 'open' ? citedWithin(voice, first, end) : null
    const last = cited ? cited.first - 3 : kind === 'open' ? end - 1 : end
    const phrase = { first, last }
    if (last - first >= longest || !isPhrase(voice, phrase)) continue
    if (kind === 'open' && !(endsThere(view, end) && (isSquare(view, at) || !isNameBefore(view, at)))) continue
    const isShort = isAbbreviation(view, phrase) && (isLast || !isShortFor(view, at))
    if (at > start && (isShort || isLabel(view, phrase, parties)) && tells(view, start, at))
      drafts.push({ ...draftOf(view, phrase, at, { start: chunks[start].start, end: chunks[at - 1].end }), via: cited })
  }
  return drafts
}

/** "(the daily, citing {police})": whom an outlet in brackets names for it; `null` where it names nobody. */
function citedWithin(voice: Voice, first: number, close: number): Phrase | null {
  for (let at = first + 1; at + 2 < close; at++) {
    const verb = ownChunk(voice, at + 1)
    if (ownChunk(voice, at)?.kind !== 'comma' || verb?.kind !== 'verb' || verb.form !== 'ing') continue
    const base = headVerb(verb.main.entry)
    const phrase = { first: at + 2, last: close - 1 }
    return (base === 'cite' || base === 'quote') && isPhrase(voice, phrase) ? phrase : null
  }
  return null
}

/** The noun phrase from the start of the sentence, or of its row, up to a colon. */
function phraseBefore(voice: Voice, colon: number): Phrase | null {
  let first = colon - 1
  while (first >= 0 && colon - first <= longest && ownChunk(voice, first)) {
    const { kind } = voice.view.chunks[first]
    if (
      kind === 'comma' ||
      kind === 'colon' ||
      kind === 'semicolon' ||
      kind === 'dash' ||
      (kind === 'other' && first === 0)
    )
      break
    first--
  }
  const phrase = { first: first + 1, last: colon - 1 }
  return phrase.first <= phrase.last && isPhrase(voice, phrase) ? phrase : null
}

function isPhrase(voice: Voice, { first, last }: Phrase): boolean {
  let nouns = 0
  for (let at = first; at <= last; at++) {
    const chunk = ownChunk(voice, at)
    if (!chunk) return false
    if (isNoun(chunk)) nouns++
    if (chunk.kind === 'verb' || chunk.kind === 'relative' || chunk.kind === 'subordinator' || chunk.kind === 'close')
      return false
  }
  return nouns > 0
}

/** "Sudan: 12 dead" tells where; a capital speaks for its government. */
function isCountry(places: readonly PlaceMention[], { start, end }: Range, { first, last }: Phrase): boolean {
  return (
    first === last && places.some((one) => one.start <= start && end <= one.end && one.place.precision === 'country')
  )
}

function isLabel(view: View, { first, last }: Phrase, parties: readonly PartyMention[]): boolean {
  const { chunks, sentence } = view
  for (let at = first; at <= last; at++) {
    const chunk = chunks[at]
    if (chunk.kind === 'noun' && chunk.quantity !== null && !chunk.name && chunk.reason === null) return false
    // "5 wounded (all soldiers)": who they are, not who says so.
    if (chunk.kind === 'noun' && chunk.determiner === 'universal') return false
  }
  return namesSpeaker(sentence.units, { start: chunks[first].start, end: chunks[last].end }, parties)
}

/** "Yemen bus strike: 51 dead", "Three weeks of regime bombs: 70 dead": what it is about, whoever is named in it. */
function isTopic(view: View, { first, last }: Phrase, parties: readonly PartyMention[]): boolean {
  const head = headOf(view, first, last)
  return head !== null && !namesSomebody(head, parties)
}

/** The noun that a phrase is about: the last one before its first preposition. */
function headOf({ chunks }: View, first: number, last: number): NounGroup | null {
  let head: NounGroup | null = null
  for (let at = first; at <= last; at++) {
    const chunk = chunks[at]
    if (chunk.kind === 'preposition' && head !== null) break
    if (chunk.kind === 'noun') head = chunk
  }
  return head
}

/** The noun itself is of people, of a body or a name: not only what stands before it. */
function namesSomebody({ head, person, name, end }: NounGroup, parties: readonly PartyMention[]): boolean {
  if (head.entry?.speaker || person !== null || name !== null) return true
  // A word that is not known may name a body: "the Tolmak directorate".
  return head.entry === null || partyEndsAt(parties, end)
}

/** "IOM: 4,000 people displaced": a short name in capitals in a text of small letters. */
function isAbbreviation({ text, chunks, capitals }: View, { first, last }: Phrase): boolean {
  const chunk = chunks[first]
  if (first !== last || capitals || chunk.kind !== 'noun' || chunk.first !== chunk.last) return false
  if (chunk.name === null || chunk.head.entry !== null) return false
  const length = chunk.end - chunk.start
  if (length < 2 || length > longestAbbreviation) return false
  // "MoI", "MoD": the small letter of an "of" between two capitals.
  if (length === 3 && text[chunk.start + 1] === 'o')
    return isUpper(text.charCodeAt(chunk.start)) && isUpper(text.charCodeAt(chunk.end - 1))
  for (let at = chunk.start; at < chunk.end; at++) if (!isUpper(text.charCodeAt(at))) return false
  return true
}

/** "IOM"; four letters are a town as often: "ADEN", "LVIV". */
const longestAbbreviation = 3

/** Something is told between two places: a verb, or what happened to people. */
function tells({ chunks }: View, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const chunk = chunks[at]
    if (chunk.kind === 'verb') return true
    if (chunk.kind === 'adjective' && chunk.unit.entry?.frames.length) return true
    if (chunk.kind === 'noun' && chunk.triggers.length > 0) return true
  }
  return false
}

function closing({ chunks }: View, open: number): number {
  for (let at = open + 1; at < chunks.length && at - open <= longest + 1; at++)
    if (chunks[at].kind === 'close') return at
  return -1
}

/** The sentence, or its clause, ends behind the bracket. */
function endsThere({ chunks }: View, close: number): boolean {
  const next = chunks[close + 1]
  if (!next) return true
  return next.kind === 'semicolon' || next.kind === 'comma' || (next.kind === 'other' && next.unit.word === '.')
}

/** "[Mayor's office, 1 March]": square brackets name a source. */
function isSquare({ text, chunks }: View, open: number): boolean {
  return text[chunks[open].start] === '['
}

/** "the Tolmak Support Forces (TSF)", "the Tolmak Army (the rebels)": the bracket names the same again. */
function isNameBefore({ chunks, capitals }: View, open: number): boolean {
  const before = chunks[open - 1]
  return before?.kind === 'noun' && !before.time && (before.name !== null || (before.head.capital && !capitals))
}

/** "explosive devices (IED)": the last word has the last letter. */
function isShortFor({ text, chunks }: View, open: number): boolean {
  const { start, end } = chunks[open - 1]
  const word = Math.max(start, text.lastIndexOf(' ', end - 1) + 1)
  return text[word].toLowerCase() === text[chunks[open + 1].end - 1].toLowerCase()
}

/** The last chunk that is no full stop. */
function lastNoun({ chunks }: View): number {
  let last = chunks.length - 1
  while (last > 0 && chunks[last].kind === 'other') last--
  return last
}

function draftOf(view: View, { first, last }: Phrase, sign: number, content: { start: number; end: number }): Draft {
  const { chunks, sentence } = view
  return makeDraft(sentence, -1, {
    sense: label,
    cue: [{ start: chunks[sign].start, end: chunks[sign].end }],
    source: { start: chunks[first].start, end: chunks[last].end },
    sourceFirst: first,
    sourceLast: last,
    content: [content],
  })
}
