import { containerOf, findId, gazetteer } from '../gazetteer/index.ts'
import { tellsOfSome } from '../language/packs.ts'
import { partyOf } from '../language/parties/parties.ts'
import {
  arePopulationsApart,
  causesAbove,
  isCountedOnce,
  labelOf,
  measuresAbove,
  populationsAbove,
} from '../language/vocabulary-order.ts'
import type { Knowledge } from '../reconcile/index.ts'

const none: readonly string[] = []
const places = new Map<string, readonly string[]>()

/** What contains what, as the vocabularies and the gazetteer have it. */
export const KNOWLEDGE: Knowledge = {
  measuresAbove,
  populationsAbove,
  arePopulationsApart,
  causesAbove,
  isCountedOnce,
  placesAbove,
  partiesAbove,
  tellsOfSome,
  labelOf: nameOf,
}

function placesAbove(id: string): readonly string[] {
  let above = places.get(id)
  if (above === undefined) {
    above = readContainers(id)
    places.set(id, above)
  }
  return above
}

function readContainers(id: string): readonly string[] {
  const known = gazetteer()
  if (known === null || id.startsWith('country:')) return none
  const above: string[] = []
  let place = findId(known, id)
  for (let steps = 0; place >= 0 && steps < 8; steps++) {
    place = containerOf(known, place)
    if (place >= 0) above.push(known.idOf(place))
  }
  return above
}

/** "al-Qassam Brigades" are of Hamas, and on the side of the Palestinian groups. */
function partiesAbove(id: string): readonly string[] {
  const above: string[] = []
  let party = partyOf(id)
  const side = party?.side ? `side:${party.conflict}/${party.side}` : null
  for (let steps = 0; party?.of && steps < 8; steps++) {
    above.push(party.of)
    party = partyOf(party.of)
  }
  return side === null ? above : [...above, side]
}

function nameOf(id: string): string {
  if (id.startsWith('country:')) return countryName(id.slice('country:'.length))
  if (id.startsWith('nat:')) return `people of ${countryName(id.slice('nat:'.length))}`
  return partyOf(id)?.name ?? labelOf(id)
}

function countryName(code: string): string {
  return partyOf(`state:${code}`)?.name ?? code
}
