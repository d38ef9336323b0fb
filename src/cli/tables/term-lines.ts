import type { Term } from '../../model/index.ts'
import { shownText } from '../text/shown-text.ts'
import { textWidth } from '../text/text-width.ts'
import { wrapText } from '../text/wrap-text.ts'
import type { Look } from './claim-lines.ts'
import { INFERRED } from './claim-rows.ts'

/** One wording of a speaker, however often it stands in the text. */
interface Wording {
  readonly term: Term
  times: number
}

/** Widest column of words. */
const WIDEST = 30
/** On narrower tables the reading stands below its words. */
const NARROW = 60

/** Returns the loaded words of a document with their neutral readings, each wording of a speaker once. */
export function termLines(terms: readonly Term[], publisher: string | null, look: Look): string[] {
  if (terms.length === 0) return []
  const wordings = new Map<string, Wording>()
  for (const term of terms) {
    const key = JSON.stringify([term.text.toLowerCase(), term.reading, term.speaker])
    const known = wordings.get(key)
    if (known) known.times++
    else wordings.set(key, { term, times: 1 })
  }
  const rows = [...wordings.values()].map(({ term, times }) => ({
    words: `“${shownText(term.text)}”${times > 1 ? ` ×${times}` : ''}`,
    reading: shownText(term.reading) + (term.kind === 'contextual' ? INFERRED : ''),
    // The outlet stands above the table; only another's word says whose it is.
    speaker: term.speaker === (publisher ?? 'the publisher') ? '' : ` · ${shownText(term.speaker)}`,
  }))
  const column = Math.min(WIDEST, Math.max(...rows.map(({ words }) => textWidth(words))))
  return [look.paint('heading', 'Wording'), '', ...rows.flatMap((row) => linesOf(row, column, look)), '']
}

function linesOf(
  { words, reading, speaker }: { words: string; reading: string; speaker: string },
  column: number,
  { width, paint }: Look,
): string[] {
  const pieces = [{ text: reading }, { text: speaker, style: 'quiet' as const }]
  if (width < NARROW || textWidth(words) > column) {
    return [
      ...wrapText([{ text: words, style: 'number' }], paint, { width, first: '  ' }),
      ...wrapText(pieces, paint, { width, first: '      ' }),
    ]
  }
  const gap = ' '.repeat(column - textWidth(words) + 3)
  const [first = '', ...rest] = wrapText(pieces, paint, { width, first: ' '.repeat(column + 5) })
  return [`  ${paint('number', words)}${gap}${first.trimStart()}`, ...rest]
}
