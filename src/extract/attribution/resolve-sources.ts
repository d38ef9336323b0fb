import { Pos } from '../../language/lexicon.ts'
import type { Source } from '../../model/index.ts'
import type { Range } from '../../text/index.ts'
import type { PartyMention, PlaceMention } from '../discourse.ts'
import type { ReadSentence } from '../read-document.ts'
import { sentenceOf } from '../sentence-of.ts'
import type { Draft } from './draft.ts'
import { findOutlet } from './find-outlet.ts'
import { kindOfSource, namesSpeaker, type SourceKind } from './kind-of-source.ts'
import { nameOfSource, type SourceWords } from './name-of-source.ts'
import { isPossessive } from './noun-phrase.ts'
import type { View } from './view.ts'

/** A draft with the sentence it was read in. */
export interface Placed {
  readonly draft: Draft
  readonly view: View
}

/** A source as it was named in the text. */
interface Mention {
  readonly source: Source
  /** All its words, as they are written. */
  readonly words: string
  /** The same in lower case, once they were asked for. */
  lower: string | null
  readonly isPerson: boolean
  readonly isPlural: boolean
  /** Number of its sentence. */
  readonly sentence: number
}

/** How far back a pronoun or "the ministry" looks. */
const farthest = 30

/**
 * Returns the source of each draft by its fullest name: pronouns, "the spokesman" and last names are those named before.
 * `null` where nobody is said to say it, or the text itself speaks.
 */
export function resolveSources(
  text: string,
  placed: readonly Placed[],
  parties: readonly PartyMention[],
  places: readonly PlaceMention[],
  read: readonly ReadSentence[],
): (Source | null)[] {
  const sourceWords = placed.map(({ draft, view }) => nameOfSource(view, draft.sourceFirst, draft.sourceLast))
  const surnames = fullNames(text, sourceWords)
  const abbreviations = new Map<string, Source>()
  const mentions: Mention[] = []
  return placed.map(({ draft, view }, at) => {
    const { source: whole } = draft
    if (!whole) return null
    const words = sourceWords[at]
    if (draft.via) {
      const cited = nameOfSource(view, draft.via.first, draft.via.last)
      if (cited)
        draft.cited = sourceFrom(
          withoutArticle(inOneLine(text, cited)),
          kindOfSource(view.sentence.units, cited, cited, parties),
        )
    }
    const isPronoun = words === null || words.noun.pronoun
    if (isPronoun) {
      const pronoun = text.slice(whole.start, whole.end).toLowerCase()
      const body =
        things.has(pronoun) && draft.sourceFirst === 0 ? bodyBefore(text, view, read, mentions, parties) : null
      if (body) mentions.push(body)
      return body?.source ?? pronounSource(pronoun, draft.level, mentions)
    }
    const outlet = findOutlet(view, draft.sourceFirst, words, places)
    if (outlet) {
      const { noun, end } = outlet
      const named = { start: noun.start, end: noun.end, noun, surname: null, isShort: false, isThing: false }
      const { party } = kindOfSource(view.sentence.units, named, named, parties)
      draft.passedOn = { name: withoutArticle(text.slice(noun.start, noun.end)), kind: 'media', party }
      const source: Source = {
        name: withoutArticle(inOneLine(text, { start: words.start, end })),
        kind: 'document',
        party: null,
      }
      mentions.push({
        source,
        words: source.name,
        lower: null,
        isPerson: false,
        isPlural: words.noun.plural,
        sentence: draft.sentence,
      })
      return source
    }
    const plain = inOneLine(text, words)
    const long = abbreviations.size > 0 ? abbreviations.get(plain.replace(/^the /i, '')) : undefined
    if (long) {
      mentions.push({
        source: long,
        words: long.name,
        lower: null,
        isPerson: false,
        isPlural: false,
        sentence: draft.sentence,
      })
      return long
    }
    const full = words.isShort && words.surname !== null ? surnames.get(words.surname) : undefined
    // "The Observatory" is no person.
    const isNamed = full !== undefined || (words.surname !== null && words.noun.determiner !== 'definite')
    const earlier = isNamed ? null : sameAsEarlier(view, words, mentions)
    const later = isNamed || earlier ? undefined : sameAsName(view, words, surnames)
    let source: Source = earlier
      ? earlier.source
      : sourceFrom(
          full?.name ?? later?.name ?? withoutArticle(plain),
          kindOfSource(view.sentence.units, words, whole, parties),
        )
    // "The group" is the one whose name the report gave.
    if (!isNamed && !earlier && !later && source.party !== null) source = nameOfParty(text, source, words, parties)
    const known = full && source.kind === 'person' ? { ...source, kind: full.kind, party: full.party } : source
    const person = words.surname !== null ? surnames.get(words.surname) : undefined
    if (person && source.kind !== 'person') person.kind = source.kind
    if (person && source.party !== null) person.party = source.party
    const short = abbreviationBehind(text, view, draft)
    if (short) abbreviations.set(short, known)
    mentions.push({
      source: known,
      words: earlier ? earlier.words : text.slice(whole.start, whole.end),
      lower: earlier ? earlier.lower : null,
      isPerson:
        !words.isThing &&
        (words.surname !== null ||
          (words.noun.head.entry?.person != null && !words.noun.plural && words.noun.head.entry.nationality === null)),
      isPlural: words.noun.plural,
      sentence: draft.sentence,
    })
    return known
  })
}

/** "The Armed Forces Press Committee (AFPC)": the short name by which it goes from then on; `null` where none is given. */
function abbreviationBehind(text: string, { chunks }: View, { sourceFirst, sourceLast }: Draft): string | null {
  for (let at = sourceFirst; at <= sourceLast + 1 && at < chunks.length; at++) {
    if (chunks[at].kind !== 'open' || chunks[at + 2]?.kind !== 'close') continue
    const name = text.slice(chunks[at + 1].start, chunks[at + 1].end)
    return /^\p{Lu}[\p{L}\d-]*\p{Lu}\d*$/u.test(name) ? name : null
  }
  return null
}

/** A person's full name, with what is learnt of them. */
interface FullName {
  readonly name: string
  kind: string
  party: string | null
}

/** Full names by the last name, as they first stand in the sentences that were read. */
function fullNames(text: string, named: readonly (SourceWords | null)[]): Map<string, FullName> {
  const names = new Map<string, FullName>()
  for (const words of named) {
    if (!words || words.surname === null || words.isShort || names.has(words.surname)) continue
    names.set(words.surname, {
      name: withoutArticle(inOneLine(text, words)),
      kind: 'person',
      party: null,
    })
  }
  return names
}

function pronounSource(pronoun: string, level: number, mentions: readonly Mention[]): Source | null {
  if (own.has(pronoun)) return null
  const isPerson = persons.has(pronoun)
  const isPlural = plurals.has(pronoun)
  if (!isPerson && !isPlural && !things.has(pronoun)) return { name: pronoun, kind: 'unnamed', party: null }
  for (let back = mentions.length - 1; back >= Math.max(0, mentions.length - farthest); back--) {
    const mention = mentions[back]
    if (
      isPerson
        ? mention.isPerson
        : isPlural
          ? mention.isPlural || !mention.isPerson
          : !mention.isPerson && !mention.isPlural
    )
      return mention.source
  }
  // "Doctors Without Borders said … It added": a body whose name is plural.
  const last = mentions.at(-1)
  if (things.has(pronoun) && last && !last.isPerson && longName.test(last.source.name)) return last.source
  return level >= 0 ? null : { name: pronoun, kind: 'unnamed', party: null }
}

/** Of three words with capitals: a body's, not that of a group of people. */
const longName = /\p{Lu}\S* \p{Lu}\S* \p{Lu}/u

const own: ReadonlySet<string> = new Set(['i', 'we', 'my', 'our', 'me', 'us', 'you', 'your'])
const persons: ReadonlySet<string> = new Set(['he', 'she', 'his', 'her', 'him'])
const plurals: ReadonlySet<string> = new Set(['they', 'their', 'them'])
const things: ReadonlySet<string> = new Set(['it', 'its'])

/**
 * "Al-Amal TV did not report the raid. [It] said …": the body that the sentence before speaks of, where nobody was
 * named as a source since.
 */
function bodyBefore(
  text: string,
  { sentence }: View,
  read: readonly ReadSentence[],
  mentions: readonly Mention[],
  parties: readonly PartyMention[],
): Mention | null {
  const before = sentenceOf(read, sentence.index - 1)
  if (before?.paragraph !== sentence.paragraph || before.headline) return null
  const last = mentions.at(-1)
  if (last && last.sentence >= before.index) {
    // "Al-Amal did not report the raid. It said": one name alone is a body's as well as a person's.
    const isOneName = last.isPerson && last.sentence === before.index && !last.source.name.includes(' ')
    return isOneName ? { ...last, isPerson: false } : null
  }
  const noun = before.chunks[0]
  if (noun?.kind !== 'noun' || noun.time || noun.pronoun || noun.plural || noun.quantity !== null) return null
  if (noun.person !== null || before.chunks[1]?.kind === 'preposition' || isPossessive(before.chunks[1])) return null
  const words = { start: noun.start, end: noun.end, noun, surname: null, isShort: false, isThing: false }
  if (noun.name === null && !namesSpeaker(before.units, noun, parties)) return null
  const source = sourceFrom(
    withoutArticle(text.slice(noun.start, noun.end)),
    kindOfSource(before.units, words, noun, parties),
  )
  return { source, words: source.name, lower: null, isPerson: false, isPlural: false, sentence: before.index }
}

/** "The ministry", "the spokesman": the last source whose words hold the noun. */
function sameAsEarlier(view: View, { noun, start, end }: SourceWords, mentions: readonly Mention[]): Mention | null {
  const first = view.sentence.units[noun.first]
  const same = view.sentence.units[noun.first + 1]?.word === 'same' || first.word === 'the same'
  const isDefinite =
    noun.determiner === 'definite' && (first.word === 'the' || first.word === 'this' || first.word === 'that')
  // "The Observatory" is a short form; "the Guardian" may be another name.
  const isShortForm = noun.name === null || noun.head.capital
  if (!isDefinite || !isShortForm || noun.start !== start || noun.end !== end || (noun.plural && !same)) return null
  const word = noun.head.word
  if (noun.first + (same ? 2 : 1) < noun.last || (noun.first < noun.last && (noun.head.pos & Pos.plural) !== 0))
    return null
  for (let back = mentions.length - 1; back >= Math.max(0, mentions.length - farthest); back--) {
    const words = inLowerCase(mentions[back])
    if (noun.head.capital && !view.capitals) {
      if (headOf(words) === word) return mentions[back]
      continue
    }
    const at = words.indexOf(word)
    if (at >= 0 && (at === 0 || words[at - 1] === ' ')) return mentions[back]
    // "Dr Omar Saleh said … the doctor added"
    const short = shortTitles.get(word)
    if (short !== undefined && (words.startsWith(`${short} `) || words.startsWith(`${short}. `))) return mentions[back]
  }
  return null
}

function inLowerCase(mention: Mention): string {
  mention.lower ??= mention.words.toLowerCase()
  return mention.lower
}

/** What titles are cut to before a name. */
const shortTitles: ReadonlyMap<string, string> = new Map([
  ['doctor', 'dr'],
  ['professor', 'prof'],
  ['general', 'gen'],
  ['colonel', 'col'],
  ['major', 'maj'],
  ['captain', 'capt'],
  ['lieutenant', 'lt'],
  ['sergeant', 'sgt'],
  ['governor', 'gov'],
  ['senator', 'sen'],
])

/** "observatory" of "the varan observatory for peace": what a name is short for keeps its head. */
function headOf(words: string): string {
  const [front = ''] = words.split(/ (?:for|of|at|in|on) /, 1)
  return front.slice(front.lastIndexOf(' ') + 1)
}

/** The first name of the party in the text, where these words are none: "the group" is "al-Amal". */
function nameOfParty(
  text: string,
  source: Source,
  { noun, start, end }: SourceWords,
  parties: readonly PartyMention[],
): Source {
  if (
    noun.first + 1 < noun.last ||
    noun.start !== start ||
    noun.end !== end ||
    /\p{Lu}/u.test(text.slice(start + 1, end))
  )
    return source
  const named = parties.find(
    ({ id, start: at, end: to }) => id === source.party && at < start && /\p{Lu}/u.test(text.slice(at + 1, to)),
  )
  return named ? { ...source, name: withoutArticle(text.slice(named.start, named.end)) } : source
}

/** "The regional governor": the one governor whom the report names. */
function sameAsName(
  view: View,
  { noun, start }: SourceWords,
  names: ReadonlyMap<string, FullName>,
): FullName | undefined {
  const first = view.sentence.units[noun.first]
  if (noun.start !== start || first.word !== 'the' || noun.plural || noun.person === null) return undefined
  if (names.size === 0) return undefined
  let found: FullName | undefined
  for (const full of names.values()) {
    if (!holdsWord(full.name, noun.head.word)) continue
    if (found) return undefined
    found = full
  }
  return found
}

function holdsWord(name: string, word: string): boolean {
  return name.toLowerCase().split(' ').includes(word)
}

function sourceFrom(name: string, { kind, party }: SourceKind): Source {
  return { name, kind, party }
}

function withoutArticle(name: string): string {
  const first = name.charCodeAt(0)
  return first === smallT || first === capitalT ? name.replace(/^the\s+/i, '') : name
}

const smallT = 116
const capitalT = 84

/** The words of a stretch with one space between them. */
function inOneLine(text: string, { start, end }: Range): string {
  const words = text.slice(start, end)
  return hasOtherSpace(text, start, end) ? words.replace(/\s+/g, ' ') : words
}

/** Two spaces together, or white space that is no plain space. */
function hasOtherSpace(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at)
    if (unit < space || unit > 127) return true
    if (unit === space && text.charCodeAt(at + 1) === space) return true
  }
  return false
}

const space = 32
