import { primarySpeaker } from '../model/index.ts'
import type { PlacedClaim } from './claims-of.ts'
import { speakerOf } from './sources-of.ts'
import type { Column } from './table.ts'

export type ClaimColumn = Column<PlacedClaim> & { readonly kind?: 'whole' | 'real' | 'yes-no' }

const listed = (values: readonly (string | null | undefined)[]): string | null => {
  const said = values.filter((value) => value != null && value !== '')
  return said.length === 0 ? null : said.join('; ')
}

/** The columns of the tables of claims. Unknown is empty, never 0. */
export const claimColumns: readonly ClaimColumn[] = [
  { name: 'claim', means: 'reference of the claim: report and claim', of: ({ reference }) => reference },
  { name: 'document', means: 'id of the document', of: ({ report }) => report.document.id },
  { name: 'published', means: 'when it was published', of: ({ report }) => report.document.published },
  { name: 'publisher', means: 'who published it', of: ({ report }) => report.document.publisher },
  { name: 'title', means: 'its headline', of: ({ report }) => report.document.title },
  { name: 'url', means: 'where it was published', of: ({ report }) => report.document.url },
  { name: 'kind', means: 'count or event', of: ({ claim }) => claim.kind },
  { name: 'measure', means: 'what is counted; empty on events', of: ({ claim }) => claim.measure },
  { name: 'event', means: 'what happened; empty on counts', of: ({ claim }) => claim.event },
  { name: 'stated', kind: 'real', means: 'the number in the words', of: ({ claim }) => claim.quantity?.stated ?? null },
  {
    name: 'low',
    kind: 'real',
    means: 'the least that the words allow',
    of: ({ claim }) => claim.quantity?.low ?? null,
  },
  {
    name: 'high',
    kind: 'real',
    means: 'the most that the words allow; empty where they set no limit',
    of: ({ claim }) => claim.quantity?.high ?? null,
  },
  { name: 'hedge', means: 'exact, about, at-least …', of: ({ claim }) => claim.quantity?.hedge ?? null },
  { name: 'words', means: 'the number as it was written', of: ({ claim }) => claim.quantity?.text ?? null },
  { name: 'unit', means: 'people, households, buildings, rockets …', of: ({ claim }) => claim.unit },
  { name: 'role', means: 'victim or attacker', of: ({ claim }) => claim.role },
  { name: 'population', means: 'who was counted', of: ({ claim }) => listed(claim.population.map(({ id }) => id)) },
  {
    name: 'population_basis',
    means: 'said or implied, in the same order',
    of: ({ claim }) => listed(claim.population.map(({ basis }) => basis)),
  },
  {
    name: 'actors',
    means: 'who is said to have done it',
    of: ({ claim }) => listed(claim.actors.map(({ name }) => name)),
  },
  {
    name: 'responsibility',
    means: 'stated, claimed, suspected …, in the same order',
    of: ({ claim }) => listed(claim.actors.map(({ responsibility }) => responsibility)),
  },
  { name: 'cause', means: 'kind of event that caused it', of: ({ claim }) => claim.cause },
  { name: 'target', means: 'what was aimed at', of: ({ claim }) => claim.target?.name ?? null },
  { name: 'place', means: 'where', of: ({ claim }) => claim.place?.name ?? null },
  { name: 'place_id', means: 'id of the place', of: ({ claim }) => claim.place?.id ?? null },
  { name: 'country', means: 'ISO 3166-1 alpha-3', of: ({ claim }) => claim.place?.country ?? null },
  { name: 'latitude', kind: 'real', means: 'degrees north', of: ({ claim }) => claim.place?.latitude ?? null },
  { name: 'longitude', kind: 'real', means: 'degrees east', of: ({ claim }) => claim.place?.longitude ?? null },
  { name: 'place_precision', means: 'how exact the place is', of: ({ claim }) => claim.place?.precision ?? null },
  {
    name: 'place_basis',
    means: 'said, or inferred from the rest of the report',
    of: ({ claim }) => claim.place?.basis ?? null,
  },
  { name: 'time_start', means: 'first day', of: ({ claim }) => claim.time?.start ?? null },
  { name: 'time_end', means: 'last day', of: ({ claim }) => claim.time?.end ?? null },
  { name: 'time_precision', means: 'how exact the time is', of: ({ claim }) => claim.time?.precision ?? null },
  { name: 'time_basis', means: 'said or inferred', of: ({ claim }) => claim.time?.basis ?? null },
  { name: 'as_of', means: 'day up to which a toll counts', of: ({ claim }) => claim.asOf?.end ?? null },
  { name: 'scope', means: 'incident, period or cumulative', of: ({ claim }) => claim.scope },
  { name: 'certainty', means: 'stated, hedged, feared or unconfirmed', of: ({ claim }) => claim.certainty },
  { name: 'counting', means: 'counted, registered, estimated or modelled', of: ({ claim }) => claim.counting },
  { name: 'stance', means: 'asserts, acknowledges, denies …', of: ({ claim }) => claim.stance },
  { name: 'source', means: 'the primary speaker; empty: the publisher in its own voice', of: (row) => speakerOf(row) },
  {
    name: 'source_kind',
    means: 'kind of the primary speaker',
    of: (row) => primarySpeaker(row.claim, row.report)?.kind ?? null,
  },
  {
    name: 'source_party',
    means: 'party of the primary speaker',
    of: (row) => primarySpeaker(row.claim, row.report)?.party ?? null,
  },
  {
    name: 'chain',
    means: 'all who passed it on, nearest to the words first',
    of: ({ claim }) => listed(claim.attribution?.sources.map(({ name }) => name) ?? []),
  },
  {
    name: 'cue',
    means: 'the word that says that it is said',
    of: ({ claim }) => listed(claim.attribution?.cue.map(({ text }) => text) ?? []),
  },
  {
    name: 'quoted',
    kind: 'yes-no',
    means: 'it stands in quotation marks',
    of: ({ claim }) => claim.attribution?.quoted ?? null,
  },
  {
    name: 'part_of',
    means: 'the claim of the same report that includes this one',
    of: ({ claim, report }) => (claim.partOf === null ? null : `${report.id}#${claim.partOf}`),
  },
  { name: 'evidence', means: 'the words that carry the claim', of: ({ claim }) => claim.evidence.text },
  {
    name: 'evidence_start',
    kind: 'whole',
    means: 'where they start in the text, in UTF-16 units',
    of: ({ claim }) => claim.evidence.start,
  },
  { name: 'evidence_end', kind: 'whole', means: 'where they end', of: ({ claim }) => claim.evidence.end },
  {
    name: 'doubts',
    means: 'what the engine is not sure of',
    of: ({ claim }) => listed(claim.doubts.map(({ part, reason }) => `${part}: ${reason}`)),
  },
  { name: 'rule', means: 'the rule that read it', of: ({ claim }) => claim.rule },
  { name: 'engine', means: 'version that read it', of: ({ report }) => report.engine },
]
