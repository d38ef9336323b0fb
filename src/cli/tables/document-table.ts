import { basename } from 'node:path'
import { languageName, type PlacedOutput } from '../../app/index.ts'
import { dateText } from '../text/number-words.ts'
import { shownText } from '../text/shown-text.ts'
import { wrapText } from '../text/wrap-text.ts'
import { claimLines, type Look } from './claim-lines.ts'
import { INFERRED } from './claim-rows.ts'
import { eventLines } from './event-lines.ts'
import { numberLines } from './number-lines.ts'
import { problemLines } from './problem-lines.ts'
import { termLines } from './term-lines.ts'
import { tollLines } from './toll-lines.ts'

/** Returns what one document claims as a table for people, ending with an empty line. */
export function documentTable({ output, where }: PlacedOutput, look: Look): string {
  const { document, claims, tolls, terms, problems, numbers } = output
  const counts = claims.filter(({ kind }) => kind === 'count')
  const events = claims.filter(({ kind }) => kind === 'event')
  const unread = problems.some(({ code }) => code === 'no-language-pack' || code === 'engine-fault')
  const lines = [
    ...headerLines({ output, where }, look),
    ...claimLines(document, counts, look),
    ...(counts.length === 0 && !unread ? [look.paint('quiet', 'No counts of people or things in this text.'), ''] : []),
    ...tollLines(tolls, counts, look),
    ...eventLines(document, events, look),
    ...termLines(terms, document.publisher, look),
    ...(numbers === undefined ? [] : numberLines(document, numbers, counts, look)),
    ...problemLines(problems, look),
  ]
  return `${[...lines, ...legendLines(lines, look)].join('\n')}\n`
}

/** What the star means, where one stands. */
function legendLines(lines: readonly string[], { width, paint }: Look): string[] {
  if (!lines.some((line) => line.includes(INFERRED))) return []
  const text = `${INFERRED} inferred from the rest of the report; all else is in the words`
  return [...wrapText([{ text, style: 'quiet' }], paint, { width, rest: '  ' }), '']
}

function headerLines({ output, where }: PlacedOutput, look: Look): string[] {
  const { document } = output
  const { width, paint } = look
  const file =
    where.file === undefined
      ? ''
      : shownText(basename(where.file)) + (where.line === undefined ? '' : `, line ${where.line}`)
  const own = output.id === document.id ? '' : shownText(output.id)
  const title = document.title === null ? '' : shownText(document.title)
  const heading = title || own || file || output.id
  const about = [
    file,
    own,
    document.publisher === null ? '' : shownText(document.publisher),
    document.published === null ? '' : dateText(shownText(document.published)),
    document.language === null ? '' : languageName(document.language),
    document.retracted ? 'retracted' : '',
  ].filter((part) => part !== '' && part !== heading)
  return [
    paint('quiet', '─'.repeat(width)),
    ...wrapText([{ text: heading, style: 'strong' }], paint, { width }),
    ...(about.length === 0 ? [] : wrapText([{ text: about.join(' · '), style: 'quiet' }], paint, { width })),
    '',
  ]
}
