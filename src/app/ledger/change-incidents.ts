import { type KeptIncident, type Ledger, LedgerError, type MergePayload } from '../../ledger/index.ts'
import type { ClaimReference } from '../../model/index.ts'
import { incidentId } from './find-incidents.ts'

/** Who does something to incidents, and why. */
export interface Act {
  readonly actor: string
  readonly reason: string
}

/** Returns the incident with an id, or by the beginning of one; throws a `LedgerError` where there is none. */
export async function findIncident(ledger: Ledger, id: string): Promise<KeptIncident> {
  for await (const incident of ledger.incidents(id)) return incident
  const found: KeptIncident[] = []
  for await (const incident of ledger.incidents()) if (incident.id.startsWith(id)) found.push(incident)
  if (found.length === 1) return found[0]
  const what =
    found.length === 0 ? 'the id of one that stands, or its beginning' : `more of it: ${found.length} begin so`
  throw problem('unknown-incident', `Unexpected incident ${id}, expected ${what}`, '"onrecord incidents" lists them.')
}

/** Makes two incidents one: the claims of the second are of the first. */
export async function mergeIncidents(ledger: Ledger, into: string, from: string, act: Act): Promise<void> {
  const [kept, gone] = [await findIncident(ledger, into), await findIncident(ledger, from)]
  if (kept.id === gone.id)
    throw problem('same-incident', `Unexpected incident ${gone.id} twice, expected two`, 'Name two incidents.')
  const payload = { from: gone.id, claims: gone.claims.map(({ claim }) => claim), reason: act.reason }
  await ledger.append([{ actor: act.actor, event: 'incident-merged', subject: kept.id, payload }])
}

/** Makes an incident of its own of claims of another, and keeps them apart. Returns its id. */
export async function splitIncident(ledger: Ledger, id: string, named: readonly string[], act: Act): Promise<string> {
  const incident = await findIncident(ledger, id)
  const claims = claimsOf(incident, named)
  if (claims.length === incident.claims.length)
    throw problem('nothing-left', `Unexpected all ${claims.length} claims, expected some`, 'Leave at least one claim.')
  const { actor, reason } = act
  const made = incidentId([...claims, `split from ${incident.id}`])
  await ledger.append([
    { actor, event: 'incident-left', subject: incident.id, payload: { claims, reason } },
    { actor, event: 'incident-made', subject: made, payload: { claims, because: reason, basis: 'person' } },
  ])
  return made
}

/** Notes what others call an incident. */
export async function codeIncident(
  ledger: Ledger,
  id: string,
  scheme: string,
  code: string,
  actor: string,
): Promise<void> {
  const incident = await findIncident(ledger, id)
  await ledger.append([{ actor, event: 'incident-coded', subject: incident.id, payload: { scheme, code } }])
}

/** Takes or refuses a proposed join. */
export async function decideProposal(ledger: Ledger, entry: number, take: boolean, act: Act): Promise<void> {
  const proposal = (await ledger.proposals()).find((one) => one.entry === entry)
  if (!proposal)
    throw problem(
      'unknown-proposal',
      `Unexpected proposal ${entry}, expected one that waits`,
      '"onrecord incidents --proposals" lists those that wait.',
    )
  const { actor, reason } = act
  const { incident: subject, claims, because } = proposal
  if (!take) {
    await ledger.append([{ actor, event: 'proposal-refused', subject, payload: { proposal: entry, reason } }])
    return
  }
  const payload = { claims, because: reason || (because ?? ''), basis: 'person', proposal: entry } as const
  await ledger.append([{ actor, event: 'incident-joined', subject, payload }])
}

/** Undoes an entry that joined claims to an incident, or merged two. Returns what was undone, in words. */
export async function undoJoin(ledger: Ledger, sequence: number, act: Act): Promise<string> {
  const { actor, reason } = act
  for await (const entry of ledger.entries({ after: sequence - 1, limit: 1 })) {
    if (entry.sequence !== sequence) break
    const { subject, event, payload } = entry
    if (event === 'incident-joined') {
      const { claims } = payload as { claims: readonly string[] }
      const made = incidentId([...claims, `split from ${subject}`])
      await ledger.append([
        { actor, event: 'incident-left', subject, payload: { claims, reason } },
        { actor, event: 'incident-made', subject: made, payload: { claims, because: reason, basis: 'person' } },
      ])
      return `${claims.length} claims are ${made} again`
    }
    if (event === 'incident-merged') {
      const { from, claims } = payload as MergePayload
      await ledger.append([{ actor, event: 'incident-unmerged', subject, payload: { from, claims, reason } }])
      return `${from} stands on its own again`
    }
    throw problem(
      'nothing-to-undo',
      `Unexpected entry ${sequence} (${event}), expected a join or a merge`,
      'Look with "onrecord log --subject <incident>".',
    )
  }
  throw problem(
    'unknown-entry',
    `Unexpected entry ${sequence}, expected one that the ledger has`,
    'Look with "onrecord log".',
  )
}

/** The claims of an incident with these ids; the beginning of a document's id is enough where it tells one claim. */
function claimsOf({ id, claims }: KeptIncident, named: readonly string[]): ClaimReference[] {
  const wrong = (name: string): LedgerError =>
    problem('not-of-incident', `Unexpected ${name}, expected claims of ${id}`, '"onrecord incidents <id>" shows them.')
  if (named.length === 0) throw wrong('no claim')
  return named.map((name) => {
    const at = name.indexOf('#')
    const found = claims.filter(
      ({ claim }) =>
        claim === name || (at > 0 && claim.startsWith(name.slice(0, at)) && claim.endsWith(name.slice(at))),
    )
    if (found.length !== 1) throw wrong(name)
    return found[0].claim
  })
}

function problem(code: string, message: string, hint: string): LedgerError {
  return new LedgerError(code, message, {}, hint)
}
