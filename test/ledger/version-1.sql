-- The tables of a ledger of version 1, as that version made them.
CREATE TABLE entries ( -- The ledger itself. Rows are only ever added; triggers refuse all else.
  sequence INTEGER PRIMARY KEY, -- from 1 on, without gaps
  time TEXT NOT NULL, -- ISO date-time at which it was written
  actor TEXT NOT NULL, -- a person, or `engine` with its name and version
  event TEXT NOT NULL, -- what happened: `document-added`, `document-read`, `claim-reviewed` …
  subject TEXT NOT NULL, -- id of the document, claim or incident, or `ledger`
  payload_hash TEXT NOT NULL, -- SHA-256 of salt, line feed and payload
  previous TEXT NOT NULL, -- hash of the entry before; 64 zeros on the first
  hash TEXT NOT NULL -- SHA-256 of all that, as canonical JSON array
) STRICT;
CREATE TABLE payloads ( -- What entries say. Erasing takes out salt and body; nothing else may change.
  sequence INTEGER PRIMARY KEY, -- of its entry
  salt TEXT, -- 128 random bits in hex; null where it is erased
  body TEXT -- canonical JSON; null where it is erased
) STRICT;
CREATE TABLE page_checks ( -- One row: checks of every page of the file, written when it was last closed or verified.
  number INTEGER PRIMARY KEY, -- always 1
  entries INTEGER NOT NULL, -- entries that were there then; checks of an earlier state say nothing
  digest TEXT NOT NULL, -- SHA-256 of the checks below
  checks TEXT NOT NULL -- 16 hex characters a page, in order; zeros for the pages of this table
) STRICT;
CREATE INDEX entries_subject ON entries (subject);
CREATE TRIGGER entries_update BEFORE UPDATE ON entries
BEGIN SELECT RAISE(ABORT, 'entries are only ever added to: write a new entry'); END;
CREATE TRIGGER entries_delete BEFORE DELETE ON entries
BEGIN SELECT RAISE(ABORT, 'entries are only ever added to: write a new entry'); END;
CREATE TRIGGER payloads_delete BEFORE DELETE ON payloads
BEGIN SELECT RAISE(ABORT, 'payloads are only ever added to: write a new entry'); END;
CREATE TRIGGER payloads_update BEFORE UPDATE ON payloads
WHEN NOT (new.sequence = old.sequence AND new.salt IS NULL AND new.body IS NULL)
BEGIN SELECT RAISE(ABORT, 'payloads are only ever added to: erase them through the ledger'); END;
CREATE TABLE documents ( -- Published things, as they were read; one row each.
  number INTEGER PRIMARY KEY, -- sequence of the entry that added it
  id TEXT NOT NULL, -- hash of text, publisher, url and time of publication
  given TEXT, -- the id that the input gave it, where that is another
  hidden TEXT, -- `sealed` or `erased`; null where everything is shown
  text_hash TEXT, -- hash of the text alone: the same wire copy in two outlets has one
  kind TEXT, -- `article` `post` `statement` `report` `transcript`
  title TEXT, -- its title
  publisher TEXT, -- who published it
  account TEXT, -- the account that posted it
  url TEXT, -- where it was
  archive_url TEXT, -- where a copy is kept
  published TEXT, -- ISO date or date-time of publication
  captured TEXT, -- ISO date-time at which the copy was taken
  language TEXT, -- BCP 47 tag
  raw_hash TEXT, -- SHA-256 of the bytes it was read from
  raw_encoding TEXT, -- their encoding
  raw_method TEXT, -- how the text was got from them
  revises TEXT, -- id of the document in this ledger that it takes the place of
  because TEXT, -- how that was known: `stated` `same-url` `same-title`
  translation_of TEXT, -- id of the document that it translates
  retracted INTEGER NOT NULL, -- 1 where its publisher has taken it back, else 0
  text TEXT, -- the text itself
  engine TEXT, -- the engine that read it last
  reading INTEGER -- sequence of the entry of that reading
) STRICT;
CREATE TABLE claims ( -- What somebody said: the last reading of each document, with what people have decided. Never truths.
  number INTEGER PRIMARY KEY, -- a million times the entry that holds it, and its place there
  document INTEGER NOT NULL, -- number of its document
  claim TEXT NOT NULL, -- its id in the document; `<document's id>#<claim>` is its id in the ledger
  status TEXT NOT NULL, -- `unreviewed`, or what people decided: `accepted` `corrected` `withdrawn` `not-a-count` `added`
  kind TEXT NOT NULL, -- `count` or `event`
  measure TEXT, -- what is counted
  event TEXT, -- what happened
  words TEXT, -- the number in its words: "over 350"
  words_start INTEGER, -- where they begin in the text, in UTF-16 units
  words_end INTEGER, -- where they end
  stated REAL, -- the number that is said
  hedge TEXT, -- `exact` `about` `at-least` `more-than` `up-to` `fewer-than` `range` `vague`
  low REAL, -- the least that the words allow
  high REAL, -- the most; null where it is open
  triggered_by TEXT, -- the words that say what is counted or happened
  unit TEXT, -- `people` `households` `buildings` …
  role TEXT, -- `victim` or `attacker`
  population TEXT, -- who is counted: ids, with commas between
  actors TEXT, -- who is said to have done it: names, with how each is said
  cause TEXT, -- by what
  target TEXT, -- what was aimed at
  place TEXT, -- where, as the text names it
  place_id TEXT, -- id in the gazetteer
  country TEXT, -- ISO 3166 code of three letters
  latitude REAL, -- of the place
  longitude REAL, -- of the place
  place_precision TEXT, -- how exact the place is
  place_basis TEXT, -- `said` or `inferred`
  time_start TEXT, -- first ISO day on which it is said to have been
  time_end TEXT, -- last such day
  time_precision TEXT, -- how exact the time is
  time_basis TEXT, -- `said` or `inferred`
  as_of TEXT, -- last ISO day that a toll counts
  scope TEXT, -- `incident` `period` `cumulative`
  certainty TEXT, -- `stated` `hedged` `feared` `unconfirmed`
  counting TEXT, -- `counted` `registered` `estimated` `modelled`
  stance TEXT, -- `asserts` `acknowledges` `denies` `doubts` `predicts` `threatens`
  said_by TEXT, -- the chain of sources, nearest to the text first; null in the publisher’s own voice
  cue TEXT, -- the words of saying
  part_of TEXT, -- the claim of this document that includes it
  evidence TEXT, -- the words that carry it
  evidence_start INTEGER, -- where they begin in the text
  evidence_end INTEGER, -- where they end
  doubts TEXT, -- what the engine is not sure of, as JSON; null where there is nothing
  rule TEXT -- the rule that read it
) STRICT;
CREATE TABLE claim_populations ( -- Whom a claim counts; one row for each thing said of them.
  claim INTEGER NOT NULL, -- number of the claim
  position INTEGER NOT NULL, -- from 0 on
  id TEXT NOT NULL, -- `civilians`, `children`, `nat:ISR` …
  facet TEXT NOT NULL, -- `nationality` `side` `status` `age` `sex` `occupation` `kin`
  basis TEXT NOT NULL, -- `said` or `implied`
  words TEXT, -- the words that say it
  PRIMARY KEY (claim, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE claim_parties ( -- Who speaks in a claim, and who is said to have acted; one row each.
  claim INTEGER NOT NULL, -- number of the claim
  part TEXT NOT NULL, -- `source` or `actor`
  position INTEGER NOT NULL, -- from 0 on; of sources the one nearest to the text first
  name TEXT NOT NULL, -- as the text names it, by its fullest name
  party TEXT, -- id of the party it is or belongs to
  kind TEXT NOT NULL, -- of a source what it is (`hospital`, `media` …); of an actor how it is said (`stated`, `accused` …)
  PRIMARY KEY (claim, part, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE tolls ( -- What one report says in all about the event it reports; one row a measure.
  document INTEGER NOT NULL, -- number of the document
  position INTEGER NOT NULL, -- from 0 on
  measure TEXT NOT NULL, -- what is counted
  low REAL NOT NULL, -- the least
  high REAL, -- the most; null where it is open
  claims TEXT NOT NULL, -- ids of the claims that add up to it, as JSON
  alternatives TEXT NOT NULL, -- sets of claims that would stand instead, as JSON
  PRIMARY KEY (document, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE decisions ( -- People's decisions on claims, one row each; the last one of a claim holds.
  entry INTEGER PRIMARY KEY, -- sequence of its entry
  document INTEGER NOT NULL, -- number of the document
  claim TEXT NOT NULL, -- id of the claim in its document
  time TEXT NOT NULL, -- ISO date-time
  person TEXT NOT NULL, -- who decided
  verdict TEXT, -- `accepted` `corrected` `withdrawn` `not-a-count` `added`; null where it is sealed or erased
  reason TEXT -- why
) STRICT;
CREATE TABLE codings ( -- Readings of claims by reviewers who did not see each other's, one row each; they change nothing by themselves.
  entry INTEGER PRIMARY KEY, -- sequence of its entry
  document INTEGER NOT NULL, -- number of the document
  claim TEXT NOT NULL, -- id of the claim in its document
  time TEXT NOT NULL, -- ISO date-time
  person TEXT NOT NULL, -- who coded it
  verdict TEXT, -- as of a decision
  coded TEXT, -- the whole claim as they have it, as JSON; null where it is as the engine read it
  reason TEXT -- why
) STRICT;
CREATE TABLE incidents ( -- What happened once, at a place and time; one row each.
  id TEXT PRIMARY KEY, -- its id
  entry INTEGER NOT NULL, -- sequence of the entry that made it
  time TEXT NOT NULL, -- ISO date-time of that entry
  made_by TEXT NOT NULL, -- a person or an engine
  merged_into TEXT -- the incident that it was found to be the same as
) STRICT;
CREATE TABLE incident_claims ( -- Which claims are of which incident; a claim is of one at most.
  claim TEXT PRIMARY KEY, -- `<document's id>#<claim>`
  incident TEXT NOT NULL, -- id of the incident
  entry INTEGER NOT NULL, -- sequence of the entry that joined it
  basis TEXT, -- `sure`: joined by itself; `person`: somebody said so
  because TEXT -- what they have in common
) STRICT;
CREATE TABLE incident_refusals ( -- Claims that a person took out of an incident: they are not joined to it again.
  incident TEXT NOT NULL, -- id of the incident
  claim TEXT NOT NULL, -- `<document's id>#<claim>`
  entry INTEGER NOT NULL, -- sequence of the entry
  PRIMARY KEY (incident, claim)
) STRICT, WITHOUT ROWID;
CREATE TABLE incident_codes ( -- What others call an incident; one code a scheme.
  incident TEXT NOT NULL, -- id of the incident
  scheme TEXT NOT NULL, -- whose code it is: `airwars`, `acled` …
  code TEXT NOT NULL, -- the code
  entry INTEGER NOT NULL, -- sequence of the entry
  PRIMARY KEY (incident, scheme)
) STRICT, WITHOUT ROWID;
CREATE TABLE join_proposals ( -- Claims that may be of an incident; a person says.
  entry INTEGER PRIMARY KEY, -- sequence of its entry
  incident TEXT NOT NULL, -- id of the incident
  time TEXT NOT NULL, -- ISO date-time
  claims TEXT, -- their ids, as JSON
  because TEXT, -- what they have in common, and what not
  state TEXT NOT NULL, -- `open` `taken` `refused`
  decided INTEGER -- sequence of the entry that decided
) STRICT;
CREATE TABLE seals ( -- What was sealed, shown again, or erased, with who and why; one row for each such act.
  entry INTEGER PRIMARY KEY, -- sequence of its entry
  subject TEXT NOT NULL, -- the document, or the entry, that it is about
  action TEXT NOT NULL, -- `sealed` `unsealed` `erased`
  time TEXT NOT NULL, -- ISO date-time
  person TEXT NOT NULL, -- who did it
  reason TEXT -- why
) STRICT;
CREATE TABLE hidden_entries ( -- Entries whose payload is not shown now.
  entry INTEGER PRIMARY KEY, -- sequence of the hidden entry
  state TEXT NOT NULL, -- `sealed`: kept but hidden; `erased`: gone for ever
  seal INTEGER NOT NULL -- sequence of the entry that hid it
) STRICT;
CREATE INDEX documents_id ON documents (id);
CREATE INDEX documents_given ON documents (given);
CREATE INDEX documents_text_hash ON documents (text_hash);
CREATE INDEX documents_url ON documents (url);
CREATE INDEX documents_publisher_title ON documents (publisher, title);
CREATE INDEX documents_revises ON documents (revises);
CREATE INDEX documents_published ON documents (published);
CREATE INDEX claims_document ON claims (document);
CREATE INDEX claims_measure ON claims (measure);
CREATE INDEX claims_event ON claims (event);
CREATE INDEX claims_place_id ON claims (place_id);
CREATE INDEX claims_country ON claims (country);
CREATE INDEX claims_time_start ON claims (time_start);
CREATE INDEX claims_rule ON claims (rule);
CREATE INDEX claims_status ON claims (status);
CREATE INDEX claim_populations_id ON claim_populations (id);
CREATE INDEX claim_parties_party ON claim_parties (party);
CREATE INDEX decisions_document_claim ON decisions (document, claim);
CREATE INDEX codings_document_claim ON codings (document, claim);
CREATE INDEX incidents_merged_into ON incidents (merged_into);
CREATE INDEX incident_claims_incident ON incident_claims (incident);
CREATE INDEX incident_codes_scheme_code ON incident_codes (scheme, code);
CREATE INDEX join_proposals_incident ON join_proposals (incident);
CREATE INDEX join_proposals_state ON join_proposals (state);
CREATE INDEX seals_subject ON seals (subject);
CREATE VIRTUAL TABLE document_words USING fts5(title, text, content='documents', content_rowid='number', tokenize='porter unicode61 remove_diacritics 2');
INSERT INTO document_words (document_words, rank) VALUES ('secure-delete', 1);
CREATE TRIGGER document_words_insert AFTER INSERT ON documents BEGIN INSERT INTO document_words (rowid, title, text) VALUES (new.number, new.title, new.text); END;
CREATE TRIGGER document_words_delete AFTER DELETE ON documents BEGIN INSERT INTO document_words (document_words, rowid, title, text) VALUES ('delete', old.number, old.title, old.text); END;
CREATE TRIGGER document_words_update AFTER UPDATE OF title, text ON documents BEGIN INSERT INTO document_words (document_words, rowid, title, text) VALUES ('delete', old.number, old.title, old.text); INSERT INTO document_words (rowid, title, text) VALUES (new.number, new.title, new.text); END;
CREATE VIRTUAL TABLE claim_words USING fts5(evidence, population, actors, place, said_by, content='claims', content_rowid='number', tokenize='porter unicode61 remove_diacritics 2');
INSERT INTO claim_words (claim_words, rank) VALUES ('secure-delete', 1);
CREATE TRIGGER claim_words_insert AFTER INSERT ON claims BEGIN INSERT INTO claim_words (rowid, evidence, population, actors, place, said_by) VALUES (new.number, new.evidence, new.population, new.actors, new.place, new.said_by); END;
CREATE TRIGGER claim_words_delete AFTER DELETE ON claims BEGIN INSERT INTO claim_words (claim_words, rowid, evidence, population, actors, place, said_by) VALUES ('delete', old.number, old.evidence, old.population, old.actors, old.place, old.said_by); END;
CREATE TRIGGER claim_words_update AFTER UPDATE OF evidence, population, actors, place, said_by ON claims BEGIN INSERT INTO claim_words (claim_words, rowid, evidence, population, actors, place, said_by) VALUES ('delete', old.number, old.evidence, old.population, old.actors, old.place, old.said_by); INSERT INTO claim_words (rowid, evidence, population, actors, place, said_by) VALUES (new.number, new.evidence, new.population, new.actors, new.place, new.said_by); END;
