import type { Claim, Report, Series, SeriesStep } from '../../model/index.ts'
import { nameOf } from '../bounds-of.ts'
import type { Figure } from '../bundles/figure.ts'
import { isOrderKnown } from '../bundles/order-reports.ts'
import { isTollFigure } from '../bundles/told-claims.ts'
import { referenceOf } from '../reference-of.ts'
import type { Question } from '../rule-book.ts'
import { kindOfStep, type SaidStep, saidStep } from './kind-of-step.ts'

/** A figure of a source at a point in time; what the toll "has risen from" stands just before what it rose to. */
export interface Point {
  readonly figure: Figure
  readonly number: number
  readonly references: Figure['references']
  readonly scope: Claim['scope']
}

/** Finds what the words beside a claim say of why its figure is another than before, the nearest first. */
export type FindStepWords = (report: Report, claim: Claim) => readonly SaidStep[]

/** Returns the sources whose figures changed, each with its steps in the order of time; who said one number once has none. */
export function findSeries(questions: readonly Question[], findStepWords: FindStepWords = () => []): Series[] {
  const lines = new Map<string, Map<string, Point[]>>()
  for (const question of questions) lines.set(keyOf(question), pointsOf(question.figures))
  const series: Series[] = []
  for (const question of questions) {
    for (const [origin, points] of lines.get(keyOf(question)) ?? []) {
      const steps: SeriesStep[] = []
      for (let at = 1; at < points.length; at++) {
        const [before, now] = [points[at - 1], points[at]]
        if (isTakenBack(before) && !isTakenBack(now)) {
          steps.push(takenBack(before, now))
          continue
        }
        if (before.number === now.number) continue
        // Of two reports without a day nobody knows which figure came first.
        if (!isOrderKnown(before.figure.report, now.figure.report)) continue
        const others = (measure: string) => lines.get(keyOf({ measure, population: question.population }))?.get(origin)
        const words = now.figure.claims.flatMap((claim) => findStepWords(now.figure.report, claim))
        const said = saidStep(question.measure, before, now, words)
        steps.push(toStep(before, now, said?.step ?? kindOfStep(question.measure, before, now, others), said))
      }
      const last = points.at(-1)
      if (last !== undefined && isTakenBack(last)) steps.push(takenBack(last, null))
      if (steps.length > 0) series.push({ measure: question.measure, population: question.population, origin, steps })
    }
  }
  return series
}

function keyOf({ measure, population }: Pick<Question, 'measure' | 'population'>): string {
  return `${measure} ${population ?? ''}`
}

function pointsOf(figures: readonly Figure[]): Map<string, Point[]> {
  const points = new Map<string, Point[]>()
  for (const figure of figures) {
    const own = points.get(figure.origin) ?? []
    const { best: number, references, claims } = figure
    const scope = claims[0].scope
    const earlier = figure.claims.length === 1 ? beforeOf(figure.report, claims[0]) : null
    if (earlier?.quantity && own.every((point) => point.number !== earlier.quantity?.stated))
      own.push({ figure, number: earlier.quantity.low, references: [referenceOf(figure.report, earlier)], scope })
    own.push({ figure, number, references, scope })
    points.set(figure.origin, own)
  }
  return points
}

/** "Has risen from 12 to 30": the other figure under one toll word. */
function beforeOf({ claims }: Report, claim: Claim): Claim | null {
  if (!isTollFigure(claim) || claim.trigger === null) return null
  const { start } = claim.trigger
  // "The toll climbs to 51, 40 of them children": the children are among them now.
  const groups = groupsOf(claim)
  return (
    claims.find(
      (other) =>
        other !== claim &&
        other.rule === claim.rule &&
        other.trigger?.start === start &&
        other.partOf === null &&
        groupsOf(other) === groups,
    ) ?? null
  )
}

function groupsOf({ population }: Claim): string {
  return population.map(({ id }) => id).join()
}

function toStep(before: Point, now: Point, kind: SeriesStep['kind'], said: SaidStep | null): SeriesStep {
  const { figure, number } = now
  const change = number > before.number ? `up from ${before.number}` : `down from ${before.number}`
  const why = said === null ? (reasons[kind] ?? '') : `; its words: “${said.words}”`
  const words = `${nameOf(figure)}: ${number}, ${change}${why}.`
  const { published } = figure.report.document
  return {
    kind,
    from: before.number,
    to: number,
    day: published === null ? null : published.slice(0, 10),
    claims: [...before.references, ...now.references],
    words,
  }
}

function isTakenBack({ figure }: Point): boolean {
  return figure.report.document.retracted
}

/** A report that was retracted gave a figure; the next one stands in its place, or none. */
function takenBack(before: Point, now: Point | null): SeriesStep {
  const words = `${nameOf(before.figure)}: ${before.number} is taken back with its report${now === null ? '' : `; ${nameOf(now.figure)}: ${now.number}`}.`
  return {
    kind: 'retracted',
    from: before.number,
    to: now?.number ?? null,
    day: now?.figure.report.document.published?.slice(0, 10) ?? null,
    claims: [...before.references, ...(now?.references ?? [])],
    words,
  }
}

const reasons: Partial<Record<SeriesStep['kind'], string>> = {
  'died-of-wounds': '; as many fewer are injured',
  'found-later': '; as many fewer are missing',
  'found-alive': '; as many more are found alive',
  'corrected-down': '; it corrects itself',
  'scope-changed': '; it counts something wider or narrower',
}
