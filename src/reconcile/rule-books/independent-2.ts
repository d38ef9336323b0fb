import type { TraceStep } from '../../model/index.ts'
import { boundsOf, nameOf, step } from '../bounds-of.ts'
import type { Figure } from '../bundles/figure.ts'
import { independentOrigins } from '../origins/independent-origins.ts'
import type { Bounds, RuleBook } from '../rule-book.ts'

/**
 * What two independent origins bear out: the greatest number that two of them reach, and the least that two of them do
 * not go beyond. A single origin bears out nothing: its claim is shown, and no number is given.
 *
 *     4, 6      =>  4–6: both reach 4, and both stay within 6
 *     4, 6, 15  =>  6: two reach 6, and two stay within 6
 */
export const ruleBook: RuleBook = {
  id: 'independent-2',
  version: 1,
  summary: 'what at least two independent origins bear out',
  estimate: ({ figures }) => {
    const origins = independentOrigins(figures).sort((a, b) => a.best - b.best)
    if (origins.length < 2) return alone(origins, figures)
    const reached = origins[origins.length - 2]
    const within = origins[1]
    const pair = reached.best <= within.best ? [reached, within] : [within, reached]
    const steps: TraceStep[] = [
      step(
        'independent-2/reached',
        bound(reached, pair),
        [reached],
        `Two independent origins reach ${reached.best}: ${nameOf(reached)}, and one that gives as many or more.`,
      ),
      step(
        'independent-2/within',
        bound(within, pair),
        [within],
        `Two independent origins stay within ${within.best}: ${nameOf(within)}, and one that gives as many or fewer.`,
      ),
    ]
    return { ...boundsOf(pair, pair[0].best, steps), low: pair[0].best, high: pair[1].best, figures: origins }
  },
}

function bound(figure: Figure, [low]: readonly Figure[]): 'low' | 'high' {
  return figure === low ? 'low' : 'high'
}

function alone(origins: readonly Figure[], figures: readonly Figure[]): Bounds {
  const words =
    origins.length === 1
      ? `One known origin only: ${nameOf(origins[0])} gives ${origins[0].best}. Nobody else bears it out.`
      : 'No origin is stated: nobody knows whether these are one or many.'
  const shown = origins.length === 1 ? origins : figures
  const trace = [step('independent-2/alone', null, shown, words)]
  return { low: null, best: null, high: null, open: { low: false, high: false }, figures: shown, trace }
}
