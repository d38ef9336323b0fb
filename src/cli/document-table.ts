import { basename } from 'node:path'
import { languageName, type PlacedOutput } from '../app/index.ts'
import { claimLines, type Look } from './claim-lines.ts'
import { numberLines } from './number-lines.ts'
import { dateText } from './number-words.ts'
import { problemLines } from './problem-lines.ts'
import { shownText } from './shown-text.ts'
import { tollLines } from './toll-lines.ts'
import { wrapText } from './wrap-text.ts'

/** Returns what one document claims as a table for people, ending with an empty line. */
export function documentTable({ output, where }: PlacedOutput, look: Look): string {
  const { document, claims, tolls, problems, numbers } = output
  const unread = problems.some(({ code }) => code === 'no-language-pack' || code === 'engine-fault')
  const lines = [
    ...headerLines({ output, where }, look),
    ...claimLines(document, claims, look),
    ...(claims.length === 0 && !unread ? [look.paint('quiet', 'No counts of people or things in this text.'), ''] : []),
    ...tollLines(tolls, claims, look),
    ...(numbers === undefined ? [] : numberLines(document, numbers, claims, look)),
    ...problemLines(problems, look),
  ]
  return `${lines.join('\n')}\n`
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
