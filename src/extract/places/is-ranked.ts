import type { Discourse, PlaceMention } from '../discourse.ts'
import { sentenceOf } from '../sentence-of.ts'

/** ", the deadliest attack in X": among what it ranks, not where it was. */
export function isRanked({ start, sentence }: PlaceMention, point: number, { document }: Discourse): boolean {
  for (const unit of sentenceOf(document.read, sentence)?.units ?? []) {
    if (unit.start >= start) return false
    if (unit.start > point && unit.lists.has('superlatives')) return true
  }
  return false
}
