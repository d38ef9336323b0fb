import type { OutputSum } from '../../app/index.ts'
import { counted, idText } from '../text/number-words.ts'
import { wrapText } from '../text/wrap-text.ts'
import type { Look } from './claim-lines.ts'

/** What has been read so far. Figures are counted, never added up: two reports may tell of one event. */
export interface Totals {
  documents: number
  /** Documents that have claims or could have had some. */
  read: number
  claims: number
  problems: number
  /** Inputs that gave no document. */
  missed: number
  /** UTF-16 letters of all texts. */
  letters: number
  readonly measures: Map<string, number>
}

/** Returns totals of nothing. */
export function newTotals(): Totals {
  return { documents: 0, read: 0, claims: 0, problems: 0, missed: 0, letters: 0, measures: new Map() }
}

/** Adds one document to the totals. */
export function countOutput(totals: Totals, { claims, problems, isRead, letters, about }: OutputSum): void {
  totals.documents++
  totals.claims += claims
  totals.problems += problems
  totals.letters += letters
  if (isRead) totals.read++
  for (const [name, times] of about) totals.measures.set(name, (totals.measures.get(name) ?? 0) + times)
}

/** Returns the line below the tables of several documents; nothing for one. */
export function footerText(totals: Totals, look: Look): string {
  if (totals.documents < 2) return ''
  const sums = [
    counted(totals.documents, 'document'),
    counted(totals.claims, 'claim'),
    ...(totals.problems + totals.missed === 0 ? [] : [counted(totals.problems + totals.missed, 'problem')]),
  ]
  const measures = [...totals.measures].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  const lines = [
    look.paint('quiet', '─'.repeat(look.width)),
    ...wrapText([{ text: sums.join(' · '), style: 'strong' }], look.paint, { width: look.width }),
  ]
  if (measures.length > 0) {
    const text = `Claims about: ${measures.map(([name, number]) => `${idText(name)} ${number}`).join(', ')}`
    lines.push(...wrapText([{ text, style: 'quiet' }], look.paint, { width: look.width }))
  }
  return `${lines.join('\n')}\n`
}
