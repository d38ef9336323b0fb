import { boundsOf } from '../bounds-of.ts'
import type { RuleBook } from '../rule-book.ts'

/** A report says a number plainly from here on: one number for all, not a sum and not one person. */
const plain = 2

/**
 * The last word: the newest figure that is a toll. An older figure that more is said for stands against a newer and
 * lower one that no other report has: most later reports name one of the dead, and leave the others out.
 */
export const ruleBook: RuleBook = {
  id: 'latest',
  version: 1,
  summary: 'the newest toll that the reports give',
  estimate: ({ figures: all }) => {
    const figures = all.filter(({ isMain }) => isMain)
    if (figures.length === 0) return null
    const numbers = new Map<number, number>()
    for (const { best, weight } of figures) numbers.set(best, (numbers.get(best) ?? 0) + weight)
    const [usual] = [...numbers].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]
    const chosen = figures.findLast(({ best, weight }) => best === usual || (best > usual && weight >= plain))
    if (chosen === undefined) return null
    return boundsOf([chosen], chosen, [
      {
        rule: 'latest/newest-toll',
        bound: 'best',
        claims: chosen.references,
        words: `The newest toll is ${chosen.best}; ${chosen.support === 0 ? 'no other report gives' : `${chosen.support} more ${chosen.support === 1 ? 'report gives' : 'reports give'}`} this number.`,
      },
    ])
  },
}
