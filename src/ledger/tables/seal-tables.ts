import { integer, required, type Table, text } from './table.ts'

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

const hiddenPassages: Table = {
  name: 'hidden_passages',
  means: 'Passages of entries that are not shown now: where they stand and how long they are; one row each.',
  columns: [
    required(integer('entry', 'sequence of the entry')),
    required(text('path', 'which text of its payload, as a JSON pointer (RFC 6901)')),
    required(integer('start_at', 'where the passage begins in that text, in UTF-16 units')),
    required(integer('end_at', 'where it ends; 0 where the whole value is hidden')),
    required(text('state', '`sealed`: kept but hidden; `erased`: gone for ever')),
    required(integer('seal', 'sequence of the entry that hid it')),
  ],
  key: ['entry', 'path', 'start_at', 'end_at'],
  indexes: [],
}

/** Tables of what is sealed or erased. */
export const SEAL_TABLES: readonly Table[] = [seals, hiddenEntries, hiddenPassages]
