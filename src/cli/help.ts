/** Shown where no command is given. */
export const WELCOME = `On Record reads conflict reporting and keeps who said how many.

Four things to try:

  onrecord read report.txt              what a report counts, each number with its words
  onrecord read report.txt --numbers    every number in it, and why it is a count or not
  onrecord explain report.txt           how each number was read, step by step
  onrecord reconcile a.txt b.txt        what several reports of one incident support

  onrecord add reports/                 keep what they claim, for ever
  onrecord search market --measure killed

  onrecord --help                       everything else
`

/** Shown under the list of commands. */
export const EXAMPLES = `
Examples:
  onrecord read report.txt
  onrecord read reports/ --output claims.txt
  onrecord read day.jsonl --format jsonl --workers 4 > claims.jsonl
  onrecord contradictions reports/
  pbpaste | onrecord read -
  onrecord add reports/ --ledger war.db
  onrecord search "air strike" --measure killed --from 2023-10-07
`

/** What `onrecord read --help` adds to its options. */
export const READ_HELP = `
Inputs:
  .txt .md   one document a file; front matter of markdown may give
             title, publisher, published, url, language
  .jsonl     one document a line: {"text": "…", "id": "…", "publisher": "…",
             "published": "2023-10-08", "language": "en", "url": "…"}
  folder     every such file below it, sorted by name
  -          standard input, text or JSONL

Formats:
  table      for people: each claim with its quotation, then the toll
  jsonl      one object a document, one a line; its JSON Schema is in the
             package: onrecord/schema/output.json
  json       the same objects in one array, indented

Exit codes:
  0  everything was read
  1  some input had a problem; the rest was read
  2  the command was not understood
  3  nothing could be read

Examples:
  onrecord read report.txt
  onrecord read report.txt --numbers
  onrecord read reports/ more.jsonl --format jsonl --output claims.jsonl
  curl -s https://example.org/report.txt | onrecord read - --format json
`

/** What `onrecord reconcile --help` adds to its options. */
export const RECONCILE_HELP = `
Inputs:
  .jsonl     one bundle a line: {"id": "…", "place": "…", "date": "2023-01-14",
             "reports": [{"text": "…", "publisher": "…", "published": "…"}]};
             each is reconciled for itself; to a file or a pipe one JSON
             result a line
  other      reports as "onrecord read" takes them: all of them are one bundle

Rule books:
  min-max          the least and the greatest of what each origin last said
  latest           the newest toll that the reports give
  latest-official  what the sources that --official names last said
  independent-2    what at least two independent origins bear out
  ibc-style        civilians; two independent sources, else provisional
  ucdp-style       deaths with low, best and high; best is proposed
  acled-style      one number of deaths, the most conservative
  airwars-style    civilians, least to greatest, with a proposed grade

Exit codes:
  0  everything was reconciled
  1  some input had a problem, or some report could not be read
  2  the command was not understood
  3  nothing could be read

Examples:
  onrecord reconcile monday.txt tuesday.txt
  onrecord reconcile bundles.jsonl --rules latest > figures.jsonl
`

/** What `onrecord origins --help` adds to its options. */
export const ORIGINS_HELP = `
An origin is who first said a figure. What a publisher says in its own voice has an
origin that is not stated, and never counts towards independence. "First" means first
in these reports, by time of publication.

Exit codes:
  0  everything was read
  1  some input had a problem, or some report could not be read
  2  the command was not understood
  3  nothing could be read

Examples:
  onrecord origins monday.txt tuesday.txt
  onrecord origins bundles.jsonl --format jsonl > origins.jsonl
`

/** What `onrecord explain --help` adds to its options. */
export const EXPLAIN_HELP = `
The number of a claim is the one that "onrecord read" prints before it.
An offset counts UTF-16 letters from the beginning of the text, from 0.

Exit codes:
  0  explained
  1  some input had a problem
  2  the command was not understood
  3  nothing could be read, or there is no such claim

Examples:
  onrecord explain report.txt
  onrecord explain report.txt --number 2
  onrecord explain report.txt --at 118 --format json
`

/** What `onrecord contradictions --help` adds to its options. */
export const CONTRADICTIONS_HELP = `
Two figures contradict each other where everybody whom one counts is among
those whom the other counts, and it is more: a part above its whole, or two
numbers for one thing. What is denied, foretold or only feared bounds nothing.
Where a reservation is known it stands below, behind a "?".

Exit codes:
  0  everything was read, whatever was found
  1  some input had a problem; the rest was compared
  2  the command was not understood
  3  nothing could be read

Examples:
  onrecord contradictions report.txt
  onrecord contradictions monday/ tuesday/
  onrecord contradictions day.jsonl --json > contradictions.json
`

/** What `onrecord export --help` adds to its options. */
export const EXPORT_HELP = `
Formats: "onrecord export --list", and ledger: all entries of a ledger as JSON
lines, which "onrecord import" takes over. Those of a field come with its rule
book; shapes are theirs, the rows are not coded or endorsed by anybody.

What goes out is for the public: names of private persons, contacts, and the
exact places of shelters and of those held are blacked out, unless --private.
A cell that a spreadsheet would run as a formula is written as text.

Exit codes:
  0  everything was written
  1  some input had a problem, or some report could not be read
  2  the command was not understood
  3  nothing could be read

Examples:
  onrecord export --format claims-csv reports/ > claims.csv
  onrecord export --format ucdp-ged bundles.jsonl --output ged.csv
  onrecord export --format airwars monday.txt tuesday.txt --output incident/
  onrecord export --format ledger --ledger war.db --output war.jsonl
`

/** What `onrecord figures --help` adds to its options. */
export const FIGURES_HELP = `
A range says what is possible if those are believed who are let speak: at least
what is told of any part (parts told by one source are added up), at most what
is told of anything that contains it. "12–…" is open above; "90 > 60" means
that those who are believed contradict each other.

A source is named as in the table: whole, or by words of its name.

Exit codes:
  0  everything was read
  1  some input had a problem; the rest was compared
  2  the command was not understood, or nobody has that name
  3  nothing could be read

Examples:
  onrecord figures reports/
  onrecord figures reports/ --measure killed
  onrecord figures reports/ --believe "health ministry" --believe army
  onrecord figures day.jsonl --not rebels --json
`
