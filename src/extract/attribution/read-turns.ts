import { isUpper, type Range } from '../../text/index.ts'
import type { ReadDocument } from '../read-document.ts'

/** What one speaker says in a transcript. */
export interface Turn {
  readonly sentence: number
  readonly speaker: Range
  readonly sign: Range
  readonly content: Range
}

/** No speaker's name before a colon has more tokens. */
const longest = 7

/**
 * Returns the turns of a transcript: paragraphs that open with a speaker in capital letters and a colon, each up to the
 * next. It is no transcript where nobody has a second turn.
 *
 *     SPOKESPERSON: We have no figures yet. · QUESTION: How many?
 */
export function readTurns({ text, tokens, sentences, capitals }: ReadDocument): Turn[] {
  if (capitals) return []
  const turns: { sentence: number; speaker: Range; sign: Range; from: number }[] = []
  let nextColon = text.indexOf(':')
  for (let index = 0; index < sentences.length && nextColon >= 0; index++) {
    if (index > 0 && sentences.paragraphs[index] === sentences.paragraphs[index - 1]) continue
    if (nextColon < sentences.starts[index]) nextColon = text.indexOf(':', sentences.starts[index])
    if (nextColon < 0 || nextColon >= sentences.ends[index]) continue
    const first = sentences.firstTokens[index]
    const colon = colonAfter(text, tokens, first, sentences.lastTokens[index])
    if (colon < 0) continue
    turns.push({
      sentence: index,
      speaker: { start: tokens.starts[first], end: tokens.ends[colon - 1] },
      sign: { start: tokens.starts[colon], end: tokens.ends[colon] },
      from: colon + 1 < tokens.length ? tokens.starts[colon + 1] : text.length,
    })
  }
  if (turns.length < 2) return []
  const names = new Set(turns.map(({ speaker }) => text.slice(speaker.start, speaker.end)))
  // Headings have other words each time: "NORTH:", "SOUTH:"; in a talk somebody speaks again.
  if (names.size === turns.length) return []
  return turns.flatMap(({ sentence, speaker, sign, from }, at) => {
    let end = at + 1 < turns.length ? turns[at + 1].speaker.start : text.length
    while (end > from && /\s/.test(text[end - 1])) end--
    return end > from ? [{ sentence, speaker, sign, content: { start: from, end } }] : []
  })
}

/** The token of the colon behind words in capital letters; -1 where none stands there. */
function colonAfter(text: string, tokens: ReadDocument['tokens'], first: number, last: number): number {
  let letters = 0
  for (let token = first; token < Math.min(last, first + longest); token++) {
    const start = tokens.starts[token]
    if (text.charCodeAt(start) === 58) return letters > 1 ? token : -1
    for (let at = start; at < tokens.ends[token]; at++) {
      const unit = text.charCodeAt(at)
      if (unit >= 97 && unit <= 122) return -1
      if (unit < 128) {
        if (isUpper(unit)) letters++
        continue
      }
      const char = text[at]
      if (char.toLowerCase() === char.toUpperCase()) continue
      if (!isUpper(unit)) return -1
      letters++
    }
  }
  return -1
}
