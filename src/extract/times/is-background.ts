import type { TimeMention } from '../discourse.ts'

const background = 60 * 86_400_000

/** Says whether a time lies so long before publication that the report tells it as background. */
export function isBackground({ time }: TimeMention, published: string | null): boolean {
  return published !== null && Date.parse(published) - Date.parse(time.end) > background
}
