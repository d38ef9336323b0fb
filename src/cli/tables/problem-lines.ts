import type { Problem, Where } from '../../model/index.ts'
import { shownText } from '../text/shown-text.ts'
import { wrapText } from '../text/wrap-text.ts'
import type { Look } from './claim-lines.ts'

/** Returns problems as lines: what was met, and below it what to do. */
export function problemLines(problems: readonly Problem[], look: Look): string[] {
  return problems.flatMap((problem) => [
    ...wrapText([{ text: shownText(problem.message), style: 'warning' }], look.paint, {
      width: look.width,
      first: '! ',
      rest: '  ',
    }),
    ...wrapText([{ text: shownText(problem.hint), style: 'quiet' }], look.paint, { width: look.width, first: '  ' }),
    '',
  ])
}

/** Returns where a problem lies: `reports/day.jsonl, line 7 (r-19)`. */
export function whereText(where: Where): string {
  const parts = [
    where.file === undefined ? '' : shownText(where.file),
    where.line === undefined ? '' : `line ${where.line}`,
  ]
  const place = parts.filter((part) => part !== '').join(', ')
  return where.document === undefined ? place : `${place} (${shownText(where.document)})`.trimStart()
}

/** Returns a problem for standard error, in one line and its hint: `onrecord: reports/x.pdf: Unexpected a PDF, …`. */
export function problemMessage(problem: Problem): string {
  const place = whereText(problem.where)
  return `onrecord: ${place === '' ? '' : `${place}: `}${shownText(problem.message)}\n  ${shownText(problem.hint)}\n`
}
