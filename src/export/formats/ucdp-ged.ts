import type { Place, Time } from '../../model/index.ts'
import { daysFrom } from '../../model/index.ts'
import { nameOfPlace } from '../as-country.ts'
import { estimateOf } from '../claims-of.ts'
import type { ExportContext, Exporter, Incident } from '../exporter.ts'
import { hasPoint } from '../has-point.ts'
import { type Sides, sidesOf } from '../sides-of.ts'
import { type IncidentSources, sourcesOf } from '../sources-of.ts'
import { type Column, rowsOf, writeTable } from '../table.ts'
import { type WhatHappened, whatHappened } from '../what-happened.ts'
import { wholeNumbers } from '../whole-numbers.ts'

const file = 'ucdp-ged.csv'

interface Row {
  readonly incident: Incident
  readonly context: ExportContext
  readonly happened: WhatHappened
  readonly sides: Sides
  readonly sources: IncidentSources
  readonly deaths: Deaths
}

interface Deaths {
  readonly civilians: number
  readonly unknown: number
  readonly best: number
  readonly low: number
  readonly high: number
}

/** A row an incident with deaths, in the 49 columns of the UCDP Georeferenced Event Dataset. */
export const exporter: Exporter = {
  id: 'ucdp-ged',
  summary: 'incidents with deaths in the columns of UCDP GED (CSV)',
  rows: 'estimates',
  ruleBook: 'ucdp-style',
  files: [file],
  conventions: [
    'The shape of UCDP GED, not its data: no row is coded or endorsed by UCDP.',
    'Deaths are whole numbers there: deaths of unstated status stand in `deaths_unknown`, and the other fields are 0 by convention, not because somebody said so.',
    '`best` is the sum of the deaths_ columns. "More than 350" is written 350. An incident without a figure for those killed has no row.',
    '`deaths_a` and `deaths_b` stay 0: which side fighters died for is for a coder to say.',
    "Left empty, because they need UCDP's own tables or a coder: conflict and dyad ids and names, code_status, country_id, gwnoa, gwnob, region, adm_1, adm_2 where the place has none.",
    '`type_of_violence` is a proposal and empty where the claims do not tell who stood against whom.',
    '`source_office` is the outlet, `source_original` the speaker.',
  ],
  write: (incidents, context) => writeTable(file, columns, rowsOf(incidents, context, rowOf)),
}

function* rowOf(incident: Incident, context: ExportContext): Generator<Row> {
  const deaths = deathsOf(incident)
  if (deaths === null) return
  yield {
    incident,
    context,
    happened: whatHappened(incident),
    sides: sidesOf(incident, context.facts),
    sources: sourcesOf(incident),
    deaths,
  }
}

function deathsOf(incident: Incident): Deaths | null {
  const all = wholeNumbers(incident, estimateOf(incident, 'killed', null))
  const civilian = wholeNumbers(incident, estimateOf(incident, 'killed', 'civilians'))
  const best = all.best ?? civilian.best
  if (best === null) return null
  const civilians = Math.min(civilian.best ?? 0, best)
  return {
    civilians,
    unknown: best - civilians,
    best,
    low: Math.min(all.low ?? civilian.low ?? best, best),
    high: Math.max(all.high ?? civilian.high ?? best, best),
  }
}

const none = () => null
const empty = (name: string): Column<Row> => ({ name, means: 'left empty', of: none })

const columns: readonly Column<Row>[] = [
  { name: 'id', means: 'id of the incident', of: ({ incident }) => incident.bundle.id },
  empty('relid'),
  { name: 'year', means: 'year of the event', of: ({ happened }) => yearOf(happened.time) },
  empty('active_year'),
  empty('code_status'),
  {
    name: 'type_of_violence',
    means: '1 state-based, 2 non-state, 3 one-sided; a proposal',
    of: ({ sides }) => sides.violence,
  },
  ...['conflict_dset_id', 'conflict_new_id', 'conflict_name', 'dyad_dset_id', 'dyad_new_id'].map(empty),
  {
    name: 'dyad_name',
    means: 'the two sides',
    of: ({ sides }) =>
      sides.a && (sides.b || sides.againstPeople) ? `${sides.a.name} - ${sides.b?.name ?? 'Civilians'}` : null,
  },
  ...['side_a_dset_id', 'side_a_new_id'].map(empty),
  { name: 'side_a', means: 'who is said to have done it', of: ({ sides }) => sides.a?.name ?? null },
  ...['side_b_dset_id', 'side_b_new_id'].map(empty),
  {
    name: 'side_b',
    means: 'who stood against them',
    of: ({ sides }) => sides.b?.name ?? (sides.againstPeople && sides.a ? 'Civilians' : null),
  },
  { name: 'number_of_sources', means: 'reports behind the figures', of: ({ sources }) => sources.reports.length },
  {
    name: 'source_article',
    means: 'outlet, day and headline of each report',
    of: ({ sources }) =>
      sources.reports
        .map(({ document }) =>
          [document.publisher, document.published?.slice(0, 10), document.title]
            .filter((part) => part != null)
            .map((part) => `"${part}"`)
            .join(','),
        )
        .filter((words) => words !== '')
        .join(';') || null,
  },
  { name: 'source_office', means: 'outlets', of: ({ sources }) => joined(sources.outlets) },
  { name: 'source_date', means: 'days of publication', of: ({ sources }) => joined(sources.days) },
  { name: 'source_headline', means: 'headlines', of: ({ sources }) => joined(sources.headlines) },
  { name: 'source_original', means: 'primary speakers', of: ({ sources }) => joined(sources.speakers) },
  {
    name: 'where_prec',
    means: '1 exact … 7 international waters',
    of: ({ happened }) => wherePrecision(happened.place),
  },
  {
    name: 'where_coordinates',
    means: 'name of the place the coordinates are of',
    of: ({ happened }) => (hasPoint(happened.place) ? happened.place.name : null),
  },
  {
    name: 'where_description',
    means: 'the place as it was named',
    of: ({ happened }) => happened.place?.text ?? nameOfPlace(happened.place),
  },
  {
    name: 'adm_1',
    means: 'first-order division',
    of: ({ happened }) => (happened.place?.precision === 'province' ? happened.place.name : null),
  },
  {
    name: 'adm_2',
    means: 'second-order division',
    of: ({ happened }) => (happened.place?.precision === 'district' ? happened.place.name : null),
  },
  { name: 'latitude', means: 'degrees north', of: ({ happened }) => happened.place?.latitude ?? null },
  { name: 'longitude', means: 'degrees east', of: ({ happened }) => happened.place?.longitude ?? null },
  {
    name: 'geom_wkt',
    means: 'the point',
    of: ({ happened }) =>
      hasPoint(happened.place) ? `POINT (${happened.place.longitude} ${happened.place.latitude})` : null,
  },
  {
    name: 'priogrid_gid',
    means: 'cell of the half-degree PRIO-GRID',
    of: ({ happened }) =>
      hasPoint(happened.place) ? gridCell(happened.place.latitude, happened.place.longitude) : null,
  },
  {
    name: 'country',
    means: 'name of the country',
    of: ({ happened, context }) => (happened.place?.country ? context.facts.countryName(happened.place.country) : null),
  },
  ...['country_id', 'region'].map(empty),
  {
    name: 'event_clarity',
    means: '1 a single event, 2 several told together',
    of: ({ happened }) =>
      happened.time === null ? null : daysFrom(happened.time.start, happened.time.end) <= 2 ? 1 : 2,
  },
  { name: 'date_prec', means: '1 a day … 5 longer than a month', of: ({ happened }) => datePrecision(happened.time) },
  { name: 'date_start', means: 'first day', of: ({ happened }) => happened.time?.start ?? null },
  { name: 'date_end', means: 'last day', of: ({ happened }) => happened.time?.end ?? null },
  { name: 'deaths_a', means: 'see conventions', of: () => 0 },
  { name: 'deaths_b', means: 'see conventions', of: () => 0 },
  { name: 'deaths_civilians', means: 'civilians killed', of: ({ deaths }) => deaths.civilians },
  { name: 'deaths_unknown', means: 'killed, status not stated', of: ({ deaths }) => deaths.unknown },
  { name: 'best', means: 'sum of the deaths_ columns', of: ({ deaths }) => deaths.best },
  { name: 'high', means: 'high estimate', of: ({ deaths }) => deaths.high },
  { name: 'low', means: 'low estimate', of: ({ deaths }) => deaths.low },
  ...['gwnoa', 'gwnob'].map(empty),
]

function joined(values: readonly string[]): string | null {
  return values.length === 0 ? null : values.join(';')
}

function yearOf(time: Time | null): number | null {
  return time === null ? null : Number(time.start.slice(0, 4))
}

const wherePrecisions: Readonly<Record<string, number>> = {
  exact: 1,
  town: 1,
  area: 5,
  district: 3,
  province: 4,
  region: 5,
  country: 6,
}

function wherePrecision(place: Place | null): number | null {
  return place === null ? null : (wherePrecisions[place.precision] ?? null)
}

function datePrecision(time: Time | null): number | null {
  if (time === null) return null
  const length = daysFrom(time.start, time.end)
  return length <= 1 ? 1 : length <= 6 ? 2 : length <= 7 ? 3 : length <= 31 ? 4 : 5
}

/** Number of a PRIO-GRID cell: half degrees, counted from the south-west corner, 720 a row. */
export function gridCell(latitude: number, longitude: number): number {
  const row = Math.min(359, Math.floor((latitude + 90) * 2))
  const column = Math.min(719, Math.floor((longitude + 180) * 2))
  return row * 720 + column + 1
}
