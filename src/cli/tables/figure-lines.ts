import type { FiguresFound, PossibleCell } from '../../app/index.ts'
import { counted, dateText, grouped, idText, rangeText } from '../text/number-words.ts'
import { shownText } from '../text/shown-text.ts'
import { textWidth } from '../text/text-width.ts'
import { type Piece, wrapText } from '../text/wrap-text.ts'
import type { Look } from './claim-lines.ts'

/** Speakers that are named in one line; the rest is counted. */
const NAMED = 6

/** Returns what is possible as a table for people: for each cell its range, what it counts, and who says so. */
export function figureLines({ reports, figures, cells }: FiguresFound, look: Look): string[] {
  const { width, paint } = look
  const compared = `${counted(figures, 'figure')} of ${counted(reports, 'report')}`
  const column = Math.min(24, Math.max(0, ...cells.map((cell) => textWidth(rangeOf(cell)))))
  return [
    paint('quiet', '─'.repeat(width)),
    ...wrapText([{ text: cells.length === 0 ? 'No figures.' : 'What is possible', style: 'strong' }], paint, { width }),
    ...wrapText([{ text: compared, style: 'quiet' }], paint, { width }),
    '',
    ...cells.flatMap((cell) => linesOf(cell, column, look)),
  ]
}

function linesOf(cell: PossibleCell, column: number, { width, paint }: Look): string[] {
  const range = rangeOf(cell)
  const isEmpty = cell.high !== null && cell.low > cell.high
  const head: Piece[] = [
    { text: range, style: isEmpty ? 'warning' : 'number' },
    { text: ' '.repeat(Math.max(2, column - textWidth(range) + 2)) },
    { text: idText(cell.measure), style: 'strong' },
    { text: detailOf(cell) },
  ]
  const indent = ' '.repeat(column + 2)
  const said = [...new Set(cell.said.map(({ by, words }) => `${shownText(by)} “${shownText(words)}”`))]
  const more = said.length > NAMED ? `, and ${counted(said.length - NAMED, 'more figure')}` : ''
  const options = { width, first: indent, rest: indent }
  return [
    ...wrapText(head, paint, { width, rest: indent }),
    ...(isEmpty ? wrapText([{ text: 'these contradict each other', style: 'warning' }], paint, options) : []),
    ...wrapText([{ text: said.slice(0, NAMED).join(', ') + more, style: 'quiet' }], paint, options),
    '',
  ]
}

function rangeOf({ low, high }: PossibleCell): string {
  return high !== null && low > high ? `${grouped(low)} > ${grouped(high)}` : rangeText(low, high)
}

function detailOf({ measure, unit, groups, role, place, scope, from, to }: PossibleCell): string {
  const parts = [
    unit === 'people' || measure.startsWith(`${unit}-`) ? '' : idText(unit),
    groups.map(shownText).join(', '),
    role === 'attacker' ? 'attackers' : '',
    place === null ? '' : shownText(place.name),
    timeText(scope, from, to),
  ]
  return parts
    .filter((part) => part !== '')
    .map((part) => ` · ${part}`)
    .join('')
}

function timeText(scope: string, from: string | null, to: string | null): string {
  if (from === null || to === null) return scope === 'cumulative' ? 'in all' : ''
  if (from === to) return dateText(from)
  return scope === 'cumulative'
    ? `since ${dateText(from)}, up to ${dateText(to)}`
    : `${dateText(from)} to ${dateText(to)}`
}
