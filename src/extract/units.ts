import {
  Opens as allOpens,
  Pos as allPos,
  type Entry,
  findEventPhrase,
  findPhrase,
  type Lexicon,
  phrase,
  startsEvent,
  startsTelling,
  worthReading,
} from '../language/lexicon.ts'
import { Sign as allSigns } from '../language/signs.ts'
import { noLists } from '../language/word-lists.ts'
import {
  Break as allBreaks,
  TokenKind as allKinds,
  isUpper,
  normaliseWord,
  type Sentences,
  type Tokens,
} from '../text/index.ts'
import type { EventPhrase } from './event-phrase.ts'
import { Tag as allTags, semicolonAt, type TagValue, type Unit } from './unit.ts'

// Numbers of the module itself are compiled in; those of others are read from memory each time.
const Opens = allOpens
const Pos = allPos
const Sign = allSigns
const TokenKind = allKinds
const Break = allBreaks
const Tag = allTags

const colonCode = 58
const semicolonCode = 59

/** What a sign is by itself, by its code; 0 for all others. */
const tagOfSign = new Uint8Array(65_536)
for (const sign of ',،') tagOfSign[sign.charCodeAt(0)] = Tag.comma
for (const sign of '-–—') tagOfSign[sign.charCodeAt(0)] = Tag.dash
for (const sign of '([') tagOfSign[sign.charCodeAt(0)] = Tag.open
for (const sign of ')]') tagOfSign[sign.charCodeAt(0)] = Tag.close
for (const sign of '"“”‘’\'«»') tagOfSign[sign.charCodeAt(0)] = Tag.quote
tagOfSign[colonCode] = Tag.colon
tagOfSign[semicolonCode] = Tag.semicolon

/** What the tokens of the units made last tell: nearly every sentence has units made, and nothing is made for this. */
export const told = {
  /** Bits of `Sign` of all its words, digits and signs. */
  signs: 0,
  /** What it is worth reading for, bits of `Opens`; what else one with a trigger tells is left to its units. */
  worth: 0,
  /** The phrases that may tell what happened, and the token behind the last of them. */
  eventPhrases: null as EventPhrase[] | null,
  behindEvent: 0,
}

/** A text, as far as units are made of it. */
interface Source {
  readonly text: string
  readonly tokens: Tokens
  readonly nodes: Int32Array
  readonly lexicon: Lexicon
  readonly sentences: Sentences
}

/** Returns the units of the tokens from `first` to `last` (not included): the longest phrases of the lexicon, else words. */
export function makeUnits(
  { text, tokens, nodes, lexicon, sentences: { breaks } }: Source,
  first: number,
  last: number,
): Unit[] {
  const { starts, ends, kinds } = tokens
  const units: Unit[] = []
  told.signs = 0
  told.worth = 0
  told.eventPhrases = null
  told.behindEvent = 0
  let isName = false
  for (let token = first; token < last; ) {
    if (token > first && breaks[token] !== Break.none && partsRows(text, ends[token - 1], starts[token]))
      units.push(semicolonAt(ends[token - 1], ends[token - 1] + 1))
    if (kinds[token] === TokenKind.word) {
      token = addWord(units, text, tokens, nodes, lexicon, token, first, last, isName)
      isName = false
      continue
    }
    isName = isMarkOfName(text, tokens, token, first, last)
    if (!isName) addSign(units, text, tokens, token, first, last)
    token++
  }
  return units
}

/** Adds the phrase, word or name that starts at a token, and returns the token behind it. `isTag`: a sign stands before it that opens a name. */
function addWord(
  units: Unit[],
  text: string,
  tokens: Tokens,
  nodes: Int32Array,
  lexicon: Lexicon,
  token: number,
  first: number,
  last: number,
  isTag: boolean,
): number {
  const { starts, ends, kinds } = tokens
  const start = starts[token]
  const node = nodes[token]
  const capital = isCapital(text, text.charCodeAt(start), start)
  let entry: Entry | null = null
  let next = token + 1
  if (node >= 0) {
    entry = findPhrase(lexicon, text, tokens, node, token, last)
    if (entry !== null) {
      next = phrase.next
      told.signs |= entry.signs
    }
  }
  const found = entry
  let end = ends[next - 1]
  const word = entry === null ? normaliseWord(text.slice(start, end)) : entry.phrase
  let tag: TagValue = Tag.noun
  let reason: string | null = null
  let glued = next < last && starts[next] === end
  if (glued) {
    const nameEnd =
      (capital || isTag) && !isWordOfNumber(entry, next - token)
        ? endOfCode(text, tokens, token, last, isTag, capital)
        : next
    if (nameEnd > next) {
      tag = Tag.name
      entry = null
      reason = 'name'
      next = nameEnd
      end = ends[next - 1]
      glued = next < last && starts[next] === end
    }
  }
  if (node >= 0) addWorth(lexicon, text, tokens, token, node, last, found)
  if (next > token + 1) addWorthWithin(lexicon, text, tokens, nodes, token + 1, next, last)
  if (
    capital &&
    entry !== null &&
    entry.pos & (Pos.relative | Pos.be) &&
    isAbbreviation(text, tokens, token, first, last)
  ) {
    tag = Tag.name
    entry = null
  }
  // "Sgt. Daniel Okoro": the full stop belongs to the title.
  if (
    glued &&
    next < last - 1 &&
    text.charCodeAt(end) === fullStop &&
    ends[next] === end + 1 &&
    lexicon.abbreviations.has(word)
  ) {
    end++
    next++
    glued = starts[next] === end
    // "No. killed: 4": the short form of "number", which denies nothing.
    if (entry !== null && entry.pos & Pos.negative && kinds[next] === TokenKind.word) entry = null
  }
  units[units.length] = {
    start,
    end,
    word,
    entry,
    lists: entry === null ? noLists : entry.lists,
    signs: entry === null ? 0 : entry.signs,
    tag,
    pos: entry === null ? 0 : entry.pos,
    capital: capital || isTag,
    glued,
    quantity: null,
    reason,
  }
  return next
}

/** A word that numbers are bound to without being a part of its name: "May24", "No12". */
function isWordOfNumber(entry: Entry | null, tokens: number): boolean {
  if (entry === null) return false
  return tokens > 1 || !!entry.notCount?.before || ((entry.pos & Pos.time) !== 0 && entry.lists.has('months'))
}

/** Adds a number in digits, a possessive or a sign. */
function addSign(units: Unit[], text: string, tokens: Tokens, token: number, first: number, last: number): void {
  const start = tokens.starts[token]
  const end = tokens.ends[token]
  const kind = tokens.kinds[token]
  let tag: TagValue = Tag.other
  let word = ''
  let pos = 0
  if (kind === TokenKind.number) {
    tag = Tag.number
    pos = Pos.number
    told.signs |= Sign.numeral
  } else if (kind === TokenKind.ordinal) tag = Tag.adjective
  else if (kind === TokenKind.possessive) tag = Tag.possessive
  else {
    word = end === start + 1 ? text[start] : text.slice(start, end)
    tag = markTag(text, tokens, token, first, last) ?? signTag(text, start, end)
    if (tag === Tag.coordinator) {
      word = 'and'
      pos = Pos.coordinator
    } else if (tag === Tag.quote) told.signs |= Sign.quote
    else if (tag === Tag.colon || tag === Tag.dash || tag === Tag.open) told.signs |= Sign.label
  }
  units[units.length] = {
    start,
    end,
    word,
    entry: null,
    lists: noLists,
    signs: 0,
    tag,
    pos,
    capital: false,
    glued: token + 1 < last && tokens.starts[token + 1] === end,
    quantity: null,
    reason: kind === TokenKind.ordinal ? 'order' : null,
  }
}

/** Adds what the phrase at a token is worth reading for; `found` is that phrase. "In" starts "in custody". */
function addWorth(
  lexicon: Lexicon,
  text: string,
  tokens: Tokens,
  token: number,
  node: number,
  last: number,
  found: Entry | null,
): void {
  if (found !== null && (told.worth & Opens.trigger) === 0 && startsTelling(lexicon, node))
    told.worth |= found.signs & worthReading
  if (startsEvent(lexicon, node)) addEventPhrase(lexicon, text, tokens, node, token, last)
}

/** The same for the tokens of a phrase behind its first: a phrase may start within another. */
function addWorthWithin(
  lexicon: Lexicon,
  text: string,
  tokens: Tokens,
  nodes: Int32Array,
  first: number,
  end: number,
  last: number,
): void {
  for (let token = first; token < end; token++) {
    const node = nodes[token]
    if (node < 0) continue
    const isAsked = (told.worth & Opens.trigger) === 0 && startsTelling(lexicon, node)
    const found = isAsked ? findPhrase(lexicon, text, tokens, node, token, last) : null
    addWorth(lexicon, text, tokens, token, node, last, found)
  }
}

/** Adds the phrase of an event that starts at a token. One within another makes the sentence worth reading, and is no phrase of its own. */
function addEventPhrase(
  lexicon: Lexicon,
  text: string,
  tokens: Tokens,
  node: number,
  token: number,
  last: number,
): void {
  const isWithin = token < told.behindEvent
  if (isWithin && (told.worth & Opens.event) !== 0) return
  const entry = findEventPhrase(lexicon, text, tokens, node, token, last)
  if (entry === null) return
  told.worth |= entry.signs & Opens.event
  if (isWithin) return
  const { next } = phrase
  told.eventPhrases ??= []
  told.eventPhrases.push({ entry, start: tokens.starts[token], end: tokens.ends[next - 1], next })
  told.behindEvent = next
}

function signTag(text: string, start: number, end: number): TagValue {
  const tag = tagOfSign[text.charCodeAt(start)]
  const isSign = tag !== 0 && (end === start + 1 || (end === start + 2 && text.startsWith('--', start)))
  return isSign ? (tag as TagValue) : Tag.other
}

const fullStop = 46
const comma = 44

/** "the WHO says", "IS fighters" among words in small letters: names, not the relative "who" and the verb. */
function isAbbreviation(text: string, tokens: Tokens, token: number, first: number, last: number): boolean {
  if (!isAllCapitals(text, tokens, token)) return false
  let words = 0
  for (let at = Math.max(first, token - 3); at < Math.min(last, token + 4); at++) {
    if (at === token || tokens.kinds[at] !== TokenKind.word) continue
    if (isAllCapitals(text, tokens, at)) return false
    words++
  }
  return words > 0
}

function isAllCapitals(text: string, { starts, ends, kinds }: Tokens, token: number): boolean {
  return (
    kinds[token] === TokenKind.word &&
    ends[token] - starts[token] > 1 &&
    isUpper(text.charCodeAt(starts[token])) &&
    isUpper(text.charCodeAt(ends[token] - 1))
  )
}

/** A line break between two rows of a list, each a name and its number: "tanks – 983" above "aircraft – 359". */
function partsRows(text: string, from: number, to: number): boolean {
  let line = from
  while (line < to && text.charCodeAt(line) !== newline) line++
  if (line === to) return false
  let start = from
  while (start > 0 && from - start < longestRow && text.charCodeAt(start - 1) !== newline) start--
  return row.test(text.slice(start, from)) && row.test(text.slice(line + 1, line + longestRow))
}

const newline = 10
const longestRow = 100
const row = /^[ \t•*-]*\p{L}[\p{L} ,/'()]{1,60}[–—:-]\s*(?:[\p{L}.]{1,10} )?[~>≥]?\d/u

/** Where a name made of letters and digits ends: "T-72", "M23", "#Day2"; the token itself where it is none. */
function endOfCode(
  text: string,
  { starts, ends, kinds }: Tokens,
  token: number,
  last: number,
  isTag: boolean,
  capital: boolean,
): number {
  let next = token + 1
  if (isTag) {
    while (
      next < last &&
      starts[next] === ends[next - 1] &&
      (kinds[next] === TokenKind.word || kinds[next] === TokenKind.number)
    )
      next++
    return next
  }
  if (!capital || next >= last || starts[next] !== ends[token]) return token
  // "Mirror24": a name with two figures right behind it.
  if (ends[token] - starts[token] > 4)
    return kinds[next] === TokenKind.number &&
      ends[next] - starts[next] === 2 &&
      (next + 1 === last || starts[next + 1] > ends[next])
      ? next + 1
      : token
  const isDashed =
    kinds[next] === TokenKind.punctuation &&
    ends[next] - starts[next] === 1 &&
    next + 1 < last &&
    starts[next + 1] === ends[next] &&
    text.charCodeAt(starts[next]) === 45
  if (isDashed) next++
  return kinds[next] === TokenKind.number ? next + 1 : token
}

/** A hashtag's or mention's sign before a word: "#Goma". */
function isMarkOfName(
  text: string,
  { starts, ends, kinds }: Tokens,
  token: number,
  first: number,
  last: number,
): boolean {
  const code = text.charCodeAt(starts[token])
  return (
    (code === hash || code === at) &&
    token + 1 < last &&
    kinds[token + 1] === TokenKind.word &&
    starts[token + 1] === ends[token] &&
    !(token > first && ends[token - 1] === starts[token])
  )
}

/**
 * What a sign is by its neighbours: "+" and "&" coordinate, a slash parts two counts, a bullet or a picture parts two
 * clauses. `null` where the sign alone tells.
 *
 *     "3 killed/9 injured" · "2 soldiers + 4 guards" · "4 dead 🔴 9 hurt"
 */
function markTag(
  text: string,
  { starts, ends, kinds }: Tokens,
  token: number,
  first: number,
  last: number,
): TagValue | null {
  const code = text.charCodeAt(starts[token])
  if (code === comma || code === fullStop) return null
  const gluedBefore = token > first && ends[token - 1] === starts[token]
  const gluedAfter = token + 1 < last && starts[token + 1] === ends[token]
  if (code === ampersand) return Tag.coordinator
  // "Total fatalities = 12"
  if (code === equals)
    return token > first &&
      kinds[token - 1] === TokenKind.word &&
      token + 1 < last &&
      kinds[token + 1] === TokenKind.number
      ? Tag.colon
      : null
  if (code === hash || code === at) return null
  if (code === plus) return token > first && !gluedBefore && !gluedAfter && token + 1 < last ? Tag.coordinator : null
  if (code === slash) {
    const isBeforeNumber = token + 1 < last && kinds[token + 1] === TokenKind.number
    if (token === first || token + 1 === last) return null
    if (!gluedBefore && !gluedAfter) return Tag.comma
    if (kinds[token - 1] !== TokenKind.word || ends[token - 1] - starts[token - 1] < 3) return null
    if (isBeforeNumber) return Tag.comma
    return kinds[token + 1] === TokenKind.word &&
      ends[token + 1] - starts[token + 1] > 2 &&
      !isCapital(text, text.charCodeAt(starts[token + 1]), starts[token + 1])
      ? Tag.coordinator
      : null
  }
  if (
    code === bar ||
    code === bullet ||
    code === middleDot ||
    (code >= firstPicture && kinds[token] === TokenKind.symbol && !isComparison(code))
  )
    return token > first ? Tag.semicolon : null
  return null
}

const [hash, ampersand, plus, slash, equals, at, bar, middleDot, bullet, firstPicture] = [
  35, 38, 43, 47, 61, 64, 124, 0xb7, 0x2022, 0x2190,
]

/** "≈", "≤", "≥" and other signs of mathematics; they say how exact a number is. */
function isComparison(code: number): boolean {
  return code >= 0x2200 && code <= 0x22ff
}

function isCapital(text: string, code: number, start: number): boolean {
  if (code < 128) return code >= 65 && code <= 90
  const char = text[start]
  return char !== char.toLowerCase()
}
