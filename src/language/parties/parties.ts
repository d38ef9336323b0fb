import { partySource } from '../generated/parties.ts'
import { vocabularies } from '../generated/vocabularies.ts'
import type { Conflict, Party } from './source.ts'

/** The conflicts whose parties are described. */
export const conflicts: readonly Conflict[] = partySource.conflicts

/** Every party of `vocabularies/parties/`, states among them. */
export const parties: readonly Party[] = partySource.parties

/** What a state or an authority may have, by id: `vocabularies/offices.yaml`. */
export const offices = new Map(vocabularies.offices.map((office) => [office.id, office]))

const byId = new Map(parties.map((party) => [party.id, party]))
const composed = new Map<string, Party>()

/**
 * Returns what is known of a party: as its file has it, or composed of an office and its owner, e.g. "military:UKR".
 * `null` where no party has the id.
 */
export function partyOf(id: string): Party | null {
  const known = byId.get(id) ?? composed.get(id)
  if (known) return known
  const cut = id.indexOf(':')
  const office = offices.get(id.slice(0, cut))
  const owner = byId.get(id.slice(cut + 1)) ?? byId.get(`state:${id.slice(cut + 1)}`)
  if (cut < 0 || !office || !owner) return null
  const party: Party = {
    id,
    name: `${owner.name} (${office.label})`,
    kind: office.kind,
    conflict: owner.conflict,
    side: owner.side,
    of: owner.id,
    country: owner.country,
  }
  composed.set(id, party)
  return party
}

/** The capital of a country (ISO 3166-1 alpha-3) by its usual name, `null` where none is known. */
export function capitalOf(country: string): string | null {
  return partySource.capitals[country] ?? null
}
