/** A column: its name, its type, and what it means. Columns may be null unless `required`. */
export interface Column {
  readonly name: string
  readonly type: 'integer' | 'real' | 'text'
  readonly required?: true
  readonly means: string
}

/** A table that is made from the entries and can be made again from them. */
export interface Table {
  readonly name: string
  readonly means: string
  readonly columns: readonly Column[]
  /** Columns of the primary key. A single integer is its row number. */
  readonly key: readonly string[]
  /** Lists of columns that are looked up by. */
  readonly indexes: readonly (readonly string[])[]
}

const text = (name: string, means: string): Column => ({ name, type: 'text', means })
const integer = (name: string, means: string): Column => ({ name, type: 'integer', means })
const real = (name: string, means: string): Column => ({ name, type: 'real', means })
const required = (column: Column): Column => ({ ...column, required: true })

const documents: Table = {
  name: 'documents',
  means: 'Published things, as they were read; one row each.',
  columns: [
    required(integer('number', 'sequence of the entry that added it')),
    required(text('id', 'hash of text, publisher, url and time of publication')),
    text('given', 'the id that the input gave it, where that is another'),
    text('hidden', '`sealed` or `erased`; null where everything is shown'),
    text('text_hash', 'hash of the text alone: the same wire copy in two outlets has one'),
    text('kind', '`article` `post` `statement` `report` `transcript`'),
    text('title', 'its title'),
    text('publisher', 'who published it'),
    text('account', 'the account that posted it'),
    text('url', 'where it was'),
    text('archive_url', 'where a copy is kept'),
    text('published', 'ISO date or date-time of publication'),
    text('captured', 'ISO date-time at which the copy was taken'),
    text('language', 'BCP 47 tag'),
    text('raw_hash', 'SHA-256 of the bytes it was read from'),
    text('raw_encoding', 'their encoding'),
    text('raw_method', 'how the text was got from them'),
    text('revises', 'id of the document in this ledger that it takes the place of'),
    text('because', 'how that was known: `stated` `same-url` `same-title`'),
    text('translation_of', 'id of the document that it translates'),
    required(integer('retracted', '1 where its publisher has taken it back, else 0')),
    text('text', 'the text itself'),
    text('engine', 'the engine that read it last'),
    integer('reading', 'sequence of the entry of that reading'),
  ],
  key: ['number'],
  indexes: [['id'], ['given'], ['text_hash'], ['url'], ['publisher', 'title'], ['revises'], ['published']],
}

const claims: Table = {
  name: 'claims',
  means: 'What somebody said: the last reading of each document, with what people have decided. Never truths.',
  columns: [
    required(integer('number', 'a million times the entry that holds it, and its place there')),
    required(integer('document', 'number of its document')),
    required(text('claim', "its id in the document; `<document's id>#<claim>` is its id in the ledger")),
    required(
      text('status', '`unreviewed`, or what people decided: `accepted` `corrected` `withdrawn` `not-a-count` `added`'),
    ),
    required(text('kind', '`count` or `event`')),
    text('measure', 'what is counted'),
    text('event', 'what happened'),
    text('words', 'the number in its words: "over 350"'),
    integer('words_start', 'where they begin in the text, in UTF-16 units'),
    integer('words_end', 'where they end'),
    real('stated', 'the number that is said'),
    text('hedge', '`exact` `about` `at-least` `more-than` `up-to` `fewer-than` `range` `vague`'),
    real('low', 'the least that the words allow'),
    real('high', 'the most; null where it is open'),
    text('triggered_by', 'the words that say what is counted or happened'),
    text('unit', '`people` `households` `buildings` …'),
    text('role', '`victim` or `attacker`'),
    text('population', 'who is counted: ids, with commas between'),
    text('actors', 'who is said to have done it: names, with how each is said'),
    text('cause', 'by what'),
    text('target', 'what was aimed at'),
    text('place', 'where, as the text names it'),
    text('place_id', 'id in the gazetteer'),
    text('country', 'ISO 3166 code of three letters'),
    real('latitude', 'of the place'),
    real('longitude', 'of the place'),
    text('place_precision', 'how exact the place is'),
    text('place_basis', '`said` or `inferred`'),
    text('time_start', 'first ISO day on which it is said to have been'),
    text('time_end', 'last such day'),
    text('time_precision', 'how exact the time is'),
    text('time_basis', '`said` or `inferred`'),
    text('as_of', 'last ISO day that a toll counts'),
    text('scope', '`incident` `period` `cumulative`'),
    text('certainty', '`stated` `hedged` `feared` `unconfirmed`'),
    text('counting', '`counted` `registered` `estimated` `modelled`'),
    text('stance', '`asserts` `acknowledges` `denies` `doubts` `predicts` `threatens`'),
    text('said_by', 'the chain of sources, nearest to the text first; null in the publisher’s own voice'),
    text('cue', 'the words of saying'),
    text('part_of', 'the claim of this document that includes it'),
    text('evidence', 'the words that carry it'),
    integer('evidence_start', 'where they begin in the text'),
    integer('evidence_end', 'where they end'),
    text('doubts', 'what the engine is not sure of, as JSON; null where there is nothing'),
    text('rule', 'the rule that read it'),
  ],
  key: ['number'],
  indexes: [['document'], ['measure'], ['event'], ['place_id'], ['country'], ['time_start'], ['rule'], ['status']],
}

const claimPopulations: Table = {
  name: 'claim_populations',
  means: 'Whom a claim counts; one row for each thing said of them.',
  columns: [
    required(integer('claim', 'number of the claim')),
    required(integer('position', 'from 0 on')),
    required(text('id', '`civilians`, `children`, `nat:ISR` …')),
    required(text('facet', '`nationality` `side` `status` `age` `sex` `occupation` `kin`')),
    required(text('basis', '`said` or `implied`')),
    text('words', 'the words that say it'),
  ],
  key: ['claim', 'position'],
  indexes: [['id']],
}

const claimParties: Table = {
  name: 'claim_parties',
  means: 'Who speaks in a claim, and who is said to have acted; one row each.',
  columns: [
    required(integer('claim', 'number of the claim')),
    required(text('part', '`source` or `actor`')),
    required(integer('position', 'from 0 on; of sources the one nearest to the text first')),
    required(text('name', 'as the text names it, by its fullest name')),
    text('party', 'id of the party it is or belongs to'),
    required(
      text(
        'kind',
        'of a source what it is (`hospital`, `media` …); of an actor how it is said (`stated`, `accused` …)',
      ),
    ),
  ],
  key: ['claim', 'part', 'position'],
  indexes: [['party']],
}

const tolls: Table = {
  name: 'tolls',
  means: 'What one report says in all about the event it reports; one row a measure.',
  columns: [
    required(integer('document', 'number of the document')),
    required(integer('position', 'from 0 on')),
    required(text('measure', 'what is counted')),
    required(real('low', 'the least')),
    real('high', 'the most; null where it is open'),
    required(text('claims', 'ids of the claims that add up to it, as JSON')),
    required(text('alternatives', 'sets of claims that would stand instead, as JSON')),
  ],
  key: ['document', 'position'],
  indexes: [],
}

const decisions: Table = {
  name: 'decisions',
  means: "People's decisions on claims, one row each; the last one of a claim holds.",
  columns: [
    required(integer('entry', 'sequence of its entry')),
    required(integer('document', 'number of the document')),
    required(text('claim', 'id of the claim in its document')),
    required(text('time', 'ISO date-time')),
    required(text('person', 'who decided')),
    text('verdict', '`accepted` `corrected` `withdrawn` `not-a-count` `added`; null where it is sealed or erased'),
    text('reason', 'why'),
  ],
  key: ['entry'],
  indexes: [['document', 'claim']],
}

const codings: Table = {
  name: 'codings',
  means:
    "Readings of claims by reviewers who did not see each other's, one row each; they change nothing by themselves.",
  columns: [
    required(integer('entry', 'sequence of its entry')),
    required(integer('document', 'number of the document')),
    required(text('claim', 'id of the claim in its document')),
    required(text('time', 'ISO date-time')),
    required(text('person', 'who coded it')),
    text('verdict', 'as of a decision'),
    text('coded', 'the whole claim as they have it, as JSON; null where it is as the engine read it'),
    text('reason', 'why'),
  ],
  key: ['entry'],
  indexes: [['document', 'claim']],
}

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

const seals: Table = {
  name: 'seals',
  means: 'What was sealed, shown again, or erased, with who and why; one row for each such act.',
  columns: [
    required(integer('entry', 'sequence of its entry')),
    required(text('subject', 'the document, or the entry, that it is about')),
    required(text('action', '`sealed` `unsealed` `erased`')),
    required(text('time', 'ISO date-time')),
    required(text('person', 'who did it')),
    text('reason', 'why'),
  ],
  key: ['entry'],
  indexes: [['subject']],
}

const hiddenEntries: Table = {
  name: 'hidden_entries',
  means: 'Entries whose payload is not shown now.',
  columns: [
    required(integer('entry', 'sequence of the hidden entry')),
    required(text('state', '`sealed`: kept but hidden; `erased`: gone for ever')),
    required(integer('seal', 'sequence of the entry that hid it')),
  ],
  key: ['entry'],
  indexes: [],
}

/** Every table that shows the entries, in the order in which they are made and compared. */
export const TABLES: readonly Table[] = [
  documents,
  claims,
  claimPopulations,
  claimParties,
  tolls,
  decisions,
  codings,
  incidents,
  incidentClaims,
  incidentRefusals,
  incidentCodes,
  joinProposals,
  seals,
  hiddenEntries,
]

/** What the tables of the chain itself mean, column by column: these are not made from anything. */
export const CHAIN_TABLES: readonly Pick<Table, 'name' | 'means' | 'columns'>[] = [
  {
    name: 'entries',
    means: 'The ledger itself. Rows are only ever added; triggers refuse all else.',
    columns: [
      required(integer('sequence', 'from 1 on, without gaps')),
      required(text('time', 'ISO date-time at which it was written')),
      required(text('actor', 'a person, or `engine` with its name and version')),
      required(text('event', 'what happened: `document-added`, `document-read`, `claim-reviewed` …')),
      required(text('subject', 'id of the document, claim or incident, or `ledger`')),
      required(text('payload_hash', 'SHA-256 of salt, line feed and payload')),
      required(text('previous', 'hash of the entry before; 64 zeros on the first')),
      required(text('hash', 'SHA-256 of all that, as canonical JSON array')),
    ],
  },
  {
    name: 'payloads',
    means: 'What entries say. Erasing takes out salt and body; nothing else may change.',
    columns: [
      required(integer('sequence', 'of its entry')),
      text('salt', '128 random bits in hex; null where it is erased'),
      text('body', 'canonical JSON; null where it is erased'),
    ],
  },
  {
    name: 'page_checks',
    means: 'One row: checks of every page of the file, written when it was last closed or verified.',
    columns: [
      required(integer('number', 'always 1')),
      required(integer('entries', 'entries that were there then; checks of an earlier state say nothing')),
      required(text('digest', 'SHA-256 of the checks below')),
      required(text('checks', '16 hex characters a page, in order; zeros for the pages of this table')),
    ],
  },
]
