import { digitValue, isApostrophe } from './characters.ts'
import { isComma, isDigitAt, isGroupSpace, isPoint } from './scan-number.ts'

/** The value of a number token. */
export interface ParsedNumber {
  readonly value: number
  /** Digits after the decimal sign; 0 for a whole number. */
  readonly decimals: number
  /** The other reading where a writer's habit decides: "1.990" is 1990, otherwise 1.99. `null` where there is none. */
  readonly otherwise: number | null
}

/**
 * Returns the value of the number token in `text` from `start` to `end`, or `null` where its digits make no one
 * number ("12.05.2023"). A whole part too long for a double (over 15 digits) gives `null` too.
 *
 *     "1,990" => 1990    "1 990" => 1990    "1,5" => 1.5    "1.990" => 1990, otherwise 1.99
 */
export function parseNumber(text: string, start: number, end: number): ParsedNumber | null {
  const few = readFewDigits(text, start, end)
  if (few >= 0) return { value: few, decimals: 0, otherwise: null }
  const decimal = findDecimalSign(text, start, end)
  if (decimal === null) return null
  const whole = readDigits(text, start, decimal)
  if (whole === null) return null
  const decimals = Math.max(0, end - decimal - 1)
  if (decimals > 0) {
    const value = Number(`${whole}.${readDigits(text, decimal + 1, end) ?? ''}`)
    return { value, decimals, otherwise: null }
  }
  const value = Number(whole)
  const isLonePoint = end - start > 4 && isPoint(text.charCodeAt(end - 4)) && countPoints(text, start, end) === 1
  const isAmbiguous = isLonePoint && !hasOtherSeparator(text, start, end)
  return { value, decimals: 0, otherwise: isAmbiguous ? value / 1000 : null }
}

/** Returns the value of at most nine plain digits, as most numbers have; -1 for all else. */
function readFewDigits(text: string, start: number, end: number): number {
  if (end - start > 9) return -1
  let value = 0
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at)
    if (unit < 48 || unit > 57) return -1
    value = value * 10 + unit - 48
  }
  return value
}

/** Returns the offset of the decimal sign, `end` where there is none, `null` where the separators make no number. */
function findDecimalSign(text: string, start: number, end: number): number | null {
  let lastPoint = -1
  let lastComma = -1
  let points = 0
  let commas = 0
  let spaces = 0
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at)
    if (isPoint(unit)) {
      points++
      lastPoint = at
    } else if (isComma(unit)) {
      commas++
      lastComma = at
    } else if (isGroupSpace(unit) || isApostrophe(unit)) spaces++
    else if (!isDigitAt(text, at, end)) return null
  }
  if (points === 0 && commas === 0) return end
  if (points > 1) {
    if (!hasTriples(text, start, commas > 0 ? lastComma : end)) return null
    return commas > 0 ? lastComma : end
  }
  if (points === 1) {
    if (commas > 0) return Math.max(lastPoint, lastComma)
    const digits = end - lastPoint - 1
    const isGroup = digits === 3 && spaces === 0 && lastPoint - start <= 3 && text.charCodeAt(start) !== 48
    return isGroup ? end : lastPoint
  }
  return commas === 1 && end - lastComma - 1 < 3 ? lastComma : end
}

/** Says whether every point from `start` to `end` is followed by exactly three digits. */
function hasTriples(text: string, start: number, end: number): boolean {
  let run = 0
  let groups = 0
  for (let at = start; at < end; at++) {
    if (!isPoint(text.charCodeAt(at))) {
      run++
      continue
    }
    if (groups === 0 ? run > 3 : run !== 3) return false
    groups++
    run = 0
  }
  return run === 3
}

function countPoints(text: string, start: number, end: number): number {
  let points = 0
  for (let at = start; at < end; at++) if (isPoint(text.charCodeAt(at))) points++
  return points
}

function hasOtherSeparator(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    if (!isDigitAt(text, at, end) && !isPoint(text.charCodeAt(at))) return true
  }
  return false
}

function readDigits(text: string, start: number, end: number): string | null {
  let digits = ''
  for (let at = start; at < end; at++) {
    if (!isDigitAt(text, at, end)) continue
    if (digits.length === 15) return null
    digits += digitValue(text.charCodeAt(at))
  }
  return digits
}
