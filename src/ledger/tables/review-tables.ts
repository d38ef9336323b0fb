import { integer, required, type Table, text } from './table.ts'

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

/** Tables of what people have said of claims. */
export const REVIEW_TABLES: readonly Table[] = [decisions, codings]
