import { counted } from '../../model/index.ts'
import { briefFigures, type Saying } from '../brief-lines.ts'
import type { Exporter, Incident } from '../exporter.ts'

const file = 'brief.html'

/** The brief as a page of its own: no script, nothing loaded from elsewhere. */
export const exporter: Exporter = {
  id: 'brief-html',
  summary: 'a brief: each figure with who says it and in which words (a web page)',
  rows: 'estimates',
  ruleBook: 'min-max',
  files: [file],
  conventions: ['Quotations are never altered; the sentence around the figure is given.'],
  write: async function* (incidents) {
    yield { file, content: head }
    for await (const incident of incidents) yield { file, content: sectionOf(incident) }
    yield { file, content: '</main>\n</html>\n' }
  },
}

const head = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Brief</title>
<style>
:root { color-scheme: light dark; --quiet: #5c6370; --line: #d8dbe0; --mark: #8a5a00; }
@media (prefers-color-scheme: dark) { :root { --quiet: #9aa3b2; --line: #3a4048; --mark: #e0b060; } }
body { font: 16px/1.55 system-ui, sans-serif; margin: 0; padding: 2rem 1rem; }
main { max-width: 44rem; margin: auto; }
h1 { font-size: 1.5rem; margin: 2.5rem 0 .25rem; }
h2 { font-size: 1.1rem; margin: 2rem 0 .5rem; }
ul { list-style: none; padding: 0; margin: 0; }
li { padding: .6rem 0; border-top: 1px solid var(--line); }
q { quotes: "“" "”"; }
.quiet { color: var(--quiet); font-size: .85rem; overflow-wrap: anywhere; }
.mark { color: var(--mark); font-size: .85rem; margin: 0 0 .5rem; }
</style>
<main>
`

function sectionOf(incident: Incident): string {
  const { reconciled, bundle } = incident
  const parts = [
    `<h1>${escaped(bundle.place ?? bundle.id)}${bundle.date ? `, ${escaped(bundle.date)}` : ''}</h1>`,
    `<p class="quiet">Rule book: ${escaped(reconciled.ruleBook)}. ${counted(bundle.reports.length, 'report')}.</p>`,
  ]
  for (const { title, sayings, single } of briefFigures(incident)) {
    parts.push(`<h2>${escaped(title)}</h2>`)
    if (single) parts.push('<p class="mark">Stands on a single known origin.</p>')
    parts.push('<ul>', ...sayings.map(itemOf), '</ul>')
  }
  if (reconciled.contradictions.length > 0) {
    parts.push('<h2>What does not fit</h2>', '<ul>')
    for (const { reason, reservations } of reconciled.contradictions)
      parts.push(`<li>${escaped([reason, ...reservations].join(' '))}</li>`)
    parts.push('</ul>')
  }
  if (reconciled.unread.length > 0)
    parts.push(
      `<p class="mark">${counted(reconciled.unread.length, 'report')} could not be read; no figure here holds what they say.</p>`,
    )
  return `${parts.join('\n')}\n`
}

function itemOf({ speaker, says, words, outlet, day, url, reference }: Saying): string {
  const where = escaped([outlet, day].filter((part) => part !== null).join(', '))
  const link =
    url !== null && /^https?:\/\//i.test(url)
      ? `<a href="${escaped(url)}" rel="noreferrer">${where || escaped(url)}</a>`
      : where
  return `<li>${escaped(speaker)} ${says}: <q>${escaped(words)}</q><br><span class="quiet">${[link, escaped(reference)].filter(Boolean).join(' · ')}</span></li>`
}

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => signs[sign])
}
