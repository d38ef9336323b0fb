import { TimeSense } from '../../language/time-words.ts'
import { TokenKind } from '../../text/index.ts'
import { countAt, isDash, isGlued, senseAt, signAt, type TimeStream, valueAt } from './time-stream.ts'

const reach = 14

/** Whether a word of a list of grammar.yaml stands within so many tokens before a token, in its sentence. */
export function hasBefore(stream: TimeStream, token: number, list: string, tokens: number): boolean {
  const { nodes, lexicon, first } = stream
  for (let at = token - 1; at >= first && at >= token - tokens; at--) {
    const node = nodes[at]
    if (node >= 0 && (lexicon.nodes[node] ?? lexicon.makeNode(node)).entry?.lists.has(list)) return true
  }
  return false
}

/**
 * How many days before the time at a token the thing began that ended then; 0 where nothing says it.
 *
 *     Forces ended a 30-hour siege around {midnight on Saturday}.
 */
export function daysBeforeEnd(stream: TimeStream, token: number): number {
  for (let at = token - 1; at > stream.first + 1 && at >= token - reach; at--) {
    if (senseAt(stream, at) !== TimeSense.unit || !isGlued(stream, at) || !isDash(signAt(stream, at - 1))) continue
    const count = countAt(stream, at - 2)
    const unit = valueAt(stream, at)
    if (count === 0 || unit > 1 || !hasBefore(stream, at - 2, 'endings', 4)) continue
    return unit === 0 ? Math.floor(count / 24) : count - 1
  }
  return 0
}

/** The hour of the last clock time between two tokens, "at about 15:30"; -1 for none. */
export function hourBetween(stream: TimeStream, from: number, to: number): number {
  const { tokens, text } = stream
  for (let at = to - 1; at >= from; at--) {
    if (tokens.kinds[at] !== TokenKind.number) continue
    const word = text.slice(tokens.starts[at], tokens.ends[at])
    const colon = word.indexOf(':')
    const isSplit = signAt(stream, at + 1) === 58 && isGlued(stream, at + 1)
    const hour = colon > 0 ? Number(word.slice(0, colon)) : isSplit ? Number(word) : -1
    if (hour >= 0 && hour < 24) return hour
  }
  return -1
}
