import { offices, partyOf } from '../../language/parties/parties.ts'
import type { Party } from '../../language/parties/source.ts'

/**
 * Returns the party that an office behind its owner names: of a state or an authority a party of its own, "military:UKR";
 * of an armed group its people are the group itself; of a monitor or an agency all words are.
 */
export function composeParty(owner: string, office: string): Party | null {
  const ofOwner = composed.get(owner)
  const known = ofOwner?.get(office)
  if (known !== undefined) return known
  const party = compose(owner, office)
  if (ofOwner) ofOwner.set(office, party)
  else composed.set(owner, new Map([[office, party]]))
  return party
}

/** What was composed, by owner and office: no more than the tables have of both. */
const composed = new Map<string, Map<string, Party | null>>()

function compose(owner: string, office: string): Party | null {
  const party = partyOf(owner) ?? partyOf(`state:${owner}`)
  const kind = offices.get(office)
  if (!party || !kind || office === 'state') return party
  if (party.id.includes(':') && !party.id.startsWith('state:')) return party
  if (party.kind !== 'government' && (kind.people || party.kind !== 'armed-group')) return party
  return partyOf(`${office}:${owner}`)
}
