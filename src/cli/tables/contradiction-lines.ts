import type { ContradictionsFound } from '../../app/index.ts'
import type { Contradiction } from '../../model/index.ts'
import { shortId } from '../ledger/found-lines.ts'
import { counted, idText } from '../text/number-words.ts'
import { shownText } from '../text/shown-text.ts'
import { wrapText } from '../text/wrap-text.ts'
import type { Look } from './claim-lines.ts'

/** Returns what does not fit as a table for people: contradictions, then what only seems so. */
export function contradictionLines({ reports, figures, contradictions }: ContradictionsFound, look: Look): string[] {
  const { width, paint } = look
  const real = contradictions.filter(({ kind }) => kind !== 'only-apparent')
  const apparent = contradictions.filter(({ kind }) => kind === 'only-apparent')
  const compared = `${counted(figures, 'figure')} of ${counted(reports, 'report')} compared`
  return [
    paint('quiet', '─'.repeat(width)),
    ...wrapText([{ text: headline(figures, real), style: 'strong' }], paint, { width }),
    ...wrapText([{ text: compared, style: 'quiet' }], paint, { width }),
    '',
    ...real.flatMap((one, at) => linesOf(one, at + 1, look)),
    ...(apparent.length === 0 ? [] : [paint('strong', 'Only apparent'), '']),
    ...apparent.flatMap((one, at) => linesOf(one, real.length + at + 1, look)),
  ]
}

function headline(figures: number, real: readonly Contradiction[]): string {
  if (figures === 0) return 'No figures to compare.'
  return real.length === 0 ? 'No contradictions.' : counted(real.length, 'contradiction')
}

function linesOf({ kind, differs, claims, reason, reservations }: Contradiction, number: number, look: Look): string[] {
  const { width, paint } = look
  const first = `${String(number).padStart(2)}  `
  const indent = ' '.repeat(first.length)
  const label = differs === null ? kind : differs
  const shown = claims.map((claim) => shownText(shortId(claim))).join(', ')
  return [
    ...wrapText([{ text: `${idText(label)}  `, style: 'number' }, { text: shownText(reason) }], paint, {
      width,
      first,
    }),
    ...reservations.flatMap((text) =>
      wrapText([{ text: shownText(text), style: 'warning' }], paint, {
        width,
        first: `${indent}? `,
        rest: `${indent}  `,
      }),
    ),
    ...wrapText([{ text: shown, style: 'quiet' }], paint, { width, first: indent }),
    '',
  ]
}
