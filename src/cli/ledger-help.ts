const EXIT_CODES = `
Exit codes:
  0  done
  2  the command was not understood
  3  it could not be done, or there is nothing
`

/** What `onrecord add --help` adds to its options. */
export const ADD_HELP = `
Inputs are those of "onrecord read": .txt .md .html .jsonl, folders, -.

A line is printed for a document when it is on the disk. The same document
twice adds nothing. A changed article is a revision of the earlier one: it has
the same url, or the same publisher, title and day, or names it ("revises").
People's decisions go with its claims where words and reading are the same.
--reread without FILE reads all documents of the ledger again that an earlier
version has read, from the texts that it keeps; people's decisions stay.
A line of .jsonl with "retracted": true retracts a document that is known.

Exit codes:
  0  everything was added, or known already
  1  some input had a problem; the rest was added
  2  the command was not understood
  3  nothing could be added

Examples:
  onrecord add report.txt
  onrecord add reports/ day.jsonl --ledger war.db
  onrecord add --reread
`

/** What `onrecord search --help` adds to its options. */
export const SEARCH_HELP = `
Words are looked for in what the claim itself says: its words, whom it counts,
who acts and speaks, where and at what; with --anywhere in the title and all of
the text of its report. All must be there, in any form (strike, strikes).
"two words" stay together, word* is a beginning. The latest entered come first;
with --anywhere report by report, in the order of its text. Where no claim says
the words itself, those of reports that do are shown (not with --json).
A claim without a time is not found by --from and --to.
${EXIT_CODES}
Examples:
  onrecord search hospital --measure killed
  onrecord search ceasefire talks --anywhere
  onrecord search --measure killed --place Goma --from 2025-01-26
  onrecord search --source "health ministry" --json
`

/** What `onrecord show --help` adds to its options. */
export const SHOW_HELP = `
The first letters of a document's id are enough where no other has them.
${EXIT_CODES}
Examples:
  onrecord show 3f2a91c4
  onrecord show 3f2a91c4#c1
`

/** What `onrecord log --help` adds to its options. */
export const LOG_HELP = `${EXIT_CODES}
Examples:
  onrecord log
  onrecord log --subject 3f2a91c4 --oldest-first
  onrecord log --event claim-reviewed --by Ada
`

/** What `onrecord verify --help` adds to its options. */
export const VERIFY_HELP = `
Looks at every entry, its hash and its place in the chain, at every payload,
at every row of every table against the entries, at the words of the search,
and at every byte of the file. Names what is not as it was written.

The chain alone cannot show that somebody wrote all of it anew. Keep the hash
that stands behind "head" elsewhere: --head proves that it is still there.

Where another program has written the file's pages (VACUUM in an SQLite tool),
the checks of its bytes are of no use: that is told, and all else is checked.
--renew makes these checks anew, if all that the ledger says is whole.

Exit codes:
  0  the ledger is whole, or was all but its bytes, and --renew took these
  1  it is not; what is wrong is named
  2  the command was not understood
  3  it could not be opened

Examples:
  onrecord verify
  onrecord verify --ledger copy.db --json
`

/** What `onrecord seal --help` adds to its options. */
export const SEAL_HELP = `
Sealed is kept and shown nowhere; erased is gone from the file for ever. That
it was done, by whom and why, stays: name nobody in the reason. The ledger
verifies before and after.

With --words only words go, wherever they stand in ID, or in the whole ledger:
in texts, quotations, names, reasons and addresses, in any capitals and with
any accents. Each of their letters becomes █, so that all else keeps its place.
A claim whose number stands within goes as a whole. What would be hidden is
shown first; --yes --why does it.
${EXIT_CODES}
Examples:
  onrecord seal 3f2a91c4 --why "names a shelter"
  onrecord seal 3f2a91c4 --words "the school in Well Street"
  onrecord seal 3f2a91c4#c2 --part source --yes --why "in danger at home"
  onrecord seal --words "Dana Example" --erase --yes --why "asked for it"
  onrecord seal 57 --undo --why "the shelter is closed"
`

/** What `onrecord backup --help` adds to its options. */
export const BACKUP_HELP = `
Safe while others write. The copy appears when it is whole, and verifies.
${EXIT_CODES}
Examples:
  onrecord backup monday.db
`

/** What `onrecord import --help` adds to its options. */
export const IMPORT_HELP = `
Takes what "onrecord export --format ledger" wrote into a new file: the same
content, the same hashes. Into a ledger that has the beginning of the same
chain it brings what follows. All or nothing.

Or a table (.csv with a header) of figures that people collected: each row is
a source with its figures. Columns are known by name (text, title, publisher,
url, published; measure with stated, low, high; or killed, injured …; time,
place.name, source …), or by --map. A row that was entered before adds
nothing; one with a fault is told and left out.
${EXIT_CODES}
Examples:
  onrecord import ledger.jsonl --ledger copy.db
  onrecord import figures.csv --map killed=Deaths --map time=Date --map url=Link
`

/** What `onrecord review --help` adds to its options. */
export const REVIEW_HELP = `
Without a decision it shows the claims that wait, of all or of one document,
and how far those who coded that document agree.

What the engine read stays beside a correction, and a newer engine's reading
leaves decisions as they are. Parts for --set: low, high, stated, hedge, words,
measure, unit, role, population, actors, source, cause, scope, certainty,
counting, stance, place.name, place.id, place.country, place.latitude,
place.longitude, place.precision, time, asOf, partOf, kind, event. An empty
value means that it is not said.

Two reviewers may each code a document with --independent: nothing changes
until somebody decides without it.
${EXIT_CODES}
Examples:
  onrecord review
  onrecord review 3f2a91c4#c2 --accept
  onrecord review 3f2a91c4#c2 --set low=12 --set high=12 --why "a slip: 12"
  onrecord review 3f2a91c4 --add "a market" --set measure=facilities-hit
    --set stated=1 --why "not read"
`

/** What `onrecord incidents --help` adds to its options. */
export const INCIDENTS_HELP = `
--find joins claims by place, day, kind, target, numbers and words. A join is
made only where place, day and kind are one and something more is; it is
entered with its reason and can be undone. Others are proposed.
${EXIT_CODES}
Examples:
  onrecord incidents --find
  onrecord incidents
  onrecord incidents --proposals
  onrecord incidents --take 41
  onrecord incidents incident-3f2a --merge incident-91c4 --why "the same market"
  onrecord incidents --undo 57 --why "two strikes that day"
  onrecord incidents incident-3f2a --code airwars:CS1234
`
