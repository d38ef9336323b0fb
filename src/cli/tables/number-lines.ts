import type { NumberReading } from '../../app/index.ts'
import type { Claim, Document } from '../../model/index.ts'
import { idText } from '../text/number-words.ts'
import { quotationPieces } from '../text/quotation.ts'
import { shownText } from '../text/shown-text.ts'
import { textWidth } from '../text/text-width.ts'
import { wrapText } from '../text/wrap-text.ts'
import type { Look } from './claim-lines.ts'

/** Letters looked at on each side of a number; more than a line has room for. */
const CONTEXT = 200

/** Returns every number of a text as lines: the claim that holds it, or why it is no count. */
export function numberLines(
  document: Document,
  numbers: readonly NumberReading[],
  claims: readonly Claim[],
  look: Look,
): string[] {
  if (numbers.length === 0) return [look.paint('quiet', 'No numbers in this text.'), '']
  const order = new Map(claims.map((claim, at) => [claim.id, at + 1]))
  const texts = numbers.map((number) => shownText(number.text))
  const verdicts = numbers.map((number) => verdictOf(number, order))
  const columns = [Math.min(20, widest(texts)), Math.min(28, widest(verdicts))]
  const lines = numbers.map((number, at) => {
    const first = `  ${padded(texts[at], columns[0])}  ${padded(verdicts[at], columns[1])}  `
    const room = Math.max(24, look.width - textWidth(first))
    const around = {
      start: Math.max(0, number.start - CONTEXT),
      end: Math.min(document.text.length, number.end + CONTEXT),
    }
    const quotation = quotationPieces(document.text, around, number, room - 2, look.marks)
    return wrapText(quotation, look.paint, {
      width: Math.max(look.width, textWidth(first) + room),
      first,
      quotation: true,
    })
  })
  return [look.paint('strong', 'Numbers of this text'), ...lines.flat(), '']
}

function verdictOf(number: NumberReading, order: ReadonlyMap<string, number>): string {
  if (number.claim !== null) return `claim ${order.get(number.claim) ?? number.claim}`
  return `no count: ${idText(number.reason ?? 'no reason known')}`
}

function widest(texts: readonly string[]): number {
  return Math.max(...texts.map(textWidth))
}

function padded(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - textWidth(text)))
}
