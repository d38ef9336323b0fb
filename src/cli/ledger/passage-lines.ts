import type { FoundPassage, FoundPassages } from '../../app/ledger/index.ts'
import type { Look } from '../tables/claim-lines.ts'
import { counted } from '../text/number-words.ts'
import { shownText } from '../text/shown-text.ts'
import { wrapText } from '../text/wrap-text.ts'
import { shortId } from './found-lines.ts'

/** Documents that are told one by one. */
const TOLD = 20

/** Returns what sealing passages would hide as lines: document by document, with the first passages in their words. */
export function passageLines({ entries, alone }: FoundPassages, look: Look): string[] {
  const groups = new Map<string, FoundPassage[]>()
  for (const entry of entries) {
    const [root] = entry.subject.split('#')
    groups.set(root, [...(groups.get(root) ?? []), entry])
  }
  const lines: string[] = []
  for (const [root, own] of [...groups].slice(0, TOLD)) lines.push(...groupLines(root, own, look), '')
  if (groups.size > TOLD) lines.push(`… and ${groups.size - TOLD} more`, '')
  for (const { word, times } of alone) {
    const text = `“${shownText(word)}” stands alone ${times === 1 ? 'once' : `${times} times`} besides: --words "${shownText(word)}" takes that, too.`
    lines.push(...wrapText([{ text }], look.paint, { width: look.width, rest: '  ' }))
  }
  return lines
}

function groupLines(root: string, entries: readonly FoundPassage[], look: Look): string[] {
  const { width, paint } = look
  const [{ title }] = entries
  const texts = new Set(
    entries.flatMap(({ marks, entry }) => marks.filter(([, , end]) => end > 0).map(([path]) => `${entry} ${path}`)),
  )
  const inText = entries.flatMap(({ marks }) => marks.filter(([path]) => path === '/document/text')).length
  const claims = entries.flatMap((entry) => entry.claims)
  const events = [...new Set(entries.map(({ event }) => event.replaceAll('-', ' ')))].join(', ')
  const where = inText > 0 ? `${counted(inText, 'place')} in its text, ` : ''
  const line = (text: string, style: 'quiet' | undefined = undefined): string[] =>
    wrapText([style === undefined ? { text } : { text, style }], paint, { width, first: '    ', rest: '      ' })
  return [
    ...wrapText(
      [{ text: shortId(root), style: 'strong' }, { text: title === null ? '' : `  “${shownText(title)}”` }],
      paint,
      { width, rest: '  ' },
    ),
    ...line(
      `${where}${counted(texts.size, 'text')} in all of ${counted(entries.length, 'entry', 'entries')}: ${events}`,
    ),
    ...(claims.length === 0
      ? []
      : line(
          `${counted(claims.length, 'claim')} ${claims.length === 1 ? 'goes' : 'go'} as a whole, the number stands within: ${claims.join(' ')}`,
        )),
    ...(entries.find(({ excerpts }) => excerpts.length > 0)?.excerpts ?? []).flatMap(([before, words, behind]) =>
      wrapText(
        [
          { text: `… ${shownText(before)}` },
          { text: `[${shownText(words)}]`, style: 'strong' },
          { text: `${shownText(behind)} …` },
        ],
        paint,
        { width, first: '    ', rest: '      ' },
      ),
    ),
  ]
}
