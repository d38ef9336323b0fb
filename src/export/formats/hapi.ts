import { acledType } from '../acled-types.ts'
import { estimateOf } from '../claims-of.ts'
import { csvRow } from '../csv.ts'
import type { Exporter } from '../exporter.ts'
import type { Facts } from '../facts.ts'
import { sidesOf } from '../sides-of.ts'
import { whatHappened } from '../what-happened.ts'
import { wholeNumbers } from '../whole-numbers.ts'

const file = 'hapi-conflict-events.csv'

const header = [
  'location_code',
  'has_hrp',
  'in_gho',
  'provider_admin1_name',
  'provider_admin2_name',
  'admin1_code',
  'admin1_name',
  'admin2_code',
  'admin2_name',
  'admin_level',
  'event_type',
  'events',
  'fatalities',
  'reference_period_start',
  'reference_period_end',
  'dataset_hdx_id',
  'resource_hdx_id',
  'warning',
  'error',
]

interface Cell {
  readonly country: string
  readonly admin1: string | null
  readonly admin2: string | null
  readonly type: string
  readonly month: string
  events: number
  fatalities: number | null
  uncounted: number
}

/** Events and fatalities by place, kind and month, in the columns of HDX HAPI. */
export const exporter: Exporter = {
  id: 'hapi',
  summary: 'events and fatalities by place, kind and month in the columns of HDX HAPI (CSV)',
  rows: 'estimates',
  ruleBook: 'acled-style',
  files: [file],
  conventions: [
    'P-codes have no free source: `--pcodes FILE` joins your own table (columns country, level, name, code); without it they stay empty.',
    '`fatalities` adds up the incidents that have a figure and is empty where none has; `warning` says how many have none. Unknown is never 0.',
    'has_hrp, in_gho and the HDX ids are for HDX to fill.',
    'Incidents without a country or a day are left out. All rows are held in memory until the end.',
  ],
  write: async function* (incidents, { facts }) {
    const cells = new Map<string, Cell>()
    for await (const incident of incidents) {
      const { place, time, cause } = whatHappened(incident)
      if (!place?.country || !time) continue
      const type = typeOf(cause, sidesOf(incident, facts).againstPeople, facts)
      const admin1 = place.precision === 'province' ? place.name : null
      const admin2 = place.precision === 'district' ? place.name : null
      const month = time.start.slice(0, 7)
      const key = [place.country, admin1, admin2, type, month].join('\t')
      const cell = cells.get(key) ?? {
        country: place.country,
        admin1,
        admin2,
        type,
        month,
        events: 0,
        fatalities: null,
        uncounted: 0,
      }
      const { best } = wholeNumbers(
        incident,
        estimateOf(incident, 'killed', null) ?? estimateOf(incident, 'killed', 'civilians'),
      )
      cell.events++
      if (best === null) cell.uncounted++
      else cell.fatalities = (cell.fatalities ?? 0) + best
      cells.set(key, cell)
    }
    yield { file, content: csvRow(header) }
    for (const [, cell] of [...cells].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
      yield { file, content: csvRow(rowOf(cell, facts)) }
  },
}

function rowOf(cell: Cell, facts: Facts) {
  const { country, admin1, admin2, type, month, events, fatalities, uncounted } = cell
  return [
    country,
    null,
    null,
    admin1,
    admin2,
    admin1 === null ? null : facts.pcode(country, 1, admin1),
    admin1,
    admin2 === null ? null : facts.pcode(country, 2, admin2),
    admin2,
    admin2 !== null ? 2 : admin1 !== null ? 1 : 0,
    type,
    events,
    fatalities,
    `${month}-01`,
    lastDay(month),
    null,
    null,
    uncounted === 0 ? null : `${uncounted} of ${events} without a figure for those killed`,
    null,
  ]
}

function typeOf(cause: string | null, againstPeople: boolean, facts: Facts): string {
  const type = cause === null ? null : acledType(facts.acledSubType(cause))
  if (againstPeople || type?.event === 'Violence against civilians') return 'civilian_targeting'
  return type?.event === 'Protests' || type?.event === 'Riots' ? 'demonstration' : 'political_violence'
}

function lastDay(month: string): string {
  const [year, number] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10)
}
