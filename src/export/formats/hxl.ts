import { claimsOf, type PlacedClaim } from '../claims-of.ts'
import { csvRow } from '../csv.ts'
import type { ExportContext, Exporter } from '../exporter.ts'
import { speakerOf } from '../sources-of.ts'
import type { Column } from '../table.ts'

const file = 'hxl.csv'

type Row = PlacedClaim & { readonly context: ExportContext }

/** A row a claim with the tags of the Humanitarian Exchange Language in a row below the names. */
export const exporter: Exporter = {
  id: 'hxl',
  summary: 'every count with HXL tags, a row each (CSV)',
  rows: 'claims',
  ruleBook: 'min-max',
  files: [file],
  conventions: [
    'Each row is one claim by one speaker: do not add them up.',
    'OCHA is moving away from HXL; `hapi` is the newer shape.',
    'Counts of measures that HXL has no tag for are left out.',
  ],
  write: async function* (incidents, context) {
    yield { file, content: csvRow(columns.map(({ name }) => name.replace(/[#+]/g, ' ').trim())) }
    yield { file, content: `${columns.map(({ name }) => name).join(',')}\r\n` }
    for await (const incident of incidents)
      for (const placed of claimsOf(incident)) {
        if (placed.claim.kind !== 'count' || !tagged.has(placed.claim.measure ?? '')) continue
        yield { file, content: csvRow(columns.map(({ of }) => of({ ...placed, context }))) }
      }
  },
}

const tagged: ReadonlySet<string> = new Set([
  'killed',
  'injured',
  'held',
  'displaced',
  'missing',
  'buildings-destroyed',
])

const groups: readonly (readonly [suffix: string, population: string])[] = [
  ['+f', 'women'],
  ['+m', 'men'],
  ['+children', 'children'],
  ['+adults', 'adults'],
  ['+elderly', 'elderly'],
]

/** The figure of a measure, where it counts everybody, or just one group. */
const figure =
  (measure: string, population: string | null, bound: 'stated' | 'low' | 'high' = 'stated') =>
  ({ claim }: Row): number | null => {
    if (claim.measure !== measure || claim.quantity === null) return null
    const group = groups.find(([, id]) => claim.population.some((facet) => facet.id === id))?.[1] ?? null
    return group === population ? claim.quantity[bound] : null
  }

const columns: readonly Column<Row>[] = [
  {
    name: '#date+occurred',
    means: 'the day, where it is one',
    of: ({ claim: { time } }) => (time && time.start === time.end ? time.start : null),
  },
  {
    name: '#date+reported',
    means: 'day of publication',
    of: ({ report }) => report.document.published?.slice(0, 10) ?? null,
  },
  { name: '#date+start', means: 'first day', of: ({ claim }) => claim.time?.start ?? null },
  { name: '#date+end', means: 'last day', of: ({ claim }) => claim.time?.end ?? null },
  { name: '#country+code', means: 'ISO 3166-1 alpha-3', of: ({ claim }) => claim.place?.country ?? null },
  {
    name: '#country+name',
    means: 'its name',
    of: ({ claim, context }) => (claim.place?.country ? context.facts.countryName(claim.place.country) : null),
  },
  {
    name: '#adm1+name',
    means: 'first-order division',
    of: ({ claim }) => (claim.place?.precision === 'province' ? claim.place.name : null),
  },
  {
    name: '#adm2+name',
    means: 'second-order division',
    of: ({ claim }) => (claim.place?.precision === 'district' ? claim.place.name : null),
  },
  { name: '#loc+name', means: 'the place', of: ({ claim }) => claim.place?.name ?? null },
  { name: '#geo+lat', means: 'degrees north', of: ({ claim }) => claim.place?.latitude ?? null },
  { name: '#geo+lon', means: 'degrees east', of: ({ claim }) => claim.place?.longitude ?? null },
  { name: '#geo+precision', means: 'how exact', of: ({ claim }) => claim.place?.precision ?? null },
  {
    name: '#event+type',
    means: 'kind of event',
    of: ({ claim, context }) => (claim.cause === null ? null : context.facts.eventLabel(claim.cause)),
  },
  { name: '#affected+killed', means: 'killed', of: figure('killed', null) },
  { name: '#affected+killed+min', means: 'at least', of: figure('killed', null, 'low') },
  { name: '#affected+killed+max', means: 'at most; empty where open', of: figure('killed', null, 'high') },
  ...groups.map(([suffix, population]) => ({
    name: `#affected+killed${suffix}`,
    means: `killed ${population}`,
    of: figure('killed', population),
  })),
  { name: '#affected+injured', means: 'injured', of: figure('injured', null) },
  { name: '#affected+abducted', means: 'held, by whomever and under whatever word', of: figure('held', null) },
  {
    name: '#affected+displaced',
    means: 'displaced',
    of: ({ claim }) =>
      claim.measure === 'displaced' && claim.unit === 'people' ? (claim.quantity?.stated ?? null) : null,
  },
  { name: '#affected+missing', means: 'missing', of: figure('missing', null) },
  {
    name: '#affected+captured',
    means: 'prisoners of war, where the words say so',
    of: ({ claim }) =>
      claim.measure === 'held' && /prisoners? of war|captur/i.test(claim.trigger?.text ?? '')
        ? (claim.quantity?.stated ?? null)
        : null,
  },
  {
    name: '#indicator+building+destroyed+num',
    means: 'buildings destroyed',
    of: ({ claim }) => (claim.measure === 'buildings-destroyed' ? (claim.quantity?.stated ?? null) : null),
  },
  { name: '#meta+source+speaker', means: 'primary speaker', of: (row) => speakerOf(row) },
  { name: '#meta+source+outlet', means: 'outlet', of: ({ report }) => report.document.publisher },
  { name: '#meta+url', means: 'address', of: ({ report }) => report.document.url },
  { name: '#meta+certainty', means: 'stated, hedged …', of: ({ claim }) => claim.certainty },
  { name: '#meta+id', means: 'reference of the claim', of: ({ reference }) => reference },
]
