import type { Actor } from '../../model/index.ts'
import { daysFrom } from '../../model/index.ts'
import { type AcledType, acledType } from '../acled-types.ts'
import { nameOfPlace } from '../as-country.ts'
import { claimsOf, estimateOf } from '../claims-of.ts'
import type { ExportContext, Exporter, Incident } from '../exporter.ts'
import type { Facts } from '../facts.ts'
import { type Sides, sidesOf } from '../sides-of.ts'
import { type IncidentSources, sourcesOf, speakerOf } from '../sources-of.ts'
import { type Column, rowsOf, writeTable } from '../table.ts'
import { type WhatHappened, whatHappened } from '../what-happened.ts'
import { wholeNumbers } from '../whole-numbers.ts'

const file = 'acled.csv'

interface Row {
  readonly incident: Incident
  readonly facts: Facts
  readonly happened: WhatHappened
  readonly type: AcledType | null
  readonly sides: Sides
  readonly sources: IncidentSources
}

/** A row an incident, in the 31 columns of ACLED. */
export const exporter: Exporter = {
  id: 'acled',
  summary: 'incidents in the columns of ACLED (CSV)',
  rows: 'estimates',
  ruleBook: 'acled-style',
  files: [file],
  conventions: [
    "The shape of ACLED, not its data: no row is coded or endorsed by ACLED, and none of ACLED's data is in it.",
    '`fatalities` is the most conservative figure; disputes stand in `notes` with who gave which number. Injuries are not coded; they stand in `notes`.',
    'Left empty, because they are for a coder: region, admin columns where the place has none, inter codes of actors whose kind is not known, source_scale, timestamp.',
    'An incident whose kind no report tells has no event type.',
  ],
  write: (incidents, context) => writeTable(file, columns, rowsOf(incidents, context, rowOf)),
}

function* rowOf(incident: Incident, { facts }: ExportContext): Generator<Row> {
  const happened = whatHappened(incident)
  const type = happened.cause === null ? null : acledType(facts.acledSubType(happened.cause))
  const sources = sourcesOf(incident)
  if (sources.reports.length > 0) yield { incident, facts, happened, type, sides: sidesOf(incident, facts), sources }
}

const empty = (name: string): Column<Row> => ({ name, means: 'left empty', of: () => null })

const columns: readonly Column<Row>[] = [
  { name: 'event_id_cnty', means: 'id of the incident', of: ({ incident }) => incident.bundle.id },
  { name: 'event_date', means: 'first day', of: ({ happened }) => happened.time?.start ?? null },
  {
    name: 'year',
    means: 'its year',
    of: ({ happened }) => (happened.time ? Number(happened.time.start.slice(0, 4)) : null),
  },
  { name: 'time_precision', means: '1 day, 2 week, 3 month', of: ({ happened }) => timePrecision(happened) },
  { name: 'disorder_type', means: 'by the event type', of: ({ type }) => type?.disorder ?? null },
  { name: 'event_type', means: 'by the sub-event type', of: ({ type }) => type?.event ?? null },
  { name: 'sub_event_type', means: 'by the cause that most claims give', of: ({ type }) => type?.subEvent ?? null },
  { name: 'actor1', means: 'who is said to have done it', of: ({ sides }) => sides.a?.name ?? null },
  empty('assoc_actor_1'),
  { name: 'inter1', means: 'kind of actor 1', of: ({ sides, facts }) => interOf(sides.a, facts) },
  { name: 'actor2', means: 'who stood against them', of: ({ sides }) => actor2(sides) },
  empty('assoc_actor_2'),
  {
    name: 'inter2',
    means: 'kind of actor 2',
    of: ({ sides, facts }) => interOf(sides.b, facts) ?? (sides.againstPeople && sides.a ? 'Civilians' : null),
  },
  { name: 'interaction', means: 'the two kinds', of: ({ sides, facts }) => interaction(sides, facts) },
  {
    name: 'civilian_targeting',
    means: 'civilians were all that is counted',
    of: ({ sides }) => (sides.againstPeople ? 'Civilian targeting' : null),
  },
  {
    name: 'iso',
    means: 'ISO 3166-1 number',
    of: ({ happened, facts }) => (happened.place?.country ? facts.countryNumber(happened.place.country) : null),
  },
  empty('region'),
  {
    name: 'country',
    means: 'name of the country',
    of: ({ happened, facts }) => (happened.place?.country ? facts.countryName(happened.place.country) : null),
  },
  {
    name: 'admin1',
    means: 'first-order division',
    of: ({ happened }) => (happened.place?.precision === 'province' ? happened.place.name : null),
  },
  {
    name: 'admin2',
    means: 'second-order division',
    of: ({ happened }) => (happened.place?.precision === 'district' ? happened.place.name : null),
  },
  empty('admin3'),
  { name: 'location', means: 'the place', of: ({ happened }) => nameOfPlace(happened.place) },
  { name: 'latitude', means: 'degrees north', of: ({ happened }) => happened.place?.latitude ?? null },
  { name: 'longitude', means: 'degrees east', of: ({ happened }) => happened.place?.longitude ?? null },
  {
    name: 'geo_precision',
    means: '1 town, 2 near or small region, 3 large region',
    of: ({ happened }) => (happened.place ? (geoPrecisions[happened.place.precision] ?? null) : null),
  },
  { name: 'source', means: 'outlets', of: ({ sources }) => sources.outlets.join('; ') || null },
  empty('source_scale'),
  { name: 'notes', means: 'what each source says, in its words', of: ({ incident }) => notesOf(incident) },
  { name: 'fatalities', means: 'the most conservative figure', of: ({ incident }) => fatalitiesOf(incident) },
  {
    name: 'tags',
    means: 'what is not certain',
    of: ({ incident }) =>
      incident.reconciled.contradictions.some(({ kind }) => kind !== 'only-apparent') ? 'figures contradict' : null,
  },
  empty('timestamp'),
]

/** Those killed; 0 where reports say so or where the reports of an event count no dead, as the format has it. */
function fatalitiesOf(incident: Incident): number | null {
  const { best } = wholeNumbers(
    incident,
    estimateOf(incident, 'killed', null) ?? estimateOf(incident, 'killed', 'civilians'),
  )
  return best
}

function notesOf(incident: Incident): string | null {
  const lines = claimsOf(incident)
    .filter(({ claim }) => claim.kind === 'count' && claim.quantity !== null)
    .map((placed) => {
      const { claim, report } = placed
      const who = speakerOf(placed) ?? report.document.publisher ?? 'A report'
      return `${who} (${claim.stance}): ${claim.quantity?.text} ${claim.measure}.`
    })
  const unique = [...new Set(lines)]
  return unique.length === 0 ? null : unique.slice(0, 40).join(' ')
}

function timePrecision({ time }: WhatHappened): number | null {
  if (time === null) return null
  const length = daysFrom(time.start, time.end)
  return length <= 2 ? 1 : length <= 7 ? 2 : 3
}

const geoPrecisions: Readonly<Record<string, number>> = {
  exact: 1,
  town: 1,
  area: 2,
  district: 2,
  province: 3,
  region: 3,
  country: 3,
}

const inters: Readonly<Record<string, string>> = {
  government: 'State forces',
  military: 'State forces',
  police: 'State forces',
  state: 'State forces',
  'armed-group': 'Rebel group',
}

function interOf(actor: Actor | null, facts: Facts): string | null {
  if (!actor?.id) return null
  return inters[facts.partyOf(actor.id)?.kind ?? ''] ?? null
}

function actor2({ a, b, againstPeople }: Sides): string | null {
  return b?.name ?? (againstPeople && a ? 'Civilians' : null)
}

function interaction(sides: Sides, facts: Facts): string | null {
  const first = interOf(sides.a, facts)
  const second = interOf(sides.b, facts) ?? (sides.againstPeople ? 'Civilians' : null)
  return first && second ? `${first}-${second}` : null
}
