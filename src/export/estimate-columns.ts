import type { Estimate } from '../model/index.ts'
import { nameOfPlace } from './as-country.ts'
import { claimsOf } from './claims-of.ts'
import type { Incident } from './exporter.ts'
import { speakerOf } from './sources-of.ts'
import type { Column } from './table.ts'
import { type WhatHappened, whatHappened } from './what-happened.ts'

/** An estimate with the incident it is of. */
export interface PlacedEstimate {
  readonly incident: Incident
  readonly estimate: Estimate
  readonly happened: WhatHappened
  /** Known primary speakers behind it. */
  readonly speakers: readonly string[]
  readonly reports: number
}

/** Returns the estimates of an incident with what is said of it. */
export function placedEstimates(incident: Incident): PlacedEstimate[] {
  const happened = whatHappened(incident)
  const claims = claimsOf(incident)
  return incident.reconciled.estimates.map((estimate) => {
    const wanted = new Set(estimate.claims)
    const behind = claims.filter(({ reference }) => wanted.has(reference))
    return {
      incident,
      estimate,
      happened,
      speakers: [...new Set(behind.map(speakerOf).filter((name) => name !== null))],
      reports: new Set(behind.map(({ report }) => report.id)).size,
    }
  })
}

export type EstimateColumn = Column<PlacedEstimate> & { readonly kind?: 'whole' | 'real' | 'yes-no' }

/** The columns of the tables of estimates. Unknown is empty, never 0. */
export const estimateColumns: readonly EstimateColumn[] = [
  { name: 'incident', means: 'id of the incident or bundle', of: ({ incident }) => incident.bundle.id },
  { name: 'measure', means: 'what is counted', of: ({ estimate }) => estimate.measure },
  { name: 'population', means: 'who; empty: everybody counted', of: ({ estimate }) => estimate.population },
  { name: 'low', kind: 'real', means: 'the low end', of: ({ estimate }) => estimate.low },
  {
    name: 'best',
    kind: 'real',
    means: 'the figure that the rule book puts forward',
    of: ({ estimate }) => estimate.best,
  },
  { name: 'high', kind: 'real', means: 'the high end', of: ({ estimate }) => estimate.high },
  {
    name: 'open_low',
    kind: 'yes-no',
    means: 'the words leave the low end open',
    of: ({ estimate }) => estimate.open.low,
  },
  {
    name: 'open_high',
    kind: 'yes-no',
    means: 'the words leave the high end open ("at least 32")',
    of: ({ estimate }) => estimate.open.high,
  },
  { name: 'rule_book', means: 'name and version', of: ({ incident }) => incident.reconciled.ruleBook },
  { name: 'place', means: 'where, as most claims behind it say', of: ({ happened }) => nameOfPlace(happened.place) },
  { name: 'place_id', means: 'id of the place', of: ({ happened }) => happened.place?.id ?? null },
  { name: 'country', means: 'ISO 3166-1 alpha-3', of: ({ happened }) => happened.place?.country ?? null },
  { name: 'latitude', kind: 'real', means: 'degrees north', of: ({ happened }) => happened.place?.latitude ?? null },
  { name: 'longitude', kind: 'real', means: 'degrees east', of: ({ happened }) => happened.place?.longitude ?? null },
  { name: 'date_start', means: 'first day', of: ({ happened }) => happened.time?.start ?? null },
  { name: 'date_end', means: 'last day', of: ({ happened }) => happened.time?.end ?? null },
  { name: 'cause', means: 'kind of event', of: ({ happened }) => happened.cause },
  { name: 'reports', kind: 'whole', means: 'reports behind it', of: ({ reports }) => reports },
  { name: 'origins', kind: 'whole', means: 'known primary speakers behind it', of: ({ speakers }) => speakers.length },
  {
    name: 'single_origin',
    kind: 'yes-no',
    means: 'it stands on one known origin or none',
    of: ({ speakers }) => speakers.length < 2,
  },
  {
    name: 'speakers',
    means: 'their names',
    of: ({ speakers }) => (speakers.length === 0 ? null : speakers.join('; ')),
  },
  {
    name: 'unread',
    kind: 'whole',
    means: 'reports of the incident that could not be read',
    of: ({ incident }) => incident.reconciled.unread.length,
  },
  { name: 'claims', means: 'references of the claims behind it', of: ({ estimate }) => estimate.claims.join('; ') },
  {
    name: 'trace',
    means: 'how the rule book came to it',
    of: ({ estimate }) => estimate.trace.map(({ words }) => words).join(' '),
  },
]
