import type { Day } from './calendar.ts'

/**
 * How wide the stretch is in which it happened: `part-of-day` ("overnight" touches two days and is one night), `day`,
 * `days` (2 to 6), `week` (7 to 13), `month` (up to 31), `year` (up to 366), `years`.
 */
export type Precision = 'part-of-day' | 'day' | 'days' | 'week' | 'month' | 'year' | 'years'

/** A stretch of days with the tokens that tell it. */
export interface Stretch {
  /** Tokens; `last` is not included. */
  readonly first: number
  readonly last: number
  readonly start: Day
  /** Included. */
  readonly end: Day
  readonly precision: Precision
  /** The words tell its year. */
  readonly yearTold?: boolean
  /** The words tell both ends: "from 3 to 9 May". */
  readonly closed?: boolean
  readonly relation?: 'since' | 'at'
  readonly basis?: 'inferred'
  /** It goes on from a time that was told before: "two days later". */
  readonly onward?: boolean
  /** It is of the clause that it opens alone: "a day after 49 men had been freed". */
  readonly opens?: boolean
}

/** Returns the precision that a number of days has. */
export function precisionOf(start: Day, end: Day): Precision {
  const days = end - start + 1
  if (days <= 1) return 'day'
  if (days < 7) return 'days'
  if (days < 14) return 'week'
  if (days <= 31) return 'month'
  return days <= 366 ? 'year' : 'years'
}

/** Returns a stretch of days that the tokens tell. */
export function stretch(
  first: number,
  last: number,
  start: Day,
  end: Day,
  precision = precisionOf(start, end),
): Stretch {
  return { first, last, start, end, precision }
}
