import { isLower, isUpper } from './characters.ts'
import { Break as allBreaks, findBreaks } from './lines.ts'
import { isDigitAt } from './scan-number.ts'
import type { Tokens } from './tokens.ts'
import { TokenKind as allKinds } from './tokens.ts'
import { normaliseWord, sameWord } from './words.ts'

// Numbers of the module itself are compiled in; those of others are read from memory each time.
const Break = allBreaks
const TokenKind = allKinds

/** Sentences in the order of the text, as parallel arrays. Every token is in exactly one. */
export interface Sentences {
  readonly length: number
  readonly starts: Int32Array
  /** Not included. */
  readonly ends: Int32Array
  readonly firstTokens: Int32Array
  /** Not included. */
  readonly lastTokens: Int32Array
  /** Number of the paragraph, from 0. */
  readonly paragraphs: Int32Array
  /** For each token, not each sentence, how it is parted from the one before: {@link Break}. */
  readonly breaks: Uint8Array
}

/** A sentence of more tokens is cut at its best comma, so that what reads it stays linear. */
export const longestSentence = 400

const none: ReadonlySet<string> = new Set()

/**
 * Returns the sentences of a tokenized text.
 *
 * `abbreviations` are words that take a full stop within a sentence, normalised and without it: "gen", "lt", "jan".
 * One with a # counts before a number only: "no#" keeps "No. 5" whole and lets "He said no." end. `starters` are
 * words that as a rule begin a sentence ("the", "he", "meanwhile"): after "U.S." or "p.m." they decide.
 */
export function splitSentences(
  text: string,
  tokens: Tokens,
  abbreviations: ReadonlySet<string>,
  starters: ReadonlySet<string> = none,
): Sentences {
  const breaks = findBreaks(text, tokens)
  const { starts, ends, kinds, length } = tokens
  const cuts: Cuts = { lasts: [], paragraphs: [] }
  let paragraph = 0
  let first = 0
  let softCut = -1
  let hardCut = -1
  let quoteOpen = false

  for (let token = 0; token < length; token++) {
    const parting = breaks[token]
    if (parting > Break.wrap) {
      if (first < token) {
        first = cutAt(cuts, token, paragraph)
        softCut = hardCut = -1
      }
      if (parting === Break.paragraph) {
        paragraph++
        quoteOpen = false
      }
    }
    if (kinds[token] === TokenKind.punctuation) {
      const unit = text.charCodeAt(starts[token])
      if (unit === 44) softCut = token + 1
      else if (unit === 59 || unit === 58 || unit === 0x2014) hardCut = token + 1
      else if (unit === 34) quoteOpen = !quoteOpen
      else if (isTerminal(unit)) {
        let next = token + 1
        // "?!", "!!": one end.
        const limit = Math.min(length, token + 16)
        while (next < limit && breaks[next] === 0 && isTerminal(text.charCodeAt(starts[next]))) next++
        const last = endOfClosers(text, tokens, breaks, next, quoteOpen)
        const isAtEnd = last >= length || breaks[last] > Break.wrap
        if (isAtEnd || endsHere(text, tokens, token, last, first, abbreviations, starters)) {
          for (let closer = next; closer < last; closer++)
            if (text.charCodeAt(starts[closer]) === 34) quoteOpen = !quoteOpen
          first = cutAt(cuts, last, paragraph)
          softCut = hardCut = -1
          token = last - 1
          continue
        }
      }
    }
    // The full stop of "p.m." or "U.S." is in the word; a word that starts sentences tells when it ends one too.
    else if (
      kinds[token] === TokenKind.word &&
      ends[token] - starts[token] > 2 &&
      text.charCodeAt(ends[token] - 1) === 46
    ) {
      if (token + 1 < length && breaks[token + 1] <= Break.wrap && isStarter(text, tokens, token + 1, starters)) {
        first = cutAt(cuts, token + 1, paragraph)
        softCut = hardCut = -1
        continue
      }
    }
    if (token + 1 - first >= longestSentence) {
      first = cutAt(cuts, bestCut(first, token + 1, hardCut, softCut), paragraph)
      softCut = hardCut = -1
    }
  }
  if (first < length) cutAt(cuts, length, paragraph)

  const { lasts, paragraphs: numbers } = cuts
  const count = lasts.length
  // One stretch of memory for all five.
  const all = new Int32Array(count * 5)
  for (let sentence = 0; sentence < count; sentence++) {
    const opening = sentence === 0 ? 0 : lasts[sentence - 1]
    all[sentence] = starts[opening]
    all[sentence + count] = ends[lasts[sentence] - 1]
    all[sentence + count * 2] = opening
    all[sentence + count * 3] = lasts[sentence]
    all[sentence + count * 4] = numbers[sentence]
  }
  return {
    length: count,
    starts: all.subarray(0, count),
    ends: all.subarray(count, count * 2),
    firstTokens: all.subarray(count * 2, count * 3),
    lastTokens: all.subarray(count * 3, count * 4),
    paragraphs: all.subarray(count * 4),
    breaks,
  }
}

/** Where sentences end, and the number of the paragraph of each. */
interface Cuts {
  readonly lasts: number[]
  readonly paragraphs: number[]
}

/** Ends a sentence before a token, and returns that token: the next sentence starts with it. */
function cutAt({ lasts, paragraphs }: Cuts, last: number, paragraph: number): number {
  lasts.push(last)
  paragraphs.push(paragraph)
  return last
}

function bestCut(first: number, end: number, hardCut: number, softCut: number): number {
  const least = first + longestSentence / 2
  if (hardCut > least) return hardCut
  return softCut > least ? softCut : end
}

function isTerminal(unit: number): boolean {
  if (unit < 128) return unit === 46 || unit === 33 || unit === 63
  return (
    unit === 0x2026 ||
    unit === 0x3002 ||
    unit === 0xff01 ||
    unit === 0xff1f ||
    unit === 0x61f ||
    unit === 0x6d4 ||
    unit === 0x964
  )
}

/** Returns the token after the quotes and brackets that close behind a full stop, and wiki notes: "killed.[5]". */
function endOfClosers(text: string, tokens: Tokens, breaks: Uint8Array, next: number, quoteOpen: boolean): number {
  let open = quoteOpen
  while (next < tokens.length && breaks[next] === 0) {
    const gap = tokens.starts[next] - tokens.ends[next - 1]
    const unit = text.charCodeAt(tokens.starts[next])
    if (unit === 34) {
      if (!open || gap > 0) return next
      open = false
    } else if (
      unit === 91 &&
      gap === 0 &&
      next + 2 < tokens.length &&
      tokens.kinds[next + 1] <= TokenKind.number &&
      breaks[next + 1] + breaks[next + 2] === 0 &&
      text.charCodeAt(tokens.starts[next + 2]) === 93
    ) {
      next += 2
    } else if (unit === 0x2019 || unit === 39) {
      if (gap > 0 || tokens.kinds[next] !== TokenKind.punctuation) return next
    } else if (unit !== 41 && unit !== 93 && unit !== 0x201d && unit !== 0xbb && unit !== 125) return next
    else if (gap > 1) return next
    next++
  }
  return next
}

/** Says whether the sentence ends at the terminal `token`, where the text goes on with the token `next`. */
function endsHere(
  text: string,
  tokens: Tokens,
  token: number,
  next: number,
  first: number,
  abbreviations: ReadonlySet<string>,
  starters: ReadonlySet<string>,
): boolean {
  const { starts, ends, kinds } = tokens
  const unit = text.charCodeAt(starts[token])
  if (unit === 0x3002 || unit === 0xff01 || unit === 0xff1f) return true
  const spaced = starts[next] > ends[next - 1]
  let head = next
  // What begins the next sentence may stand behind an opening quote or bracket.
  while (head < next + 3 && head + 1 < tokens.length && isOpener(text.charCodeAt(starts[head]))) head++
  const headUnit = text.charCodeAt(starts[head])
  const isCapital = kinds[head] === TokenKind.word && !isLower(headUnit)
  const isWord = kinds[head] === TokenKind.word
  if (token === first) return false
  // "'We lost five.' he said": the words that say who spoke belong to it.
  if (next > token + 1 && isWord && !isCapital && spaced) return false
  const previous = token - 1
  const attached = starts[token] === ends[previous]

  if (unit !== 46 || ends[token] - starts[token] > 1) {
    if (spaced) return !isWord || isCapital
    return isCapital && next === token + 1 && !isInAddress(text, tokens, token)
  }
  if (!spaced) {
    // "surpassed 300.The strikes" has lost its space; "example.com" and "J.Smith" never had one.
    if (head > next) return attached && isCapital
    if (!isCapital || !isUpper(headUnit)) return next > token + 1
    if (isDomain(text, tokens, head) || isInAddress(text, tokens, token)) return false
  }
  if (!attached) return isCapital || !isWord
  if (kinds[previous] === TokenKind.number) {
    // "1. Gaza: five killed" is an item of a list.
    if (previous === first && ends[previous] - starts[previous] <= 3) return false
    return isCapital || !isWord
  }
  if (kinds[previous] === TokenKind.word) {
    const length = ends[previous] - starts[previous]
    const isInitial = length === 1 && isUpper(text.charCodeAt(starts[previous]))
    if (isInitial) return isStarter(text, tokens, head, starters)
    if (length <= 10) {
      const word = normaliseWord(text.slice(starts[previous], ends[previous]))
      if (abbreviations.has(word)) return isCapital && head > next
      if (isDigitAt(text, starts[head], text.length) && abbreviations.has(`${word}#`)) return false
    }
    // "in Bridgeport, Conn. on Sunday": a short name with a full stop is an abbreviation.
    const isShort = length <= (isUpper(text.charCodeAt(starts[previous])) ? 5 : 3)
    if (isWord && !isCapital) return !isShort || isLower(text.charCodeAt(starts[first]))
  }
  return true
}

function isStarter(text: string, tokens: Tokens, token: number, starters: ReadonlySet<string>): boolean {
  const start = tokens.starts[token]
  const end = tokens.ends[token]
  if (starters.size === 0 || end - start > 20 || !isUpper(text.charCodeAt(start))) return false
  return starters.has(normaliseWord(text.slice(start, end)))
}

function isOpener(unit: number): boolean {
  return unit === 34 || unit === 39 || unit === 40 || unit === 91 || unit === 0x201c || unit === 0x2018 || unit === 0xab
}

const domains = ['com', 'org', 'net', 'gov', 'edu', 'info', 'mil', 'html', 'php', 'pdf', 'jpg']

function isDomain(text: string, tokens: Tokens, token: number): boolean {
  return domains.some((domain) => sameWord(text, tokens.starts[token], tokens.ends[token], domain))
}

/** Says whether the token stands in a web or mail address: no space back to "//", "@" or "www". */
function isInAddress(text: string, tokens: Tokens, token: number): boolean {
  for (let at = token; at > 0 && at > token - 24 && tokens.starts[at] === tokens.ends[at - 1]; at--) {
    const unit = text.charCodeAt(tokens.starts[at - 1])
    if (unit === 64 || (unit === 47 && text.charCodeAt(tokens.starts[at]) === 47)) return true
    if (sameWord(text, tokens.starts[at - 1], tokens.ends[at - 1], 'www')) return true
  }
  return false
}
