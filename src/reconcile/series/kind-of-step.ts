import type { StepKind } from '../../model/index.ts'
import type { Point } from './find-series.ts'

/** Measures that lose as many as another gains, with what the step is then. */
const exchanges: readonly (readonly [gains: string, loses: string, kind: StepKind])[] = [
  ['killed', 'injured', 'died-of-wounds'],
  ['killed', 'missing', 'found-later'],
  ['bodies-recovered', 'missing', 'found-later'],
  ['released', 'missing', 'found-alive'],
]

/**
 * Returns what a step is, as far as the figures of the same source say: "three more dead, three fewer injured" died of
 * their wounds; a known source that gives less than before corrects itself. Else it rose or fell.
 */
export function kindOfStep(
  measure: string,
  before: Point,
  now: Point,
  others: (measure: string) => readonly Point[] | undefined,
): StepKind {
  if (before.scope !== now.scope) return 'scope-changed'
  const change = now.number - before.number
  for (const [gains, loses, kind] of exchanges) {
    const other = measure === gains ? loses : measure === loses ? gains : null
    if (other === null || change > 0 !== (measure === gains)) continue
    if (changeBetween(others(other) ?? [], before, now) === -change) return kind
  }
  if (change > 0) return 'rose'
  return now.figure.isStated || now.figure.report.document.revises !== null ? 'corrected-down' : 'fell'
}

/** How another measure changed between the same two reports of the source. */
function changeBetween(points: readonly Point[], before: Point, now: Point): number | null {
  const first = points.find(({ figure }) => figure.report === before.figure.report)
  const last = points.findLast(({ figure }) => figure.report === now.figure.report)
  return first === undefined || last === undefined || before.figure.report === now.figure.report
    ? null
    : last.number - first.number
}
