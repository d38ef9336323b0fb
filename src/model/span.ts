/** A stretch of a document's text: UTF-16 offsets, `end` not included, and the words themselves. */
export interface Span {
  readonly start: number
  readonly end: number
  /** Always equal to `document.text.slice(start, end)`. */
  readonly text: string
}

/** Returns the span of `text` from `start` to `end`. Throws when the offsets do not lie in the text. */
export function spanOf(text: string, start: number, end: number): Span {
  if (start < 0 || end < start || end > text.length) {
    throw new RangeError(`Unexpected span ${start}–${end}, expected offsets inside 0–${text.length}`)
  }
  return { start, end, text: text.slice(start, end) }
}
