import type { TraceStep } from '../../model/index.ts'
import { counted, step } from '../bounds-of.ts'
import type { Figure } from '../bundles/figure.ts'
import type { Bounds, Question } from '../rule-book.ts'
import { independentOrigins } from './independent-origins.ts'

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
    const names = origins.map(({ speaker }) => speaker).join(', ')
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

function isConceded({ claims }: Figure): boolean {
  return claims.some(({ stance }) => stance === 'acknowledges')
}
