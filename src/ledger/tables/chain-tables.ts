import { blob, integer, required, type Table, text } from './table.ts'

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
      required(text('payload_hash', 'hash of the payload, by pieces')),
      required(text('previous', 'hash of the entry before; 64 zeros on the first')),
      required(text('hash', 'SHA-256 of all that, as canonical JSON array')),
    ],
  },
  {
    name: 'payloads',
    means: 'What entries say. Erasing takes out salt and body, or the passages in it; nothing else may change.',
    columns: [
      required(integer('sequence', 'of its entry')),
      text('salt', '128 random bits in hex; null where it is erased'),
      text('body', 'canonical JSON, with █ for each letter of an erased passage; null where it is erased'),
    ],
  },
  {
    name: 'payload_proofs',
    means: 'Proves of payloads with erased passages that the rest is as it was written; one row each.',
    columns: [
      required(integer('sequence', 'of the entry')),
      required(
        text(
          'pieces',
          'JSON array, a piece each: its length, its salt, or null and the hash of what is erased. Empty where the payload was hashed as one',
        ),
      ),
    ],
  },
  {
    name: 'page_checks',
    means: 'Checks of every page of the file, 960 in a row, as they were written last.',
    columns: [
      required(integer('number', '0: of which state they are; from 1 on: of which stretch of 960 pages')),
      required(text('digest', 'SHA-256 of the number, a line feed, and the checks')),
      required(
        blob(
          'checks',
          'four bytes a page, CRC-32, zeros for the pages of these rows; in row 0, eight bytes each: how many entries and pages there were (0 pages: another program has written them since), and the change counter of the file',
        ),
      ),
    ],
  },
]
