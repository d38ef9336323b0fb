import type { Chunk } from '../chunk.ts'
import type { EllipticReading } from './reading.ts'

/** "67 died at A in 2013 and 148 at B in 2015": the preposition that followed the count follows the bare number too. */
export function repeatsPreposition(reading: EllipticReading, at: number): boolean {
  const behind = afterParenthesis(reading.chunks, at)
  const preposition = reading.chunks[behind]
  if (preposition?.kind !== 'preposition' || reading.chunks[behind + 1]?.kind !== 'noun') return false
  const { word } = preposition.unit
  if (word === 'of') return false
  const last = reading.own.findLast((claim) => claim.quantity.start < reading.chunks[at].start)
  if (!last) return false
  let seen = false
  for (let back = at - 1; back >= 0 && reading.chunks[back].start > last.quantity.start; back--) {
    const chunk = reading.chunks[back]
    if (chunk.kind === 'semicolon') return false
    if (chunk.kind === 'preposition' && chunk.unit.word === word) seen = true
  }
  if (!seen) return false
  for (let next = behind + 1; next < reading.chunks.length; next++) {
    const chunk = reading.chunks[next]
    if (chunk.kind === 'verb') return false
    if (
      chunk.kind === 'comma' ||
      chunk.kind === 'semicolon' ||
      chunk.kind === 'coordinator' ||
      chunk.kind === 'subordinator' ||
      chunk.kind === 'relative'
    )
      return true
  }
  return true
}

/** The place behind the number at `at` and behind a parenthesis between commas: "148, of them 142 students, at …". */
function afterParenthesis(chunks: readonly Chunk[], at: number): number {
  if (chunks[at + 1]?.kind !== 'comma') return at + 1
  for (let next = at + 2; next < Math.min(chunks.length, at + 9); next++) {
    const { kind } = chunks[next]
    if (kind === 'verb' || kind === 'semicolon' || kind === 'coordinator') break
    if (kind === 'comma') return next + 1
  }
  return at + 1
}
