import { TimeSense } from '../../language/time-words.ts'
import { type Stretch, stretch } from './stretch.ts'
import { countAt, isDash, isGlued, senseAt, signAt, type TimeStream, valueAt } from './time-stream.ts'

/**
 * Reads how long something lasted, where the report tells when it ended: by a truce, or on the day told last. The words
 * do not say the days, so they are inferred; `token` is the unit.
 *
 *     The town fell on 5 December. Nine hundred soldiers died in the {50-day offensive}. => 17 October to 5 December
 */
export function readLasting(stream: TimeStream, token: number): Stretch | null {
  const { told, truce } = stream
  if (valueAt(stream, token) !== 1 || !isGlued(stream, token) || !isDash(signAt(stream, token - 1))) return null
  const count = countAt(stream, token - 2)
  if (count < shortest || !isLong(stream, token + 1)) return null
  if (truce !== null) return inferred(token, truce - count, truce)
  if (!told || told.start !== told.end || told.first < stream.firsts[Math.max(0, stream.sentence - 1)]) return null
  return inferred(token, told.end - count + 1, told.end)
}

const shortest = 3

function inferred(token: number, start: number, end: number): Stretch {
  return { ...stretch(token - 2, token + 1, start, end), relation: 'at', basis: 'inferred' }
}

/** The war, offensive or siege itself. */
function isLong({ nodes, lexicon, last }: TimeStream, token: number): boolean {
  const node = token < last ? nodes[token] : -1
  return node >= 0 && (lexicon.nodes[node] ?? lexicon.makeNode(node)).entry?.lists.has('warWords') === true
}

/** The day is that of a truce: "the truce of 10 November", "a ceasefire took effect on 10 November". */
export function isOfTruce(stream: TimeStream, { first, start, end }: Stretch): boolean {
  if (start !== end || senseAt(stream, first) === TimeSense.ordinal) return false
  const { nodes, lexicon } = stream
  for (let at = first - 1; at >= stream.first && at > first - truceWithin; at--) {
    const node = nodes[at]
    if (node >= 0 && (lexicon.nodes[node] ?? lexicon.makeNode(node)).entry?.lists.has('truceNouns')) return true
  }
  return false
}

const truceWithin = 6
