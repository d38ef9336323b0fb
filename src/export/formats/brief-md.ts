import { type Brief, briefOf, type Saying } from '../brief-lines.ts'
import type { Exporter } from '../exporter.ts'

const file = 'brief.md'

/** A brief for a desk: every figure with its attribution and its words, ready to paste. */
export const exporter: Exporter = {
  id: 'brief-md',
  summary: 'a brief: each figure with who says it and in which words (Markdown)',
  rows: 'estimates',
  ruleBook: 'min-max',
  files: [file],
  conventions: ['Quotations are never altered; the sentence around the figure is given.'],
  write: async function* (incidents, { facts }) {
    for await (const incident of incidents) yield { file, content: `${pageOf(briefOf(incident, facts))}\n` }
  },
}

function pageOf({ title, about, mixed, figures, others, contradictions, apparent, unread }: Brief): string {
  const lines = [`# ${escaped(title)}`, '', `${escaped(about)}.`, '']
  if (mixed !== null) lines.push(`**${escaped(mixed)}**`, '')
  for (const { what, range, sayings, isSingle } of figures) {
    lines.push(`## ${escaped(what)}: ${range}`, '')
    if (isSingle) lines.push('*Stands on a single known origin.*', '')
    lines.push(...sayings.map(lineOf), '')
  }
  const list = (heading: string, items: readonly string[]): void => {
    if (items.length > 0) lines.push(`## ${heading}`, '', ...items, '')
  }
  list('What does not fit', contradictions.map(itemOf))
  list('What only seems not to fit', apparent.map(itemOf))
  list('Other figures told', others.map(lineOf))
  if (unread !== null) lines.push(unread, '')
  return lines.join('\n')
}

function itemOf(text: string): string {
  return `- ${escaped(text)}`
}

function lineOf({ what, number, by, sentence, outlet, day, url, reference }: Saying): string {
  const where = escaped([outlet, day].filter((part) => part !== null).join(', '))
  const link = url === null ? where : `[${where || escaped(url)}](<${url.replace(/[<>\s]/g, encodeURIComponent)}>)`
  const quoted = escaped(sentence.before + sentence.number + sentence.behind)
  const behind = [link, `\`${reference.replaceAll('`', '')}\``].filter(Boolean).join('; ')
  return `- ${what === null ? '' : `${escaped(what)}: `}**${escaped(number)}**, ${escaped(by)}: “${quoted}” (${behind})`
}

/** Signs that Markdown or HTML would read. */
function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|]/g, '\\$&')
}
