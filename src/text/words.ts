import { CharacterClass, classOf, foldUnit } from './characters.ts'

/** The hash of no letters, from which {@link hashWord} starts. */
export const emptyHash = 0x811c9dc5 | 0
/** What {@link hashWord} multiplies by for each letter. */
export const hashPrime = 0x01000193
/** What {@link checkWord} multiplies by for each letter. */
export const checkFactor = 0x9e3779b1 | 0
const dot = 46

/**
 * Returns the 32-bit FNV-1a hash of the normalised word in `text` from `start` to `end`: lower-case, straight
 * apostrophe, without the dots of an abbreviation and without invisible joiners.
 *
 *     hashWord('The U.S.', 4, 8) === hashWord('us', 0, 2)
 */
export function hashWord(text: string, start: number, end: number): number {
  let hash = emptyHash
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at)
    if (isSilent(unit)) continue
    hash = Math.imul(hash ^ foldUnit(unit), hashPrime)
  }
  return hash
}

/**
 * Returns a second hash of the same letters, found by other arithmetic. A word of a text that has both hashes of a word of
 * the lexicon is that word: of a thousand million names none is expected to share them by chance.
 */
export function checkWord(text: string, start: number, end: number): number {
  let check = 0
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at)
    if (isSilent(unit)) continue
    check = Math.imul(check + foldUnit(unit), checkFactor)
  }
  return check
}

/** Says whether the word in `text` from `start` to `end`, normalised, is `lower`, which must be normalised itself. */
export function sameWord(text: string, start: number, end: number, lower: string): boolean {
  const length = lower.length
  let match = 0
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at)
    const wanted = match < length ? lower.charCodeAt(match) : -1
    // A normalised word has no unit that is silent or would be folded.
    if (unit !== wanted) {
      if (isSilent(unit)) continue
      if (wanted < 0 || foldUnit(unit) !== wanted) return false
    }
    match++
  }
  return match === length
}

/** Returns a word as lexicons keep it: what {@link hashWord} and {@link sameWord} compare by. "Ba’ath" gives "ba'ath". */
export function normaliseWord(word: string): string {
  if (!isPlain(word, 1)) return normaliseUnits(word)
  // Most words of a text have nothing to change, or their first letter alone.
  if (isPlain(word, 0)) return word
  return normaliseUnits(word[0]) + word.slice(1)
}

function normaliseUnits(word: string): string {
  let normal = ''
  for (let at = 0; at < word.length; at++) {
    const unit = word.charCodeAt(at)
    if (!isSilent(unit)) normal += String.fromCharCode(foldUnit(unit))
  }
  return normal
}

/** Nothing to change in it from a letter on: lower-case ASCII without dots. */
function isPlain(word: string, from: number): boolean {
  for (let at = from; at < word.length; at++) {
    const unit = word.charCodeAt(at)
    if (unit > 127 || unit === dot || (unit >= 65 && unit <= 90)) return false
  }
  return true
}

function isSilent(unit: number): boolean {
  return unit === dot || (unit > 127 && classOf(unit) === CharacterClass.joiner)
}
