import type { Claim } from '../../model/index.ts'
import type { KeptCoding, KeptIncident, KeptJoin, KeptProposal } from '../contract.ts'
import type { Connection } from './connect.ts'

/** Incidents that are read at once; between two stretches writers go on. */
const STRETCH = 200

/** Yields incidents that stand on their own, or the one with an id, wherever it stands. */
export function* readIncidents(connection: Connection, id: string | undefined): Generator<KeptIncident> {
  if (id !== undefined) {
    const row = connection.prepare('SELECT * FROM incidents WHERE id = ?').get(id) as IncidentRow | undefined
    if (row) yield incidentOf(connection, row)
    return
  }
  const rows = connection.prepare(
    'SELECT * FROM incidents WHERE merged_into IS NULL AND entry > ? ORDER BY entry LIMIT ?',
  )
  for (let at = 0; ; ) {
    const stretch = rows.all(at, STRETCH) as IncidentRow[]
    for (const row of stretch) yield incidentOf(connection, row)
    if (stretch.length < STRETCH) return
    at = stretch[stretch.length - 1].entry
  }
}

interface IncidentRow {
  readonly id: string
  readonly entry: number
  readonly time: string
  readonly made_by: string
}

function incidentOf(connection: Connection, { id, time, made_by: madeBy }: IncidentRow): KeptIncident {
  const list = <Row>(sql: string): Row[] => connection.prepare(sql).all(id) as Row[]
  const told = list<{ kind: string | null; place: string | null; from: string | null }>(
    `SELECT coalesce(claims.event, claims.measure) AS kind, claims.place, claims.time_start AS "from"
FROM incident_claims JOIN documents ON documents.id = substr(incident_claims.claim, 1, instr(incident_claims.claim, '#') - 1)
JOIN claims ON claims.document = documents.number AND claims.claim = substr(incident_claims.claim, instr(incident_claims.claim, '#') + 1)
WHERE incident = ? ORDER BY incident_claims.entry, claims.number`,
  )
  const first = (part: 'place' | 'from'): string | null => told.find((one) => one[part] !== null)?.[part] ?? null
  const kinds = [...new Set(told.flatMap(({ kind }) => kind ?? []))]
  return {
    id,
    madeBy,
    time,
    about: { kinds, place: first('place'), from: first('from') },
    codes: list('SELECT scheme, code FROM incident_codes WHERE incident = ? ORDER BY scheme'),
    claims: list<KeptJoin>(
      'SELECT claim, entry, basis, because FROM incident_claims WHERE incident = ? ORDER BY entry, claim',
    ),
    refused: list<{ claim: string }>('SELECT claim FROM incident_refusals WHERE incident = ? ORDER BY claim').map(
      ({ claim }) => claim,
    ),
    merged: list<{ id: string }>('SELECT id FROM incidents WHERE merged_into = ? ORDER BY entry').map((row) => row.id),
  }
}

/** Returns the joins that wait for a person. */
export function readProposals(connection: Connection): KeptProposal[] {
  const rows = connection
    .prepare("SELECT entry, incident, claims, because FROM join_proposals WHERE state = 'open' ORDER BY entry")
    .all() as { entry: number; incident: string; claims: string | null; because: string | null }[]
  return rows.map(({ claims, ...row }) => ({ ...row, claims: claims === null ? [] : (JSON.parse(claims) as string[]) }))
}

/** Returns the independent readings of a document's claims. */
export function readCodings(connection: Connection, document: string): KeptCoding[] {
  const rows = connection
    .prepare(
      'SELECT claim, person, verdict, coded, reason FROM codings WHERE document = (SELECT number FROM documents WHERE id = ?) ORDER BY entry',
    )
    .all(document) as (Omit<KeptCoding, 'coded'> & { coded: string | null })[]
  return rows.map(({ coded, ...row }) => ({ ...row, coded: coded === null ? null : (JSON.parse(coded) as Claim) }))
}
