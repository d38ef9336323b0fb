import { boundsOf, highestOf, lowestOf, nameOf, step } from '../bounds-of.ts'
import { independentOrigins, latestOfOrigins } from '../origins/independent-origins.ts'
import type { RuleBook } from '../rule-book.ts'

/**
 * Civilians killed and injured: the least and the greatest that the sources give. Two independent sources make a
 * record; with fewer it is provisional, and says so. Where somebody's status is not said, the range that comes from this
 * stands as a step of its own, apart from the one that comes from differing reports.
 */
export const ruleBook: RuleBook = {
  id: 'ibc-style',
  version: 1,
  summary: 'civilians killed and injured; two independent sources, else provisional',
  estimate: ({ measure, population, figures, everybody }) => {
    if (population !== 'civilians' || (measure !== 'killed' && measure !== 'injured')) return null
    const speaking = latestOfOrigins(figures)
    if (speaking.length === 0) return null
    const low = lowestOf(speaking)
    const high = highestOf(speaking)
    const sources = independentOrigins(figures)
    const open = latestOfOrigins(everybody).filter((figure) => figure.high > high.high && !saysStatus(figure.claims))
    const steps = [
      step('ibc-style/least', 'low', [low], `The least is ${low.low} civilians: ${nameOf(low)}.`),
      step('ibc-style/greatest', 'high', [high], `The greatest is ${high.high} civilians: ${nameOf(high)}.`),
      sources.length >= 2
        ? step('ibc-style/two-sources', null, sources, `${sources.length} independent sources.`)
        : step('ibc-style/provisional', null, speaking, 'Provisional: fewer than two independent sources are known.'),
    ]
    if (open.length === 0) return boundsOf(speaking, low.best, steps)
    const most = highestOf(open)
    const words = `${nameOf(most)} gives ${most.high} people and does not say how many were civilians: they may all have been.`
    return {
      ...boundsOf(speaking, low.best, [...steps, step('ibc-style/status-not-said', 'high', [most], words)]),
      high: most.high,
      figures: [...speaking, most],
    }
  },
}

function saysStatus(claims: readonly { readonly population: readonly { readonly facet: string }[] }[]): boolean {
  return claims.some(({ population }) => population.some(({ facet }) => facet === 'status' || facet === 'side'))
}
