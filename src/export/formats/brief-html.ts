import { type Brief, briefOf, type Saying } from '../brief-lines.ts'
import type { Exporter } from '../exporter.ts'

const file = 'brief.html'

/** The brief as a page of its own: no script, nothing loaded from elsewhere. */
export const exporter: Exporter = {
  id: 'brief-html',
  summary: 'a brief: each figure with who says it and in which words (a web page)',
  rows: 'estimates',
  ruleBook: 'min-max',
  files: [file],
  conventions: ['Quotations are never altered; the sentence around the figure is given.'],
  write: async function* (incidents, { facts }) {
    yield { file, content: head }
    for await (const incident of incidents) yield { file, content: articleOf(briefOf(incident, facts)) }
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
:root { color-scheme: light dark; --text: #1c1f24; --paper: #fff; --quiet: #5c6370; --line: #d8dbe0; --mark: #8a5a00; --number: #fff3c4; }
@media (prefers-color-scheme: dark) { :root { --text: #e6e8ec; --paper: #16191d; --quiet: #9aa3b2; --line: #3a4048; --mark: #e0b060; --number: #4a3d12; } }
body { font: 16px/1.55 system-ui, sans-serif; color: var(--text); background: var(--paper); margin: 0; padding: 1rem; overflow-wrap: anywhere; }
main { max-width: 44rem; margin: auto; }
article + article { border-top: 3px double var(--line); margin-top: 3rem; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 1.5rem 0 .25rem; }
h2 { font-size: 1.1rem; line-height: 1.3; margin: 2rem 0 .5rem; display: flex; flex-wrap: wrap; gap: 0 .75rem; justify-content: space-between; break-after: avoid; }
h2 span { font-variant-numeric: tabular-nums; }
ul { list-style: none; padding: 0; margin: 0; }
li { padding: .6rem 0; border-top: 1px solid var(--line); break-inside: avoid; }
p { margin: 0; }
q { quotes: "“" "”"; }
mark { background: var(--number); color: inherit; border-radius: 2px; }
a { color: inherit; }
.quiet { color: var(--quiet); font-size: .85rem; }
.note { color: var(--mark); font-size: .85rem; margin: 0 0 .5rem; break-after: avoid; }
@media print { :root { color-scheme: light; --text: #000; --paper: #fff; --quiet: #444; --line: #aaa; --mark: #000; --number: #eee; } body { font-size: 10.5pt; padding: 0; } main { max-width: none; } article + article { break-before: page; border: 0; margin: 0; } }
</style>
<main>
`

function articleOf({ title, about, mixed, figures, others, contradictions, apparent, unread }: Brief): string {
  const parts = ['<article>', `<h1>${escaped(title)}</h1>`, `<p class="quiet">${escaped(about)}</p>`]
  if (mixed !== null) parts.push(`<p class="note">${escaped(mixed)}</p>`)
  for (const { what, range, sayings, isSingle } of figures) {
    parts.push(`<h2>${escaped(what)} <span>${range}</span></h2>`)
    if (isSingle) parts.push('<p class="note">Stands on a single known origin.</p>')
    parts.push(listOf(sayings.map(sayingOf)))
  }
  const section = (heading: string, items: readonly string[]): void => {
    if (items.length > 0) parts.push(`<h2>${heading}</h2>`, listOf(items))
  }
  section('What does not fit', contradictions.map(escaped))
  section('What only seems not to fit', apparent.map(escaped))
  section('Other figures told', others.map(sayingOf))
  if (unread !== null) parts.push(`<p class="note">${escaped(unread)}</p>`)
  return `${parts.join('\n')}\n</article>\n`
}

function listOf(items: readonly string[]): string {
  return ['<ul>', ...items.map((item) => `<li>${item}</li>`), '</ul>'].join('\n')
}

function sayingOf({ what, number, by, sentence, outlet, day, url, reference }: Saying): string {
  const where = escaped([outlet, day].filter((part) => part !== null).join(', '))
  const link = url === null ? where : `<a href="${escaped(url)}" rel="noreferrer">${where || escaped(url)}</a>`
  const quoted = `${escaped(sentence.before)}<mark>${escaped(sentence.number)}</mark>${escaped(sentence.behind)}`
  return `<p>${what === null ? '' : `${escaped(what)}: `}<strong>${escaped(number)}</strong>, ${escaped(by)}: <q>${quoted}</q></p><p class="quiet">${[link, escaped(reference)].filter(Boolean).join(' · ')}</p>`
}

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => signs[sign])
}
