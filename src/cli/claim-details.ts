import type { Claim, PopulationFacet, Time } from '../model/index.ts'
import { dateText, idText, rangeText } from './number-words.ts'
import { shownText } from './shown-text.ts'
import type { Piece } from './wrap-text.ts'

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

const CERTAINTY = { stated: '', hedged: 'hedged', feared: 'feared', unconfirmed: 'unconfirmed' } as const
const STANCE = {
  asserts: '',
  acknowledges: 'acknowledged',
  denies: 'denied',
  doubts: 'doubted',
  predicts: 'predicted',
  threatens: 'threatened',
} as const

/** Returns what limits a claim, where it is not the plain default: hedge, scope, role, certainty, stance, place, time … */
export function detailPieces(claim: Claim): Piece[] {
  const hedge = claim.quantity?.hedge ?? 'exact'
  const quiet = [
    hedge === 'exact' ? '' : idText(hedge),
    claim.scope === null || claim.scope === 'incident' ? '' : claim.scope,
    claim.counting ?? '',
    claim.cause === null ? '' : `by ${idText(claim.cause)}`,
    claim.place === null ? '' : `in ${claim.place.name}${claim.place.basis === 'inferred' ? ' (inferred)' : ''}`,
    claim.time === null ? '' : timeText(claim.time),
    claim.asOf === null ? '' : `as of ${timeText(claim.asOf)}`,
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

function timeText(time: Time): string {
  const dates = time.start === time.end ? dateText(time.start) : `${dateText(time.start)} to ${dateText(time.end)}`
  return dates + (time.basis === 'inferred' ? ' (inferred)' : '')
}

/**
 * Returns who is said to have said it, nearest first: `health ministry, in Example Wire`. The publisher, who is the last
 * link of every chain and stands above the table, is left out.
 */
export function sourceText(claim: Claim, publisher: string | null): string {
  const names = (claim.attribution?.sources ?? []).map(({ name }) => name)
  if (names.at(-1) === publisher) names.pop()
  return names.map(shownText).join(', in ')
}
