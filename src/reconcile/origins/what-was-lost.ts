import type { Claim, OriginPath } from '../../model/index.ts'

/** The first claim of each figure: measure and number, and whether it named its speaker. */
export type Heard = Map<string, { readonly claim: Claim; readonly isStated: boolean }>

/**
 * Returns what the first report of the same figure had and this claim has not, and keeps the claim where it is the first.
 *
 *     "At least 40 died, the hospital said." … "Forty people died."  =>  hedge, speaker
 */
export function whatWasLost(claim: Claim, isStated: boolean, heard: Heard): OriginPath['lost'] {
  const { quantity, measure } = claim
  if (quantity === null || quantity.stated === null || quantity.stated < fewest) return []
  const key = `${measure} ${quantity.stated}`
  const first = heard.get(key)
  if (first === undefined) {
    heard.set(key, { claim, isStated })
    return []
  }
  const lost: OriginPath['lost'][number][] = []
  if (first.claim.quantity?.hedge !== 'exact' && quantity.hedge === 'exact') lost.push('hedge')
  if (first.isStated && !isStated) lost.push('speaker')
  if (first.claim.asOf !== null && claim.asOf === null) lost.push('cut-off')
  if (first.claim.population.some(isSaid) && !claim.population.some(isSaid)) lost.push('population')
  return lost
}

/** A number this small is found everywhere: nobody need have it from another. */
const fewest = 5

function isSaid({ basis }: Claim['population'][number]): boolean {
  return basis === 'said'
}
