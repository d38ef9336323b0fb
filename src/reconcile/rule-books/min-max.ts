import { boundsOf, highestOf, lowestOf, nameOf, step } from '../bounds-of.ts'
import { latestOfOrigins } from '../origins/independent-origins.ts'
import type { RuleBook } from '../rule-book.ts'

/**
 * The range over all who speak: of each origin its latest figure, the least of them is the low end and the greatest the
 * high one. None of them is better than the others; as best stands the newest.
 */
export const ruleBook: RuleBook = {
  id: 'min-max',
  version: 1,
  summary: 'the least and the greatest of what each origin last said',
  estimate: ({ figures }) => {
    const speaking = latestOfOrigins(figures)
    if (speaking.length === 0) return null
    const low = lowestOf(speaking)
    const high = highestOf(speaking)
    const newest = speaking[speaking.length - 1]
    return boundsOf(speaking, newest.best, [
      step('min-max/least', 'low', [low], `The least is ${low.low}: ${nameOf(low)}.`),
      step('min-max/newest', 'best', [newest], `The newest is ${newest.best}: ${nameOf(newest)}.`),
      step('min-max/greatest', 'high', [high], `The greatest is ${high.high}: ${nameOf(high)}.`),
    ])
  },
}
