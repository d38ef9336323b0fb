import { canonicalJson } from '../canonical-json.ts'
import type { Entry, EventName, Hidden, Payloads, ReviewPayload } from '../entry.ts'
import { isShown } from '../passages/without-gaps.ts'
import type { Change } from './change.ts'
import { CLAIMS_AN_ENTRY, claimChanges } from './claim-changes.ts'
import { documentRow } from './document-row.ts'
import {
  incidentCoded,
  incidentJoined,
  incidentLeft,
  incidentMade,
  incidentMerged,
  incidentUnmerged,
  joinProposed,
  proposalRefused,
} from './incident-changes.ts'

/** What a projection may know besides its entry. */
export interface Known {
  /** Number of the document that the entry is about; `null` where it is about none. */
  readonly document: number | null
  readonly hidden: Hidden | null
}

type Project<Name extends EventName> = (entry: Entry, payload: Payloads[Name] | null, known: Known) => Change[]

/** Returns the id of the document that a subject names: its own, or that of a claim's document. */
export function documentOf(subject: string): string {
  const end = subject.indexOf('#')
  return end === -1 ? subject : subject.slice(0, end)
}

/** Who an entry's actor is, if it is an engine: `onrecord 1.4.0`. */
const engineOf = (actor: string): string => actor.replace(/^engine /, '')

/** How each event shows in the tables. `null` as payload: sealed or erased, only what the entry itself says is shown. */
const PROJECTIONS: { readonly [Name in EventName]: Project<Name> } = {
  'ledger-created': () => [],
  'document-added': (entry, payload, { hidden }) => [
    { do: 'insert', table: 'documents', row: documentRow(entry, payload, hidden) },
  ],
  'document-revised': (entry, payload, { hidden }) => [
    { do: 'insert', table: 'documents', row: documentRow(entry, payload, hidden) },
  ],
  'document-retracted': (entry) => [
    { do: 'update', table: 'documents', where: { id: entry.subject }, set: { retracted: 1 } },
  ],
  'document-read': (entry, payload, { document }) => {
    if (document === null) return []
    const changes: Change[] = [
      { do: 'delete-claims', document, status: 'unreviewed' },
      { do: 'delete', table: 'tolls', where: { document } },
      {
        do: 'update',
        table: 'documents',
        where: { number: document },
        set: { engine: engineOf(entry.actor), reading: entry.sequence },
      },
    ]
    if (payload === null) return changes
    const decided = new Set(payload.decided)
    payload.claims.forEach((claim, at) => {
      if (decided.has(claim.id) || !isShown(claim)) return
      changes.push(...claimChanges(claim, document, entry.sequence * CLAIMS_AN_ENTRY + at, 'unreviewed'))
    })
    payload.tolls.forEach((toll, position) => {
      if (toll === null) return
      const { measure, low, high, claims, alternatives } = toll
      changes.push({
        do: 'insert',
        table: 'tolls',
        row: {
          document,
          position,
          measure,
          low,
          high,
          claims: canonicalJson(claims),
          alternatives: canonicalJson(alternatives),
        },
      })
    })
    return changes
  },
  'claim-reviewed': (entry, payload, known) => decided(entry, payload, known, entry.actor, payload?.reason ?? null),
  'decision-carried': (entry, payload, known) =>
    decided(
      entry,
      payload,
      known,
      payload?.from.person ?? entry.actor,
      payload === null ? null : `as on ${payload.from.claim} (entry ${payload.from.entry})`,
    ),
  'claim-coded': ({ sequence, subject, time, actor }, payload, { document }) =>
    document === null
      ? []
      : [
          {
            do: 'insert',
            table: 'codings',
            row: {
              entry: sequence,
              document,
              claim: subject.slice(subject.indexOf('#') + 1),
              time,
              person: actor,
              verdict: payload?.verdict ?? null,
              coded: payload?.claim ? canonicalJson(payload.claim) : null,
              reason: payload?.reason ?? null,
            },
          },
        ],
  'incident-made': incidentMade,
  'incident-joined': incidentJoined,
  'incident-left': incidentLeft,
  'incident-merged': incidentMerged,
  'incident-unmerged': incidentUnmerged,
  'incident-coded': incidentCoded,
  'join-proposed': joinProposed,
  'proposal-refused': proposalRefused,
  sealed: sealRow('sealed'),
  unsealed: sealRow('unsealed'),
  erased: sealRow('erased'),
}

/** A decision's row, and its claim as it stands then. */
function decided(
  { sequence, time, subject }: Entry,
  payload: ReviewPayload | null,
  { document }: Known,
  person: string,
  reason: string | null,
): Change[] {
  if (document === null) return []
  const claim = subject.slice(subject.indexOf('#') + 1)
  const row = { entry: sequence, document, claim, time, person, verdict: payload?.verdict ?? null, reason }
  const changes: Change[] = [{ do: 'insert', table: 'decisions', row }]
  if (payload === null) return changes
  if (payload.claim === null) {
    changes.push({ do: 'update', table: 'claims', where: { document, claim }, set: { status: payload.verdict } })
    return changes
  }
  changes.push({ do: 'delete-claims', document, claim })
  changes.push(...claimChanges({ ...payload.claim, id: claim }, document, sequence * CLAIMS_AN_ENTRY, payload.verdict))
  return changes
}

function sealRow<Action extends 'sealed' | 'unsealed' | 'erased'>(action: Action): Project<Action> {
  return ({ sequence, time, actor, subject }, payload) => {
    const changes: Change[] = [
      {
        do: 'insert',
        table: 'seals',
        row: { entry: sequence, subject, action, time, person: actor, reason: payload?.reason ?? null },
      },
    ]
    for (const entry of payload?.entries ?? []) {
      changes.push({ do: 'delete', table: 'hidden_entries', where: { entry } })
      if (action === 'unsealed') continue
      changes.push({ do: 'insert', table: 'hidden_entries', row: { entry, state: action, seal: sequence } })
    }
    for (const { entry, marks } of payload?.passages ?? []) {
      for (const [path, start, end] of marks) {
        const where = { entry, path, start_at: start, end_at: end }
        changes.push({ do: 'delete', table: 'hidden_passages', where })
        if (action === 'unsealed') continue
        changes.push({ do: 'insert', table: 'hidden_passages', row: { ...where, state: action, seal: sequence } })
      }
    }
    return changes
  }
}

/** The names of all events that this version knows. */
export const EVENTS: readonly EventName[] = Object.keys(PROJECTIONS) as EventName[]

/** Whether this version knows an event of this name. */
export function isKnownEvent(event: string): event is EventName {
  return Object.hasOwn(PROJECTIONS, event)
}

/** Returns the steps that make the tables show an entry. Pure: the same entries give the same tables, everywhere. */
export function projectEntry(entry: Entry, payload: unknown, known: Known): Change[] {
  const project = PROJECTIONS[entry.event] as Project<EventName>
  // What is sealed is kept in the payload and shown nowhere.
  return project(entry, known.hidden === null ? (payload as never) : null, known)
}
