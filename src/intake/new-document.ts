import type { Document } from '../model/index.ts'
import { sha256 } from './sha256.ts'

/**
 * Returns the id of a document: the first 32 hex characters of the SHA-256 of the JSON array
 * `[text, publisher, url, published]`, so that one wire copy in two outlets is two documents.
 */
export function documentId(document: Pick<Document, 'text' | 'publisher' | 'url' | 'published'>): string {
  return sha256(JSON.stringify([document.text, document.publisher, document.url, document.published])).slice(0, 32)
}

/** Returns a whole document from the parts that are known; what is not known is `null`. */
export function newDocument(known: Pick<Document, 'text'> & Partial<Omit<Document, 'id' | 'textHash'>>): Document {
  const rest = {
    text: known.text,
    kind: known.kind ?? 'article',
    title: known.title ?? null,
    publisher: known.publisher ?? null,
    account: known.account ?? null,
    url: known.url ?? null,
    archiveUrl: known.archiveUrl ?? null,
    published: known.published ?? null,
    captured: known.captured ?? null,
    language: known.language ?? null,
    raw: known.raw ?? null,
    revises: known.revises ?? null,
    translationOf: known.translationOf ?? null,
    retracted: known.retracted ?? false,
  }
  return { id: documentId(rest), textHash: sha256(known.text), ...rest }
}
