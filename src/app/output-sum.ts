import { type ReadOutput, UNREAD } from './read-document.ts'

/** What of an output goes into the totals of a run: the output itself may be written already, or far away. */
export interface OutputSum {
  readonly claims: number
  readonly problems: number
  /** It has claims or could have had some. */
  readonly isRead: boolean
  /** UTF-16 letters of its text. */
  readonly letters: number
  /** The measure of each count and the kind of each event, as often as they are claimed. */
  readonly about: readonly (readonly [name: string, times: number])[]
}

/** Sums up one output. */
export function sumOf({ claims, problems, document }: ReadOutput): OutputSum {
  const about = new Map<string, number>()
  for (const { measure, event } of claims) {
    const name = measure ?? event ?? 'other'
    about.set(name, (about.get(name) ?? 0) + 1)
  }
  return {
    claims: claims.length,
    problems: problems.length,
    isRead: !problems.some(({ code }) => UNREAD.includes(code)),
    letters: document.text.length,
    about: [...about],
  }
}
