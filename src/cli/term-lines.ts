import type { Term } from '../model/index.ts'
import type { Look } from './claim-lines.ts'
import { INFERRED } from './claim-rows.ts'
import { shownText } from './shown-text.ts'
import { textWidth } from './text-width.ts'
import { wrapText } from './wrap-text.ts'

/** One wording of a speaker, however often it stands in the text. */
interface Wording {
  readonly term: Term
  times: number
}

/** Widest column of words; longer ones take a line of their own. */
const WIDEST = 28

/** Returns the loaded words of a document with their neutral readings, each wording of a speaker once. */
export function termLines(terms: readonly Term[], look: Look): string[] {
  if (terms.length === 0) return []
  const wordings = new Map<string, Wording>()
  for (const term of terms) {
    const key = JSON.stringify([term.text.toLowerCase(), term.reading, term.speaker])
    const known = wordings.get(key)
    if (known) known.times++
    else wordings.set(key, { term, times: 1 })
  }
  const column = Math.min(WIDEST, Math.max(...terms.map(({ text }) => textWidth(shownText(text)) + 2)))
  return [
    look.paint('heading', 'Wording'),
    '',
    ...[...wordings.values()].flatMap(({ term, times }) => {
      const words = `“${shownText(term.text)}”${times > 1 ? ` ×${times}` : ''}`
      const mark = term.kind === 'contextual' ? INFERRED : ''
      const gap = ' '.repeat(Math.max(1, column + 3 - textWidth(words)))
      const pieces = [
        { text: words, style: 'number' as const },
        { text: gap },
        { text: shownText(term.reading) + mark },
        { text: ` · ${shownText(term.speaker)}`, style: 'quiet' as const },
      ]
      return wrapText(pieces, look.paint, {
        width: look.width,
        first: '  ',
        rest: ' '.repeat(Math.min(column + 5, 34)),
      })
    }),
    '',
  ]
}
