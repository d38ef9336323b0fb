import type { Document } from '../model/index.ts'
import type { AddedPayload } from './entry.ts'

/** A document that is there, as far as it tells whether another revises it. */
export interface Candidate {
  readonly id: string
  readonly url: string | null
  readonly published: string | null
}

/** What a new document may take the place of, each the latest of its kind; `null` where there is none. */
export interface Candidates {
  /** The one that the input names. */
  readonly stated: Candidate | null
  readonly sameUrl: Candidate | null
  /** Of one publisher under one title. */
  readonly sameTitle: Candidate | null
}

/**
 * Returns which document a new one takes the place of, and how that is known. One publisher may give each day's
 * summary one title: without one url, titles tell only on one day.
 */
export function findRevised(
  document: Document,
  { stated, sameUrl, sameTitle }: Candidates,
): Pick<AddedPayload, 'revises' | 'because'> {
  if (stated !== null) return { revises: stated.id, because: 'stated' }
  if (sameUrl !== null) return { revises: sameUrl.id, because: 'same-url' }
  if (sameTitle === null) return { revises: null, because: null }
  const isElsewhere = sameTitle.url !== null && document.url !== null
  const isAnotherDay =
    sameTitle.published !== null &&
    document.published !== null &&
    sameTitle.published.slice(0, 10) !== document.published.slice(0, 10)
  return isElsewhere || isAnotherDay
    ? { revises: null, because: null }
    : { revises: sameTitle.id, because: 'same-title' }
}
