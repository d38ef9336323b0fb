import type { Discourse, PlaceMention } from '../discourse.ts'
import { sentenceOf } from '../sentence-of.ts'
import { unitEndingBehind } from '../unit-at.ts'

/** ", the deadliest attack in X": among what it ranks, not where it was. */
export function isRanked({ start, sentence }: PlaceMention, point: number, { document }: Discourse): boolean {
  if (start <= point) return false
  const units = sentenceOf(document.read, sentence)?.units
  if (!units) return false
  for (let at = unitEndingBehind(units, point); at < units.length && units[at].start < start; at++)
    if (units[at].start > point && units[at].lists.has('superlatives')) return true
  return false
}
