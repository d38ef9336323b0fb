import { type BundleOrigins, labelOf } from '../../app/index.ts'
import type { Bundle, Claim, ClaimReference, Origin, Report } from '../../model/index.ts'
import { counted, dateText, idText } from '../text/number-words.ts'
import { shownText } from '../text/shown-text.ts'
import { type Piece, wrapText } from '../text/wrap-text.ts'
import { measureText } from './claim-details.ts'
import type { Look } from './claim-lines.ts'

/** A claim with the report that it stands in. */
interface Placed {
  readonly report: Report
  readonly claim: Claim
}

/** Returns the origins of a bundle as a table for people, ending with an empty line. */
export function originsTable({ id, origins, unread }: BundleOrigins, bundle: Bundle, look: Look): string {
  const { paint, width } = look
  const known = new Map<ClaimReference, Placed>()
  for (const report of bundle.reports)
    for (const claim of report.claims) known.set(`${report.id}#${claim.id}`, { report, claim })
  const stated = origins.filter(({ name }) => name !== null)
  const about = [counted(bundle.reports.length, 'report'), counted(stated.length, 'known origin')]
  const lines = [
    paint('quiet', '─'.repeat(width)),
    ...wrapText([{ text: shownText(id), style: 'strong' }], paint, { width }),
    ...wrapText([{ text: about.join(' · '), style: 'quiet' }], paint, { width }),
    '',
    ...(origins.length === 0 ? [paint('quiet', 'No counts of people or things in these reports.'), ''] : []),
    // Who is known stands before who is not.
    ...[...stated, ...origins.filter(({ name }) => name === null)].flatMap((origin) =>
      originLines(origin, known, look),
    ),
    ...unread.flatMap(({ report, reason }) =>
      wrapText([{ text: `! ${shownText(report)}: ${shownText(reason)}`, style: 'warning' }], paint, {
        width,
        rest: '  ',
      }),
    ),
  ]
  return `${lines.join('\n')}\n`
}

function originLines(
  { name, kind, party, paths, first }: Origin,
  known: ReadonlyMap<string, Placed>,
  look: Look,
): string[] {
  const about = [kind === null ? null : idText(kind), party === null ? null : labelOf(party)]
    .filter((part) => part !== null && part !== name)
    .map((part) => shownText(part as string))
  const head: Piece[] = [
    { text: name === null ? 'not stated' : shownText(name), style: 'strong' },
    { text: about.length === 0 ? '' : `  ${about.join(', ')}`, style: 'quiet' },
  ]
  const lines = wrapText(head, look.paint, { width: look.width, rest: '  ' })
  for (const { claim: reference, through, lost } of paths) {
    const placed = known.get(reference)
    if (placed === undefined) continue
    const { report, claim } = placed
    const { published } = report.document
    const told = [
      published === null ? '' : dateText(shownText(published)),
      through.map((link) => shownText(link)).join(' ▸ '),
      claim.stance === 'asserts' ? '' : claim.stance,
      reference === first && paths.length > 1 ? 'first in these reports' : '',
      lost.length === 0 ? '' : `lost: ${lost.join(', ')}`,
    ].filter((part) => part !== '')
    const pieces: Piece[] = [
      { text: shownText(claim.quantity?.text ?? ''), style: 'number' },
      { text: ` ${measureText(claim)}` },
      { text: told.length === 0 ? '' : `  ${told.join(' · ')}`, style: 'quiet' },
    ]
    lines.push(...wrapText(pieces, look.paint, { width: look.width, first: '  ', rest: '      ' }))
  }
  return [...lines, '']
}
