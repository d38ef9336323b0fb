import type { Entry, JoinPayload, MergePayload, Payloads } from '../entry.ts'
import type { Change } from './change.ts'

/** Returns the steps that show a new incident with its first claims. */
export function incidentMade(entry: Entry, payload: JoinPayload | null): Change[] {
  const { sequence, time, actor, subject } = entry
  const row = { id: subject, entry: sequence, time, made_by: actor, merged_into: null }
  return [{ do: 'insert', table: 'incidents', row }, ...joined(entry, payload)]
}

/** Returns the steps that show claims as of an incident, and the proposal that led to it as taken. */
export function incidentJoined(entry: Entry, payload: Payloads['incident-joined'] | null): Change[] {
  const changes = joined(entry, payload)
  if (payload?.proposal == null) return changes
  const where = { entry: payload.proposal }
  return [
    ...changes,
    { do: 'update', table: 'join_proposals', where, set: { state: 'taken', decided: entry.sequence } },
  ]
}

function joined({ subject, sequence }: Entry, payload: JoinPayload | null): Change[] {
  const { claims = [], basis = null, because = null } = payload ?? {}
  return claims.flatMap((claim): Change[] => [
    // A claim is of one incident at a time.
    { do: 'delete', table: 'incident_claims', where: { claim } },
    { do: 'delete', table: 'incident_refusals', where: { incident: subject, claim } },
    { do: 'insert', table: 'incident_claims', row: { claim, incident: subject, entry: sequence, basis, because } },
  ])
}

/** Returns the steps that take claims out of an incident, and keep them out. */
export function incidentLeft({ subject, sequence }: Entry, payload: Payloads['incident-left'] | null): Change[] {
  return (payload?.claims ?? []).flatMap((claim): Change[] => [
    { do: 'delete', table: 'incident_claims', where: { incident: subject, claim } },
    { do: 'delete', table: 'incident_refusals', where: { incident: subject, claim } },
    { do: 'insert', table: 'incident_refusals', row: { incident: subject, claim, entry: sequence } },
  ])
}

/** Returns the steps that show two incidents as one. */
export function incidentMerged({ subject }: Entry, payload: MergePayload | null): Change[] {
  if (payload === null) return []
  const { from, claims } = payload
  return [
    { do: 'update', table: 'incidents', where: { id: from }, set: { merged_into: subject } },
    ...claims.map(
      (claim): Change => ({ do: 'update', table: 'incident_claims', where: { claim }, set: { incident: subject } }),
    ),
  ]
}

/** Returns the steps that undo a merge. */
export function incidentUnmerged(_: Entry, payload: MergePayload | null): Change[] {
  if (payload === null) return []
  const { from, claims } = payload
  return [
    { do: 'update', table: 'incidents', where: { id: from }, set: { merged_into: null } },
    ...claims.map(
      (claim): Change => ({ do: 'update', table: 'incident_claims', where: { claim }, set: { incident: from } }),
    ),
  ]
}

/** Returns the steps that show what others call an incident. One code a scheme: a later one takes its place. */
export function incidentCoded({ subject, sequence }: Entry, payload: Payloads['incident-coded'] | null): Change[] {
  if (payload === null) return []
  const { scheme, code } = payload
  return [
    { do: 'delete', table: 'incident_codes', where: { incident: subject, scheme } },
    { do: 'insert', table: 'incident_codes', row: { incident: subject, scheme, code, entry: sequence } },
  ]
}

/** Returns the steps that show a join that waits for a person. */
export function joinProposed({ subject, sequence, time }: Entry, payload: Payloads['join-proposed'] | null): Change[] {
  const claims = payload === null ? null : JSON.stringify(payload.claims)
  const row = {
    entry: sequence,
    incident: subject,
    time,
    claims,
    because: payload?.because ?? null,
    state: 'open',
    decided: null,
  }
  return [{ do: 'insert', table: 'join_proposals', row }]
}

/** Returns the steps that show a proposal as refused. */
export function proposalRefused({ sequence }: Entry, payload: Payloads['proposal-refused'] | null): Change[] {
  if (payload === null) return []
  const where = { entry: payload.proposal }
  return [{ do: 'update', table: 'join_proposals', where, set: { state: 'refused', decided: sequence } }]
}
