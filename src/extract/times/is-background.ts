import type { TimeMention } from '../discourse.ts'

const background = 60 * 86_400_000

/** Says whether a time lies so far from the day that a report is about that it is told as background. */
export function isBackground({ time }: TimeMention, published: string | null): boolean {
  return published !== null && Math.abs(Date.parse(published) - Date.parse(time.end)) > background
}
