import { labelOf, type PlacedReconciled } from '../../app/index.ts'
import type { Contradiction, Estimate, Reconciled } from '../../model/index.ts'
import { shortId } from '../ledger/found-lines.ts'
import { counted, grouped, idText } from '../text/number-words.ts'
import { shownText } from '../text/shown-text.ts'
import { type Piece, wrapText } from '../text/wrap-text.ts'
import type { Look } from './claim-lines.ts'
import { seriesChart } from './series-chart.ts'

/** Returns what a bundle supports as a table for people, ending with an empty line. */
export function reconciledTable({ reconciled, bundle, where }: PlacedReconciled, look: Look): string {
  const { paint, width } = look
  const about = [bundle.place, bundle.date, where.line === undefined ? null : `line ${where.line}`]
    .filter((part) => part !== null)
    .map((part) => shownText(part))
  const lines = [
    paint('quiet', '─'.repeat(width)),
    ...wrapText([{ text: shownText(reconciled.id), style: 'strong' }], paint, { width }),
    ...wrapText(
      [{ text: [...about, counted(bundle.reports.length, 'report'), reconciled.ruleBook].join(' · '), style: 'quiet' }],
      paint,
      { width },
    ),
    '',
    ...estimateLines(reconciled.estimates, look),
    ...contradictionLines(reconciled, look),
    ...seriesLines(reconciled, look),
    ...originLines(reconciled, look),
    ...unreadLines(reconciled, look),
  ]
  return `${lines.join('\n')}\n`
}

function estimateLines(estimates: readonly Estimate[], look: Look): string[] {
  if (estimates.length === 0) return [look.paint('quiet', 'No count of people or things of this incident.'), '']
  const lines: string[] = []
  for (const estimate of estimates) {
    const name = idText(estimate.measure) + (estimate.population === null ? '' : `, ${labelOf(estimate.population)}`)
    const pieces: Piece[] = [
      { text: `${name.padEnd(22)}  ` },
      { text: rangeOf(estimate), style: 'number' },
      {
        text: estimate.best === null || estimate.low === estimate.high ? '' : `  best ${grouped(estimate.best)}`,
        style: 'quiet',
      },
    ]
    lines.push(...wrapText(pieces, look.paint, { width: look.width, rest: '    ' }))
    for (const { words, claims } of shownSteps(estimate)) {
      const text = claims.length === 0 ? words : `${words} [${claims.map(shortId).join(', ')}]`
      lines.push(
        ...wrapText([{ text: shownText(text), style: 'quiet' }], look.paint, {
          width: look.width,
          first: '    ',
          rest: '      ',
        }),
      )
    }
  }
  return [...lines, '']
}

/** Where the newest figure is the least, the greatest, or both, it is told once. */
function shownSteps({ low, best: newest, high, trace }: Estimate): Estimate['trace'] {
  const best = trace.find(({ bound }) => bound === 'best')
  if (best === undefined) return trace
  const isSame = (bound: string | null): boolean => (bound === 'low' ? low : high) === newest
  return trace.filter(
    ({ bound, claims }) => bound === null || bound === 'best' || claims.join() !== best.claims.join() || !isSame(bound),
  )
}

/** "7–15", "at least 32", "up to 6", "none". */
function rangeOf({ low, high, open }: Estimate): string {
  if (low === null && high === null) return 'no figure'
  const ends =
    low === high || high === null ? grouped(low ?? 0) : `${low === null ? '…' : grouped(low)}–${grouped(high)}`
  return ends + (open.high ? ' or more' : '') + (open.low ? ' or fewer' : '')
}

function contradictionLines({ contradictions }: Reconciled, look: Look): string[] {
  const [apparent, real] = [true, false].map((isApparent) =>
    contradictions.filter(({ kind }) => (kind === 'only-apparent') === isApparent),
  )
  return [...listOf('What does not fit', real, look), ...listOf('Only apparent', apparent, look)]
}

function listOf(heading: string, contradictions: readonly Contradiction[], look: Look): string[] {
  if (contradictions.length === 0) return []
  const lines = contradictions.flatMap(({ kind, differs, reason, reservations }) => [
    ...wrapText([{ text: `${idText(differs ?? kind)}: `, style: 'strong' }, { text: shownText(reason) }], look.paint, {
      width: look.width,
      rest: '  ',
    }),
    ...reservations.flatMap((text) =>
      wrapText([{ text: `? ${shownText(text)}`, style: 'quiet' }], look.paint, {
        width: look.width,
        first: '  ',
        rest: '    ',
      }),
    ),
  ])
  return [look.paint('heading', heading), ...lines, '']
}

/** What each source changed, in the order of time: as bars, with the words of a step that something gave a reason for. */
function seriesLines({ series, origins }: Reconciled, look: Look): string[] {
  const lines = series.flatMap((one) => {
    if (one.population !== null) return []
    const words = one.steps.flatMap(({ kind, words: said }) =>
      kind === 'rose' || kind === 'fell'
        ? []
        : wrapText([{ text: shownText(said), style: 'quiet' }], look.paint, {
            width: look.width,
            first: '    ',
            rest: '      ',
          }),
    )
    return [...seriesChart(one, origins, look), ...words]
  })
  return lines.length === 0 ? [] : [look.paint('heading', 'Over time'), ...lines, '']
}

function originLines({ origins }: Reconciled, look: Look): string[] {
  const known = origins.filter(({ name }) => name !== null)
  const own = origins.length - known.length
  const names = known.map(({ name, paths }) => `${shownText(name ?? '')} (${counted(paths.length, 'count')})`)
  const texts = [...names, ...(own === 0 ? [] : [`${counted(own, 'text')} in the publisher's own voice`])]
  if (texts.length === 0) return []
  return [
    ...wrapText([{ text: 'Origins: ', style: 'strong' }, { text: texts.join(' · ') }], look.paint, {
      width: look.width,
      rest: '  ',
    }),
    '',
  ]
}

function unreadLines({ unread }: Reconciled, look: Look): string[] {
  return unread
    .flatMap(({ report, reason }) =>
      wrapText([{ text: `! ${shownText(report)}: ${shownText(reason)}`, style: 'warning' }], look.paint, {
        width: look.width,
        rest: '  ',
      }),
    )
    .concat(unread.length === 0 ? [] : [''])
}
