/** What kind of published thing a document is. */
export type DocumentKind = 'article' | 'post' | 'statement' | 'report' | 'transcript'

/** One published thing, as it was read. */
export interface Document {
  /** Hash of text, publisher, url and publication time: two outlets with one wire copy are two documents. */
  readonly id: string
  /** Hash of the text alone. */
  readonly textHash: string
  readonly text: string
  readonly kind: DocumentKind
  readonly title: string | null
  readonly publisher: string | null
  readonly account: string | null
  readonly url: string | null
  readonly archiveUrl: string | null
  /** ISO date or date-time of publication. */
  readonly published: string | null
  /** ISO date-time at which the copy was taken. */
  readonly captured: string | null
  /** BCP 47 tag, e.g. `en`. `null`: not known. */
  readonly language: string | null
  /** SHA-256 of the bytes it was read from, and how the text was got from them. `null` where no bytes were seen. */
  readonly raw: { readonly hash: string; readonly encoding: string; readonly method: string } | null
  readonly revises: string | null
  readonly translationOf: string | null
  readonly retracted: boolean
}
