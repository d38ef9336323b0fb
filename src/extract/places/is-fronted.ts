import { hashWord } from '../../text/index.ts'
import type { Discourse, PlaceMention } from '../discourse.ts'

const comma = 44
const semicolon = 59
const joints: ReadonlySet<number> = new Set(['and', 'but', 'while'].map((word) => hashWord(word, 0, word.length)))

/**
 * Says whether a place stands before what happened there: at the start of its sentence, or behind "and" or a semicolon
 * with a count soon behind it.
 *
 *     In {Rafah} 21 people were killed, and in {Khan Younis} 17 were wounded.
 */
export function isFronted(
  { sentence, relation, lead, end }: PlaceMention,
  points: readonly number[],
  discourse: Discourse,
): boolean {
  const { text, tokens, sentences, datelines } = discourse.document
  const opening = sentences.firstTokens[sentence]
  if (lead - opening <= 1 || relation === 'head') return true
  const before = lead - 1
  const unit = text.charCodeAt(tokens.starts[before])
  const isMark = unit === semicolon || unit === 0x2014 || unit === 0x2013
  const isJoint = joints.has(tokens.hashes[before])
  // A dateline opens its sentence, too.
  if (isMark && isEndOfDateline(datelines, tokens.starts[before], tokens.ends[before])) return true
  if (!isMark && !isJoint && unit !== comma) return false
  let next = 0
  while (next < points.length && points[next] < end) next++
  if (next === points.length || points[next] - end >= (isJoint || isMark ? 40 : 16)) return false
  return !/[;.]|,.*,/.test(text.slice(end, points[next]))
}

function isEndOfDateline(datelines: Discourse['document']['datelines'], start: number, end: number): boolean {
  let low = 0
  let high = datelines.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (datelines[middle].end < start) low = middle + 1
    else high = middle
  }
  return low < datelines.length && datelines[low].start < start && datelines[low].end <= end
}
