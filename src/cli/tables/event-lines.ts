import type { Claim, Document } from '../../model/index.ts'
import { idText } from '../text/number-words.ts'
import { claimQuotation } from '../text/quotation.ts'
import { shownText } from '../text/shown-text.ts'
import { type Piece, wrapText } from '../text/wrap-text.ts'
import { CERTAINTY, STANCE } from './claim-details.ts'
import type { Look } from './claim-lines.ts'
import { doneText, placeText, saidText, whenText, whereText } from './claim-rows.ts'

/** Returns what a document says happened: each event with its words, by whom, where and when it is said to be. */
export function eventLines(document: Document, events: readonly Claim[], look: Look): string[] {
  if (events.length === 0) return []
  const column = Math.max(...events.map(({ id }) => id.length), 2)
  return [look.paint('heading', 'Events'), '', ...events.flatMap((event) => linesOf(event, document, column, look))]
}

function linesOf(event: Claim, document: Document, column: number, look: Look): string[] {
  const { width, paint } = look
  const indent = ' '.repeat(column + 2)
  const loud = [CERTAINTY[event.certainty], STANCE[event.stance]].filter((text) => text !== '')
  const head: Piece[] = [
    { text: idText(shownText(event.event ?? 'event')), style: 'strong' },
    ...loud.flatMap((text): Piece[] => [
      { text: ' · ', style: 'quiet' },
      { text, style: 'warning' },
    ]),
    ...[
      doneText(event),
      event.target === null ? '' : `${towardText(event.event)} ${placeText(event.target)}`,
      whereText(event),
      whenText(event),
    ]
      .filter((text) => text !== '')
      .map((text) => ({ text: ` · ${text}` })),
  ]
  const said: Piece = { text: `said by  ${saidText(event.attribution, document.publisher)}`, style: 'quiet' }
  return [
    ...wrapText(head, paint, { width, first: `${shownText(event.id).padStart(column)}  `, rest: `${indent}  ` }),
    ...wrapText(claimQuotation(document, event, width - indent.length - 4, look.marks), paint, {
      width,
      first: indent,
      quotation: true,
    }),
    ...wrapText([said], paint, { width, first: indent, rest: `${indent}  ` }),
    ...event.doubts.flatMap(({ part, reason }) =>
      wrapText([{ text: `? ${shownText(part)}: ${shownText(reason)}`, style: 'warning' }], paint, {
        width,
        first: indent,
        rest: `${indent}  `,
      }),
    ),
    '',
  ]
}

/** The word before whom or what an event was done to: strikes *at* a town, talks *with* a government, the release *of* nine men. */
function towardText(event: string | null): string {
  if (event !== null && withOthers.has(event)) return 'with'
  return event !== null && ofOthers.has(event) ? 'of' : 'at'
}

const withOthers: ReadonlySet<string> = new Set(['armed-clash', 'talks', 'ceasefire', 'agreement', 'prisoner-exchange'])
const ofOthers: ReadonlySet<string> = new Set([
  'abduction',
  'arrest',
  'release',
  'rescue',
  'evacuation',
  'displacement',
  'return',
  'execution',
  'trial',
  'intercept',
  'weapons-seized',
  'territory-taken',
  'property-destruction',
  'looting',
  'ill-treatment',
  'siege',
])
