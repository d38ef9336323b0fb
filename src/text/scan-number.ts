import { CharacterClass, classOf, foldUnit, isApostrophe } from './characters.ts'

// A longer chain of groups is a list ("1,2,3,4 …"), never one number; the limit also keeps the look-ahead constant.
const mostGroups = 8

/** Says whether a digit stands at `at`, before `end`. */
export function isDigitAt(text: string, at: number, end: number): boolean {
  if (at >= end) return false
  const unit = text.charCodeAt(at)
  return unit < 128 ? unit >= 48 && unit <= 57 : classOf(unit) === CharacterClass.digit
}

/** Says whether `unit` is a comma that parts digits (Latin or Arabic thousands). */
export const isComma = (unit: number): boolean => unit === 44 || unit === 0x66c
/** Says whether `unit` is a full stop that parts digits (Latin point or Arabic decimal). */
export const isPoint = (unit: number): boolean => unit === 46 || unit === 0x66b
/** Says whether `unit` is a space that can part groups of digits on one line. */
export const isGroupSpace = (unit: number): boolean =>
  unit === 32 || unit === 0xa0 || unit === 0x2009 || unit === 0x202f || unit === 0x2007

function endOfDigits(text: string, at: number, end: number): number {
  while (isDigitAt(text, at, end)) at++
  return at
}

/** Counts the digits from `at` on, but no more than four. */
function fewDigits(text: string, at: number, end: number): number {
  let count = 0
  while (count < 4 && isDigitAt(text, at + count, end)) count++
  return count
}

/** Returns the end of the number that starts with the digit at `start`, separators included. */
export function scanNumber(text: string, start: number, end: number): number {
  const first = endOfDigits(text, start + 1, end)
  if (first >= end) return first
  const unit = text.charCodeAt(first)
  if (isComma(unit)) return scanCommas(text, start, first, end)
  if (isPoint(unit)) return scanPoints(text, start, first, end)
  if (isApostrophe(unit)) return scanTriples(text, start, first, end, isApostrophe)
  if (isGroupSpace(unit)) return scanTriples(text, start, first, end, isGroupSpace)
  return first
}

/** "1,990", "1,23,456", "1,990.5", "1,5". What is none of these ends at the first comma: "3,4,5" is three numbers. */
function scanCommas(text: string, start: number, first: number, end: number): number {
  if (first - start > 3) return first
  let at = first
  let groups = 0
  let last = 0
  let threes = true
  let twos = first - start <= 2
  while (at < end && isComma(text.charCodeAt(at)) && isDigitAt(text, at + 1, end)) {
    if (groups > 0 && last !== 2) twos = false
    last = fewDigits(text, at + 1, end)
    if (last === 4 || ++groups > mostGroups) return first
    if (last !== 3) threes = false
    at += 1 + last
  }
  if (groups === 0) return first
  if (threes || (twos && groups > 1 && last === 3)) return scanDecimals(text, at, end)
  // "3,4,5" is a list to its end.
  const inList = start > 1 && isComma(text.charCodeAt(start - 1)) && isDigitAt(text, start - 2, end)
  return groups === 1 && last <= 2 && !inList ? at : first
}

function scanDecimals(text: string, at: number, end: number): number {
  if (at < end && isPoint(text.charCodeAt(at)) && isDigitAt(text, at + 1, end)) return endOfDigits(text, at + 1, end)
  return at
}

/** "1.5", "1.990", "1.234.567,5"; also "12.05.2023", which is one token and no number. */
function scanPoints(text: string, start: number, first: number, end: number): number {
  let at = first
  let threes = first - start <= 3
  let groups = 0
  while (at < end && isPoint(text.charCodeAt(at)) && isDigitAt(text, at + 1, end)) {
    const next = endOfDigits(text, at + 1, end)
    if (next - at !== 4) threes = false
    groups++
    at = next
  }
  return threes && groups > 0 ? scanCommaDecimals(text, at, end) : at
}

function scanCommaDecimals(text: string, at: number, end: number): number {
  if (at >= end || !isComma(text.charCodeAt(at))) return at
  const digits = fewDigits(text, at + 1, end)
  return digits === 1 || digits === 2 ? at + 1 + digits : at
}

/** "5 000", "1’990": groups of exactly three, or the first run alone where any group differs ("12 300 40"). */
function scanTriples(
  text: string,
  start: number,
  first: number,
  end: number,
  isSeparator: (unit: number) => boolean,
): number {
  if (first - start > 3 || text.charCodeAt(start) === 48) return first
  let at = first
  let groups = 0
  while (at < end && isSeparator(text.charCodeAt(at)) && isDigitAt(text, at + 1, end)) {
    if (fewDigits(text, at + 1, end) !== 3 || ++groups > mostGroups) return first
    at += 4
  }
  if (groups === 0) return first
  // "in May 16 300,000 fled": the group belongs to another number.
  if (at < end && isComma(text.charCodeAt(at)) && fewDigits(text, at + 1, end) >= 3) return first
  const decimals = scanDecimals(text, at, end)
  return decimals > at ? decimals : scanCommaDecimals(text, at, end)
}

/** Returns the end of "st", "nd", "rd", "th" after a number, or of "s", "'s" after a decade; `at` where there is none. */
export function scanOrdinal(text: string, start: number, at: number, end: number): number {
  if (at >= end) return at
  const unit = foldUnit(text.charCodeAt(at))
  const decade = isApostrophe(unit) ? at + 1 : at
  if (
    decade < end &&
    foldUnit(text.charCodeAt(decade)) === 115 &&
    isDecade(text, start, at) &&
    endsWord(text, decade + 1, end)
  )
    return decade + 1
  if (at + 1 >= end || !endsWord(text, at + 2, end)) return at
  const next = foldUnit(text.charCodeAt(at + 1))
  const isSuffix =
    (unit === 115 && next === 116) || // st
    (unit === 110 && next === 100) || // nd
    (unit === 114 && next === 100) || // rd
    (unit === 116 && next === 104) // th
  return isSuffix ? at + 2 : at
}

function endsWord(text: string, at: number, end: number): boolean {
  if (at >= end) return true
  const found = classOf(text.charCodeAt(at))
  return found !== CharacterClass.letter && found !== CharacterClass.mark && found !== CharacterClass.digit
}

/** "1960s", "80s"; but "1000s of people" and "10s of people" tell how many. */
function isDecade(text: string, start: number, at: number): boolean {
  if (text.charCodeAt(at - 1) !== 48) return false
  const century = (text.charCodeAt(start) - 48) * 10 + text.charCodeAt(start + 1) - 48
  if (at - start === 2) return century > 10
  return (
    at - start === 4 && century > 10 && century < 21 && isDigitAt(text, start + 1, at) && isDigitAt(text, start + 2, at)
  )
}
