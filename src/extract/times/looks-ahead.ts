import { TimeSense } from '../../language/time-words.ts'
import { senseAt, signAt, type TimeStream } from './time-stream.ts'

const reach = 12

/** Says whether words of the future stand with a time, in its part of the sentence: "will resume on Friday", "on Friday talks are due". */
export function looksAhead(stream: TimeStream, first: number, last: number): boolean {
  for (let token = first - 1; token >= first - reach && token >= stream.first; token--) {
    if (endsPart(signAt(stream, token))) break
    if (senseAt(stream, token) === TimeSense.future) return !isPerfect(stream, token)
    if (isToBe(stream, token)) return true
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

/** "are to resume on Monday": a form of "be" in the present, and "to". */
function isToBe({ text, tokens, first }: TimeStream, token: number): boolean {
  const start = tokens.starts[token]
  if (tokens.ends[token] - start !== 2 || token <= first || !text.startsWith('to', start)) return false
  const before = text.slice(tokens.starts[token - 1], tokens.ends[token - 1])
  return before === 'is' || before === 'are'
}

/** "would have been killed on Friday" tells nothing that lies ahead. */
function isPerfect({ text, tokens, last }: TimeStream, token: number): boolean {
  return token + 1 < last && text.startsWith('have', tokens.starts[token + 1])
}

/** A comma, semicolon, colon, dash, full stop, bracket or quotation mark. */
function endsPart(sign: number): boolean {
  return sign > 0 && sign !== 45 && sign !== 39 && sign !== 0x2019
}
