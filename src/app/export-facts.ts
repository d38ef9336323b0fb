import countries from 'i18n-iso-countries'
import type { Facts } from '../export/index.ts'
import { acledSubType, facetOf } from '../language/packs.ts'
import { partyOf } from '../language/parties/parties.ts'
import { labelOf } from '../language/vocabulary-order.ts'
import { KNOWLEDGE } from './knowledge.ts'

/** Codes of places for humanitarians, by {@link pcodeKey}; from a table of the user's. */
export type PlaceCodes = ReadonlyMap<string, string>

/** How a place is found in a table of p-codes: by country, level and name, in whatever letters. */
export function pcodeKey(country: string, level: number, name: string): string {
  return `${country.toUpperCase()}\t${level}\t${name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim()}`
}

const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' })

/** Returns what exporters look up: in the vocabularies, in the codes of countries, in the user's table of p-codes. */
export function exportFacts(codes: PlaceCodes): Facts {
  return {
    countryName: (code) => {
      const short = countries.alpha3ToAlpha2(code)
      return (short === undefined ? undefined : names.of(short)) ?? partyOf(`state:${code}`)?.name ?? null
    },
    countryNumber: (code) => countries.alpha3ToNumeric(code) ?? null,
    acledSubType,
    eventLabel: labelOf,
    labelOf: KNOWLEDGE.labelOf,
    partyOf: (id) => {
      const party = partyOf(id)
      return party === null ? null : { name: party.name, kind: party.kind, state: stateOf(id) }
    },
    facetOf,
    pcode: (country, level, name) => codes.get(pcodeKey(country, level, name)) ?? null,
  }
}

/** The state of which a party is a part: `state:KEN` of its army. */
function stateOf(id: string): string | null {
  let at: string | undefined = id
  for (let steps = 0; at !== undefined && steps < 8; steps++) {
    if (at.startsWith('state:')) return at
    at = partyOf(at)?.of ?? undefined
  }
  return null
}
