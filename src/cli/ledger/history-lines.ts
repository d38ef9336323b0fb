import type { CarriedPayload, FullEntry } from '../../app/ledger/index.ts'
import type { Look } from '../tables/claim-lines.ts'
import { counted, dateText } from '../text/number-words.ts'
import { shownText } from '../text/shown-text.ts'
import { wrapText } from '../text/wrap-text.ts'
import { shortId } from './found-lines.ts'

/** Returns an entry as lines: its number, time, who, what, and of which document or claim. */
export function entryLines(entry: FullEntry, { width, paint }: Look, digits = 1): string[] {
  const first = `${String(entry.sequence).padStart(digits)}  `
  const detail = detailOf(entry)
  return wrapText(
    [
      { text: `${dateText(entry.time)}  `, style: 'quiet' },
      { text: entry.event.replaceAll('-', ' '), style: 'strong' },
      { text: ` · ${shortId(entry.subject)} · ${shownText(entry.actor)}` },
      { text: detail === '' ? '' : ` · ${detail}`, style: 'quiet' },
    ],
    paint,
    { width, first },
  )
}

/** What an entry says, in a few words. */
function detailOf({ payload, hidden }: FullEntry): string {
  if (hidden !== null) return hidden === 'sealed' ? 'sealed: not shown' : 'erased'
  if (typeof payload !== 'object' || payload === null) return ''
  const parts = payload as Readonly<Record<string, unknown>>
  const text = (name: string): string => (typeof parts[name] === 'string' ? shownText(parts[name]) : '')
  const document = parts.document as { title?: string | null } | undefined
  return [
    text('verdict').replaceAll('-', ' '),
    carriedText(parts.from),
    document?.title ? `“${shownText(document.title)}”` : '',
    Array.isArray(parts.claims) ? counted(parts.claims.length, 'claim') : '',
    typeof parts.revises === 'string' ? `instead of ${shortId(parts.revises)}` : '',
    Array.isArray(parts.entries) && parts.entries.length > 0 ? counted(parts.entries.length, 'entry', 'entries') : '',
    passagesOf(parts.passages),
    text('scheme') === '' ? '' : `${text('scheme')}:${text('code')}`,
    text('reason') === '' ? '' : `“${text('reason')}”`,
    text('because') === '' || parts.document !== undefined ? '' : `“${text('because')}”`,
  ]
    .filter((part) => part !== '')
    .join(' · ')
}

/** "as Ada decided on 275070d0367d#c1 (entry 12)" */
function carriedText(from: unknown): string {
  // Of a merged incident it is an id.
  if (typeof from !== 'object' || from === null) return ''
  const { claim, entry, person } = from as CarriedPayload['from']
  return `as ${shownText(person)} decided on ${shortId(claim)} (entry ${entry})`
}

/** "3 passages of entries 12, 13" */
function passagesOf(passages: unknown): string {
  if (!Array.isArray(passages) || passages.length === 0) return ''
  const sealed = passages as readonly { readonly entry: number; readonly marks: readonly unknown[] }[]
  const number = sealed.reduce((sum, { marks }) => sum + marks.length, 0)
  const entries = sealed.map(({ entry }) => entry)
  return `${counted(number, 'passage')} of ${counted(entries.length, 'entry', 'entries')} ${entries.slice(0, 5).join(', ')}${entries.length > 5 ? ' …' : ''}`
}
