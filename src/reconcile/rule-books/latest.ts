import { boundsOf, counted, nameOf, step } from '../bounds-of.ts'
import type { RuleBook } from '../rule-book.ts'

/** A report says a number plainly from here on: one number for all, not a sum and not one person. */
const plain = 2.5

/**
 * The last word: the newest figure that is a toll. Most later reports name one of the dead and leave the others out, so
 * a number lower than what the reports say most plainly, all together, stands only where it is that number itself.
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
    const others = chosen.support === 0 ? 'no other report' : counted(chosen.support, 'more report')
    const gives = chosen.support > 1 ? 'give' : 'gives'
    return boundsOf([chosen], chosen.best, [
      step(
        'latest/newest-toll',
        'best',
        [chosen],
        `The newest toll is ${chosen.best}: ${nameOf(chosen)}; ${others} ${gives} this number.`,
      ),
    ])
  },
}
