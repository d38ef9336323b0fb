import { findPhrase, type Lexicon, Pos } from '../language/lexicon.ts'
import { normaliseWord, TokenKind, type Tokens } from '../text/index.ts'
import { Tag, type TagValue, type Unit } from './unit.ts'

const signs: Readonly<Record<string, TagValue>> = {
  ',': Tag.comma,
  '،': Tag.comma,
  '-': Tag.dash,
  '--': Tag.dash,
  '–': Tag.dash,
  '—': Tag.dash,
  ':': Tag.colon,
  ';': Tag.semicolon,
  '(': Tag.open,
  '[': Tag.open,
  ')': Tag.close,
  ']': Tag.close,
  '"': Tag.quote,
  '“': Tag.quote,
  '”': Tag.quote,
  '‘': Tag.quote,
  '’': Tag.quote,
  "'": Tag.quote,
  '«': Tag.quote,
  '»': Tag.quote,
}

/** Returns the units of the tokens from `first` to `last` (not included): the longest phrases of the lexicon, else words. */
export function makeUnits(text: string, tokens: Tokens, nodes: Int32Array, lexicon: Lexicon, first: number, last: number): Unit[] {
  const { starts, ends, kinds } = tokens
  const units: Unit[] = []
  for (let token = first; token < last; ) {
    const start = starts[token]
    let end = ends[token]
    const kind = kinds[token]
    let next = token + 1
    let entry = null
    let word = ''
    let tag: TagValue = Tag.other
    if (kind === TokenKind.word) {
      const found = nodes[token] >= 0 ? findPhrase(lexicon, text, tokens, nodes[token], token, last) : null
      if (found) {
        entry = found.entry
        next = found.next
        end = ends[next - 1]
        word = entry.words.length === 1 ? entry.words[0] : entry.words.join(' ')
      } else word = normaliseWord(text.slice(start, end))
      tag = Tag.noun
    } else if (kind === TokenKind.number) tag = Tag.number
    else if (kind === TokenKind.ordinal) tag = Tag.adjective
    else if (kind === TokenKind.possessive) tag = Tag.possessive
    else {
      word = text.slice(start, end)
      tag = signs[word] ?? Tag.other
      if (word === '&') tag = Tag.coordinator
    }
    // "Sgt. Daniel Okoro": the full stop belongs to the title.
    if (kind === TokenKind.word && next < last - 1 && starts[next] === end && text.charCodeAt(starts[next]) === 46 && ends[next] - starts[next] === 1 && lexicon.abbreviations.has(word)) {
      end = ends[next]
      next++
    }
    const code = text.charCodeAt(start)
    units.push({
      start,
      end,
      word,
      entry,
      tag,
      pos: entry?.pos ?? (kind === TokenKind.number ? Pos.number : 0),
      capital: kind === TokenKind.word && isCapital(text, code, start),
      glued: next < last && starts[next] === end,
      quantity: null,
      reason: kind === TokenKind.ordinal ? 'order' : null,
    })
    token = next
  }
  return units
}

function isCapital(text: string, code: number, start: number): boolean {
  if (code < 128) return code >= 65 && code <= 90
  const char = text[start]
  return char !== char.toLowerCase()
}
