import { counted } from '../../model/index.ts'
import { briefFigures, type Saying } from '../brief-lines.ts'
import type { Exporter, Incident } from '../exporter.ts'

const file = 'brief.md'

/** A brief for a desk: every figure with its attribution and its words, ready to paste. */
export const exporter: Exporter = {
  id: 'brief-md',
  summary: 'a brief: each figure with who says it and in which words (Markdown)',
  rows: 'estimates',
  ruleBook: 'min-max',
  files: [file],
  conventions: ['Quotations are never altered; the sentence around the figure is given.'],
  write: async function* (incidents) {
    for await (const incident of incidents) yield { file, content: `${briefOf(incident)}\n` }
  },
}

function briefOf(incident: Incident): string {
  const { reconciled, bundle } = incident
  const lines = [
    `# ${escaped(bundle.place ?? bundle.id)}${bundle.date ? `, ${bundle.date}` : ''}`,
    '',
    `Rule book: ${reconciled.ruleBook}. ${counted(bundle.reports.length, 'report')}.`,
    '',
  ]
  for (const { title, sayings, single } of briefFigures(incident)) {
    lines.push(`## ${escaped(title)}`, '')
    if (single) lines.push('*Stands on a single known origin.*', '')
    for (const saying of sayings) lines.push(`- ${lineOf(saying)}`)
    lines.push('')
  }
  const real = reconciled.contradictions
  if (real.length > 0)
    lines.push(
      '## What does not fit',
      '',
      ...real.map(({ reason, reservations }) => `- ${escaped([reason, ...reservations].join(' '))}`),
      '',
    )
  if (reconciled.unread.length > 0)
    lines.push(
      `${counted(reconciled.unread.length, 'report')} could not be read and ${reconciled.unread.length === 1 ? 'is' : 'are'} in none of these figures.`,
      '',
    )
  return lines.join('\n')
}

function lineOf({ speaker, says, words, outlet, day, url, reference }: Saying): string {
  const where = [outlet, day].filter((part) => part !== null).join(', ')
  const link =
    url !== null && /^https?:\/\//.test(url)
      ? `[${escaped(where || url)}](<${url.replace(/[<>\s]/g, encodeURIComponent)}>)`
      : escaped(where)
  return `${escaped(speaker)} ${says}: “${escaped(words)}” (${[link, `\`${reference.replaceAll('`', '')}\``].filter(Boolean).join('; ')})`
}

/** Signs that Markdown or HTML would read. */
function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|]/g, '\\$&')
}
