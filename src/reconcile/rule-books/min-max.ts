import { boundsOf } from '../bounds-of.ts'
import { latestOfOrigins } from '../latest-of-origins.ts'
import type { RuleBook } from '../rule-book.ts'

/**
 * The range over all who speak: of each origin its latest figure, the least of them is the low end and the greatest the
 * high one. No figure is best, so the newest stands there.
 */
export const ruleBook: RuleBook = {
  id: 'min-max',
  version: 1,
  summary: 'the least and the greatest of what each origin last said',
  estimate: ({ figures }) => {
    const speaking = latestOfOrigins(figures)
    if (speaking.length === 0) return null
    const lowest = speaking.reduce((one, other) => (other.low < one.low ? other : one))
    const highest = speaking.reduce((one, other) => (other.high > one.high ? other : one))
    const newest = speaking[speaking.length - 1]
    return boundsOf(speaking, newest, [
      {
        rule: 'min-max/least',
        bound: 'low',
        claims: lowest.references,
        words: `The least that an origin last said is ${lowest.low}.`,
      },
      {
        rule: 'min-max/greatest',
        bound: 'high',
        claims: highest.references,
        words: `The greatest that an origin last said is ${highest.high}.`,
      },
      {
        rule: 'min-max/newest',
        bound: 'best',
        claims: newest.references,
        words: `The newest figure is ${newest.best}.`,
      },
    ])
  },
}
