import { Pos } from '../../language/lexicon.ts'
import { TimeSense } from '../../language/time-words.ts'
import { senseAt, signAt, type TimeStream } from './time-stream.ts'

const reach = 12

/** Says whether words of the future stand with a time, in its part of the sentence: "will resume on Friday", "on Friday talks are due". */
export function looksAhead(stream: TimeStream, first: number, last: number): boolean {
  for (let token = first - 1; token >= first - reach && token >= stream.first; token--) {
    if (endsPart(signAt(stream, token))) break
    if (senseAt(stream, token) === TimeSense.future) return !isPerfect(stream, token)
  }
  const opens = first - stream.first <= 2
  if (!opens) return false
  // "On Friday, the talks will resume": the comma behind what opens the sentence parts nothing.
  let token = signAt(stream, last) === 44 ? last + 1 : last
  for (const end = token + reach; token < end && token < stream.last; token++) {
    if (endsPart(signAt(stream, token))) break
    if (senseAt(stream, token) === TimeSense.future) return !isPerfect(stream, token)
  }
  return false
}

/** "would have been killed on Friday" tells nothing that lies ahead. */
function isPerfect({ nodes, lexicon, last }: TimeStream, token: number): boolean {
  const node = token + 1 < last ? nodes[token + 1] : -1
  if (node < 0) return false
  const { entry } = lexicon.nodes[node] ?? lexicon.makeNode(node)
  return entry !== null && (entry.pos & Pos.have) > 0
}

/** A comma, semicolon, colon, dash, full stop, bracket or quotation mark. */
function endsPart(sign: number): boolean {
  return sign > 0 && sign !== 45 && sign !== 39 && sign !== 0x2019
}
