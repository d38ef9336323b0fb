import { labelOf } from '../../app/index.ts'
import type { FoundClaim } from '../../app/ledger/index.ts'
import type { Look } from '../tables/claim-lines.ts'
import { dateText, idText, rangeText } from '../text/number-words.ts'
import type { Marks } from '../text/quotation.ts'
import { shownText } from '../text/shown-text.ts'
import { type Piece, wrapText } from '../text/wrap-text.ts'

/** Returns a found claim as lines: the number, what and where, its words, who says it, and its id. */
export function foundLines(claim: FoundClaim, { width, paint, marks }: Look): string[] {
  const said = claim.words === null ? '' : shownText(claim.words)
  const range = claim.low === null ? '' : rangeText(claim.low, claim.high)
  const isPlain = said.replace(/[,. ]/g, '') === range.replaceAll(',', '')
  const rest = [
    claim.population === null ? '' : shownText(claim.population.split(', ').map(labelOf).join(', ')),
    claim.place === null ? '' : shownText(claim.place),
    stretchText(claim),
    claim.status === 'unreviewed' ? '' : idText(claim.status),
    claim.retracted ? 'retracted' : '',
    claim.revisedBy === null ? '' : `revised by ${shortId(claim.revisedBy)}`,
  ].filter((part) => part !== '')
  const head = wrapText(
    [
      { text: said, style: 'number' },
      { text: range === '' || isPlain ? '' : ` [${range}]`, style: 'quiet' },
      { text: said === '' ? '' : '  ' },
      { text: idText(shownText(claim.measure ?? claim.event ?? claim.kind)), style: 'strong' },
      { text: rest.map((part) => ` · ${part}`).join('') },
    ],
    paint,
    { width, rest: '    ' },
  )
  const evidence = claim.evidence === null ? [] : markedPieces(claim.evidence, claim.matches, marks)
  const { context } = claim
  const published = [
    claim.publisher === null ? '' : shownText(claim.publisher),
    claim.published === null ? '' : dateText(shownText(claim.published)),
  ].filter((part) => part !== '')
  const by = [claim.saidBy === null ? '' : shownText(claim.saidBy), published.join(', '), shortId(claim.id)]
  return [
    ...head,
    ...wrapText(evidence, paint, { width, first: '    ', quotation: true }),
    ...(context === null
      ? []
      : wrapText(
          [{ text: 'its report: ', style: 'quiet' }, ...markedPieces(context.text, context.matches, marks)],
          paint,
          {
            width,
            first: '    ',
          },
        )),
    ...wrapText([{ text: by.filter((part) => part !== '').join(' · '), style: 'quiet' }], paint, {
      width,
      first: '    ',
    }),
    '',
  ]
}

/** A quotation with the words in it that were asked for standing out. */
function markedPieces(text: string, matches: FoundClaim['matches'], [before, behind]: Marks): Piece[] {
  const pieces: Piece[] = [{ text: '“' }]
  let from = 0
  for (const [start, end] of matches) {
    pieces.push({ text: shownText(text.slice(from, start)) })
    pieces.push({ text: before + shownText(text.slice(start, end)) + behind, style: 'number' })
    from = end
  }
  pieces.push({ text: `${shownText(text.slice(from))}”` })
  return pieces
}

/** `3f2a91c4d0aa#c1`: as much of an id as tells it from others. */
export function shortId(id: string): string {
  const [document, claim] = shownText(id).split('#')
  const short = /^[0-9a-f]{32}$/.test(document) ? document.slice(0, 12) : document
  return claim === undefined ? short : `${short}#${claim}`
}

function stretchText({ from, to }: FoundClaim): string {
  if (from === null) return to === null ? '' : `up to ${dateText(to)}`
  return to === null || to === from ? dateText(from) : `${dateText(from)} – ${dateText(to)}`
}
