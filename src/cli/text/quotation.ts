import { sentenceAround } from '../../app/index.ts'
import type { Claim, Document } from '../../model/index.ts'
import { shownText } from './shown-text.ts'
import { textWidth } from './text-width.ts'
import type { Piece } from './wrap-text.ts'

/** How a word is marked: by its colour alone, or by signs around it where there is no colour. */
export type Marks = readonly [string, string]
/** Signs around the word, where there is no colour. */
export const SIGNS: Marks = ['‹', '›']
/** No signs: its colour marks the word. */
export const NO_SIGNS: Marks = ['', '']

interface Range {
  readonly start: number
  readonly end: number
}

/**
 * Returns the words of `evidence` in quotation marks with `marked` standing out, shortened around it to about
 * `columns` columns; `…` stands where words were left out.
 */
export function quotationPieces(
  text: string,
  evidence: Range,
  marked: Range | null,
  columns: number,
  marks: Marks,
): Piece[] {
  const core = marked ?? { start: evidence.start, end: evidence.start }
  const start = Math.min(evidence.start, core.start)
  const end = Math.max(evidence.end, core.end)
  // A sentence may be megabytes long; a few times the room is enough to cut from.
  const reach = columns * 4
  const before = shownText(text.slice(Math.max(start, core.start - reach), core.start)).trimStart()
  const after = shownText(text.slice(core.end, Math.min(end, core.end + reach))).trimEnd()
  const middle = shownText(text.slice(core.start, Math.min(core.end, core.start + reach)))
  const room = Math.max(20, columns - textWidth(middle) - 6)
  const widthBefore = textWidth(before)
  const widthAfter = textWidth(after)
  let left = before
  let right = after
  if (widthBefore + widthAfter > room) {
    const half = Math.floor(room / 2)
    left = lastWords(before, Math.max(half, room - widthAfter)).trimStart()
    right = firstWords(after, Math.max(half, room - widthBefore)).trimEnd()
  }
  const cutLeft = left !== before || core.start - reach > start
  const cutRight = right !== after || core.end + reach < end
  return [
    { text: `“${cutLeft ? '… ' : ''}${left}`, style: 'quiet' },
    { text: middle === '' ? '' : marks[0] + middle + marks[1], style: 'number' },
    { text: `${right}${cutRight ? ' …' : ''}”`, style: 'quiet' },
  ]
}

/**
 * Returns the quotation of a claim: the sentence it stands in, its number (or, on an event, its trigger) standing out.
 */
export function claimQuotation(document: Document, claim: Claim, columns: number, marks: Marks): Piece[] {
  const sentence = sentenceAround(document.text, claim.evidence, document.language)
  return quotationPieces(document.text, sentence, claim.quantity ?? claim.trigger, columns, marks)
}

function firstWords(text: string, room: number): string {
  if (textWidth(text) <= room) return text
  let kept = text.slice(0, room)
  while (textWidth(kept) > room) kept = kept.slice(0, -1)
  if (text[kept.length] === ' ') return kept
  const space = kept.lastIndexOf(' ')
  // Scripts without spaces are cut between letters.
  return (space > kept.length / 3 ? kept.slice(0, space) : kept).toWellFormed().replace('\ufffd', '').trimEnd()
}

function lastWords(text: string, room: number): string {
  if (textWidth(text) <= room) return text
  let kept = text.slice(-room)
  while (textWidth(kept) > room) kept = kept.slice(1)
  if (text[text.length - kept.length - 1] === ' ') return kept
  const space = kept.indexOf(' ')
  return (space !== -1 && space < (kept.length * 2) / 3 ? kept.slice(space) : kept)
    .toWellFormed()
    .replace('\ufffd', '')
    .trimStart()
}
