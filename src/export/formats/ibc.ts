import type { Estimate } from '../../model/index.ts'
import { nameOfPlace } from '../as-country.ts'
import { estimateOf } from '../claims-of.ts'
import type { ExportContext, Exporter, Incident } from '../exporter.ts'
import { sourcesOf } from '../sources-of.ts'
import { type Column, rowsOf, writeTable } from '../table.ts'
import { type WhatHappened, whatHappened } from '../what-happened.ts'
import { wholeNumbers } from '../whole-numbers.ts'

const file = 'ibc.csv'

interface Row {
  readonly incident: Incident
  readonly happened: WhatHappened
  readonly label: string | null
  readonly killed: Estimate | undefined
  readonly injured: Estimate | undefined
}

/** A row an incident in which civilians were harmed, in the columns of Iraq Body Count. */
export const exporter: Exporter = {
  id: 'ibc',
  summary: 'incidents that harmed civilians in the columns of Iraq Body Count (CSV)',
  rows: 'estimates',
  ruleBook: 'ibc-style',
  files: [file],
  conventions: [
    'Figures of civilians where any report gives them; else those of everybody counted, and `civilian_status` says so.',
    '`range_from` tells a range of differing reports from one of uncertain civilian status; both columns stand behind those of the format.',
    '`time` stays empty: the record keeps days.',
  ],
  write: (incidents, context) => writeTable(file, columns, rowsOf(incidents, context, rowOf)),
}

function* rowOf(incident: Incident, { facts }: ExportContext): Generator<Row> {
  const killed = estimateOf(incident, 'killed', 'civilians') ?? estimateOf(incident, 'killed', null)
  const injured = estimateOf(incident, 'injured', 'civilians') ?? estimateOf(incident, 'injured', null)
  if (!killed && !injured) return
  const happened = whatHappened(incident)
  yield {
    incident,
    happened,
    label: happened.cause === null ? null : facts.eventLabel(happened.cause),
    killed,
    injured,
  }
}

const columns: readonly Column<Row>[] = [
  {
    name: 'date',
    means: 'day or days',
    of: ({ happened: { time } }) =>
      time === null ? null : time.start === time.end ? time.start : `${time.start}/${time.end}`,
  },
  { name: 'time', means: 'left empty', of: () => null },
  { name: 'place', means: 'where', of: ({ happened }) => nameOfPlace(happened.place) },
  { name: 'target', means: 'what was aimed at', of: ({ happened }) => happened.target },
  { name: 'deaths_min', means: 'least', of: ({ incident, killed }) => wholeNumbers(incident, killed).low },
  { name: 'deaths_max', means: 'most', of: ({ incident, killed }) => wholeNumbers(incident, killed).high },
  { name: 'injuries_min', means: 'least', of: ({ incident, injured }) => wholeNumbers(incident, injured).low },
  { name: 'injuries_max', means: 'most', of: ({ incident, injured }) => wholeNumbers(incident, injured).high },
  { name: 'weapons', means: 'kind of event', of: ({ label }) => label },
  {
    name: 'killers',
    means: 'who is said to have done it',
    of: ({ happened }) =>
      happened.actors
        .map(({ name, responsibility }) => (responsibility === 'stated' ? name : `${name} (${responsibility})`))
        .join('; ') || null,
  },
  { name: 'media_sources', means: 'outlets', of: ({ incident }) => sourcesOf(incident).outlets.join('; ') || null },
  {
    name: 'primary_witnesses',
    means: 'primary speakers',
    of: ({ incident }) => sourcesOf(incident).speakers.join('; ') || null,
  },
  {
    name: 'civilian_status',
    means: 'said, or not said',
    of: ({ killed, injured }) => ((killed ?? injured)?.population === 'civilians' ? 'said' : 'not said'),
  },
  { name: 'range_from', means: 'what the range of deaths comes from', of: ({ killed }) => rangeFrom(killed) },
]

function rangeFrom(killed: Estimate | undefined): string | null {
  if (!killed || killed.low === killed.high) return null
  return killed.population === 'civilians' ? 'differing reports' : 'differing reports; civilian status not said'
}
