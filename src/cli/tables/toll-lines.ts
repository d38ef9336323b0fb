import type { Claim, Toll } from '../../model/index.ts'
import { idText, rangeText } from '../text/number-words.ts'
import { type Piece, wrapText } from '../text/wrap-text.ts'
import type { Look } from './claim-lines.ts'

/** Returns what the report says in sum about the event it reports: `Toll of this report: killed 42–…, injured 100`. */
export function tollLines(tolls: readonly Toll[], claims: readonly Claim[], look: Look): string[] {
  if (tolls.length === 0) return []
  const known = new Map(claims.map((claim) => [claim.id, claim]))
  const pieces: Piece[] = [{ text: 'Toll of this report: ', style: 'strong' }]
  tolls.forEach((toll, at) => {
    pieces.push(
      { text: `${at === 0 ? '' : ', '}${idText(toll.measure)} ` },
      { text: rangeText(toll.low, toll.high), style: 'number' },
    )
    const attackers = sumOf(toll.claims, known, (claim) => claim.role === 'attacker')
    if (attackers !== null) pieces.push({ text: ` (${attackers} of them attackers)`, style: 'quiet' })
    const others = toll.alternatives.map((ids) => sumOf(ids, known, () => true)).filter((text) => text !== null)
    if (others.length > 0) pieces.push({ text: ` (also said: ${[...new Set(others)].join(', ')})`, style: 'quiet' })
  })
  return [...wrapText(pieces, look.paint, { width: look.width, rest: '  ' }), '']
}

/** Adds up the claims that are counted in; `null` where there are none. */
function sumOf(
  ids: readonly string[],
  known: ReadonlyMap<string, Claim>,
  counts: (claim: Claim) => boolean,
): string | null {
  const quantities = ids.flatMap((id) => {
    const claim = known.get(id)
    return claim?.quantity && counts(claim) ? [claim.quantity] : []
  })
  if (quantities.length === 0) return null
  const low = quantities.reduce((sum, one) => sum + one.low, 0)
  const high = quantities.reduce<number | null>(
    (sum, one) => (sum === null || one.high === null ? null : sum + one.high),
    0,
  )
  return rangeText(low, high)
}
