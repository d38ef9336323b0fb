import { TokenKind } from '../../text/index.ts'
import { digitsAt, isGlued, isShort, signAt, type TimeStream } from './time-stream.ts'

/** A number from 1 to 31 that may be the day of a month; else 0. */
export function dateAt(stream: TimeStream, token: number): number {
  if (token >= stream.last) return 0
  const { tokens } = stream
  if (tokens.ends[token] - tokens.starts[token] > (tokens.kinds[token] === TokenKind.ordinal ? 4 : 2)) return 0
  const day = digitsAt(stream, token)
  return day >= 1 && day <= 31 ? day : 0
}

/** "Oct." takes its full stop along. */
export function afterPoint(stream: TimeStream, token: number): number {
  const isPoint = signAt(stream, token) === point && isGlued(stream, token) && isShort(stream, token - 1)
  return isPoint && token + 1 < stream.last ? token + 1 : token
}

const point = 46
