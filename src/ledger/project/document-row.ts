import type { AddedPayload, Entry, Hidden } from '../entry.ts'
import type { Row } from './change.ts'

/** Returns the row of a document from the entry that added it; without its payload only that it is there. */
export function documentRow(entry: Entry, payload: AddedPayload | null, hidden: Hidden | null): Row {
  const document = payload?.document
  return {
    number: entry.sequence,
    id: entry.subject,
    given: payload?.given ?? null,
    hidden,
    text_hash: document?.textHash ?? null,
    kind: document?.kind ?? null,
    title: document?.title ?? null,
    publisher: document?.publisher ?? null,
    account: document?.account ?? null,
    url: document?.url ?? null,
    archive_url: document?.archiveUrl ?? null,
    published: document?.published ?? null,
    captured: document?.captured ?? null,
    language: document?.language ?? null,
    raw_hash: document?.raw?.hash ?? null,
    raw_encoding: document?.raw?.encoding ?? null,
    raw_method: document?.raw?.method ?? null,
    revises: payload?.revises ?? null,
    because: payload?.because ?? null,
    translation_of: document?.translationOf ?? null,
    retracted: document?.retracted === true ? 1 : 0,
    text: document?.text ?? null,
    engine: null,
    reading: null,
  }
}
