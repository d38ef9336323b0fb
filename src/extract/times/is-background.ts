import type { TimeMention } from '../discourse.ts'

const background = 60 * 86_400_000
/** Of "2024-03". */
const monthLength = 7

/** Says whether a time lies so far from the day that a report is about that it is told as background. */
export function isBackground({ time }: TimeMention, published: string | null): boolean {
  // Days of one month are near: most are, and need not be counted.
  if (published === null || time.end.startsWith(published.slice(0, monthLength))) return false
  return Math.abs(Date.parse(published) - Date.parse(time.end)) > background
}
