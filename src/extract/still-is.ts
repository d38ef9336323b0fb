import type { Anchor, Discourse } from './discourse.ts'
import { measureOf } from './places/anchor-measure.ts'
import { tenseOf } from './scope/tense-of.ts'
import { sentenceOf } from './sentence-of.ts'

const lasting: ReadonlySet<string> = new Set(['held', 'trapped', 'besieged', 'sheltered'])

/** Says whether a claim is of what still is, told in the present: "are still held", "are sheltering", "remain trapped". */
export function stillIs(anchor: Anchor, { document }: Discourse): boolean {
  if (!lasting.has(measureOf(anchor) ?? '')) return false
  const units = sentenceOf(document.read, anchor.sentence)?.units
  return units !== undefined && tenseOf(anchor, units) === 'present'
}
