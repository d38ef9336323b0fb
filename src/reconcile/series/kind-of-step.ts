import type { StepKind } from '../../model/index.ts'
import type { Point } from './find-series.ts'

/** Measures that lose as many as another gains, with what the step is then. */
const exchanges: readonly (readonly [gains: string, loses: string, kind: StepKind])[] = [
  ['killed', 'injured', 'died-of-wounds'],
  ['killed', 'missing', 'found-later'],
  ['bodies-recovered', 'missing', 'found-later'],
  ['released', 'missing', 'found-alive'],
]

/** A kind of step that a report's words give, and these words. */
export interface SaidStep {
  readonly step: StepKind
  readonly words: string
}

/** Returns the first of the steps that the words beside a figure give which goes the way the figure went; `null`: none. */
export function saidStep(measure: string, before: Point, now: Point, said: readonly SaidStep[]): SaidStep | null {
  const isUp = now.number > before.number
  return said.find(({ step }) => canBe(step, measure, isUp)) ?? null
}

/** Whether a figure of a measure can change so: nobody dies of wounds where fewer are dead. */
function canBe(step: StepKind, measure: string, isUp: boolean): boolean {
  switch (step) {
    case 'died-of-wounds':
      return measure === (isUp ? 'killed' : 'injured')
    case 'found-later':
      return isUp ? measure === 'killed' || measure === 'bodies-recovered' : measure === 'missing'
    case 'found-alive':
      return !isUp && (measure === 'missing' || measure === 'killed')
    case 'new-deaths':
      return isUp && measure === 'killed'
    case 'duplicate-removed':
    case 'corrected-down':
      return !isUp
    default:
      return true
  }
}

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
