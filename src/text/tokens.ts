import { CharacterClass, classOf, classOfPair, foldUnit, isApostrophe, isUpper } from './characters.ts'
import { scanNumber, scanOrdinal } from './scan-number.ts'
import { checkFactor, checkWord, emptyHash, hashPrime, hashWord } from './words.ts'

/** What a token is. A `possessive` is the "'s" or bare apostrophe that follows a word. */
export const TokenKind = {
  word: 1,
  number: 2,
  /** "1st", "2ND", and decades: "1960s". */
  ordinal: 3,
  punctuation: 4,
  possessive: 5,
  symbol: 6,
} as const

/** Tokens in the order of the text, as parallel arrays. Offsets are UTF-16 units into the whole text. */
export interface Tokens {
  readonly length: number
  readonly starts: Int32Array
  /** Not included. */
  readonly ends: Int32Array
  /** Values of {@link TokenKind}. */
  readonly kinds: Uint8Array
  /** {@link hashWord} of words, 0 for all else. */
  readonly hashes: Int32Array
  /** {@link checkWord} of words, 0 for all else. */
  readonly checks: Int32Array
  /** Those behind white space that is more than blanks: only before them may a line break stand. */
  readonly behindBreaks: readonly number[]
}

// Numbers of the module itself are compiled in; those of others are read from memory each time.
const { space, letter, mark, digit, joiner, surrogate, punctuation } = CharacterClass
const kindOf = TokenKind
const [noHash, prime, factor] = [emptyHash, hashPrime, checkFactor]
const dot = 46
const hyphen = 45
const straightApostrophe = 39

/**
 * Returns the tokens of `text` from `start` to `end`. Every character but white space is in exactly one token.
 *
 *     a | 13 | - | story | building | in | the | U.S. | ; | 1,990 | injured | . | the | soldiers | '
 */
export function tokenize(text: string, start = 0, end = text.length): Tokens {
  let capacity = ((end - start) >> 2) + 16
  let room = makeRoom(capacity)
  let { starts, ends, kinds, hashes, checks } = room
  let count = 0
  let at = start
  let singleOpen = false
  const behindBreaks: number[] = []

  while (at < end) {
    const unit = text.charCodeAt(at)
    if (unit === 32) {
      at++
      continue
    }
    if (count === capacity) {
      capacity *= 2
      room = grown(room, capacity)
      ;({ starts, ends, kinds, hashes, checks } = room)
    }
    // Nearly every token is a plain ASCII word: read and hashed in one go.
    let folded = unit | 32
    if (unit < 128 && folded >= 97 && folded <= 122) {
      let next = at
      let plain = noHash
      let check = 0
      let stop = unit
      do {
        plain = Math.imul(plain ^ folded, prime)
        check = Math.imul(check + folded, factor)
        stop = ++next < end ? text.charCodeAt(next) : 32
        folded = stop | 32
      } while (stop < 128 && folded >= 97 && folded <= 122)
      if (stop < 128 && stop !== straightApostrophe && (stop !== dot || next - at > 1)) {
        starts[count] = at
        ends[count] = next
        kinds[count] = kindOf.word
        hashes[count] = plain
        checks[count++] = check
        at = next
        continue
      }
    }
    let found = classOf(unit)
    if (found === surrogate) found = classOfPair(text, at, end)
    if (found === space || found === joiner) {
      if (behindBreaks.length === 0 || behindBreaks[behindBreaks.length - 1] !== count) behindBreaks.push(count)
      at++
      continue
    }
    const from = at
    let kind: number = kindOf.punctuation
    let hash = 0
    let check = 0
    if (found === letter) {
      at = scanWord(text, at, end)
      hash = hashWord(text, from, at)
      check = checkWord(text, from, at)
      kind = kindOf.word
    } else if (found === digit) {
      at = scanNumber(text, at, end)
      const ordinal = scanOrdinal(text, from, at, end)
      kind = ordinal > at ? kindOf.ordinal : kindOf.number
      at = ordinal
    } else if (unit === hyphen || unit === dot) {
      at++
      while (at < end && text.charCodeAt(at) === unit) at++
    } else if (isApostrophe(unit)) {
      const possessive = endOfPossessive(text, at, end, singleOpen)
      // A word stops before its possessive, so the token before must end here.
      const owner = count > 0 && ends[count - 1] === at ? kinds[count - 1] : 0
      // Of a number only with its s: "AK-47's"; "from '46'" closes.
      if (possessive > at && (owner === kindOf.word || (owner === kindOf.number && possessive > at + 1))) {
        kind = kindOf.possessive
        at = possessive
      } else {
        at++
        singleOpen = !singleOpen && isBeforeWord(text, at, end)
      }
    } else {
      if (found !== punctuation) kind = kindOf.symbol
      at = endOfSign(text, at, end)
    }
    starts[count] = from
    ends[count] = at
    kinds[count] = kind
    hashes[count] = hash
    checks[count] = check
    count++
  }
  return {
    length: count,
    starts: starts.subarray(0, count),
    ends: ends.subarray(0, count),
    kinds: kinds.subarray(0, count),
    hashes: hashes.subarray(0, count),
    checks: checks.subarray(0, count),
    behindBreaks,
  }
}

type Room = Omit<Tokens, 'length' | 'behindBreaks'>

/** Arrays for so many tokens, in one stretch of memory. */
function makeRoom(capacity: number): Room {
  const memory = new ArrayBuffer(capacity * 17)
  return {
    starts: new Int32Array(memory, 0, capacity),
    ends: new Int32Array(memory, capacity * 4, capacity),
    hashes: new Int32Array(memory, capacity * 8, capacity),
    checks: new Int32Array(memory, capacity * 12, capacity),
    kinds: new Uint8Array(memory, capacity * 16, capacity),
  }
}

function grown({ starts, ends, kinds, hashes, checks }: Room, capacity: number): Room {
  const room = makeRoom(capacity)
  room.starts.set(starts)
  room.ends.set(ends)
  room.kinds.set(kinds)
  room.hashes.set(hashes)
  room.checks.set(checks)
  return room
}

function isLetterAt(text: string, at: number, end: number): boolean {
  if (at >= end) return false
  const found = classOf(text.charCodeAt(at))
  return found === letter || found === mark || (found === surrogate && classOfPair(text, at, end) === letter)
}

/** Returns the end of the word that starts at `start`. */
function scanWord(text: string, start: number, end: number): number {
  let at = start
  while (at < end) {
    const unit = text.charCodeAt(at)
    const found = classOf(unit)
    if (found === letter || found === mark) at++
    else if (unit === dot) {
      const abbreviation = at - start === 1 ? scanAbbreviation(text, start, end) : start
      return abbreviation > start ? abbreviation : at
    } else if (isApostrophe(unit)) {
      if (!isLetterAt(text, at + 1, end) || endOfS(text, at + 1, end) > 0) return at
      at++
    } else if (found === surrogate) {
      const pair = classOfPair(text, at, end)
      if (pair !== letter && pair !== mark) return at
      at += 2
    } else if (found === joiner) {
      let next = at + 1
      while (next < end && classOf(text.charCodeAt(next)) === joiner) next++
      if (!isLetterAt(text, next, end)) return at
      at = next
    } else return at
  }
  return at
}

/** "U.S.", "a.m.", "U.N": single letters of one case with dots between. Returns `start` where it is none ("J.Smith"). */
function scanAbbreviation(text: string, start: number, end: number): number {
  const upper = isUpper(text.charCodeAt(start))
  let at = start + 1
  let letters = 1
  while (
    at + 1 < end &&
    text.charCodeAt(at) === dot &&
    classOf(text.charCodeAt(at + 1)) === letter &&
    isUpper(text.charCodeAt(at + 1)) === upper &&
    !isLetterAt(text, at + 2, end)
  ) {
    at += 2
    letters++
  }
  if (letters === 1) return start
  return at < end && text.charCodeAt(at) === dot ? at + 1 : at
}

/** Returns the offset after a lone s at `at`, or 0 where more letters follow. */
function endOfS(text: string, at: number, end: number): number {
  return at < end && foldUnit(text.charCodeAt(at)) === 115 && !isLetterAt(text, at + 1, end) ? at + 1 : 0
}

/** Returns the end of the possessive whose apostrophe stands at `at`, or `at` where it is a quotation mark. */
function endOfPossessive(text: string, at: number, end: number, singleOpen: boolean): number {
  const ofS = endOfS(text, at + 1, end)
  if (ofS > 0) return ofS
  if (at === 0 || foldUnit(text.charCodeAt(at - 1)) !== 115) return at
  // "'We buried the soldiers', she said" closes; "'the soldiers' families'" owns.
  if (singleOpen && !(at + 2 < end && text.charCodeAt(at + 1) === 32 && isLetterAt(text, at + 2, end))) return at
  return at + 1
}

function isBeforeWord(text: string, at: number, end: number): boolean {
  if (at >= end) return false
  const found = classOf(text.charCodeAt(at))
  return found === letter || found === digit
}

/** Returns the end of one sign: a character with the marks and joiners that dress it ("☀️"). */
function endOfSign(text: string, at: number, end: number): number {
  const isPair = classOf(text.charCodeAt(at)) === surrogate && (text.codePointAt(at) as number) > 0xffff
  at += isPair && at + 1 < end ? 2 : 1
  while (at < end && classOf(text.charCodeAt(at)) === mark) at++
  return at
}
