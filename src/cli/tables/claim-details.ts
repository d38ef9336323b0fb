import type { Claim, PopulationFacet } from '../../model/index.ts'
import { idText, rangeText } from '../text/number-words.ts'
import { shownText } from '../text/shown-text.ts'
import type { Piece } from '../text/wrap-text.ts'

/** Returns the number as its words say it, and as a range where the words alone do not show it. */
export function quantityTexts(claim: Claim): { said: string; range: string } {
  const { quantity } = claim
  if (quantity === null) return { said: '', range: '' }
  const said = shownText(quantity.text)
  const range = rangeText(quantity.low, quantity.high)
  // "1,990" is its own range; "five" and "over 350" are not.
  return { said, range: said.replace(/[,. ]/g, '') === range.replaceAll(',', '') ? '' : `[${range}]` }
}

/** Returns what is counted (or happened): the measure, and the unit where it is not people. */
export function measureText(claim: Claim): string {
  const measure = claim.measure ?? claim.event ?? claim.kind
  const unit = claim.unit === null || claim.unit === 'people' ? '' : ` (${claim.unit})`
  return shownText(idText(measure) + unit)
}

/** Returns who is counted: each id, with its words where these differ; what is only implied says so. */
export function populationText(population: readonly PopulationFacet[]): string {
  const told = new Set<string>()
  return population.map((facet) => facetText(facet, told)).join(', ')
}

/** Words that say two things ("servicemen": soldiers, and so combatants) are told once. */
function facetText(facet: PopulationFacet, told: Set<string>): string {
  const id = shownText(facet.id)
  const words = facet.text === undefined ? '' : shownText(facet.text)
  const differ = words !== '' && words.toLowerCase() !== idText(id) && !told.has(words)
  told.add(words)
  return id + (differ ? ` “${words}”` : '') + (facet.basis === 'implied' ? ' (implied)' : '')
}

/** How sure a claim is said to be, for people; empty where it is plainly stated. */
export const CERTAINTY = { stated: '', hedged: 'hedged', feared: 'feared', unconfirmed: 'unconfirmed' } as const
/** How the speaker stands to a claim, for people; empty where it is asserted. */
export const STANCE = {
  asserts: '',
  acknowledges: 'acknowledged',
  denies: 'denied',
  doubts: 'doubted',
  predicts: 'predicted',
  threatens: 'threatened',
} as const

/** Returns what limits a claim, where it is not the plain default: hedge, scope, role, certainty, stance. */
export function detailPieces(claim: Claim): Piece[] {
  const hedge = claim.quantity?.hedge ?? 'exact'
  const quiet = [
    hedge === 'exact' ? '' : idText(hedge),
    claim.scope === null || claim.scope === 'incident' ? '' : claim.scope,
    claim.counting ?? '',
  ]
  const loud = [claim.role === 'attacker' ? 'attackers' : '', CERTAINTY[claim.certainty], STANCE[claim.stance]]
  const pieces: Piece[] = []
  for (const [texts, style] of [
    [loud, 'warning'],
    [quiet, 'quiet'],
  ] as const) {
    for (const text of texts)
      if (text !== '') pieces.push({ text: ' · ', style: 'quiet' }, { text: shownText(text), style })
  }
  return pieces
}
