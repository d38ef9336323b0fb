import { type ClaimReference, counted, type Report, type TraceStep } from '../../model/index.ts'
import { nameOfReport, step } from '../bounds-of.ts'
import type { Figure } from '../bundles/figure.ts'
import { referenceOf } from '../reference-of.ts'
import type { Bounds, Question } from '../rule-book.ts'
import { independentOrigins } from './independent-origins.ts'
import { mayBeOne } from './may-be-one.ts'

/**
 * Returns who stands behind each end of a range: how many independent origins give it. Then what was conceded: the
 * figures that their speaker is said to acknowledge.
 */
export function tellOrigins({ figures: all }: Question, { low, high, figures }: Bounds): TraceStep[] {
  if (low === null || high === null) return []
  const steps: TraceStep[] = []
  const ends =
    low === high
      ? ([['low', low]] as const)
      : ([
          ['low', low],
          ['high', high],
        ] as const)
  for (const [bound, number] of ends) {
    const giving = all.filter((figure) => number >= figure.low && number <= figure.high)
    const origins = independentOrigins(giving)
    const names = origins.map((origin) => namesOf(origin, giving)).join(', ')
    const words =
      origins.length === 0
        ? `Behind ${number}: no origin is stated.`
        : `Behind ${number}: ${counted(origins.length, 'independent origin')} (${names}).`
    steps.push(step('origins/behind', low === high ? null : bound, giving, words))
  }
  const conceded = figures.filter(isConceded)
  for (const figure of conceded)
    steps.push(
      step(
        'origins/conceded',
        null,
        [figure],
        `${figure.speaker ?? 'Its speaker'} is said to acknowledge ${figure.best}.`,
      ),
    )
  return steps
}

/** "health ministry in Sanaa, perhaps the same as Houthi health officials" */
function namesOf(figure: Figure, giving: readonly Figure[]): string {
  const others = new Set<string>()
  for (const other of giving)
    if (other.speaker !== null && other.origin !== figure.origin && mayBeOne(figure, other)) others.add(other.speaker)
  return others.size === 0 ? `${figure.speaker}` : `${figure.speaker}, perhaps the same as ${[...others].join(', ')}`
}

/** Returns what somebody in the reports denies of a range: a number within it, of the same measure. */
export function tellDenials(
  reports: readonly Report[],
  { measure, population }: Question,
  { low, high }: Bounds,
  nameOrigin: (reference: ClaimReference) => string | null,
): TraceStep[] {
  if (low === null || high === null) return []
  const steps: TraceStep[] = []
  for (const report of reports)
    for (const claim of report.claims) {
      const stated = claim.stance === 'denies' && claim.measure === measure ? claim.quantity?.stated : null
      if (stated == null || stated < low || stated > high || claim.scope === 'cumulative') continue
      if (population !== null && !claim.population.some(({ id }) => id === population)) continue
      const reference = referenceOf(report, claim)
      const name = nameOrigin(reference) ?? report.document.publisher ?? nameOfReport(report)
      steps.push({
        rule: 'origins/denied',
        bound: null,
        claims: [reference],
        words: `${name} is said to deny ${stated}.`,
      })
    }
  return steps
}

function isConceded({ claims }: Figure): boolean {
  return claims.some(({ stance }) => stance === 'acknowledges')
}
