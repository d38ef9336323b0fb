import { integer, required, type Table, text } from './table.ts'

const incidents: Table = {
  name: 'incidents',
  means: 'What happened once, at a place and time; one row each.',
  columns: [
    required(text('id', 'its id')),
    required(integer('entry', 'sequence of the entry that made it')),
    required(text('time', 'ISO date-time of that entry')),
    required(text('made_by', 'a person or an engine')),
    text('merged_into', 'the incident that it was found to be the same as'),
  ],
  key: ['id'],
  indexes: [['merged_into']],
}

const incidentClaims: Table = {
  name: 'incident_claims',
  means: 'Which claims are of which incident; a claim is of one at most.',
  columns: [
    required(text('claim', "`<document's id>#<claim>`")),
    required(text('incident', 'id of the incident')),
    required(integer('entry', 'sequence of the entry that joined it')),
    text('basis', '`sure`: joined by itself; `person`: somebody said so'),
    text('because', 'what they have in common'),
  ],
  key: ['claim'],
  indexes: [['incident']],
}

const incidentRefusals: Table = {
  name: 'incident_refusals',
  means: 'Claims that a person took out of an incident: they are not joined to it again.',
  columns: [
    required(text('incident', 'id of the incident')),
    required(text('claim', "`<document's id>#<claim>`")),
    required(integer('entry', 'sequence of the entry')),
  ],
  key: ['incident', 'claim'],
  indexes: [],
}

const incidentCodes: Table = {
  name: 'incident_codes',
  means: 'What others call an incident; one code a scheme.',
  columns: [
    required(text('incident', 'id of the incident')),
    required(text('scheme', 'whose code it is: `airwars`, `acled` …')),
    required(text('code', 'the code')),
    required(integer('entry', 'sequence of the entry')),
  ],
  key: ['incident', 'scheme'],
  indexes: [['scheme', 'code']],
}

const joinProposals: Table = {
  name: 'join_proposals',
  means: 'Claims that may be of an incident; a person says.',
  columns: [
    required(integer('entry', 'sequence of its entry')),
    required(text('incident', 'id of the incident')),
    required(text('time', 'ISO date-time')),
    text('claims', 'their ids, as JSON'),
    text('because', 'what they have in common, and what not'),
    required(text('state', '`open` `taken` `refused`')),
    integer('decided', 'sequence of the entry that decided'),
  ],
  key: ['entry'],
  indexes: [['incident'], ['state']],
}

/** Tables of incidents. */
export const INCIDENT_TABLES: readonly Table[] = [
  incidents,
  incidentClaims,
  incidentRefusals,
  incidentCodes,
  joinProposals,
]
